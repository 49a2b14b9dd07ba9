import type { Day } from "../kernel/calendar.ts";
import { quarterName } from "../kernel/quarterName.ts";
import type { Bilingual } from "../kernel/working.ts";
import { indonesianDay } from "../progress/indonesianDay.rules.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** A day as people write it, in both languages. */
export function dayInWords(day: Day): Bilingual {
  const [year = "", month = "", date = ""] = day.split("-");
  return { id: indonesianDay(day), en: `${Number(date)} ${months[Number(month) - 1] ?? ""} ${year}` };
}

/** A period by its key as people name it: `2026-Q3`, `2026-M04`, `2026`. */
export function periodInWords(key: string): Bilingual {
  const [year = "", part = ""] = key.split("-");
  if (part.startsWith("Q")) return quarterName(Number(part.slice(1)), year);
  if (part.startsWith("M")) {
    const { id, en } = dayInWords(`${year}-${part.slice(1)}-01`);
    return { id: `bulan ${id.replace(/^\d+ /, "")}`, en: en.replace(/^\d+ /, "") };
  }
  return { id: `evaluasi tahunan ${year}`, en: `the annual evaluation of ${year}` };
}
