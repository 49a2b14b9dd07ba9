import type { ContractHeader } from "../contracts/contract.rules.ts";
import { contractBodyKey, contractBodyOf } from "../contracts/contract.store.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { ContractStatus, type PeerGroup } from "../generated/enums.ts";
import type { PeerRoundInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { requireUse } from "../graphql/gate.ts";
import { isDay } from "../kernel/calendar.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import type { OrgUnit } from "../organizations/orgUnit.rules.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import { policyKey, policyOf } from "../policies/policy.store.ts";
import {
  choosingTerms,
  mostPeople,
  noRoundBecause,
  overlap,
  type PeerRound,
  type RoundInput,
} from "./peerRound.rules.ts";
import { chooseRespondents, type Chosen, type Colleague, type Respondents } from "./respondents.rules.ts";

/** One person a round would be about, with who would be asked. */
export type PlannedPerson = { readonly contract: ContractHeader; readonly respondents: Respondents };

/** What a round would do. */
export type RoundPlan = {
  readonly input: RoundInput;
  readonly unit: Pick<PeerRound, "unitId" | "unitName" | "unitPath">;
  readonly fewest: number;
  readonly people: readonly PlannedPerson[];
};

/** All contracts in force of a unit and the units below it, up to one more than a round takes. */
async function contractsOf(context: Context, cycle: Cycle, unitPath: string): Promise<ContractHeader[]> {
  const page = await context.stores.contracts.ofStatus(cycle.id, ContractStatus.ACTIVE, unitPath, {
    first: mostPeople + 1,
  });
  return page.edges.map(({ node }) => node);
}

/** The people as choosing needs them; their contents tell who works on a joint result. */
async function colleagues(context: Context, contracts: readonly ContractHeader[]): Promise<Colleague[]> {
  const { organizationId } = context.actor;
  const bodies = await context.items.loadMany(contracts.map(({ id }) => contractBodyKey(organizationId, id)));
  return contracts.map((contract, at) => {
    const item = bodies[at];
    if (item instanceof Error) throw item;
    const results = item === undefined ? [] : contractBodyOf(item).results;
    return {
      ...{ contractId: contract.id, employeeId: contract.employeeId, raterId: contract.raterId },
      ...{ raterSuperiorId: contract.raterSuperiorId, unitId: contract.unitId },
      leaderResults: new Set(results.flatMap(({ supportedResultId }) => supportedResultId ?? [])),
    };
  });
}

/**
 * Plans a round. The same plan is previewed and opened: it follows from the people, the policy and a seed that is
 * fixed by cycle, period and unit.
 *
 * Refuses UNKNOWN_ID, what `noRoundBecause` refuses, ALREADY_EXISTS (a round about some of the same people),
 * LIST_SIZE (too many people) and TOO_FEW_RESPONDENTS.
 *
 * @throws FORBIDDEN when the caller does not look after the unit
 */
export async function planRound(
  context: Context,
  field: "peerRoundPreview" | "peerRoundOpen",
  input: PeerRoundInput,
): Promise<Decision<RoundPlan>> {
  const { actor, items, stores } = context;
  const [cycleItem, unitItem] = await Promise.all([
    items.load(cycleKey(actor.organizationId, input.cycle)),
    items.load(orgUnitKey(actor.organizationId, input.unit)),
  ]);
  if (cycleItem === undefined) return refuse("UNKNOWN_ID", "cycle");
  if (unitItem === undefined) return refuse("UNKNOWN_ID", "unit");
  const [cycle, unit]: [Cycle, OrgUnit] = [cycleOf(cycleItem), orgUnitOf(unitItem)];
  requireUse(context, field, { unitPath: unit.unitPath });
  if (!isDay(input.dueOn)) return refuse("VALUE_NOT_UNDERSTOOD", "dueOn");
  const policyItem = await items.load(policyKey(actor.organizationId, cycle.policyId));
  if (policyItem === undefined) return refuse("UNKNOWN_ID", "cycle");
  const asked: RoundInput = { cycle, policy: policyOf(policyItem), period: input.period, dueOn: input.dueOn };
  const closed = noRoundBecause(asked, actor.today);
  if (closed !== undefined) return { refusals: [closed] };
  const place = { unitId: unit.id, unitName: shownState(unit, actor.today).name, unitPath: unit.unitPath };
  const [others, contracts] = await Promise.all([
    stores.peerRounds.ofPeriod(cycle.id, input.period),
    contractsOf(context, cycle, unit.unitPath),
  ]);
  if (others.some((other) => overlap(other, { period: input.period, unitPath: unit.unitPath })))
    return refuse("ALREADY_EXISTS", "unit");
  if (contracts.length > mostPeople) return refuse("LIST_SIZE", "unit", { params: { max: mostPeople } });
  const terms = choosingTerms(asked.policy);
  const seed = `${cycle.id}#${input.period}#${unit.id}`;
  const chosen = chooseRespondents(await colleagues(context, contracts), terms, seed);
  const people = contracts.map((contract) => ({
    contract,
    respondents: chosen.get(contract.id) ?? { asked: [], reserves: [] },
  }));
  if (people.every(({ respondents }) => respondents.asked.length === 0)) return refuse("TOO_FEW_RESPONDENTS", "unit");
  return { input: asked, unit: place, fewest: terms.fewest, people };
}

/** How many of a group are asked. */
export const askedOf = (asked: readonly Chosen[], group: PeerGroup): number =>
  asked.filter((each) => each.group === group).length;
