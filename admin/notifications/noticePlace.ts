/** Address of the record a notice is about. */
export function noticePlace(subject: string): string {
  if (subject.startsWith("cal_")) return "/calibrations";
  if (subject.startsWith("spn_")) return `/spans/${subject}`;
  return subject.startsWith("evl_") ? `/evaluations/${subject}/show` : `/contracts/${subject}/show`;
}

/** The number on the bell; the server counts up to 100. */
export const bellNumber = (count: number): string => (count >= 100 ? "99+" : String(count));
