import { EvaluationStatus } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import type { Evaluation } from "./evaluation.rules.ts";
import type { EvaluationChange } from "./evaluationChange.rules.ts";
import { closedBecause, takenBy, type Step } from "./evaluationLifeCycle.rules.ts";

/** Notes that a final evaluation was reported to the authority (R-EW-04). Refuses like `closedBecause`. */
export function report(evaluation: Evaluation, step: Step): Decision<EvaluationChange> {
  const closed = closedBecause(evaluation, "REPORT", step);
  if (closed !== undefined) return { refusals: [closed] };
  if (evaluation.status !== EvaluationStatus.FINAL) throw new Error("Only a final evaluation can be reported");
  return {
    record: { ...evaluation, status: EvaluationStatus.REPORTED, reportedAt: step.at },
    note: { ...takenBy("REPORT", step), fromState: EvaluationStatus.FINAL, toState: EvaluationStatus.REPORTED },
  };
}
