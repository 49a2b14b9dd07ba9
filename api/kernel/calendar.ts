import type { TimeZone } from "../generated/enums.ts";

/** A calendar day `YYYY-MM-DD`. Days compare as text. */
export type Day = string;
/** A point in time in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. Instants compare as text. */
export type Instant = string;

const offsetHours: Record<TimeZone, number> = { WIB: 7, WITA: 8, WIT: 9 };
const msPerDay = 86_400_000;

/** Whether the text is a real calendar day. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Day of an instant in a time zone of Indonesia: legal days end at midnight there. */
export function dayIn(zone: TimeZone, at: Instant): Day {
  return new Date(Date.parse(at) + offsetHours[zone] * 3_600_000).toISOString().slice(0, 10);
}

/** First instant of a day in a time zone. */
export function startOfDay(zone: TimeZone, day: Day): Instant {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offsetHours[zone] * 3_600_000).toISOString();
}

/** The day `days` later (or earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay);
}

/** Whole seconds of an instant since 1970, as the table's time to live counts. */
export const epochSeconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000);

/** The instant `seconds` later. */
export const secondsLater = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();

/** Day of the week, 0 = Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Last day of a month (1-12). */
export function lastDayOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Whether `day` lies in the span; an open end is no end. */
export function isWithin(day: Day, span: { from: Day; to?: Day | null | undefined }): boolean {
  return span.from <= day && (span.to == null || day <= span.to);
}
