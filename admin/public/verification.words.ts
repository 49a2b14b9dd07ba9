import type { Verification } from "../../api/documents/verification.rules.ts";
import type { PublicLanguage } from "./language.ts";

const id = {
  service: "Layanan publik",
  otherLanguage: "English",
  title: "Pemeriksaan dokumen",
  lead: "Periksa apakah dokumen kinerja yang Anda pegang benar dikeluarkan oleh pemerintah daerah dan isinya masih berlaku.",
  code: "Kode dokumen",
  codeHelp: "64 huruf dan angka di samping kode QR, di halaman terakhir dokumen.",
  check: "Periksa",
  another: "Periksa dokumen lain",
  again: "Coba lagi",
  loading: "Memeriksa dokumen…",
  verdicts: {
    current: {
      title: "Dokumen asli",
      text: "Dokumen ini dikeluarkan lewat Capaian dan isinya sama dengan catatan pemerintah daerah saat ini.",
    },
    changed: {
      title: "Dokumen asli, tetapi isinya sudah berubah",
      text: "Dokumen ini pernah dikeluarkan lewat Capaian. Sesudah dicetak, isi catatannya diubah. Minta cetakan terbaru kepada pemiliknya.",
    },
    draft: {
      title: "Dokumen asli, masih rancangan",
      text: "Dokumen ini dikeluarkan lewat Capaian, tetapi belum ditandatangani oleh kedua pihak.",
    },
    provisional: {
      title: "Dokumen asli, hasilnya sementara",
      text: "Dokumen ini dikeluarkan lewat Capaian. Keberatan atas hasil evaluasinya sedang diperiksa, sehingga predikatnya masih dapat berubah.",
    },
    underway: {
      title: "Dokumen asli, belum final",
      text: "Dokumen ini dikeluarkan lewat Capaian dan isinya sama dengan catatan saat ini, tetapi evaluasinya belum final.",
    },
    unknown: {
      title: "Dokumen tidak ditemukan",
      text: "Tidak ada dokumen dengan kode ini. Periksa lagi kodenya; bila sudah benar, jangan andalkan dokumen tersebut.",
    },
    invalid: {
      title: "Kode tidak lengkap",
      text: "Kode dokumen terdiri atas 64 huruf a–f dan angka. Salin seluruhnya dari halaman terakhir dokumen.",
    },
    failed: {
      title: "Belum dapat diperiksa",
      text: "Sambungan ke server tidak berhasil. Dokumen Anda belum diperiksa.",
    },
  },
  facts: {
    form: "Jenis dokumen",
    government: "Pemerintah daerah",
    unit: "Unit kerja",
    year: "Tahun",
    status: "Keadaan saat ini",
    issued: "Pertama dicetak",
  },
  forms: {
    CONTRACT: "Sasaran Kinerja Pegawai (SKP)",
    CONTRACT_WITH_DIALOGUE: "SKP dengan jejak dialog",
    CONTRACT_ANNEX: "Lampiran SKP",
    INDICATOR_MANUAL: "Manual indikator kinerja",
    ROLE_MATRIX: "Matriks pembagian peran dan hasil",
    UNIT_AGREEMENT: "Perjanjian kinerja unit",
    CONTINUOUS_FEEDBACK: "Umpan balik berkelanjutan",
    EVALUATION_FORM: "Formulir evaluasi kinerja pegawai",
    EVALUATION_DOCUMENT: "Dokumen evaluasi kinerja pegawai",
  } satisfies Record<Verification["form"], string>,
  statuses: {
    ACTIVE: "Berlaku, ditandatangani kedua pihak",
    CLOSED: "Berakhir",
    WITHDRAWN: "Ditarik",
    FINAL: "Final",
    REPORTED: "Final dan sudah dilaporkan",
    OBJECTED: "Sementara, keberatan sedang diperiksa",
    underway: "Belum final",
    other: "Rancangan, belum berlaku",
    none: "Tercatat",
    gone: "Tidak lagi tercatat",
  },
  living: "Matriks peran dan jejak dialog dapat bertambah setelah dicetak; pemeriksaan ini mencocokkan isi kontraknya.",
  compare: "Cocokkan keterangan ini dengan dokumen di tangan Anda. Nama dan isi dokumen sengaja tidak ditampilkan.",
  address: "Pastikan alamat halaman ini milik pemerintah daerah Anda.",
};

const en: typeof id = {
  service: "Public service",
  otherLanguage: "Bahasa Indonesia",
  title: "Document verification",
  lead: "Check whether the performance document you hold was issued by the regional government and still says what is on record.",
  code: "Document code",
  codeHelp: "64 letters and digits beside the QR code, on the document's last page.",
  check: "Check",
  another: "Check another document",
  again: "Try again",
  loading: "Checking the document…",
  verdicts: {
    current: {
      title: "Genuine document",
      text: "This document was issued through Capaian and says the same as the government's record today.",
    },
    changed: {
      title: "Genuine, but its content has changed",
      text: "This document was issued through Capaian. Its record changed after it was printed. Ask its owner for a fresh print.",
    },
    draft: {
      title: "Genuine, still a draft",
      text: "This document was issued through Capaian, but both parties have not signed it yet.",
    },
    provisional: {
      title: "Genuine document, provisional result",
      text: "This document was issued through Capaian. An objection to the evaluation is being examined, so its predicate may still change.",
    },
    underway: {
      title: "Genuine document, not final yet",
      text: "This document was issued through Capaian and says what is on record today, but the evaluation is not final yet.",
    },
    unknown: {
      title: "Document not found",
      text: "There is no document with this code. Check the code again; if it is right, do not rely on the document.",
    },
    invalid: {
      title: "Incomplete code",
      text: "A document code has 64 characters: letters a–f and digits. Copy all of it from the document's last page.",
    },
    failed: { title: "Not checked yet", text: "The server could not be reached. Your document has not been checked." },
  },
  facts: {
    form: "Kind of document",
    government: "Government",
    unit: "Unit",
    year: "Year",
    status: "State today",
    issued: "First printed",
  },
  forms: {
    CONTRACT: "Performance contract (SKP)",
    CONTRACT_WITH_DIALOGUE: "SKP with the trail of the dialogue",
    CONTRACT_ANNEX: "Annex of the SKP",
    INDICATOR_MANUAL: "Indicator manual",
    ROLE_MATRIX: "Role-result matrix",
    UNIT_AGREEMENT: "Unit performance agreement",
    CONTINUOUS_FEEDBACK: "Continuous feedback",
    EVALUATION_FORM: "Evaluation form",
    EVALUATION_DOCUMENT: "Evaluation document",
  },
  statuses: {
    ACTIVE: "In force, signed by both parties",
    CLOSED: "Ended",
    WITHDRAWN: "Withdrawn",
    FINAL: "Final",
    REPORTED: "Final and reported",
    OBJECTED: "Provisional, an objection is being examined",
    underway: "Not final yet",
    other: "Draft, not in force",
    none: "On record",
    gone: "No longer on record",
  },
  living: "Role matrices and dialogues may grow after printing; this check compares the contract's content.",
  compare: "Compare this with the document in your hand. Names and content are left out on purpose.",
  address: "Make sure that this page's address belongs to your government.",
};

/** Words of the page of verification. */
export const verificationWords: Record<PublicLanguage, typeof id> = { id, en };
