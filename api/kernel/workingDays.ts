import type { DayType } from "../generated/enums.ts";
import { addDays, weekday, type Day } from "./calendar.ts";

/** Days off besides Saturday and Sunday: national holidays and cuti bersama (R-CMP-06). */
export type Holidays = ReadonlySet<Day>;

/** Whether civil servants work on the day. */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  const dayOfWeek = weekday(day);
  return dayOfWeek !== 0 && dayOfWeek !== 6 && !holidays.has(day);
}

/**
 * The last day of a term of `days` that begins the day after `start`: the day itself does not count.
 * Working terms skip weekends and holidays; calendar terms count every day.
 */
export function endOfTerm(start: Day, days: number, type: DayType, holidays: Holidays): Day {
  if (type === "CALENDAR") return addDays(start, days);
  let day = start;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}
