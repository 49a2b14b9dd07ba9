import { PredicateValues } from "../../api/generated/enums.ts";
import type { Predicate } from "../../api/generated/enums.ts";

/** How many people have a predicate. */
export type PredicateCount = {
  readonly predicate: Predicate;
  readonly count: number;
  /** Of these, with an open objection: counted, and may still change (R-OBJ-05). */
  readonly provisional?: number | null;
};

/** A limit of the guide of domain 3.4 for one predicate of the organization. */
export type GuideRule = {
  readonly predicates: readonly Predicate[];
  readonly minPercent?: string | null;
  readonly maxPercent?: string | null;
  readonly minCount?: number | null;
};

/** A rule that is not met, as the server found it (R-DS-02 rounding is its work, not the picture's). */
export type GuideViolation = {
  readonly predicates: readonly Predicate[];
  readonly actual: number;
  readonly min?: number | null;
  readonly max?: number | null;
};

/** One bar: a predicate, its people, its share of all in percent. */
export type DistributionBar = { readonly predicate: Predicate; readonly count: number; readonly percent: number };

/** One bar per predicate, best first, also for those nobody has. */
export function distributionBars(counts: readonly PredicateCount[]): DistributionBar[] {
  const people = totalOf(counts);
  return PredicateValues.map((predicate) => {
    const count = countOf(counts, [predicate]);
    return { predicate, count, percent: people === 0 ? 0 : (count / people) * 100 };
  });
}

/** People with any predicate. */
export function totalOf(counts: readonly PredicateCount[]): number {
  return counts.reduce((sum, row) => sum + row.count, 0);
}

/** People whose predicate is provisional (R-OBJ-05). */
export function provisionalOf(counts: readonly PredicateCount[]): number {
  return counts.reduce((sum, row) => sum + (row.provisional ?? 0), 0);
}

/** People with one of some predicates. */
export function countOf(counts: readonly PredicateCount[], predicates: readonly Predicate[]): number {
  return totalOf(counts.filter((row) => predicates.includes(row.predicate)));
}

/** A guide's line for the legend: what is counted together, how many there are, how far off it is. */
export type GuideLine = GuideRule & {
  readonly actual: number;
  /** People too many (positive) or too few (negative); 0 when the rule is met. */
  readonly off: number;
};

/** The guide's rules with what was found; `off` comes from the server's violations alone. */
export function guideLines(
  rules: readonly GuideRule[],
  violations: readonly GuideViolation[],
  counts: readonly PredicateCount[],
): GuideLine[] {
  return rules.map((rule) => {
    const found = violations.find(
      (violation) => sameSet(violation.predicates, rule.predicates) && fitsSide(violation, rule),
    );
    return { ...rule, actual: found?.actual ?? countOf(counts, rule.predicates), off: found ? offBy(found) : 0 };
  });
}

/** People too many (positive) or too few (negative). */
export function offBy(violation: GuideViolation): number {
  if (violation.max != null && violation.actual > violation.max) return violation.actual - violation.max;
  if (violation.min != null && violation.actual < violation.min) return violation.actual - violation.min;
  return 0;
}

/** Marks on one predicate's bar: limits that count this predicate alone, as positions in percent. */
export function limitMarks(
  rules: readonly GuideRule[],
  predicate: Predicate,
): { side: "MIN" | "MAX"; percent: number }[] {
  return rules
    .filter((rule) => rule.predicates.length === 1 && rule.predicates[0] === predicate)
    .flatMap((rule) => [
      ...(rule.maxPercent == null ? [] : [{ side: "MAX" as const, percent: Number(rule.maxPercent) }]),
      ...(rule.minPercent == null ? [] : [{ side: "MIN" as const, percent: Number(rule.minPercent) }]),
    ]);
}

function sameSet(left: readonly Predicate[], right: readonly Predicate[]): boolean {
  return left.length === right.length && left.every((predicate) => right.includes(predicate));
}

/** A rule set can hold a lower and an upper limit on the same predicates as two rules; each is matched to its own side. */
function fitsSide(violation: GuideViolation, rule: GuideRule): boolean {
  return offBy(violation) > 0 ? rule.maxPercent != null : rule.minPercent != null || rule.minCount != null;
}
