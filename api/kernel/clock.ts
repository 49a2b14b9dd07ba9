import type { Instant } from "./calendar.ts";

/** Tells the present. Handed in everywhere: nothing pure reads a clock. */
export type Clock = () => Instant;

/**
 * The machine's clock. With `CAPAIAN_TODAY=YYYY-MM-DD` (local start's `--today`) the world runs as of that
 * date at the present time of day, so that deadlines can be seen.
 */
export function systemClock(source: Record<string, string | undefined> = process.env): Clock {
  return () => {
    const today = source["CAPAIAN_TODAY"];
    const now = new Date().toISOString();
    return today ? `${today}${now.slice(10)}` : now;
  };
}
