import { words } from "../i18n/words.ts";

/** Words of the dialogs that bring results and indicators into a contract from tasks and library. */
export const pickWords = words(
  {
    fromDuty: "Buat dari tugas pokok",
    dutyTitle: "Buat hasil kerja dari tugas pokok",
    dutyLead: (post: string) =>
      `Tugas pokok ${post}. Pilih hasil yang sesuai; indikatornya ikut, targetnya Anda tentukan.`,
    noDuties: "Tugas pokok jabatan ini belum ada di katalog",
    noDutiesText: "Administrator BKPSDM dapat menyusunnya. Sementara itu, tulis hasil kerja sendiri.",
    take: "Pakai",
    taken: "Sudah dipakai",
    fromLibrary: "Ambil dari pustaka",
    libraryTitle: "Ambil indikator dari pustaka",
    search: "Cari indikator",
    searchHelp: "Ketik awal kata, misalnya “imun” atau “waktu tunggu”.",
    family: "Rumpun jabatan",
    anyFamily: "Semua rumpun",
    nothing: "Tidak ada indikator yang cocok",
    close: "Selesai",
  },
  {
    fromDuty: "Make from a main task",
    dutyTitle: "Make a result from a main task",
    dutyLead: (post: string) =>
      `Main tasks of ${post}. Choose what fits; its indicators come along, you set the targets.`,
    noDuties: "The catalogue has no tasks of this post yet",
    noDutiesText: "A BKPSDM administrator can describe them. Meanwhile, write the result yourself.",
    take: "Use",
    taken: "Used already",
    fromLibrary: "Take from the library",
    libraryTitle: "Take an indicator from the library",
    search: "Search indicators",
    searchHelp: "Type the beginning of a word, such as “imun” or “waktu tunggu”.",
    family: "Job family",
    anyFamily: "All families",
    nothing: "No indicator fits",
    close: "Done",
  },
);
