import { EvaluationStatus } from "../generated/enums.ts";
import type { EvaluationAction } from "../generated/enums.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { emptyJudgement, withoutResult, type Evaluation, type Unrated } from "./evaluation.rules.ts";
import type { EvaluationChange } from "./evaluationChange.rules.ts";
import { deemedAfter } from "./deadlines.rules.ts";
import { closedBecause, placeOf, takenBy, type Step } from "./evaluationLifeCycle.rules.ts";

/** A reason as it is kept: REASON_REQUIRED when empty, TEXT_TOO_LONG above 2000 characters. */
function written(reason: string): Decision<string> {
  const text = reason.trim();
  if (text === "") return refuse("REASON_REQUIRED", "reason");
  return text.length > 2000 ? refuse("TEXT_TOO_LONG", "reason", { params: { max: 2000 } }) : text;
}

function gated(evaluation: Evaluation, action: EvaluationAction, step: Step, reason: string): Decision<string> {
  const closed = closedBecause(evaluation, action, step);
  return closed === undefined ? written(reason) : { refusals: [closed] };
}

/** The evaluation without a result: predicate, handing over and acknowledgement are gone, history keeps them. */
function unrated(
  evaluation: Evaluation,
  [action, step]: readonly [EvaluationAction, Step],
  status: Unrated["status"],
  reason: string,
): EvaluationChange {
  return {
    record: { ...withoutResult(evaluation), status, reason },
    note: { ...takenBy(action, step), fromState: evaluation.status, toState: status, reason },
  };
}

/** Sends the self-report back to the employee. Refuses like `closedBecause`, REASON_REQUIRED, TEXT_TOO_LONG. */
export function returnToEmployee(evaluation: Evaluation, reason: string, step: Step): Decision<EvaluationChange> {
  const why = gated(evaluation, "RETURN", step, reason);
  return isRefused(why) ? why : unrated(evaluation, ["RETURN", step], EvaluationStatus.RETURNED, why);
}

/** Marks the period as not assessable: no predicate is invented (2.10). Refuses like `returnToEmployee`. */
export function markNotAssessable(evaluation: Evaluation, reason: string, step: Step): Decision<EvaluationChange> {
  const why = gated(evaluation, "MARK_NOT_ASSESSABLE", step, reason);
  return isRefused(why)
    ? why
    : unrated(evaluation, ["MARK_NOT_ASSESSABLE", step], EvaluationStatus.NOT_ASSESSABLE, why);
}

/**
 * Gives an evaluation that was begun, and is not rated, to who rates it now (domain 2.10): the last rater decides.
 * What the rater before had drafted does not pass on: their word is the part they are asked for. Undefined when it is
 * theirs already, or rated.
 */
export function handOver(
  evaluation: Evaluation,
  rater: Pick<Evaluation, "raterId" | "raterName" | "raterSuperiorId">,
  reason: string,
): EvaluationChange | undefined {
  const { raterId, raterName, raterSuperiorId } = rater;
  if (evaluation.outcome !== undefined || evaluation.raterId === raterId) return undefined;
  if (evaluation.status === EvaluationStatus.NOT_ASSESSABLE) return undefined;
  const reviewed = evaluation.status === EvaluationStatus.UNDER_REVIEW;
  const before = evaluation.submittedAt === undefined ? EvaluationStatus.OPEN : EvaluationStatus.SUBMITTED;
  return {
    record: {
      ...{ ...evaluation, raterId, raterName, raterSuperiorId, judgement: emptyJudgement },
      status: reviewed ? before : evaluation.status,
    },
    note: { reason, fromState: evaluation.status, changedFields: ["rater"] },
  };
}

/**
 * Reopens a delivered or final evaluation, or a period wrongly marked as not assessable: the rater rates again and
 * acknowledgement starts anew, so that nothing is calibrated silently (R-DS-07). A period whose self-report was
 * never handed in goes back to the employee. Refuses like `returnToEmployee`.
 */
export function reopen(evaluation: Evaluation, reason: string, step: Step): Decision<EvaluationChange> {
  const why = gated(evaluation, "REOPEN", step, reason);
  if (isRefused(why)) return why;
  const reported = evaluation.status !== EvaluationStatus.NOT_ASSESSABLE || evaluation.submittedAt !== undefined;
  const status = reported ? EvaluationStatus.UNDER_REVIEW : EvaluationStatus.SELF_REPORTING;
  return unrated(evaluation, ["REOPEN", step], status, why);
}

/** Hands the result to the employee, who can read it from now on. Refuses like `closedBecause`. */
export function deliver(evaluation: Evaluation, step: Step): Decision<EvaluationChange> {
  const closed = closedBecause(evaluation, "DELIVER", step);
  if (closed !== undefined) return { refusals: [closed] };
  if (evaluation.status !== EvaluationStatus.RATED) throw new Error("Only a rated evaluation can be delivered");
  return {
    record: {
      ...evaluation,
      ...{ status: EvaluationStatus.DELIVERED, deliveredAt: step.at, clockStage: undefined },
      clockOn: deemedAfter(step.at, step.policy.terms, placeOf(evaluation, step)),
    },
    note: { ...takenBy("DELIVER", step), fromState: evaluation.status, toState: EvaluationStatus.DELIVERED },
  };
}

/** Acknowledges having read the result; it becomes final. Refuses like `closedBecause`. */
export function acknowledge(evaluation: Evaluation, step: Step): Decision<EvaluationChange> {
  const closed = closedBecause(evaluation, "ACKNOWLEDGE", step);
  if (closed !== undefined) return { refusals: [closed] };
  if (evaluation.status !== EvaluationStatus.DELIVERED)
    throw new Error("Only a delivered evaluation can be acknowledged");
  return {
    record: {
      ...evaluation,
      clockOn: undefined,
      ...{ status: EvaluationStatus.FINAL, acknowledgement: "SIGNED", acknowledgedAt: step.at, finalAt: step.at },
    },
    note: { ...takenBy("ACKNOWLEDGE", step), fromState: evaluation.status, toState: EvaluationStatus.FINAL },
  };
}
