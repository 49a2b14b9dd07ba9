import { EvaluationAction, EvaluationStatus, Party } from "../generated/enums.ts";

/** From which states a step starts, and who takes it. */
export type EvaluationStep = { readonly from: readonly EvaluationStatus[]; readonly by: readonly Party[] };

const { OPEN, SELF_REPORTING, SUBMITTED, RETURNED, UNDER_REVIEW, RATED, CALIBRATION } = EvaluationStatus;
const { DELIVERED, OBJECTED, FINAL, REPORTED, NOT_ASSESSABLE } = EvaluationStatus;
const { EMPLOYEE, RATER, RATER_SUPERIOR, UNIT_HEAD, TENANT_ADMIN, PERFORMANCE_OFFICER } = Party;

/** Who calibrates: the head of the unit with those who prepare it (R-DS-02). */
const calibrators: readonly Party[] = [UNIT_HEAD, TENANT_ADMIN, PERFORMANCE_OFFICER];

/**
 * The life cycle of an evaluation (domain 3.8) as one table: decisions, buttons and the access table all read it.
 */
export const evaluationSteps = {
  [EvaluationAction.SAVE_SELF_REPORT]: { from: [OPEN, SELF_REPORTING, RETURNED], by: [EMPLOYEE] },
  [EvaluationAction.SUBMIT_SELF_REPORT]: { from: [OPEN, SELF_REPORTING, RETURNED], by: [EMPLOYEE] },
  [EvaluationAction.RETURN]: { from: [SUBMITTED, UNDER_REVIEW], by: [RATER] },
  [EvaluationAction.ASK_SELF_REPORT]: { from: [OPEN, SELF_REPORTING, RETURNED], by: [RATER] },
  [EvaluationAction.REVIEW]: { from: [SUBMITTED, UNDER_REVIEW], by: [RATER] },
  [EvaluationAction.RATE]: { from: [SUBMITTED, UNDER_REVIEW, RATED], by: [RATER] },
  [EvaluationAction.ENTER_CALIBRATION]: { from: [RATED], by: calibrators },
  [EvaluationAction.LEAVE_CALIBRATION]: { from: [CALIBRATION], by: calibrators },
  [EvaluationAction.DELIVER]: { from: [RATED], by: [RATER] },
  [EvaluationAction.ACKNOWLEDGE]: { from: [DELIVERED], by: [EMPLOYEE] },
  [EvaluationAction.OBJECT]: { from: [DELIVERED], by: [EMPLOYEE] },
  [EvaluationAction.EXPLAIN_OBJECTION]: { from: [OBJECTED], by: [EMPLOYEE, RATER] },
  [EvaluationAction.WITHDRAW_OBJECTION]: { from: [OBJECTED], by: [EMPLOYEE] },
  [EvaluationAction.DECIDE_OBJECTION]: { from: [OBJECTED], by: [RATER_SUPERIOR] },
  [EvaluationAction.MARK_NOT_ASSESSABLE]: {
    from: [OPEN, SELF_REPORTING, SUBMITTED, RETURNED, UNDER_REVIEW, RATED],
    by: [RATER, TENANT_ADMIN],
  },
  [EvaluationAction.REOPEN]: { from: [DELIVERED, FINAL, REPORTED, NOT_ASSESSABLE], by: [TENANT_ADMIN] },
  [EvaluationAction.REPORT]: { from: [FINAL], by: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
} satisfies Record<EvaluationAction, EvaluationStep>;
