import { words } from "../i18n/words.ts";

/** Words of the notes on how results and indicators are put (SWL-04). */
export const qualityWords = words(
  {
    notes: "Catatan mutu",
    example: (title: string, figure: string) => `Contoh yang terukur: ${title}${figure}`,
    from: (source: string) => `Sumber: ${source}`,
    title: "Mutu rumusan",
    lead: "Yang merah perlu diperbaiki sebelum diajukan. Yang kuning boleh dipertahankan dengan alasan; alasan itu ikut tersimpan.",
    good: "Semua rumusan terukur. Tidak ada catatan.",
    reason: "Mengapa dipertahankan?",
    reasonHelp: "Misalnya: ukuran ini sudah ditetapkan pimpinan dalam perjanjian kinerja.",
    waiting: (count: number) => `${count} catatan masih menunggu perbaikan atau alasan.`,
    kept: "Alasan mempertahankan rumusan",
  },
  {
    notes: "Notes on the words",
    example: (title: string, figure: string) => `A measurable example: ${title}${figure}`,
    from: (source: string) => `Source: ${source}`,
    title: "Quality of the words",
    lead: "Red ones are to be mended before submission. Yellow ones may stay with a reason, which is kept with it.",
    good: "Everything can be measured. No notes.",
    reason: "Why does it stay?",
    reasonHelp: "For example: the leader set this measure in the performance agreement.",
    waiting: (count: number) => `${count} notes still wait to be mended or for a reason.`,
    kept: "Reasons for keeping the words",
  },
);
