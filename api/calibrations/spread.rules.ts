import { PredicateValues } from "../generated/enums.ts";
import type { OrganizationPredicate, Predicate } from "../generated/enums.ts";
import {
  checkDistribution,
  distributionBands,
  type DistributionBand,
  type DistributionCheck,
  type PredicateCounts,
} from "../evaluations/distribution.rules.ts";
import type { DistributionRule } from "../policies/distribution.rules.ts";
import type { Board, FixedPerson, Standing } from "./calibration.rules.ts";

/** What the pinned policy and the unit's predicate say about the spread. */
export type Guide = {
  readonly rules: readonly DistributionRule[];
  readonly minUnitSize: number;
  /** The unit's predicate; undefined as long as it is not set. */
  readonly predicate: OrganizationPredicate | undefined;
};

/** Counts held against the guide (R-DS-02). */
export type Spread = {
  readonly people: number;
  readonly counts: readonly { readonly predicate: Predicate; readonly count: number }[];
  readonly check: DistributionCheck | null;
  readonly bands: readonly DistributionBand[];
};

/** Holds people's predicates against the guide of the unit. */
export function spreadOf(standings: readonly Pick<Standing, "predicate">[], guide: Guide): Spread {
  const counts: Record<string, number> = {};
  for (const { predicate } of standings) counts[predicate] = (counts[predicate] ?? 0) + 1;
  const { rules, minUnitSize, predicate } = guide;
  const known = counts as PredicateCounts;
  return {
    people: standings.length,
    counts: PredicateValues.map((each) => ({ predicate: each, count: counts[each] ?? 0 })),
    check: predicate === undefined ? null : checkDistribution(rules, known, predicate, minUnitSize),
    bands: predicate === undefined ? [] : distributionBands(rules, predicate, standings.length),
  };
}

/** Somebody counted in a spread: as they came and as proposed, and who rated them. */
export type Counted = {
  readonly raterId: string;
  readonly raterName: string;
  readonly start: Standing;
  readonly now: Standing;
};

const fixedCounted = ({ raterId, raterName, standing }: FixedPerson): Counted => ({
  ...{ raterId, raterName, start: standing, now: standing },
});

/** Everyone assessable in a calibration: its cards, and who was handed over before (R-DS-02). */
export const countedIn = ({ calibration, cards }: Board): Counted[] => [
  ...cards.map(({ raterId, raterName, start, now }) => ({ raterId, raterName, start, now: now.standing })),
  ...calibration.fixed.map(fixedCounted),
];
