import { words } from "../i18n/words.ts";

/** Words of what citizens say of a unit. */
export const surveyWords = words(
  {
    title: "Suara masyarakat",
    lead: "Indeks Kepuasan Masyarakat dari survei atas layanan unit ini. Indeks menjadi bahan pertimbangan dalam evaluasi pegawainya, bukan nilai perorangan.",
    record: "Catat indeks",
    none: "Belum ada hasil survei yang dicatat.",
    trend: (points: string) => `${points} poin dibanding survei sebelumnya`,
    picture: "Indeks tiap survei",
    summary: (index: string, quality: string, when: string) =>
      `Survei terakhir sampai ${when}: ${index}, mutu ${quality}.`,
    survey: "Survei",
    index: "Indeks (25–100)",
    quality: "Mutu",
    respondents: "Responden lengkap",
    source: "Sumber",
    from: "Hari pertama survei",
    to: "Hari terakhir survei",
    toHelp: "Survei dengan hari terakhir yang sama akan diperbaiki, bukan ditambah.",
    sourceHelp: "Misalnya: Laporan SKM triwulan II 2026",
    url: "Tautan laporan (https)",
    indexHelp: "Dua angka di belakang koma, misalnya 82,46",
    done: "Indeks dicatat",
  },
  {
    title: "What citizens say",
    lead: "Satisfaction index of surveys about this unit's service. It is considered when its people are evaluated; it is nobody's personal score.",
    record: "Record an index",
    none: "No survey result has been recorded yet.",
    trend: (points: string) => `${points} points against the survey before`,
    picture: "Index of each survey",
    summary: (index: string, quality: string, when: string) =>
      `Latest survey until ${when}: ${index}, quality ${quality}.`,
    survey: "Survey",
    index: "Index (25–100)",
    quality: "Quality",
    respondents: "Complete answers",
    source: "Source",
    from: "First day of the survey",
    to: "Last day of the survey",
    toHelp: "A survey with the same last day is corrected, not added.",
    sourceHelp: "For example: satisfaction report, second quarter 2026",
    url: "Address of the report (https)",
    indexHelp: "Two decimal places, for example 82.46",
    done: "Index recorded",
  },
);
