import type { ContractHeader, PlannedResult } from "../contracts/contract.rules.ts";
import { contractMarkerKey } from "../contracts/contract.store.ts";
import { unitAgreementKey, unitAgreementOf } from "../contracts/unitAgreement.store.ts";
import { unitAgreementId, type UnitAgreement } from "../contracts/unitAgreement.rules.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { ContractStatus } from "../generated/enums.ts";
import type { QueryCascadeArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn, requireUse } from "../graphql/gate.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import { draftedResults } from "./matrixCell.rules.ts";
import { cascadeChecks, cascadeNodes, type CascadeContract, type CascadeGround } from "./cascade.rules.ts";
import { contentsOf, leaderContract, type LeaderContract } from "./matrixView.ts";

/** People of one answer: three BatchGets of contents. */
const mostPeople = 300;
/** Levels of people above each other; a region has about six. */
const mostLevels = 8;

const over: readonly ContractStatus[] = [ContractStatus.WITHDRAWN, ContractStatus.CLOSED];
const personOf = (contract: ContractHeader, results: readonly PlannedResult[]): CascadeContract => ({
  ...{ id: contract.id, employeeId: contract.employeeId, employeeName: contract.employeeName },
  ...{ positionTitle: contract.positionTitle, results },
});

/** Below a unit: plans, agreements, and people with their results. Four requests, and one more per 100 people. */
async function belowUnit(root: string, cycleId: string, year: number, context: Context) {
  const { contracts, unitAgreements, plans } = context.stores;
  const item = await context.items.load(orgUnitKey(context.actor.organizationId, root));
  if (item === undefined) throw codedError("NOT_FOUND", { path: ["root"] });
  const { unitPath } = orgUnitOf(item);
  requireUse(context, "cascade", { unitPath });
  const [allPlans, agreements, page] = await Promise.all([
    plans.all(),
    unitAgreements.ofCycle(cycleId, unitPath, { first: 300 }),
    contracts.ofCycle(cycleId, unitPath, { first: mostPeople }),
  ]);
  const headers = page.edges.map(({ node }) => node).filter(({ status }) => !over.includes(status));
  const contents = await contentsOf(
    headers.map(({ id }) => id),
    context,
  );
  const ground: CascadeGround = {
    year,
    plans: allPlans.filter((plan) => plan.unitPath.startsWith(unitPath) || unitPath.startsWith(plan.unitPath)),
    agreements: agreements.edges.map(({ node }) => node),
    contracts: headers.map((header) => personOf(header, contents.get(header.id) ?? [])),
    leaders: new Set(headers.map(({ raterId }) => raterId)),
    links: new Map(),
  };
  return { ground, complete: !page.pageInfo.hasNextPage && !agreements.pageInfo.hasNextPage };
}

/** The contracts above one, level by level: those whose results it serves, else its rater's. Two requests a level. */
async function above(start: LeaderContract, links: ReadonlyMap<string, string>, context: Context) {
  const chain: LeaderContract[] = [];
  const seen = new Set<string>([start.id]);
  let next = [...new Set(links.values())];
  for (let at = start; chain.length < mostLevels;) {
    const marker = await context.items.load(contractMarkerKey(at.organizationId, at.raterId, at.cycleId));
    const ids = [...new Set([...(marker ? [String(marker["contractId"])] : []), ...next])].filter(
      (id) => !seen.has(id),
    );
    for (const id of ids) seen.add(id);
    const found = (await Promise.all(ids.map((id) => leaderContract(id, context)))).filter(
      (each) => each !== undefined,
    );
    chain.push(...found);
    const [rater] = found;
    if (rater === undefined || !marker) break;
    next = [];
    at = rater;
  }
  return chain;
}

/** The agreements a chain of results serves, by the indicators named; and of the units on the way. */
async function agreementsOf(
  contracts: readonly LeaderContract[],
  year: number,
  context: Context,
): Promise<UnitAgreement[]> {
  const named = contracts.flatMap(({ unitPath }) => unitPath.split("/").filter((id) => id !== ""));
  const ids = new Set<string>(named.map((unit) => unitAgreementId(unit, year)));
  const items = await Promise.all(
    [...ids].map((id) => context.items.load(unitAgreementKey(context.actor.organizationId, id))),
  );
  return items.flatMap((item) => (item === undefined ? [] : [unitAgreementOf(item)]));
}

/** From a contract up to the plan, and one level down. */
async function aroundContract(root: string, year: number, context: Context) {
  const start = await leaderContract(root, context);
  if (start === undefined || !mayUseOn(context, "cascade", start)) throw codedError("NOT_FOUND", { path: ["root"] });
  const { contracts, matrices, plans } = context.stores;
  const [roles, given, page, allPlans] = await Promise.all([
    matrices.ofPerson(start.employeeId, start.cycleId),
    matrices.load(start.id),
    contracts.ofRater(start.employeeId, start.cycleId, undefined, { first: mostPeople }),
    plans.all(),
  ]);
  const held = [...roles, ...given.cells].flatMap(({ personResultId, resultId }) =>
    personResultId === undefined ? [] : [[personResultId as string, resultId as string] as const],
  );
  const from = new Map(roles.map(({ resultId, leaderContractId }) => [resultId as string, leaderContractId as string]));
  const chain = await above(start, from, context);
  const headers = page.edges.map(({ node }) => node).filter(({ status }) => !over.includes(status));
  const guests = given.cells.flatMap(({ contractId }) => contractId ?? []);
  const below = [...new Set([...headers.map(({ id }) => id as string), ...guests])];
  const people = (await Promise.all(below.map((id) => leaderContract(id, context)))).filter(
    (each) => each !== undefined,
  );
  const agreements = await agreementsOf([start, ...chain], year, context);
  const own = new Set<string>(draftedResults(start).map(({ id }) => id));
  const links = new Map(held);
  const contributing = (result: PlannedResult) => own.has(result.supportedResultId ?? links.get(result.id) ?? "");
  const ground: CascadeGround = {
    year,
    plans: allPlans,
    agreements,
    contracts: [
      ...[...chain].reverse().map((contract) => personOf(contract, draftedResults(contract))),
      personOf(start, draftedResults(start)),
      ...people.map((person) => personOf(person, draftedResults(person).filter(contributing))),
    ],
    leaders: new Set([start.employeeId, ...chain.map(({ employeeId }) => employeeId)]),
    links,
  };
  return { ground, complete: !page.pageInfo.hasNextPage };
}

async function cascade(_: unknown, { cycle: cycleId, root }: QueryCascadeArgs, context: Context) {
  const item = await context.items.load(cycleKey(context.actor.organizationId, cycleId));
  if (item === undefined) throw codedError("NOT_FOUND", { path: ["cycle"] });
  const { year } = cycleOf(item);
  const { ground, complete } = root.startsWith("ctr_")
    ? await aroundContract(root, year, context)
    : await belowUnit(root, cycleId, year, context);
  return { nodes: cascadeNodes(ground), complete, checks: cascadeChecks(ground) };
}

/** The cascade from the region's plan to people. */
export const cascadeResolvers = { Query: { cascade } };
