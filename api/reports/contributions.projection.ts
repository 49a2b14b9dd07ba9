import { contractCoverage } from "./contractCoverage.projection.ts";
import type { Contribution, Counted } from "./contribution.rules.ts";
import { predicateDistribution } from "./predicateDistribution.projection.ts";

/** Everything a record adds to all reports: the one list of folds, for the stream and for rebuilding alike. */
export function contributionsOf(counted: Counted): Contribution[] {
  return [...contractCoverage(counted), ...predicateDistribution(counted)];
}
