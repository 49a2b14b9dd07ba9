import type { Contract, ContractParties } from "../../contracts/contract.rules.ts";
import { formFor } from "../../contracts/contract.rules.ts";
import type { Cycle } from "../../cycles/cycle.rules.ts";
import { evaluationPolicy } from "../../evaluations/evaluationPolicy.rules.ts";
import { addDays, type Day } from "../../kernel/calendar.ts";
import { termsOf } from "../../contracts/contractTerms.rules.ts";
import { policyValue, type Policy } from "../../policies/policy.rules.ts";
import type { Item } from "./chronicle.ts";
import type { Supported } from "./contractInput.ts";
import { planContract, type ContractPlan, type ResultPlan } from "./contractPlan.ts";
import { withoutContract, type Fate } from "./fates.ts";
import { earlier, later } from "./moments.ts";
import type { DemoPerson } from "./people.ts";
import { phrase } from "./phrases.ts";
import type { Random } from "./random.ts";
import { observedOf } from "./schoolCast.ts";
import { actorOf } from "./staff.ts";
import { officeOf, placeOf, type DemoPost, type DemoUnit } from "./structure.ts";
import { trackStory } from "./trackStory.ts";
import type { TenantWorld } from "./worldInMaking.ts";
import { yearStory, type PeriodPlan, type YearOrder } from "./yearStory.ts";
import { annualPlan, periodPlans } from "./periodPlans.ts";

/** Most people of a region whose last year is told because they have no contract this year. */
const mostCopying = 6;

type Made = { readonly contract: Contract; readonly plan: ContractPlan };

/** What a contract in a post is made from, on a day. */
function contractGround(world: TenantWorld, person: DemoPerson, postKey: string, on: Day) {
  const post = world.structure.posts.find((candidate) => candidate.key === postKey);
  const unit = world.region.units.get(post?.unit ?? "");
  const planned = world.structure.units.find((candidate) => candidate.key === post?.unit);
  const own = world.staff.people.get(person.key);
  if (post === undefined || unit === undefined || planned === undefined || own === undefined) return undefined;
  const line = world.staff.lineOf(person.key, on);
  const rater = line.raterKey === undefined ? undefined : world.staff.people.get(line.raterKey);
  if (rater === undefined) return undefined;
  const parties: ContractParties = {
    employeeId: own.employee.id,
    employeeName: person.name,
    positionTitle: post.title,
    unitId: unit.id,
    unitName: planned.name,
    unitPath: unit.unitPath,
    raterId: rater.employee.id,
    raterName: rater.person.name,
    raterSuperiorId: line.raterSuperiorId,
    form: formFor(post, planned.kind),
  };
  const above = [...world.staff.people.values()].find(({ employee }) => employee.id === line.raterSuperiorId);
  return { parties, post, planned, rater: rater.person, superior: above?.person };
}

/** The nearest unit upward that signed an agreement: its indicators are the ones to serve. */
function agreementAbove(world: TenantWorld, unit: DemoUnit) {
  for (let at: DemoUnit | undefined = unit; at !== undefined;) {
    const found = world.agreements.get(at.key);
    if (found !== undefined) return found;
    const parent: string | null = at.parent;
    at = world.structure.units.find((candidate) => candidate.key === parent);
  }
  return undefined;
}

function planFor(world: TenantWorld, post: DemoPost, unit: DemoUnit, year: number, policy: Policy, random: Random) {
  const units = new Map(world.structure.units.map((candidate) => [candidate.key, candidate]));
  const office = officeOf(units, unit.key);
  const records = agreementAbove(world, unit)?.indicatorOf ?? new Map<string, string>();
  const place = placeOf(office);
  const useWeights = policyValue(policy, "contract.useWeights");
  const leaderTitle = world.structure.posts.find((candidate) => candidate.key === post.superior)?.title ?? "Pimpinan";
  return planContract(
    {
      family: post.family,
      year,
      unit: unit.name,
      office,
      place,
      useWeights,
      unitRecords: new Set(records.keys()),
      leaderTitle,
    },
    random,
  );
}

/** The leader's result a result supports: one of the same theme, else any. */
const supporting =
  (leader: Made | undefined, random: Random) =>
  (result: ResultPlan): Supported | undefined => {
    if (leader === undefined) return undefined;
    const themes = leader.plan.results.filter((candidate) => candidate.main);
    const titles = themes.filter((candidate) => candidate.theme === result.theme);
    const wanted = random.pick(titles.length > 0 ? titles : themes);
    const at = leader.plan.results.indexOf(wanted);
    const made = leader.contract.results[at];
    return made === undefined ? undefined : { id: made.id, title: made.title };
  };

/** Heads before those below them, so that there is something to support. */
function topDown(world: TenantWorld): DemoPerson[] {
  const posts = new Map(world.structure.posts.map((post) => [post.key, post]));
  const depth = (key: string): number => {
    let steps = 0;
    for (let at = posts.get(key); at?.superior != null; at = posts.get(at.superior)) steps += 1;
    return steps;
  };
  const ranked = world.people
    .filter((person) => person.number !== null)
    .map((person) => ({ person, at: depth(person.post) }));
  return ranked.sort((a, b) => a.at - b.at).map(({ person }) => person);
}

/**
 * Tells the years of everyone in a region, one batch a person: last year for some leaders and for those who have no
 * contract this year and may copy that one, this year for all.
 */
