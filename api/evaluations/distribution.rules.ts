import { Decimal } from "../kernel/decimal.ts";
import type { OrganizationPredicate, Predicate } from "../generated/enums.ts";
import type { DistributionRule } from "../policies/distribution.rules.ts";

/** People per predicate; those not named have none. */
export type PredicateCounts = Readonly<Partial<Record<Predicate, number>>>;

/** A rule of the guide that is not met. */
export type DistributionViolation = {
  /** Predicates counted together. */
  readonly predicates: readonly Predicate[];
  readonly actual: number;
  /** At least this many were expected; null when the upper limit is the broken one. */
  readonly min: number | null;
  /** At most this many were expected; null when the lower limit is the broken one. */
  readonly max: number | null;
};

/** A spread held against the guide of one organization predicate. */
export type DistributionCheck = {
  readonly organizationPredicate: OrganizationPredicate;
  /** True when the unit is too small for the guide to bind. */
  readonly guidanceOnly: boolean;
  readonly violations: readonly DistributionViolation[];
};

/**
 * Holds a spread against the guide of an organization predicate (3.4). A share at most is counted as
 * floor(n × p), a share at least as ceil(n × p), exactly; below `minUnitSize` people the guide is only shown
 * (R-DS-02). An empty unit breaks nothing.
 */
export function checkDistribution(
  rules: readonly DistributionRule[],
  counts: PredicateCounts,
  organizationPredicate: OrganizationPredicate,
  minUnitSize: number,
): DistributionCheck {
  const people = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const violations = rules
    .filter((rule) => rule.organizationPredicate === organizationPredicate)
    .flatMap((rule) => (people === 0 ? [] : broken(rule, counts, people)));
  return { organizationPredicate, guidanceOnly: people < minUnitSize, violations };
}

/** How many people the guide expects of some predicates together; its figures as they are, nothing between (R-DS-04). */
export type DistributionBand = {
  readonly predicates: readonly Predicate[];
  readonly min: number;
  readonly max: number;
};

/**
 * The guide of an organization predicate as bands of people for a unit of this size (R-DS-03, R-DS-06): one per group
 * of predicates that it limits, in the guide's order. What it does not limit has no band: there is no ideal figure.
 */
export function distributionBands(
  rules: readonly DistributionRule[],
  organizationPredicate: OrganizationPredicate,
  people: number,
): DistributionBand[] {
  const own = rules.filter((rule) => rule.organizationPredicate === organizationPredicate);
  const groups = Map.groupBy(own, ({ predicates }) => [...predicates].sort().join("+"));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const limits = [first, ...others].map((rule) => limitsOf(rule, people));
    const [min, max] = [Math.max(...limits.map((each) => each.least)), Math.min(...limits.map((each) => each.most))];
    return [{ predicates: first.predicates, min: Math.min(min, people), max }];
  });
}

function limitsOf(rule: DistributionRule, people: number): { least: number; most: number } {
  const share = (percent: string) => new Decimal(people).times(percent).div(100);
  const least = Math.max(rule.minCount ?? 0, rule.minPercent == null ? 0 : share(rule.minPercent).ceil().toNumber());
  return { least, most: rule.maxPercent == null ? people : share(rule.maxPercent).floor().toNumber() };
}

function broken(rule: DistributionRule, counts: PredicateCounts, people: number): DistributionViolation[] {
  const actual = rule.predicates.reduce((sum, predicate) => sum + (counts[predicate] ?? 0), 0);
  const { least, most } = limitsOf(rule, people);
  const { predicates } = rule;
  if (actual < least) return [{ predicates, actual, min: least, max: null }];
  return actual > most ? [{ predicates, actual, min: null, max: most }] : [];
}
