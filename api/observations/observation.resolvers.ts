import { delegationFor, partiesOf } from "../access/actor.rules.ts";
import type { Changed } from "../audit/change.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { notActive } from "../contracts/contractLifeCycle.rules.ts";
import { mayReadContract } from "../contracts/mayReadContract.ts";
import { cycleOfContract } from "../contracts/stepOn.ts";
import { DelegatedAct, EvaluationMethod, Party } from "../generated/enums.ts";
import type {
  ObservationAssignInput,
  ObservationCancelInput,
  ObservationFollowUpInput,
  ObservationPrepareInput,
  ObservationRecordInput,
  ObservationReplyInput,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload } from "../graphql/payload.ts";
import { jobFamilyOf } from "../indicators/jobFamily.rules.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { requireMethod } from "../policies/methods.rules.ts";
import { policyKey, policyOf } from "../policies/policy.store.ts";
import * as rules from "./observation.rules.ts";
import type { Observation, ObservationChange, ObservationStep } from "./observation.rules.ts";

const answer = (changed: Changed<Observation>) => payload("observation", changed);

/** As whom and when the caller would take a step on an observation of this contract. */
export function observationStep(
  context: Context,
  subject: Pick<ContractHeader, "employeeId" | "raterId" | "raterSuperiorId" | "unitPath">,
): ObservationStep {
  const { actor, session } = context;
  return {
    parties: partiesOf(actor, subject, DelegatedAct.EVALUATION),
    ...{ employeeId: actor.employeeId, name: actor.name, today: actor.today, at: session.at },
    onBehalfOf: delegationFor(actor, subject, DelegatedAct.EVALUATION)?.delegatorName,
  };
}

/** Why nothing can be observed on a contract: METHOD_SWITCHED_OFF (R-MIX-01) or CONTRACT_NOT_ACTIVE. */
async function switchedOff(context: Context, contract: ContractHeader) {
  const cycle = await cycleOfContract(context, contract);
  const item = await context.items.load(policyKey(context.actor.organizationId, cycle.policyId));
  const off = item && requireMethod(policyOf(item), EvaluationMethod.OBSERVATION);
  return off ?? notActive(contract, "contract");
}

const assigners: readonly Party[] = [Party.RATER, Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER];

/** Gives an observation to an observer; see `assignObservation`. */
async function observationAssign(_: unknown, { input }: { input: ObservationAssignInput }, context: Context) {
  const { stores, session } = context;
  const contract = await stores.contracts.header(input.contract);
  if (contract === undefined || !mayReadContract(context, contract))
    return answer({ refused: refuse("UNKNOWN_ID", "contract") });
  const off = await switchedOff(context, contract);
  if (off !== undefined) return answer({ refused: { refusals: [off] } });
  const step = observationStep(context, contract);
  if (!assigners.some((party) => step.parties.has(party)) || contract.employeeId === step.employeeId)
    return answer({ refused: refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: assigners }) });
  const observer = await stores.employees.load(input.observer ?? step.employeeId ?? "");
  if (observer === undefined) return answer({ refused: refuse("UNKNOWN_ID", "observer") });
  const asked = { observerId: observer.id, observerName: observer.name, day: input.day };
  const order = { action: "observationAssign", idempotency: idempotencyOf("observationAssign", input) };
  return answer(
    await stores.observations.create(order, () =>
      rules.assignObservation(contract, asked, step, rules.observationId(contract.id, session.newId("observation"))),
    ),
  );
}

/** Whether the caller may see an observation: whoever may see the contract, and the observer. */
export const mayReadObservation = (context: Context, observation: Observation): boolean =>
  (context.actor.employeeId !== undefined && observation.observerId === context.actor.employeeId) ||
  mayUseOn(context, "observation", observation);

/** Takes a step on an observation the caller may see; others are answered as if there was none. */
async function take(
  context: Context,
  action: string,
  { id, version }: { id: string; version: number },
  decide: (observation: Observation, step: ObservationStep) => Decision<ObservationChange>,
) {
  const { contracts, observations } = context.stores;
  const contract = await contracts.header(rules.contractOfObservation(id) ?? "");
  if (contract === undefined) return answer({ refused: refuse("UNKNOWN_ID", "id") });
  const off = await switchedOff(context, contract);
  if (off !== undefined) return answer({ refused: { refusals: [off] } });
  const changed = await observations.change(id, version, { action }, (observation) =>
    mayReadObservation(context, observation)
      ? decide(observation, observationStep(context, contract))
      : refuse("UNKNOWN_ID", "id"),
  );
  // A version that is behind brings the present one, but only to who may see it.
  const hidden = "fresh" in changed && changed.fresh !== undefined && !mayReadObservation(context, changed.fresh);
  return answer(hidden ? { refused: refuse("UNKNOWN_ID", "id") } : changed);
}

/** Phase 1; pins the rubric of the post's job family, or of the family that was chosen. */
async function observationPrepare(_: unknown, { input }: { input: ObservationPrepareInput }, context: Context) {
  const before = await context.stores.observations.load(input.id);
  const family = input.family ?? jobFamilyOf(before?.positionTitle ?? "");
  const { id, version, title, levels, items } = await context.stores.rubrics.ofFamily(family);
  return take(context, "observationPrepare", input, (observation, step) =>
    rules.prepare(observation, input, { id, version, title, levels, items }, step),
  );
}
const observationRecord = (_: unknown, { input }: { input: ObservationRecordInput }, context: Context) =>
  take(context, "observationRecord", input, (observation, step) => rules.record(observation, input, step));
const observationFollowUp = (_: unknown, { input }: { input: ObservationFollowUpInput }, context: Context) =>
  take(context, "observationFollowUp", input, (observation, step) => rules.followUp(observation, input, step));
const observationReply = (_: unknown, { input }: { input: ObservationReplyInput }, context: Context) =>
  take(context, "observationReply", input, (observation, step) => rules.reply(observation, input, step));
const observationCancel = (_: unknown, { input }: { input: ObservationCancelInput }, context: Context) =>
  take(context, "observationCancel", input, (observation, step) => rules.cancel(observation, input.reason, step));

/** Steps of a direct observation (MMJ-05, PAU-03). */
export const observationResolvers = {
  Mutation: {
    ...{ observationAssign, observationPrepare, observationRecord },
    ...{ observationFollowUp, observationReply, observationCancel },
  },
};
