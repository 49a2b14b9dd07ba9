import { measuredInEnglish } from "../../api/progress/measuredInEnglish.rules.ts";
import { useViewer } from "../access/useViewer.ts";
import { useLanguage } from "../i18n/words.ts";
import * as dates from "./date.ts";
import * as numbers from "./number.ts";
import { needsShortNames, shortPeriod } from "./shortPeriod.ts";

/** Numbers, days and times as the reader expects them, in the language in use and the organization's time zone. */
export function useFormat() {
  const language = useLanguage();
  const viewer = useViewer();
  const zone = viewer?.organization.timeZone ?? "WIB";
  const today = viewer?.today ?? new Date().toISOString().slice(0, 10);
  return {
    decimal: (value: string | number, digits?: number) => numbers.formatDecimal(value, language, digits),
    /** Hours and minutes as they were agreed, `09.00`. */
    time: (clock: string) => (language === "en" ? clock.replace(/^(\d{1,2})\.(\d{2})$/, "$1:$2") : clock),
    /** A target or what was reached, as the server writes it in Indonesian. */
    measured: (display: string) => (language === "en" ? measuredInEnglish(display) : display),
    percent: (value: string | number) => numbers.formatPercent(value, language),
    date: (day: string, length?: "long" | "short") => dates.formatDate(day, language, length),
    span: (from: string, to?: string | null) => dates.formatSpan(from, to, language),
    validity: (from: string, to?: string | null) => dates.formatValidity(from, to, language),
    instant: (instant: string) => dates.formatInstant(instant, zone, language),
    due: (dueOn: string) => dates.formatDue(dueOn, today, language),
    period: (key: string) => dates.formatPeriod(key, language),
    /** Names of periods in a row, short ones when there are many: `Jan, Feb, …, Nov`. */
    periods: (keys: readonly string[]) =>
      keys.map((key) => (needsShortNames(keys.length) ? shortPeriod : dates.formatPeriod)(key, language)).join(", "),
    shortPeriod: (key: string) => shortPeriod(key, language),
    month: (month: string) => dates.formatMonth(month, language),
    today,
  };
}
