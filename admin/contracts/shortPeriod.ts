import type { Language } from "../i18n/language.ts";

const quarters = ["I", "II", "III", "IV"];

/** A period's short name for chips: `2026-Q3` → `TW III` (Indonesian) or `Q3`, `2026-M04` → `Bln 4` or `M4`, `2026` → `2026`. */
export function shortPeriod(key: string, language: Language): string {
  const [year = key, part] = key.split("-");
  if (part === undefined) return year;
  const number = Number(part.slice(1));
  if (language === "en") return `${part[0]}${number}`;
  return part.startsWith("Q") ? `TW ${quarters[number - 1] ?? number}` : `Bln ${number}`;
}
