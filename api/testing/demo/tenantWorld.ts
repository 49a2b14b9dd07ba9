import { itemOf } from "../../table/item.ts";
import { identityItem } from "../../access/identity.store.ts";
import { unitAgreementEntity } from "../../contracts/unitAgreement.store.ts";
import { employeeItem, identifierMarkers } from "../../employees/employee.store.ts";
import { planItem } from "../../plans/plan.store.ts";
import type { Plan } from "../../plans/plan.rules.ts";
import { positionItem } from "../../employees/position.store.ts";
import { addDays, type Day } from "../../kernel/calendar.ts";
import type { NewId, OrganizationId } from "../../kernel/ids.ts";
import type { DemoDirectory } from "../../lambdas/local/demoWorld.ts";
import { planStory } from "./planStory.ts";
import { agreementStory, type MadeAgreement } from "./agreementStory.ts";
import type { TenantWorld } from "./worldInMaking.ts";
import { castingOf, partsOf, transferOf } from "./casting.ts";
import { outcomesOf } from "./outcomeStory.ts";
import { satisfactionOfUnits } from "./satisfactionStory.ts";
import { organizationOutcomeItem } from "../../organizationOutcomes/organizationOutcome.store.ts";
import { satisfactionItem } from "../../surveys/satisfaction.store.ts";
import { withCalibration } from "./calibrationStory.ts";
import { openChronicle, seededIds, type Item } from "./chronicle.ts";
import { fatesOf, withoutContract, type Fate } from "./fates.ts";
import { momentsIn } from "./moments.ts";
import { dutyItems, libraryItems } from "./indicatorWorld.ts";
import { withPeerRounds } from "./peerStory.ts";
import { makeRegion } from "./region.ts";
import { peopleOf, type DemoPerson } from "./people.ts";
import { randomFrom } from "./random.ts";
import { roleItems } from "./roles.ts";
import { schoolOf } from "./schoolCast.ts";
import { signInApplication, signInPeople } from "./signInList.ts";
import { actorOf, openStaff, subjectOf } from "./staff.ts";
import { structureOf, type DemoStructure, type DemoTenant } from "./structure.ts";
import { yearsOf } from "./years.ts";

/** What the world of a region is made from. */
export type TenantOrder = {
  readonly tenant: DemoTenant;
  readonly today: Day;
  /** Any text or number; the same seed gives the same people. */
  readonly seed: string | number;
  /** Civil servants. */
  readonly employees: number;
  /** Secret of the region's application. */
  readonly clientSecret: string;
  /** Tells a second world of a region from the first in names and sign-in subjects. */
  readonly suffix?: string;
};

/** Lets a small team's rater find something at every step: reports waiting, one looked at, one rated. */
function withWorkFor(
  rater: DemoPerson,
  fates: Map<string, Fate>,
  people: readonly DemoPerson[],
  structure: DemoStructure,
) {
  const below = new Set(structure.posts.filter((post) => post.superior === rater.post).map((post) => post.key));
  const team = people.filter((person) => below.has(person.post) && fates.get(person.key)?.contract === "ACTIVE");
  const wanted = ["SUBMITTED", "SUBMITTED", "UNDER_REVIEW", "RATED"] as const;
  const free = team.filter((person) => {
    const fate = fates.get(person.key);
    return fate?.focus === "FINAL" && fate.absentIn === -1 && fate.tier !== "BELOW" && fate.behavior !== "BELOW";
  });
  wanted.slice(0, Math.ceil(free.length / 2)).forEach((focus, at) => {
    const fate = fates.get(free[at]?.key ?? "");
    if (fate !== undefined) fates.set(free[at]?.key ?? "", { ...fate, focus, running: "OPEN" });
  });
}

/** Posts of a head's unit and of the units below it. */
function postsUnder(head: DemoPerson, { posts }: DemoStructure): ReadonlySet<string> {
  const unit = posts.find(({ key }) => key === head.post)?.unit ?? "";
  return new Set(posts.filter((post) => post.unit === unit || post.unit.startsWith(`${unit}/`)).map(({ key }) => key));
}

/** Lets those who have no contract this year work in a head's unit, so that last year's can be copied there. */
function withSomeoneToCopyFor(
  head: DemoPerson,
  fates: Map<string, Fate>,
  people: readonly DemoPerson[],
  structure: DemoStructure,
) {
  const within = postsUnder(head, structure);
  const leading = new Set(structure.posts.map((post) => post.superior));
  const usual = people.filter((person) => {
    const fate = fates.get(person.key);
    const plain = fate?.focus === "FINAL" && fate.running === "OPEN" && fate.absentIn === -1;
    return plain && fate.tier === "MEETS" && within.has(person.post) && !leading.has(person.post);
  });
  people
    .filter(({ key, post }) => withoutContract(fates.get(key)) && !within.has(post))
    .slice(0, 2)
    .forEach(({ key }, at) => {
      const other = usual[at]?.key;
      const [own, theirs] = [fates.get(key), fates.get(other ?? "")];
      if (other === undefined || own === undefined || theirs === undefined) return;
      fates.set(key, theirs).set(other, own);
    });
}

