import { isDay } from "../../api/kernel/calendar.ts";
import { readIndonesianDay } from "../../api/progress/indonesianDay.rules.ts";

/** A day as people here write it in numbers: `2026-12-31` → `31-12-2026`; other text stays as it is. */
export function dayAsWritten(value: string): string {
  if (!isDay(value)) return value;
  const [year, month, day] = value.split("-");
  return `${day}-${month}-${year}`;
}

/** The day in typed text (`31-12-2026`, `31/12/2026`, `31 Desember 2026`, `2026-12-31`), or the text while it is none. */
export const dayAsTyped = (text: string): string => readIndonesianDay(text) ?? text.trim();
