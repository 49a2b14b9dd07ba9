import { isDay, type Day } from "../kernel/calendar.ts";

/** Months as printed on official forms. */
const months = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const written = /^(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})$/;

/** Reads `2026-12-31`, `31-12-2026`, `31/12/2026` or `31 Desember 2026`; undefined when it is no real day. */
export function readIndonesianDay(text: string): Day | undefined {
  const trimmed = text.trim();
  const parts = byPattern(trimmed);
  if (parts === undefined) return undefined;
  const [year, month, day] = parts;
  const candidate = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(candidate) ? candidate : undefined;
}

function byPattern(text: string): [year: string, month: string, day: string] | undefined {
  const fromIso = iso.exec(text);
  if (fromIso) return [fromIso[1] ?? "", fromIso[2] ?? "", fromIso[3] ?? ""];
  const fromNumbers = numeric.exec(text);
  if (fromNumbers) return [fromNumbers[3] ?? "", fromNumbers[2] ?? "", fromNumbers[1] ?? ""];
  const fromWords = written.exec(text);
  if (!fromWords) return undefined;
  const month = monthNumber(fromWords[2] ?? "");
  return month === undefined ? undefined : [fromWords[3] ?? "", String(month), fromWords[1] ?? ""];
}

/** Full names and the usual three-letter forms (`Des`, `Agt`, `Agu`). */
function monthNumber(name: string): number | undefined {
  const wanted = name.toLowerCase();
  if (wanted === "agt") return 8;
  const index = months.findIndex((month) => {
    const full = month.toLowerCase();
    return full === wanted || full.slice(0, 3) === wanted;
  });
  return index < 0 ? undefined : index + 1;
}

/** Writes a day as on official forms: `2026-12-31` → `31 Desember 2026`. */
export function indonesianDay(day: Day): string {
  const [year = "", month = "1", date = "1"] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}
