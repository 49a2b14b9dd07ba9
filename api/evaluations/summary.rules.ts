import type { EvaluationSummary } from "../contracts/contract.rules.ts";
import { EvaluationStatus } from "../generated/enums.ts";
import type { Evaluation } from "./evaluation.rules.ts";

/** What an open objection adds: who explained their side, and until when explanations are waited for. */
export type OpenObjection = Required<Pick<EvaluationSummary, "explained" | "waitsUntil">>;

/**
 * What the contract's list row shows of an evaluation. A delivered result waits for the employee until the legal day
 * that was counted when it was handed over (R-EW-01, R-EW-02), not until the day the evaluation was due.
 */
export function summaryOf(evaluation: Evaluation, open?: OpenObjection): EvaluationSummary {
  const { status, outcome, clockOn } = evaluation;
  return {
    status,
    ...(outcome === undefined ? {} : { predicate: outcome.predicate }),
    ...(status === EvaluationStatus.DELIVERED && clockOn !== undefined ? { waitsUntil: clockOn } : {}),
    ...open,
  };
}
