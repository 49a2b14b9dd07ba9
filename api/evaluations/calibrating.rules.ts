import { EvaluationStatus } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import { isRefused, refuse, refuseAll, type Decision } from "../kernel/refusal.ts";
import type { CitedEvidence, Evaluation } from "./evaluation.rules.ts";
import type { EvaluationChange } from "./evaluationChange.rules.ts";
import { deadline } from "./deadlines.rules.ts";
import { closedBecause, placeOf, takenBy, type Step } from "./evaluationLifeCycle.rules.ts";
import type { JudgementGround } from "./judgement.rules.ts";
import { rerated, type RatingChange } from "./rerating.rules.ts";
import type { Suggestion } from "./suggestion.rules.ts";

/** Takes a rated evaluation into calibration: nothing is handed over meanwhile (R-DS-02). Refuses like `closedBecause`. */
export function enterCalibration(evaluation: Evaluation, step: Step): Decision<EvaluationChange> {
  const closed = closedBecause(evaluation, "ENTER_CALIBRATION", step);
  if (closed !== undefined) return { refusals: [closed] };
  if (evaluation.status !== EvaluationStatus.RATED) throw new Error("Only a rated evaluation can be calibrated");
  return {
    record: { ...evaluation, status: EvaluationStatus.CALIBRATION, clockOn: undefined, clockStage: undefined },
    note: { ...takenBy("ENTER_CALIBRATION", step), fromState: "RATED", toState: "CALIBRATION" },
  };
}

/** Other ratings the calibrator sets, and why; what they rest on. */
export type Recalibration = {
  readonly change: RatingChange;
  readonly reason: string;
  readonly ground: JudgementGround & { readonly suggestion: Suggestion };
  /** Evidence that may be cited besides the contract's. */
  readonly evidence?: readonly CitedEvidence[];
};

/**
 * Gives an evaluation back from calibration to its rater, who hands it over: unchanged, or with other ratings from
 * which the predicate follows by the same quadrant (R-RT-05). The change and its reason stand in history (R-DS-07).
 *
 * Refuses like `closedBecause`; with other ratings also REASON_REQUIRED, TEXT_TOO_LONG and like `rerated`.
 */
export function leaveCalibration(
  evaluation: Evaluation,
  step: Step,
  recalibration?: Recalibration,
): Decision<EvaluationChange> {
  const closed = closedBecause(evaluation, "LEAVE_CALIBRATION", step);
  if (closed !== undefined) return { refusals: [closed] };
  if (evaluation.status !== EvaluationStatus.CALIBRATION) throw new Error("Only what is in calibration leaves it");
  const note = { ...takenBy("LEAVE_CALIBRATION", step), fromState: "CALIBRATION", toState: "RATED" };
  const limit = (ratedAt: Instant) => deadline("DELIVERY", ratedAt, step.policy.terms, placeOf(evaluation, step)).day;
  const back: Evaluation = {
    ...evaluation,
    status: EvaluationStatus.RATED,
    clockOn: limit(evaluation.outcome.ratedAt),
  };
  if (recalibration === undefined) return { record: back, note };
  const reason = recalibration.reason.trim();
  const wrong =
    reason === ""
      ? refuse("REASON_REQUIRED", "reason")
      : refuseAll(reason.length > 2000 ? refuse("TEXT_TOO_LONG", "reason", { params: { max: 2000 } }).refusals : []);
  if (wrong !== undefined) return wrong;
  const again = rerated(evaluation, recalibration.change, recalibration, step);
  if (isRefused(again)) return again;
  const { judgement, outcome, changedFields } = again;
  return {
    record: { ...back, judgement, outcome, clockOn: limit(outcome.ratedAt) },
    note: { ...note, reason, changedFields },
  };
}
