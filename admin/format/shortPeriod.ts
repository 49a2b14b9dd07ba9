import type { Language } from "../i18n/language.ts";
import { shortMonth } from "./date.ts";

const quarters = ["I", "II", "III", "IV"];

/** A period's short name where the year is known: `2026-Q3` → `TW III` (Indonesian) or `Q3`, `2026-M10` → `Okt` or `Oct`, `2026` → `2026`. */
export function shortPeriod(key: string, language: Language): string {
  const [year = key, part] = key.split("-");
  if (part === undefined) return year;
  const number = Number(part.slice(1));
  if (part.startsWith("M")) return shortMonth(`${year}-${part.slice(1)}`, language);
  return language === "en" ? `Q${number}` : `TW ${quarters[number - 1] ?? number}`;
}

/** Whether a year has so many periods that only short names fit beside each other: the months of monthly evaluation. */
export const needsShortNames = (periods: number): boolean => periods > 6;
