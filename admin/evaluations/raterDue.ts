import type { EvaluationAction } from "../../api/generated/enums.ts";

type Steps = { readonly allowedActions: readonly EvaluationAction[] };

const steps: readonly EvaluationAction[] = ["DELIVER", "RATE", "EXPLAIN_OBJECTION", "ASK_SELF_REPORT"];

/** Whether a rater can do anything about a person from the list. */
export const hasRaterStep = ({ allowedActions }: Steps): boolean =>
  steps.some((action) => allowedActions.includes(action));

/**
 * Whether ratings are to be set: the self-report is in, or none is awaited of whoever left the service (PAU-01). While
 * it can still be asked for, rating is possible but not due; setting ratings anew is never due.
 */
export const awaitsRating = ({ allowedActions }: Steps): boolean =>
  ["REVIEW" as const, "RATE" as const].every((action) => allowedActions.includes(action)) &&
  !allowedActions.includes("ASK_SELF_REPORT");

/** Whether something is due from the rater: a result to hand over, or ratings to set. */
export function isDueFromRater({ allowedActions }: Steps): boolean {
  return allowedActions.includes("DELIVER") || awaitsRating({ allowedActions });
}
