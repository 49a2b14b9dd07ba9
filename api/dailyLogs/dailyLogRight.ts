import { delegationFor, partiesOf } from "../access/actor.rules.ts";
import type { Contract, ContractHeader } from "../contracts/contract.rules.ts";
import { cycleOfContract } from "../contracts/stepOn.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { DelegatedAct, EvaluationMethod } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { requireMethod } from "../policies/methods.rules.ts";
import { policyHolidays, policyValue, type Policy } from "../policies/policy.rules.ts";
import { policyKey, policyOf } from "../policies/policy.store.ts";
import { lateBefore, type DailyLogStep } from "./dailyLog.rules.ts";
import type { DecidingStep } from "./dailyLogDecision.rules.ts";

/** The policy pinned by a cycle, through the request's batch. */
export async function policyPinnedBy(context: Context, cycle: Pick<Cycle, "policyId">): Promise<Policy> {
  const item = await context.items.load(policyKey(context.actor.organizationId, cycle.policyId));
  if (item === undefined) throw codedError("NOT_FOUND");
  return policyOf(item);
}

/** Whether the contract's policy keeps a daily log at all (R-MIX-01): METHOD_SWITCHED_OFF when it does not. */
export async function logSwitchedOff(context: Context, contract: ContractHeader): Promise<Refusal | undefined> {
  const policy = await policyPinnedBy(context, await cycleOfContract(context, contract));
  return requireMethod(policy, EvaluationMethod.PROCESS);
}

/** As whom and when the caller would write in the log of a contract. */
export async function writingStep(context: Context, contract: Contract): Promise<DailyLogStep> {
  const { actor, session } = context;
  const cycle = await cycleOfContract(context, contract);
  const policy = await policyPinnedBy(context, cycle);
  return {
    ...{ parties: partiesOf(actor, contract), name: actor.name, contract, cycle, today: actor.today, at: session.at },
    lateBefore: lateBefore(actor.today, policyValue(policy, "dailyLog.graceDays"), policyHolidays(policy)),
  };
}

/** As whom and when the caller would decide about entries of a contract. */
export function decidingStep(context: Context, contract: ContractHeader): DecidingStep {
  const { actor, session } = context;
  return {
    parties: partiesOf(actor, contract, DelegatedAct.EVALUATION),
    ...{ name: actor.name, employeeId: actor.employeeId, at: session.at },
    onBehalfOf: delegationFor(actor, contract, DelegatedAct.EVALUATION)?.delegatorName,
  };
}
