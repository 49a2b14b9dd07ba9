import type { Bilingual } from "./working.ts";

/** Quarters as people and forms number them. */
export const quarterNumerals = ["I", "II", "III", "IV"] as const;

/** A quarter, 1-4, within a sentence: `triwulan III 2026`, `quarter 3 of 2026`. */
export const quarterName = (quarter: number, year: string): Bilingual => ({
  id: `triwulan ${quarterNumerals[quarter - 1] ?? quarter} ${year}`,
  en: `quarter ${quarter} of ${year}`,
});
