import type { EvaluationAction } from "../../api/generated/enums.ts";

type Steps = { readonly allowedActions: readonly EvaluationAction[] };

const steps: readonly EvaluationAction[] = ["DELIVER", "RATE", "EXPLAIN_OBJECTION", "ASK_SELF_REPORT"];

/** Whether a rater can do anything about a person from the list. */
export const hasRaterStep = ({ allowedActions }: Steps): boolean =>
  steps.some((action) => allowedActions.includes(action));

/**
 * Whether something is due from the rater: a result to hand over, or ratings to set once the self-report is in. While
 * it can still be asked for, rating is possible but not due; setting ratings anew is never due.
 */
export function isDueFromRater({ allowedActions }: Steps): boolean {
  if (allowedActions.includes("DELIVER")) return true;
  const handedIn = allowedActions.includes("RETURN");
  return handedIn && allowedActions.includes("RATE");
}
