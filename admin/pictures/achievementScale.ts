/** Where an achievement stands on its bar; all numbers but `percent` are positions in percent of the bar's width. */
export type AchievementScale = {
  /** Achievement in percent of the target. */
  readonly percent: number;
  /** Length of the bar. */
  readonly filled: number;
  /** Where the target (100) is. */
  readonly target: number;
  /** Where the cap is, undefined without one. */
  readonly cap?: number;
  /** True when the achievement lies beyond the drawn scale, so that the bar's end is open. */
  readonly beyond: boolean;
  /** How it reads in words and color: below the target, on it, above it. */
  readonly reading: "BELOW" | "REACHED" | "ABOVE";
};

/** The scale ends a little after the target, or after the cap when that lies further, never beyond this. */
const furthest = 160;

/**
 * Positions for an achievement given as decimal text, e.g. `"104.5"`; undefined while nothing can be computed (missing is not zero).
 * The bar is the same for indicators where lower is better: the percentage already says how well the target was met.
 */
export function achievementScale(
  percent: string | null | undefined,
  capPercent?: string | null,
): AchievementScale | undefined {
  if (percent == null || percent === "") return undefined;
  const value = Number(percent);
  if (!Number.isFinite(value)) return undefined;
  const cap = capPercent == null ? undefined : Number(capPercent);
  const end = Math.min(furthest, Math.max(120, cap ?? 0, value));
  const at = (point: number) => (Math.min(Math.max(point, 0), end) / end) * 100;
  return {
    percent: value,
    filled: at(value),
    target: at(100),
    ...(cap !== undefined && cap > 100 && cap <= end ? { cap: at(cap) } : {}),
    beyond: value > end,
    reading: value < 100 ? "BELOW" : value === 100 ? "REACHED" : "ABOVE",
  };
}
