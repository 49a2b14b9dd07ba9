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
import { keepUnits, unitBy } from "../organizations/unitScope.ts";
import { policyById } from "../policies/adoptedPolicies.ts";
import { policyValue } from "../policies/policy.rules.ts";
import { coverageCounts, coverageKey, peopleKey } from "./contractCoverage.projection.ts";
import { distributionSentence } from "./distributionSentence.rules.ts";
import { distributionKey, predicateCounts } from "./predicateDistribution.projection.ts";
import { generationKey, generationsOf, type ReportRow } from "./report.store.ts";

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
  const unit = await unitBy(context, unitId);
  return { unitId, unitName: unit === undefined ? unitId : shownState(unit, context.actor.today).name, path };
}

/** Most units of a region: one query reads them all. */
const mostUnits = 5_000;

/**
 * What every report starts from: the path the caller may see, the cycle, and which counts are shown. By keys, in one
 * batch where nothing else has to be found out first; then the names of units in one query instead of one key each.
 */
async function groundOf(cycleId: string, within: string | null | undefined, context: Context) {
  const asked = Promise.all([cycleBy(cycleId, context), context.items.load(generationKey)]);
  asked.catch(() => undefined);
  const unitPath = await scopePath(within, context, true);
  const [cycle, item] = await asked;
  const { current } = generationsOf(item);
  const named = async () => {
    const page = await context.stores.orgUnits.inTree(unitPath, { first: mostUnits });
    keepUnits(
      context,
      page.edges.map(({ node }) => node),
    );
  };
  const rows = (reportKey: string) => context.stores.reports.rows(reportKey, unitPath, current);
  return { cycle, rows, named };
}

async function contractCoverage(_: unknown, { cycle: id, within }: QueryContractCoverageArgs, context: Context) {
  const ground = await groundOf(id, within, context);
  const { cycle } = ground;
  const [people, contracts] = await Promise.all([ground.rows(peopleKey), ground.rows(coverageKey(id)), ground.named()]);
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
  const ground = await groundOf(id, within, context);
  const { cycle } = ground;
  if (periodOf(cycle, period) === undefined) throw codedError("NOT_FOUND", { path: ["period"] });
  const [rows, policy] = await Promise.all([
    ground.rows(distributionKey(id, period)),
    policyById(context, cycle.policyId),
    ground.named(),
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
