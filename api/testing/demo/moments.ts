import type { TimeZone } from "../../generated/enums.ts";
import { addDays, daysBetween, startOfDay, weekday, type Day, type Instant } from "../../kernel/calendar.ts";
import type { Random } from "./random.ts";

/** Tells moments one after the other, never before the one told last. */
export type Moments = {
  /** A moment in office hours of the day, or just after the last one when that was later. */
  on(day: Day): Instant;
};

const minute = 60_000;

/** Moments of one record's story, in a time zone. */
export function momentsIn(zone: TimeZone, random: Random): Moments {
  let last = "";
  return {
    on(day) {
      const start = Date.parse(startOfDay(zone, day));
      const office = new Date(start + random.between(8 * 60, 16 * 60) * minute + random.between(0, 59) * 1000);
      const told = office.toISOString();
      const next = last === "" ? "" : new Date(Date.parse(last) + random.between(2, 40) * minute).toISOString();
      last = told > next ? told : next;
      return last;
    },
  };
}

/** `count` days in order between two days, both included; all on one day when there is no more room. */
export function daysWithin(from: Day, to: Day, count: number, random: Random): Day[] {
  const room = Math.max(0, daysBetween(from, to));
  return Array.from({ length: count }, () => random.between(0, room))
    .sort((a, b) => a - b)
    .map((offset) => addDays(from, offset));
}

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

const atWork = (day: Day): boolean => weekday(day) % 6 !== 0;
/** `count` working days before and up to a day, the latest first. */
export const lastWorkingDays = (day: Day, count: number): Day[] =>
  Array.from({ length: count * 2 + 2 }, (_, back) => addDays(day, -back))
    .filter(atWork)
    .slice(0, count);
/** The first working day from a day on. */
export const nextWorkingDay = (day: Day): Day => (atWork(day) ? day : nextWorkingDay(addDays(day, 1)));
