import { words } from "../i18n/words.ts";

/** Words of the page part that brings all sources together. */
export const sourceWords = words(
  {
    title: "Semua sumber",
    lead: "Apa pun yang diketahui tentang pekerjaan pada periode ini, dari siapa, dan kapan. Tidak ada yang disembunyikan dari yang berhak melihatnya.",
    count: (count: number) => `${count} catatan`,
    unnamed: "tanpa nama",
    missing: (kinds: string) => `Belum ada: ${kinds}.`,
    withheld: (kinds: string) => `Tidak ditampilkan kepada Anda: ${kinds}.`,
    weights: (list: string) => `Bobot untuk saran rating perilaku: ${list}.`,
    noWeights: "Tidak ada bobot: penilai mempertimbangkan semua sumber.",
    nothing: "Belum ada apa pun untuk periode ini.",
    behaviorSuggestion: "Saran untuk perilaku kerja",
    behaviorText: (rating: string, score: string) =>
      `Sumber-sumber memberi ${score} dari 100: ${rating}. Anda yang memutuskan.`,
    behaviorOnlyScore: (score: string) =>
      `Sumber-sumber memberi ${score} dari 100. Kebijakan tidak menetapkan batas, jadi Anda yang menimbang.`,
    behaviorNothing: "Belum ada sumber yang dapat dibobot.",
  },
  {
    title: "All sources",
    lead: "Everything that is known about the work in this period, from whom, and since when. Nothing is hidden from those who may see it.",
    count: (count: number) => (count === 1 ? "1 entry" : `${count} entries`),
    unnamed: "without names",
    missing: (kinds: string) => `Not there yet: ${kinds}.`,
    withheld: (kinds: string) => `Not shown to you: ${kinds}.`,
    weights: (list: string) => `Weights for the suggested behavior rating: ${list}.`,
    noWeights: "No weights: the rater considers all sources.",
    nothing: "Nothing is there for this period yet.",
    behaviorSuggestion: "Suggestion for behavior",
    behaviorText: (rating: string, score: string) => `The sources give ${score} of 100: ${rating}. You decide.`,
    behaviorOnlyScore: (score: string) =>
      `The sources give ${score} of 100. The policy sets no limits, so you weigh them.`,
    behaviorNothing: "No source that can be weighed is there yet.",
  },
);
