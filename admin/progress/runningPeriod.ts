import type { EvaluationKind } from "../../api/generated/enums.ts";

/** A period as far as choosing among them needs it. */
type Open = { readonly key: string; readonly kind: EvaluationKind; readonly from: string; readonly to: string };

/**
 * The period to begin with among those open: the month or quarter that has begun last, since the year's own stays open beside
 * it; the year's own when nothing else is open.
 */
export function runningPeriod<Period extends Open>(open: readonly Period[], today: string): Period | undefined {
  const begun = open.filter((period) => period.kind === "PERIODIC" && period.from <= today);
  return begun.at(-1) ?? open.find((period) => period.kind === "PERIODIC") ?? open[0];
}

/**
 * The period whose evaluations people look at: the month or quarter that has ended last, since that is the one rated now; the
 * first one while none has ended.
 */
export function evaluatedPeriod<Period extends Open>(periods: readonly Period[], today: string): Period | undefined {
  const periodic = periods.filter((period) => period.kind === "PERIODIC");
  return periodic.findLast((period) => period.to < today) ?? periodic[0] ?? periods[0];
}
