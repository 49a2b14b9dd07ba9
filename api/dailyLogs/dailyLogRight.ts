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
import type { Day } from "../kernel/calendar.ts";
import { raterOfDay } from "../evaluations/evaluation.rules.ts";
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

/**
 * As whom and when the caller would decide about the entries of a day: by who rates the contract, and by who rated on
 * that day (domain 2.10).
 */
export function decidingStep(context: Context, contract: ContractHeader, day: Day): DecidingStep {
  const { actor, session } = context;
  const then = { ...contract, ...raterOfDay(contract, day) };
  const standing = [contract, then];
  const delegations = standing.map((each) => delegationFor(actor, each, DelegatedAct.EVALUATION));
  return {
    parties: new Set(standing.flatMap((each) => [...partiesOf(actor, each, DelegatedAct.EVALUATION)])),
    ...{ name: actor.name, employeeId: actor.employeeId, at: session.at },
    onBehalfOf: delegations.find((held) => held !== undefined)?.delegatorName,
  };
}

/** Whether the caller rated the contract at some time, or stands in for who did: their days of the log stay theirs. */
export const ratedOnce = ({ actor }: Context, { formerRaters = [], ...contract }: ContractHeader): boolean =>
  formerRaters.some(
    (former) =>
      former.raterId === actor.employeeId ||
      delegationFor(actor, { ...contract, ...former }, DelegatedAct.EVALUATION) !== undefined,
  );
