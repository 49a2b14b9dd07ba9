import type { TimeZone } from "../../api/generated/enums.ts";
import { quarterName } from "../../api/kernel/quarterName.ts";
import type { Language } from "../i18n/language.ts";

const locales = { id: "id-ID", en: "en-GB" } as const;
const zones: Record<TimeZone, string> = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" };

/** A calendar day, `2026-11-21` → `21 November 2026`; `short` gives `21 Nov 2026`. */
export function formatDate(day: string, language: Language, length: "long" | "short" = "long"): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  const month = length === "long" ? "long" : "short";
  return new Intl.DateTimeFormat(locales[language], { day: "numeric", month, year: "numeric", timeZone: "UTC" }).format(
    at,
  );
}

/** A span of days; an open end is said in words: `1 Januari 2026 – sekarang`. */
export function formatSpan(from: string, to: string | null | undefined, language: Language): string {
  const open = { id: "sekarang", en: "now" }[language];
  return `${formatDate(from, language, "short")} – ${to ? formatDate(to, language, "short") : open}`;
}

/** From when to when something holds; without an end: `mulai 1 Jan 2027`, as that day may lie ahead. */
export function formatValidity(from: string, to: string | null | undefined, language: Language): string {
  const begins = { id: "mulai", en: "from" }[language];
  return to ? formatSpan(from, to, language) : `${begins} ${formatDate(from, language, "short")}`;
}

/** A point in time in the time zone of the organization: `21 November 2026 09.15 WIB`. */
export function formatInstant(instant: string, zone: TimeZone, language: Language): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const timeZone = zones[zone];
  const day = new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "long", year: "numeric", timeZone });
  const time = new Intl.DateTimeFormat(locales[language], { hour: "2-digit", minute: "2-digit", timeZone });
  return `${day.format(at)} ${time.format(at)} ${zone}`;
}

/** Whole days from one calendar day to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How far a due day is away: `hari ini`, `besok`, `3 hari lagi`, `lewat 2 hari`. */
export function formatDue(dueOn: string, today: string, language: Language): string {
  const days = daysBetween(today, dueOn);
  if (language === "en") {
    if (days === 0) return "today";
    if (days === 1) return "tomorrow";
    return days > 0 ? `in ${days} days` : `${-days} ${days === -1 ? "day" : "days"} overdue`;
  }
  if (days === 0) return "hari ini";
  if (days === 1) return "besok";
  return days > 0 ? `${days} hari lagi` : `lewat ${-days} hari`;
}

/** Name of a period by its key: `2026-Q3` → `Triwulan III 2026`, `2026-M04` → `April 2026`, `2026` → `Tahun 2026`. */
export function formatPeriod(key: string, language: Language): string {
  const [year = key, part] = key.split("-");
  if (part === undefined) return language === "id" ? `Tahun ${year}` : `Year ${year}`;
  if (part.startsWith("Q")) {
    const name = quarterName(Number(part.slice(1)), year)[language];
    return name[0]?.toUpperCase() + name.slice(1);
  }
  return formatMonth(`${year}-${part.slice(1)}`, language);
}

function monthIn(month: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return month;
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" }).format(at);
}

/** `2026-04` → `April 2026`. */
export const formatMonth = (month: string, language: Language): string =>
  monthIn(month, language, { month: "long", year: "numeric" });

/** `2026-10` → `Okt`. */
export const shortMonth = (month: string, language: Language): string => monthIn(month, language, { month: "short" });
