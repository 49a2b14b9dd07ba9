import type { EvaluationStatus } from "../../api/generated/enums.ts";
import type { EvaluationFilter } from "../generated/operations.ts";

/** What the list page filters by; cycle and period are always chosen. */
export type EvaluationFilterValues = {
  cycle?: string;
  period?: string;
  within?: string;
  status?: EvaluationStatus;
  rater?: string;
};

/** The filter as the server takes it; a rater goes with a state but not with a unit. */
export function evaluationFilter(values: EvaluationFilterValues): EvaluationFilter {
  const { cycle = "", period = "", within, status, rater } = values;
  return {
    cycle,
    period,
    ...(rater ? { rater } : within ? { within } : {}),
    ...(status ? { status } : {}),
  };
}
