import { delegationFor, partiesOf } from "../access/actor.rules.ts";
import { isOpenFor, type Cycle } from "../cycles/cycle.rules.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { DelegatedAct } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import type { ContractHeader } from "./contract.rules.ts";
import type { Step } from "./contractOpen.rules.ts";

/** The cycle of a contract, through the request's batch. */
export async function cycleOfContract(context: Context, contract: Pick<ContractHeader, "cycleId">): Promise<Cycle> {
  const item = await context.items.load(cycleKey(context.actor.organizationId, contract.cycleId));
  if (item === undefined) throw codedError("NOT_FOUND");
  return cycleOf(item);
}

/** As whom and when the caller would take a step on the contract. */
export async function stepOn(context: Context, contract: ContractHeader): Promise<Step> {
  const cycle = await cycleOfContract(context, contract);
  const delegation = delegationFor(context.actor, contract, DelegatedAct.CONTRACT);
  return {
    parties: partiesOf(context.actor, contract, DelegatedAct.CONTRACT),
    name: context.actor.name,
    ...(delegation ? { onBehalfOf: delegation.delegatorName } : {}),
    at: context.session.at,
    cycleOpen: contract.practice === true || isOpenFor(cycle, "CONTRACT", context.actor.today),
    periodOpen: cycle.periods.some(({ key }) => isOpenFor(cycle, key, context.actor.today)),
  };
}
