import { words } from "../i18n/words.ts";

/** Words of the annex, the approach and the classification of results. */
export const annexWords = words(
  {
    title: "Lampiran SKP",
    empty: "Belum diisi.",
    intro: "Tiga daftar yang menyertai kontrak. Boleh kosong, tetapi lebih baik diisi selagi dibicarakan.",
    introRequired: "Tiga daftar yang menyertai kontrak. Masing-masing berisi sedikitnya satu baris sebelum diajukan.",
    oneALine: "Satu baris untuk satu butir",
    lists: {
      resourceSupport: "Dukungan sumber daya",
      accountabilityScheme: "Skema pertanggungjawaban",
      consequence: "Konsekuensi",
    },
    help: {
      resourceSupport: "Orang, peralatan, dan anggaran yang dijanjikan pimpinan.",
      accountabilityScheme: "Kapan dan bagaimana hasilnya dilaporkan.",
      consequence: "Imbalan bila tercapai dan tindak lanjut bila tidak.",
    },
    examples: {
      resourceSupport: "Dua tenaga pengolah data dan satu komputer",
      accountabilityScheme: "Laporan tertulis setiap akhir triwulan",
      consequence: "Diusulkan sebagai pegawai teladan bila seluruh target tercapai",
    },
    approach: {
      label: "Pendekatan",
      help: "Dipilih satu kali. Kuantitatif memakai aspek dan target per indikator; kualitatif memakai ukuran dalam kata-kata.",
      fixed: "Sudah dipilih saat menyusun. Mengubahnya lewat perubahan kontrak.",
    },
    classification: {
      label: "Klasifikasi",
      help: "RHK organisasi tinggal pada jabatan dan diwariskan ke pengganti; RHK individu ikut orangnya.",
      open: "Belum dipilih",
    },
  },
  {
    title: "Annex",
    empty: "Not filled in yet.",
    intro: "Three lists beside the contract. They may stay empty, but are best filled in while you talk.",
    introRequired: "Three lists beside the contract, each with at least one line before it is submitted.",
    oneALine: "One entry a line",
    lists: {
      resourceSupport: "Resources",
      accountabilityScheme: "Accountability",
      consequence: "Consequences",
    },
    help: {
      resourceSupport: "People, tools and budget the leader promises.",
      accountabilityScheme: "When and how results are reported.",
      consequence: "What follows when targets are met, and when they are not.",
    },
    examples: {
      resourceSupport: "Two data clerks and a computer",
      accountabilityScheme: "A written report at the end of each quarter",
      consequence: "Proposed as employee of the year when every target is met",
    },
    approach: {
      label: "Approach",
      help: "Chosen once. Quantitative has aspect and target per indicator; qualitative has measures in words.",
      fixed: "Chosen while drafting. An amendment changes it.",
    },
    classification: {
      label: "Classification",
      help: "An organizational result stays with the post and its next holder; an individual one goes with the person.",
      open: "Not chosen",
    },
  },
);