export function* yearsOf(world: TenantWorld): Generator<readonly Item[]> {
  const order = topDown(world);
  const posts = new Map(world.structure.posts.map((post) => [post.key, post]));
  const leaders = order.filter((person) => posts.get(person.post)?.headsUnit === true).slice(0, 14);
  const copying = order.filter(({ key }) => withoutContract(world.fates.get(key))).slice(0, mostCopying);
  for (const person of new Set([...leaders, ...copying])) yield* lastYear(world, person);
  const made = new Map<string, Made>();
  const leading = new Set(world.structure.posts.map((post) => post.superior));
  for (const person of order) {
    const fate = world.fates.get(person.key);
    if (fate === undefined || fate.contract === "NONE") continue;
    const transfer = world.transfer?.person.key === person.key ? world.transfer : undefined;
    if (transfer !== undefined) {
      yield thisYear(world, person, fate, made, { post: transfer.from, until: transfer.on }).items;
      yield thisYear(world, person, fate, made, { post: transfer.to, since: transfer.on }).items;
      continue;
    }
    const year = thisYear(world, person, fate, made, { post: person.post });
    if (year.made !== undefined && leading.has(person.post)) made.set(person.key, year.made);
    yield year.items;
  }
}

type Stretch = { readonly post: string; readonly since?: Day; readonly until?: Day };

function thisYear(
  world: TenantWorld,
  person: DemoPerson,
  fate: Fate,
  made: ReadonlyMap<string, Made>,
  stretch: Stretch,
) {
  const { today, chronicle } = world;
  const cycle = world.region.cycles.current;
  const lastDay = addDays(today, -1);
  const since = stretch.since ?? later(`${cycle.year}-01-02`, addDays(person.from, 1));
  // A contract that is not through by now was begun late, else it would have waited for months.
  const late = fate.contract !== "ACTIVE";
  const from = earlier(late ? later(since, addDays(today, -18)) : since, lastDay);
  const settled =
    stretch.since === undefined && since <= `${cycle.year}-01-10` ? `${cycle.year}-01-28` : addDays(since, 18);
  const to = earlier(late ? lastDay : settled, lastDay);
  const random = world.random.fork(`${person.key}/${stretch.post}/${cycle.year}`);
  const ground = contractGround(world, person, stretch.post, from);
  if (ground === undefined || from < cycle.from) return { items: [], made: undefined };
  const policy = world.region.policies.current;
  const plan = planFor(world, ground.post, ground.planned, cycle.year, policy, random.fork("plan"));
  const closing =
    stretch.until === undefined ? {} : { closing: { on: stretch.until, reason: phrase("closeContract", random) } };
  const periods = periodPlans(
    cycle,
    fate,
    { activeFrom: to, closedOn: stretch.until, lastDay },
    random.fork("periods"),
  );
  const until = fate.contract === "NONE" ? "DRAFT" : fate.contract;
  const year = yearStory(
    {
      ...common(world, person, ground, cycle, policy, plan, made.get(ground.rater.key), random),
      ...{ until, from, to, lastDay, periods, ...closing },
    },
    chronicle,
  );
  const running = { cycle, policy, zone: world.tenant.timeZone, today: world.today };
  const track = trackStory(year.contract, year.items, running);
  return { items: [...year.items, ...track, ...chronicle.takeEvents()], made: { contract: year.contract, plan } };
}

function common(
  world: TenantWorld,
  person: DemoPerson,
  ground: NonNullable<ReturnType<typeof contractGround>>,
  cycle: Cycle,
  policy: Policy,
  plan: ContractPlan,
  leader: Made | undefined,
  random: Random,
): Omit<YearOrder, "until" | "from" | "to" | "lastDay" | "periods" | "closing"> {
  const records = agreementAbove(world, ground.planned)?.indicatorOf;
  return {
    parties: ground.parties,
    cycle,
    policy: evaluationPolicy(policy),
    terms: termsOf(policy),
    organizationId: world.organizationId,
    plan,
    supports: supporting(leader, random.fork("supports")),
    unitIndicator: (record) => records?.get(record),
    zone: world.tenant.timeZone,
    domain: world.tenant.domain,
    cast: {
      ...{ employee: actorOf(person), rater: actorOf(ground.rater), admin: actorOf(world.parts.admin) },
      superior: ground.superior && actorOf(ground.superior),
    },
    observed: observedOf(world, person, ground.post),
    random,
  };
}

/** Last year of a leader: contract, annual evaluation, closed. */
function* lastYear(world: TenantWorld, person: DemoPerson): Generator<readonly Item[]> {
  const { chronicle, today } = world;
  const cycle = world.region.lastOpen;
  if (person.from > `${cycle.year}-01-02`) return;
  const fate = world.fates.get(person.key);
  const ground = contractGround(world, person, person.post, `${cycle.year}-01-05`);
  if (ground === undefined || fate === undefined) return;
  const random = world.random.fork(`${person.key}/${cycle.year}`);
  const policy = world.region.policies.last;
  const plan = planFor(world, ground.post, ground.planned, cycle.year, policy, random.fork("plan"));
  const annual: PeriodPlan | undefined = annualPlan(cycle, fate);
  // The agreements are this year's: last year's contracts name no indicator of theirs.
  const bare = {
    ...common(world, person, ground, cycle, policy, plan, undefined, random),
    unitIndicator: () => undefined,
  };
  const lastDay = earlier(`${cycle.year + 1}-01-28`, addDays(today, -1));
  const year = yearStory(
    {
      ...bare,
      ...{ until: "CLOSED", from: `${cycle.year}-01-03`, to: `${cycle.year}-01-27`, lastDay },
      periods: annual === undefined ? [] : [annual],
      closing: { on: earlier(`${cycle.year + 1}-02-06`, today), reason: phrase("closeYear", random) },
    },
    chronicle,
  );
  yield [...year.items, ...chronicle.takeEvents()];
}
