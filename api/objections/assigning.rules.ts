import { Party } from "../generated/enums.ts";
import type { Decided } from "../audit/auditEvent.rules.ts";
import type { Step } from "../evaluations/evaluationLifeCycle.rules.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { openObjection } from "./objecting.rules.ts";
import type { Disputed } from "./objection.rules.ts";

/**
 * Names who decides an objection where nobody stands above the rater or that person cannot decide: they take the
 * place of the rater's superior in this evaluation, with the reason in history.
 *
 * Refuses STEP_NOT_ALLOWED_FOR_PERSON, STEP_NOT_ALLOWED_IN_STATE, REASON_REQUIRED, TEXT_TOO_LONG, and DUTY_CONFLICT when
 * who names or is named rated, or is rated (R-DEL-01, features 3.22).
 */
export function assign(
  evaluation: Disputed,
  decider: EmployeeId,
  reason: string,
  step: Step,
): Decision<Decided<Disputed>> {
  const whoCan = [Party.TENANT_ADMIN];
  if (!step.parties.has(Party.TENANT_ADMIN)) return refuse("STEP_NOT_ALLOWED_FOR_PERSON", "", { whoCan });
  if (evaluation.status !== "OBJECTED")
    return refuse("STEP_NOT_ALLOWED_IN_STATE", "", { params: { state: evaluation.status } });
  const concerned = [evaluation.employeeId, evaluation.raterId, evaluation.outcome.ratedById];
  if (concerned.includes(decider)) return refuse("DUTY_CONFLICT", "decider", { whoCan: [Party.RATER_SUPERIOR] });
  if (concerned.includes(step.by)) return refuse("DUTY_CONFLICT", "", { whoCan });
  const why = reason.trim();
  if (why === "") return refuse("REASON_REQUIRED", "reason");
  if (why.length > 2000) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 2000 } });
  return {
    record: {
      ...evaluation,
      raterSuperiorId: decider,
      objection: { ...openObjection(evaluation), deciderId: decider },
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
