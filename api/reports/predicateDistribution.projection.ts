import { PredicateValues } from "../generated/enums.ts";
import type { Predicate } from "../generated/enums.ts";
import { isProvisional } from "../evaluations/evaluation.rules.ts";
import { published } from "../evaluations/visibility.rules.ts";
import type { Contribution, Counted } from "./contribution.rules.ts";

/** Row key of a period's predicates. */
export const distributionKey = (cycleId: string, period: string): string =>
  `predicateDistribution#${cycleId}#${period}`;

const provisionalMeasure = (predicate: Predicate) => `provisional ${predicate}`;

/**
 * What an evaluation adds to the spread of predicates in its unit: its predicate, once it is handed over; an open
 * objection leaves it counted, and noted as provisional (R-OBJ-05).
 */
export function predicateDistribution(counted: Counted): Contribution[] {
  if (counted.entity !== "evaluation") return [];
  const { cycleId, period, unitPath, status, predicate } = counted.record;
  if (predicate === undefined || !published.includes(status)) return [];
  const provisional = isProvisional(counted.record) ? { [provisionalMeasure(predicate)]: 1 } : {};
  return [{ reportKey: distributionKey(cycleId, period), unitPath, measures: { [predicate]: 1, ...provisional } }];
}

/** Reads the counts of a row, best first, zeros included: a missing bar would look like a missing figure. */
export function predicateCounts(
  measures: Readonly<Record<string, number>>,
): { readonly predicate: Predicate; readonly count: number; readonly provisional: number }[] {
  return PredicateValues.map((predicate) => ({
    ...{ predicate, count: measures[predicate] ?? 0, provisional: measures[provisionalMeasure(predicate)] ?? 0 },
  }));
}
