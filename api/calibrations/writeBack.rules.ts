import type { Decided } from "../audit/auditEvent.rules.ts";
import { leaveCalibration, type Recalibration } from "../evaluations/calibrating.rules.ts";
import type { Evaluation } from "../evaluations/evaluation.rules.ts";
import type { Step } from "../evaluations/evaluationLifeCycle.rules.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import type { CalibrationCard } from "./calibration.rules.ts";

/** Words before the reason of a calibrated rating, so that nobody takes it for the rater's own. */
const prefix = "Kalibrasi: ";

/**
 * What a card changes on its evaluation; undefined without a proposal. The suggestion behind the rating is the one
 * stored with it: calibration looks at the same figures.
 */
export function recalibration(
  evaluation: Evaluation,
  { start, now }: Pick<CalibrationCard, "start" | "now">,
): Recalibration | undefined {
  const { standing, reason = "", added } = now;
  const differs = { result: standing.result !== start.result, behavior: standing.behavior !== start.behavior };
  const suggestion = evaluation.outcome?.explanation.parts[0]?.parts[0];
  if (suggestion === undefined || !(differs.result || differs.behavior)) return undefined;
  const { resultEvidence, behaviorEvidence, resultReason, behaviorReason } = evaluation.judgement;
  const ids = (list: readonly { readonly id: string }[]) => [...new Set(list.map(({ id }) => id))];
  const evidence = [...added.result, ...added.behavior];
  return {
    reason,
    evidence,
    ground: {
      evidence: new Map(evidence.map((each) => [each.id, each])),
      resultIds: new Set(),
      suggestion: { rating: null, percent: null, working: suggestion },
    },
    change: {
      resultRating: standing.result,
      behaviorRating: standing.behavior,
      resultReason: differs.result ? `${prefix}${reason}` : resultReason,
      behaviorReason: differs.behavior ? `${prefix}${reason}` : behaviorReason,
      resultEvidence: ids([...resultEvidence, ...added.result]),
      behaviorEvidence: ids([...behaviorEvidence, ...added.behavior]),
    },
  };
}

/**
 * Gives an evaluation back: with the agreed ratings and the predicate they give, each with its reason (R-DS-07), or as
 * it came; either way it notes that the calibration was published. Refuses like `leaveCalibration`.
 */
export function writeBack(
  evaluation: Evaluation,
  card: Pick<CalibrationCard, "start" | "now">,
  step: Step,
): Decision<Decided<Evaluation>> {
  const left = leaveCalibration(evaluation, step, recalibration(evaluation, card));
  if (isRefused(left) || left.record.status !== "RATED") return left;
  const { record, note } = left;
  return { record: { ...record, outcome: { ...record.outcome, calibratedAt: step.at } }, note };
}
