import { EvaluationAction, EvaluationStatus, Party } from "../generated/enums.ts";

/** From which states a step starts, and who takes it. */
export type EvaluationStep = { readonly from: readonly EvaluationStatus[]; readonly by: readonly Party[] };

const { OPEN, SELF_REPORTING, SUBMITTED, RETURNED, UNDER_REVIEW, RATED, DELIVERED, FINAL, NOT_ASSESSABLE } =
  EvaluationStatus;
const { EMPLOYEE, RATER, TENANT_ADMIN } = Party;

/**
 * The life cycle of an evaluation (domain 3.8) as one table: decisions, buttons and the access table all read it.
 */
export const evaluationSteps = {
  [EvaluationAction.SAVE_SELF_REPORT]: { from: [OPEN, SELF_REPORTING, RETURNED], by: [EMPLOYEE] },
  [EvaluationAction.SUBMIT_SELF_REPORT]: { from: [OPEN, SELF_REPORTING, RETURNED], by: [EMPLOYEE] },
  [EvaluationAction.RETURN]: { from: [SUBMITTED, UNDER_REVIEW], by: [RATER] },
  [EvaluationAction.REVIEW]: { from: [SUBMITTED, UNDER_REVIEW], by: [RATER] },
  [EvaluationAction.RATE]: { from: [SUBMITTED, UNDER_REVIEW, RATED], by: [RATER] },
  [EvaluationAction.DELIVER]: { from: [RATED], by: [RATER] },
  [EvaluationAction.ACKNOWLEDGE]: { from: [DELIVERED], by: [EMPLOYEE] },
  [EvaluationAction.MARK_NOT_ASSESSABLE]: {
    from: [OPEN, SELF_REPORTING, SUBMITTED, RETURNED, UNDER_REVIEW, RATED],
    by: [RATER, TENANT_ADMIN],
  },
  [EvaluationAction.REOPEN]: { from: [DELIVERED, FINAL, NOT_ASSESSABLE], by: [TENANT_ADMIN] },
} satisfies Record<EvaluationAction, EvaluationStep>;
