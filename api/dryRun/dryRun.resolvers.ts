import { partiesOf } from "../access/actor.rules.ts";
import { unitAgreementId } from "../contracts/unitAgreement.rules.ts";
import { unitAgreementKey } from "../contracts/unitAgreement.store.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { OrgUnitKind, type Language } from "../generated/enums.ts";
import type { QueryCycleDryRunArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { pageOf } from "../graphql/limits.ts";
import { scopePath } from "../graphql/scopePath.ts";
import { inLanguage } from "../kernel/messages.ts";
import type { Day } from "../kernel/calendar.ts";
import { isClosed, shownState } from "../organizations/orgUnit.rules.ts";
import { unitBy } from "../organizations/unitScope.ts";
import { policyValue, type Policy } from "../policies/policy.rules.ts";
import { policyById } from "../policies/adoptedPolicies.ts";
import type { Page, PageRequest } from "../table/paging.ts";
import { actorsOf, inWords, weightOf, type Finding } from "./finding.rules.ts";
import { personFindings } from "./people.rules.ts";
import { postFindings } from "./posts.rules.ts";
import { readLines } from "./readLines.ts";
import { readPostsAbove } from "./readPostsAbove.ts";
import { settingsFindings } from "./settings.rules.ts";

type Checked = { readonly findings: Finding[]; readonly checked: number; readonly pageInfo: Page<never>["pageInfo"] };

/** The day that is simulated: the first of the year, or today once it runs. */
const simulatedDay = (cycle: Cycle, today: Day): Day =>
  today < cycle.from ? cycle.from : today > cycle.to ? cycle.to : today;

const onePage = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

/** Units in pages: one query, and one batch for their agreements. */
async function ofUnits(context: Context, cycle: Cycle, path: string, request: PageRequest): Promise<Checked> {
  const { organizationId, today } = context.actor;
  const page = await context.stores.orgUnits.inTree(path, request);
  const agreeing: readonly OrgUnitKind[] = [OrgUnitKind.AGENCY, OrgUnitKind.DISTRICT];
  const units = page.edges.map((edge) => edge.node);
  const asked = units.filter((unit) => !isClosed(unit) && agreeing.includes(shownState(unit, today).kind));
  const findings = await Promise.all(
    asked.map(async (unit): Promise<Finding[]> => {
      const found = await context.items.load(unitAgreementKey(organizationId, unitAgreementId(unit.id, cycle.year)));
      if (found !== undefined) return [];
      const { name } = shownState(unit, today);
      const params = { year: String(cycle.year) };
      return [{ code: "UNIT_WITHOUT_AGREEMENT", subjectId: unit.id, subjectName: name, unitName: name, params }];
    }),
  );
  return { findings: findings.flat(), checked: units.length, pageInfo: page.pageInfo };
}

/** Posts in pages: one query, a few batches up their lines, and one for the units of those with a finding. */
async function ofPosts(context: Context, on: Day, path: string, request: PageRequest): Promise<Checked> {
  const page = await context.stores.positions.inTree(path, request);
  const posts = page.edges.map((edge) => edge.node);
  const known = await readPostsAbove(context, posts);
  const findings = await Promise.all(
    posts.flatMap((post) =>
      postFindings(post, on, known).map(async (finding): Promise<Finding> => {
        const unit = await unitBy(context, post.unitId);
        return { ...finding, unitName: unit && shownState(unit, on).name };
      }),
    ),
  );
  return {
    findings,
    checked: posts.length,
    pageInfo: page.pageInfo,
  };
}

/** People in pages: one query, and batches for the posts and raters their lines need. */
async function ofPeople(
  context: Context,
  { cycle, policy, on }: { cycle: Cycle; policy: Policy; on: Day },
  path: string,
  request: PageRequest,
): Promise<Checked> {
  const page = await context.stores.employees.inTree(path, request);
  const people = page.edges.map((edge) => edge.node);
  const minDays = policyValue(policy, "evaluation.minAssessableDays");
  const facts = await readLines(context, people, on);
  return {
    findings: facts.flatMap((person) => personFindings(person, on, cycle, minDays)),
    checked: people.length,
    pageInfo: page.pageInfo,
  };
}

async function cycleDryRun(_: unknown, { cycle: id, part, within, ...args }: QueryCycleDryRunArgs, context: Context) {
  const { organizationId, today } = context.actor;
  const cycleItem = await context.items.load(cycleKey(organizationId, id));
  if (cycleItem === undefined) throw codedError("NOT_FOUND", { path: ["cycle"] });
  const cycle = cycleOf(cycleItem);
  const policy = await policyById(context, cycle.policyId);
  if (policy === undefined) throw codedError("NOT_FOUND", { path: ["cycle"] });
  const on = simulatedDay(cycle, today);
  const path = await scopePath(within, context);
  const request = pageOf({ first: args.first ?? 100, after: args.after ?? null });
  const checked: Checked =
    part === "SETTINGS"
      ? { findings: settingsFindings(cycle, policy, today), checked: 1 + cycle.periods.length, pageInfo: onePage }
      : part === "UNITS"
        ? await ofUnits(context, cycle, path, request)
        : part === "POSTS"
          ? await ofPosts(context, on, path, request)
          : await ofPeople(context, { cycle, policy, on }, path, request);
  return { part, on, ...checked };
}

const DryRunFinding = {
  id: ({ code, subjectId, params }: Finding) =>
    [code, subjectId, params["what"], params["year"]].filter(Boolean).join("#"),
  weight: weightOf,
  whoCan: actorsOf,
  message: (finding: Finding, { language }: { language?: Language | null }, context: Context) =>
    inLanguage(inWords(finding).message, language ?? context.language),
  remedy: (finding: Finding, { language }: { language?: Language | null }, context: Context) =>
    inLanguage(inWords(finding).remedy, language ?? context.language),
  mine: (finding: Finding, _: unknown, context: Context) => {
    const parties = partiesOf(context.actor, { unitPath: "" });
    return actorsOf(finding).some((party) => parties.has(party));
  },
};

/** The dry run of a cycle, in bounded pages. */
export const dryRunResolvers = { Query: { cycleDryRun }, DryRunFinding };
