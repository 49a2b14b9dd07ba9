import { EvaluationStatus, PredicateValues } from "../generated/enums.ts";
import type { Predicate } from "../generated/enums.ts";
import type { Contribution, Counted } from "./contribution.rules.ts";

/** Row key of a period's predicates. */
export const distributionKey = (cycleId: string, period: string): string =>
  `predicateDistribution#${cycleId}#${period}`;

/** States in which the person concerned can read the predicate: nothing is published about people before. */
const published: readonly EvaluationStatus[] = [EvaluationStatus.DELIVERED, EvaluationStatus.FINAL];

/** What an evaluation adds to the spread of predicates in its unit: its predicate, once it is handed over. */
export function predicateDistribution(counted: Counted): Contribution[] {
  if (counted.entity !== "evaluation") return [];
  const { cycleId, period, unitPath, status, predicate } = counted.record;
  if (predicate === undefined || !published.includes(status)) return [];
  return [{ reportKey: distributionKey(cycleId, period), unitPath, measures: { [predicate]: 1 } }];
}

/** Reads the counts of a row, best first, zeros included: a missing bar would look like a missing figure. */
export function predicateCounts(
  measures: Readonly<Record<string, number>>,
): { readonly predicate: Predicate; readonly count: number }[] {
  return PredicateValues.map((predicate) => ({ predicate, count: measures[predicate] ?? 0 }));
}
