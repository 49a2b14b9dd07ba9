import { words } from "../i18n/words.ts";

/** Words of moved legal days and of reporting results. */
export const legalDayWords = words(
  {
    days: "Batas waktu",
    daysLead: (period: string) =>
      `Batas waktu ${period} yang diubah untuk suatu unit dan semua unit di bawahnya, dengan alasan yang dibaca semua orang.`,
    none: "Belum ada batas waktu yang diubah",
    noneText: "Selama tidak diubah, berlaku batas waktu menurut kebijakan.",
    day: "Batas waktu",
    unit: "Unit",
    to: "Menjadi",
    reason: "Alasan",
    by: "Diputus oleh",
    on: (name: string, at: string) => `${name}, ${at}`,
    move: "Ubah batas waktu",
    moveTitle: (period: string) => `Ubah batas waktu ${period}`,
    moveText:
      "Berlaku bagi unit yang dipilih dan semua unit di bawahnya. Batas yang melindungi pegawai (menanggapi dan mengajukan keberatan) hanya dapat diperpanjang.",
    moved: "Batas waktu diubah.",
    report: "Pelaporan",
    reportTitle: "Laporkan hasil akhir kepada pejabat yang berwenang",
    reportLead: (period: string) =>
      `Hasil ${period} yang sudah final ditandai telah dilaporkan. Setiap hasil diperiksa sendiri; satu yang ditolak tidak menahan yang lain.`,
    look: "Tampilkan hasil final",
    lookAgain: "Tampilkan lagi",
    apply: (count: number) => `Laporkan ${count} hasil`,
    done: (count: number) => `${count} hasil ditandai telah dilaporkan.`,
    held: (count: number) => `${count} hasil tidak ikut dilaporkan oleh Anda. Alasannya tertulis di barisnya.`,
    nobody: "Tidak ada hasil final yang menunggu dilaporkan",
    nobodyText: "Hasil muncul di sini setelah final, dan hilang setelah dilaporkan.",
    person: "Pegawai",
    predicate: "Predikat",
    outcome: "Keadaan",
    more: (shown: number, all: number) => `${shown} dari ${all} ditampilkan.`,
  },
  {
    days: "Legal days",
    daysLead: (period) =>
      `Days of ${period} that were moved for a unit and all units below it, with a reason everybody can read.`,
    none: "No day was moved",
    noneText: "Unless moved, the days of the policy hold.",
    day: "Day",
    unit: "Unit",
    to: "Became",
    reason: "Reason",
    by: "Decided by",
    on: (name, at) => `${name}, ${at}`,
    move: "Move a day",
    moveTitle: (period) => `Move a day of ${period}`,
    moveText:
      "Holds for the chosen unit and all units below it. Days that protect employees (answering and objecting) can only be made later.",
    moved: "The day was moved.",
    report: "Reporting",
    reportTitle: "Report final results to the authority",
    reportLead: (period) =>
      `Final results of ${period} are marked as reported. Each is checked by itself; one refusal stops no other.`,
    look: "Show final results",
    lookAgain: "Show again",
    apply: (count) => (count === 1 ? "Report 1 result" : `Report ${count} results`),
    done: (count) => (count === 1 ? "1 result was marked as reported." : `${count} results were marked as reported.`),
    held: (count) =>
      count === 1
        ? "You cannot report 1 of these results. Its row says why."
        : `You cannot report ${count} of these results. Their rows say why.`,
    nobody: "No final result waits to be reported",
    nobodyText: "Results appear here once final, and leave once reported.",
    person: "Employee",
    predicate: "Predicate",
    outcome: "State",
    more: (shown, all) => `${shown} of ${all} are shown.`,
  },
);
