import type { EvaluationStatus } from "../generated/enums.ts";
import type { Evaluation } from "./evaluation.rules.ts";

/** A decided step: the evaluation after it, and what history notes. */
export type EvaluationChange = {
  readonly record: Evaluation;
  readonly note: {
    readonly fromState: EvaluationStatus;
    readonly toState: EvaluationStatus;
    readonly reason?: string;
    readonly changedFields?: readonly string[];
  };
};
