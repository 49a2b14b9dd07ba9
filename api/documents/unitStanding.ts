import type { ContractHeader } from "../contracts/contract.rules.ts";
import { PredicateValues } from "../generated/enums.ts";
import type { OrganizationPredicate, Predicate } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { idsOfPath } from "../organizations/orgUnitTree.rules.ts";
import { organizationOutcomeKey, organizationOutcomeOf } from "../organizationOutcomes/organizationOutcome.store.ts";
import { policyValue, type Policy } from "../policies/policy.rules.ts";
import { distributionKey, predicateCounts } from "../reports/predicateDistribution.projection.ts";
import type { UnitStanding } from "./evaluationValues.rules.ts";

/** A unit whose predicate is set, with its path. */
export type DecidedUnit = { readonly predicate: OrganizationPredicate; readonly unitPath: string };

/** Predicate of the nearest unit, from the person's own upwards, for which one is set: one read of a batch. */
export async function nearestPredicate(
  context: Context,
  { unitPath }: Pick<ContractHeader, "unitPath">,
  period: string,
): Promise<DecidedUnit | undefined> {
  const ids = idsOfPath(unitPath);
  const items = await Promise.all(
    ids.map((id) => context.items.load(organizationOutcomeKey(context.actor.organizationId, id, period))),
  );
  for (const item of items.toReversed()) {
    const outcome = item === undefined ? undefined : organizationOutcomeOf(item);
    const predicate = outcome?.decision?.predicate;
    if (outcome !== undefined && predicate !== undefined) return { predicate, unitPath: outcome.unitPath };
  }
  return undefined;
}

/**
 * What the form says of the unit: its predicate, and how people of that unit spread in the report. Units smaller than
 * the policy's `distribution.minUnitSize` are printed without counts: few numbers would name people (R-DS-02).
 */
export async function unitStanding(
  context: Context,
  decided: DecidedUnit | undefined,
  evaluated: Pick<ContractHeader, "unitPath" | "cycleId">,
  period: string,
  policy: Policy,
): Promise<UnitStanding> {
  const unitPath = decided?.unitPath ?? evaluated.unitPath;
  const rows = await context.stores.reports.rows(distributionKey(evaluated.cycleId, period), unitPath);
  const counted = rows.flatMap(({ measures }) => predicateCounts(measures));
  const sum = (some: typeof counted, of: "count" | "provisional") => some.reduce((all, each) => all + each[of], 0);
  const ofOne = (wanted: Predicate) => counted.filter(({ predicate }) => predicate === wanted);
  const counts = Object.fromEntries(PredicateValues.map((each) => [each, sum(ofOne(each), "count")]));
  const people = sum(counted, "count");
  const enough = people >= policyValue(policy, "distribution.minUnitSize");
  return {
    predicate: decided?.predicate,
    ...(enough ? { counts: counts as Record<Predicate, number>, provisional: sum(counted, "provisional") } : {}),
  };
}
