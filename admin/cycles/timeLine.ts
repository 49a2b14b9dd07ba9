import { daysBetween } from "../format/date.ts";

/** Where a day stands between two others, 0 to 100; undefined outside. */
export function placeOn(span: { from: string; to: string }, day: string): number | undefined {
  const whole = daysBetween(span.from, span.to);
  const share = whole === 0 ? 0 : (daysBetween(span.from, day) / whole) * 100;
  return share < 0 || share > 100 ? undefined : Math.round(share * 10) / 10;
}
