import type { NotificationKind } from "../../api/generated/enums.ts";

/** Address of the record a notice is about. */
export function noticePlace(subject: string, kind?: NotificationKind): string {
  // Where each indicator says how much is due by now, what was reached, and how that was worked out.
  if (kind === "PERIOD_OFF_TRACK" || kind === "REALIZATION_RETURNED") return `/progress/${subject}`;
  // It is no longer theirs to read.
  if (kind === "OBJECTION_REASSIGNED") return "/objections";
  if (kind?.startsWith("OBJECTION_")) return `/objections/${subject.replace(/^evl_/, "obj_")}/show`;
  // The id of an entry of the daily log ends with its day.
  if (subject.startsWith("log_")) return `/dailyLogs?day=${subject.slice(-10)}`;
  if (subject.startsWith("cal_")) return "/calibrations";
  if (subject.startsWith("obs_")) return `/observations/${subject}`;
  if (subject.startsWith("spn_")) return `/spans/${subject}`;
  return subject.startsWith("evl_") ? `/evaluations/${subject}/show` : `/contracts/${subject}/show`;
}

/** The number on the bell; the server counts up to 100. */
export const bellNumber = (count: number): string => (count >= 100 ? "99+" : String(count));
