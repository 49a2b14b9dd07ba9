import { withHeadedUnit } from "../access/unitHead.ts";
import { scopePath } from "../graphql/scopePath.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { periodOf, type Cycle } from "../cycles/cycle.rules.ts";
import { checkDistribution } from "../evaluations/distribution.rules.ts";
import { OrganizationPredicateValues } from "../generated/enums.ts";
import type { Language } from "../generated/enums.ts";
import type { QueryContractCoverageArgs, QueryPredicateDistributionArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { idsOfPath } from "../organizations/orgUnitTree.rules.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import { policyById } from "../policies/adoptedPolicies.ts";
import { policyValue } from "../policies/policy.rules.ts";
import { coverageCounts, coverageKey, peopleKey } from "./contractCoverage.projection.ts";
import { distributionSentence } from "./distributionSentence.rules.ts";
import { distributionKey, predicateCounts } from "./predicateDistribution.projection.ts";
import type { ReportRow } from "./report.store.ts";

type Measures = Readonly<Record<string, number>>;

async function cycleBy(id: string, context: Context): Promise<Cycle> {
  const item = await context.items.load(cycleKey(context.actor.organizationId, id));
  if (item === undefined) throw codedError("NOT_FOUND", { path: ["cycle"] });
  return cycleOf(item);
}

/** Adds up the counts of rows. */
function totalOf(rows: readonly { readonly measures: Measures }[]): Measures {
  const total: Record<string, number> = {};
  for (const { measures } of rows)
    for (const [name, count] of Object.entries(measures)) total[name] = (total[name] ?? 0) + count;
  return total;
}

/** When the newest counted change happened. */
const newest = (rows: readonly ReportRow[]): string | null =>
  rows.reduce<string | null>(
    (latest, { updatedAt }) => (latest === null || updatedAt > latest ? updatedAt : latest),
    null,
  );

/** Rows of several reports, one per unit in the order of the tree, without units where nobody is counted any more. */
function perUnit(rows: readonly ReportRow[]): { unitPath: string; measures: Measures }[] {
  const paths = Map.groupBy(rows, ({ unitPath }) => unitPath);
  return [...paths]
    .map(([unitPath, ofUnit]) => ({ unitPath, measures: totalOf(ofUnit) }))
    .filter(({ measures }) => Object.values(measures).some((count) => count !== 0))
    .sort((a, b) => (a.unitPath < b.unitPath ? -1 : 1));
}

/** The unit of a row: its id, its name today, and its path. */
async function unitOf(unitPath: string, context: Context) {
  const path = idsOfPath(unitPath);
  const unitId = path.at(-1) ?? "";
  const item = await context.items.load(orgUnitKey(context.actor.organizationId, unitId));
  const unitName = item === undefined ? unitId : shownState(orgUnitOf(item), context.actor.today).name;
  return { unitId, unitName, path };
}

async function contractCoverage(_: unknown, { cycle: id, within }: QueryContractCoverageArgs, context: Context) {
  const unitPath = await scopePath(within, context, await withHeadedUnit(context));
  const cycle = await cycleBy(id, context);
  const [people, contracts] = await Promise.all([
    context.stores.reports.rows(peopleKey, unitPath),
    context.stores.reports.rows(coverageKey(id), unitPath),
  ]);
  const rows = [...people, ...contracts];
  const periods = cycle.periods.map(({ key }) => key);
  return {
    cycle: id,
    units: perUnit(rows).map(async (row) => ({
      ...(await unitOf(row.unitPath, context)),
      counts: coverageCounts(row.measures, periods),
    })),
    total: coverageCounts(totalOf(rows), periods),
    updatedAt: newest(rows),
  };
}

async function predicateDistribution(
  _: unknown,
  { cycle: id, period, within }: QueryPredicateDistributionArgs,
  context: Context,
) {
  const unitPath = await scopePath(within, context, await withHeadedUnit(context));
  const cycle = await cycleBy(id, context);
  if (periodOf(cycle, period) === undefined) throw codedError("NOT_FOUND", { path: ["period"] });
  const [rows, policy] = await Promise.all([
    context.stores.reports.rows(distributionKey(id, period), unitPath),
    policyById(context, cycle.policyId),
  ]);
  if (policy === undefined) throw codedError("NOT_FOUND", { path: ["cycle"] });
  const total = predicateCounts(totalOf(rows));
  const counts = Object.fromEntries(total.map(({ predicate, count }) => [predicate, count]));
  return {
    cycle: id,
    period,
    units: perUnit(rows).map(async (row) => ({
      ...(await unitOf(row.unitPath, context)),
      counts: predicateCounts(row.measures),
    })),
    total,
    guides: OrganizationPredicateValues.map((predicate) => {
      const [rules, size] = [
        policyValue(policy, "distribution.rules"),
        policyValue(policy, "distribution.minUnitSize"),
      ];
      const check = checkDistribution(rules, counts, predicate, size);
      const violations = check.violations.map((violation) => {
        const sentence = distributionSentence(violation);
        const message = (args: { language?: Language | null }, { language }: Context) =>
          (args.language ?? language) === "EN" ? sentence.en : sentence.id;
        return { ...violation, message };
      });
      return { ...check, violations };
    }),
    updatedAt: newest(rows),
  };
}

/** Reports: read from counts, never by walking over people. */
export const reportResolvers = { Query: { contractCoverage, predicateDistribution } };
