/** Something that lasts from one calendar day to another, both included. */
export type Span = { readonly from: string; readonly to: string };

/** Left edge and width in percent of the year's width. */
export type Placed = { readonly left: number; readonly width: number };

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Where a span lies in a year (itself a span), cut at the year's ends. */
export function placeSpan(span: Span, year: Span): Placed {
  const first = dayNumber(year.from);
  const length = dayNumber(year.to) - first + 1;
  const inside = (day: number) => Math.min(Math.max(day, 0), length);
  const start = inside(dayNumber(span.from) - first);
  const end = inside(dayNumber(span.to) - first + 1);
  return { left: (start / length) * 100, width: (Math.max(end - start, 0) / length) * 100 };
}

/** Where today's mark stands, undefined outside the year. */
export function placeDay(day: string, year: Span): number | undefined {
  if (day < year.from || day > year.to) return undefined;
  return placeSpan({ from: day, to: day }, year).left;
}
