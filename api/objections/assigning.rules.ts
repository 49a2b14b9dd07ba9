import { Party } from "../generated/enums.ts";
import type { Decided } from "../audit/auditEvent.rules.ts";
import type { Step } from "../evaluations/evaluationLifeCycle.rules.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { cannotDecide, isConcerned, type Candidate } from "./duty.rules.ts";
import { openObjection } from "./objecting.rules.ts";
import type { Disputed } from "./objection.rules.ts";

/**
 * Names who decides an objection where nobody stands above the rater or that person cannot decide: they take the
 * place of the rater's superior in this evaluation, with the reason in history.
 *
 * Refuses STEP_NOT_ALLOWED_FOR_PERSON, STEP_NOT_ALLOWED_IN_STATE (decided or taken back), SELF_APPOINTMENT,
 * DUTY_CONFLICT when who names stands on a side themself, like `cannotDecide` for who is named (R-DEL-01, features
 * 3.22), NOTHING_TO_CHANGE when they decide it already, REASON_REQUIRED and TEXT_TOO_LONG.
 */
export function assign(
  evaluation: Disputed,
  decider: Candidate,
  reason: string,
  step: Step,
): Decision<Decided<Disputed>> {
  const whoCan = [Party.TENANT_ADMIN];
  if (!step.parties.has(Party.TENANT_ADMIN)) return refuse("STEP_NOT_ALLOWED_FOR_PERSON", "", { whoCan });
  if (evaluation.status !== "OBJECTED")
    return refuse("STEP_NOT_ALLOWED_IN_STATE", "", { params: { state: evaluation.status } });
  if (step.by !== undefined && (step.ratesPart || isConcerned(evaluation, step.by)))
    return refuse("DUTY_CONFLICT", "", { whoCan });
  if (decider.id === step.by) return refuse("SELF_APPOINTMENT", "decider", { whoCan });
  const barred = cannotDecide(evaluation, decider);
  if (barred !== undefined) return { refusals: [barred] };
  const objection = openObjection(evaluation);
  if (objection.deciderId === decider.id) return refuse("NOTHING_TO_CHANGE", "decider");
  const why = reason.trim();
  if (why === "") return refuse("REASON_REQUIRED", "reason");
  if (why.length > 2000) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 2000 } });
  return {
    record: {
      ...evaluation,
      raterSuperiorId: decider.id,
      objection: { ...objection, deciderId: decider.id, named: { at: step.at, reason: why } },
    },
    note: {
      party: Party.TENANT_ADMIN,
      fromState: "OBJECTED",
      toState: "OBJECTED",
      reason: why,
      changedFields: ["deciderId"],
    },
  };
}

/**
 * Takes an open objection from somebody who holds no post any more: it waits for an administrator to name who decides.
 * Refuses STEP_NOT_ALLOWED_IN_STATE when it is closed, or somebody else decides it meanwhile.
 */
export function release(evaluation: Disputed, decider: EmployeeId): Decision<Decided<Disputed>> {
  if (evaluation.status !== "OBJECTED" || evaluation.objection?.deciderId !== decider)
    return refuse("STEP_NOT_ALLOWED_IN_STATE", "", { params: { state: evaluation.status } });
  const { deciderId: _left, ...objection } = evaluation.objection;
  return {
    record: { ...evaluation, raterSuperiorId: undefined, objection },
    note: { fromState: "OBJECTED", toState: "OBJECTED", changedFields: ["deciderId"] },
  };
}