/** Lets some of a head's unit be rated and not handed over yet, so that its calibration has people to speak of. */
function withCalibrationFor(
  head: DemoPerson,
  fates: Map<string, Fate>,
  people: readonly DemoPerson[],
  structure: DemoStructure,
) {
  const within = postsUnder(head, structure);
  people
    .filter((person) => within.has(person.post) && person.key !== head.key)
    .filter(({ key }) => {
      const fate = fates.get(key);
      return fate?.contract === "ACTIVE" && fate.focus === "FINAL" && fate.absentIn === -1;
    })
    .slice(-8)
    .forEach(({ key }) => {
      const fate = fates.get(key);
      if (fate !== undefined) fates.set(key, { ...fate, focus: "RATED" });
    });
}

function staffOf(
  order: TenantOrder,
  base: Pick<TenantWorld, "structure" | "region" | "organizationId" | "random" | "chronicle">,
) {
  const { tenant, today } = order;
  const { structure, region, organizationId, random, chronicle } = base;
  const casting = castingOf(tenant, structure, today);
  const vacant = new Set([casting.actingPost, casting.vacantPost]);
  const people = [
    ...peopleOf({
      tenant,
      structure,
      count: order.employees,
      today,
      keys: `${tenant.key}${order.suffix ?? ""}`,
      random: random.fork("people"),
      vacant,
    }),
  ];
  const staff = openStaff({ tenant, structure, organizationId, units: region.units, today, random }, chronicle);
  for (const person of people) staff.hire(person);
  const fates = fatesOf(people, structure, random.fork("fates"));
  const parts = partsOf(people, structure);
  for (const rater of [parts.middle, parts.head]) withWorkFor(rater, fates, people, structure);
  withSomeoneToCopyFor(parts.head, fates, people, structure);
  withCalibrationFor(parts.head, fates, people, structure);
  const school = schoolOf(tenant, people, structure, fates);

  const actor = people.find((person) => person.post === casting.actingBy);
  if (actor !== undefined)
    staff.assign(actor.key, casting.actingPost, "ACTING", laterOf(casting.actingFrom, addDays(actor.from, 30)));
  const secretary = people.find((person) => /sekretariat:head$/.test(person.post));
  const planner = people.find((person) => /Perencana|Arsiparis/.test(person.post) && person.key !== parts.admin.key);
  if (secretary !== undefined && planner !== undefined) {
    const from = laterOf(`${Number(today.slice(0, 4)) - 1}-12-15`, addDays(planner.from, 10));
    staff.override(planner.key, secretary.key, from, "Ditugaskan penuh pada tim penyusun laporan kinerja");
  }
  const taken = new Set(Object.values(parts).map((person) => person.key));
  const moved = casting.transferOn === undefined ? undefined : transferOf(people, structure, fates, taken);
  if (moved !== undefined && casting.transferOn !== undefined) {
    staff.assign(moved.person.key, moved.to, "DEFINITIVE", casting.transferOn);
  }
  const transfer =
    moved === undefined || casting.transferOn === undefined
      ? undefined
      : { person: moved.person, from: moved.person.post, to: moved.to, on: casting.transferOn };
  return { people, staff, fates, parts, school, transfer };
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

function agreementsOf(
  world: Pick<TenantWorld, "structure" | "region" | "tenant" | "today" | "random" | "chronicle" | "parts">,
  newId: NewId,
): { readonly agreements: Map<string, MadeAgreement>; readonly plans: readonly Plan[] } {
  const moments = momentsIn(world.tenant.timeZone, world.random.fork("agreements"));
  const by = actorOf(world.parts.officer);
  const made = new Map<string, MadeAgreement>();
  const plans: Plan[] = [];
  const { current } = world.region.cycles;
  for (const planned of world.structure.units) {
    const unit = world.region.units.get(planned.key);
    if (unit === undefined) continue;
    const at = moments.on(`${world.today.slice(0, 4)}-01-02`);
    const kind = plans.length === 0 ? "REGIONAL" : "UNIT";
    const order = { kind, year: current.year, serves: plans[0] } as const;
    const plan = planStory(planned, unit, order, { by, at, newId }, world.chronicle);
    if (plan !== undefined) plans.push(plan.plan);
    const agreement = agreementStory(planned, unit, current, { by, at }, world.chronicle, plan);
    if (agreement !== undefined) made.set(planned.key, agreement);
  }
  return { agreements: made, plans };
}

/** What employees draw on when they write contracts: the library of indicators and the tasks of each post. */
function* indicatorsOf({ tenant, today, organizationId, structure, parts, random, chronicle }: TenantWorld) {
  const at = momentsIn(tenant.timeZone, random.fork("indicators")).on(`${today.slice(0, 4)}-01-02`);
  const doer = { by: actorOf(parts.admin), at };
  yield libraryItems({ organizationId }, doer, chronicle);
  yield dutyItems(structure, { organizationId }, doer, chronicle);
  yield chronicle.takeEvents();
}

function identityItems(world: TenantWorld): Item[] {
  const { organizationId, tenant } = world;
  return [...world.staff.people.values()].map(({ person, employee }) =>
    identityItem({
      subject: subjectOf(person),
      organizationId,
      employeeId: employee.id,
      kind: "PERSON",
      name: person.name,
      timeZone: tenant.timeZone,
    }),
  );
}

const firstMoment = (today: Day): string => `${Number(today.slice(0, 4)) - 3}-01-02T01:00:00.000Z`;
const idsOf = (tenant: DemoTenant, today: Day, seed: string | number) =>
  seededIds(randomFrom(`${seed}/${tenant.key}`).fork("ids"), firstMoment(today));

/** Id of a region's organization: the first one made there. */
export const organizationIdOf = (tenant: DemoTenant, today: Day, seed: string | number): OrganizationId =>
  idsOf(tenant, today, seed)("organization");

/**
 * Makes the world of a region by the product's rules, in batches of items: first the region and its staff, then one
 * batch a person. Nothing is kept of a person whose batch was handed over, except what those below need.
 *
 * @returns whom the sign-in page offers.
 */
export function* tenantWorld(order: TenantOrder): Generator<readonly Item[], DemoDirectory> {
  const { today, suffix = "" } = order;
  const tenant =
    suffix === "" ? order.tenant : { ...order.tenant, name: `${order.tenant.name} (${order.employees} pegawai)` };
  const random = randomFrom(`${order.seed}/${tenant.key}`);
  const newId = idsOf(tenant, today, order.seed);
  const organizationId = newId("organization");
  const chronicle = openChronicle(organizationId, newId);
  const structure = structureOf(tenant);
  const region = makeRegion({ tenant, structure, organizationId, today, random }, chronicle);
  yield [...region.items, ...chronicle.takeEvents()];

  const made = staffOf(order, { structure, region, organizationId, random, chronicle });
  const base = { tenant, today, organizationId, structure, region, random, chronicle, ...made };
  const { agreements, plans } = agreementsOf(base, newId);
  const world: TenantWorld = { ...base, agreements };
  yield plans.map(planItem);
  yield [...world.agreements.values()].map(({ agreement }) => itemOf(unitAgreementEntity, agreement));
  yield [...world.staff.posts.values()].map(positionItem);
  const placed = world.staff.placed();
  for (let at = 0; at < placed.length; at += 200)
    yield placed
      .slice(at, at + 200)
      .flatMap((employee) => [employeeItem(employee, today), ...identifierMarkers(employee)]);
  yield identityItems(world);
  yield [...roleItems(world), ...chronicle.takeEvents()];
  const { last, current } = world.region.cycles;
  const outcomes = [last, current].flatMap((cycle) => outcomesOf(world, cycle));
  yield [...outcomes.map(organizationOutcomeItem), ...chronicle.takeEvents()];
  yield* withPeerRounds(world, withCalibration(world, yearsOf(world)));
  yield* indicatorsOf(world);
  yield [...satisfactionOfUnits(world).map(satisfactionItem), ...chronicle.takeEvents()];

  const titleOf = new Map(placed.map((employee) => [employee.id as string, employee.positionTitle ?? ""]));
  const title = (person: DemoPerson): string =>
    titleOf.get(world.staff.people.get(person.key)?.employee.id ?? "") ?? "";
  const application = signInApplication(tenant, order.clientSecret, order.suffix);
  yield [
    identityItem({
      ...{ subject: application.subject, organizationId, kind: "APPLICATION" },
      ...{ name: application.name, timeZone: tenant.timeZone },
    }),
  ];
  const raterOf = (person: DemoPerson): DemoPerson | undefined =>
    world.staff.people.get(world.staff.lineOf(person.key, today).raterKey ?? "")?.person;
  const signingIn = signInPeople(world, title, raterOf);
  return { people: signingIn, applications: [application] };
}
