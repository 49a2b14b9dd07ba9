import { EvaluationStatus } from "../generated/enums.ts";
import { dayIn, type Day, type Instant } from "../kernel/calendar.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { deadline, deemedAfter, type LegalTerms, type LimitPlace } from "./deadlines.rules.ts";
import type { Evaluation } from "./evaluation.rules.ts";
import type { EvaluationChange } from "./evaluationChange.rules.ts";

type Waiting = Pick<Evaluation, "status" | "deliveredAt" | "clockStage"> & { readonly ratedAt?: Instant | undefined };

/**
 * The last day an evaluation waits for somebody before the clock looks at it: the rater to hand over, the employee
 * to answer; undefined when days do nothing to it.
 */
export function waitsUntil(evaluation: Waiting, terms: LegalTerms, place: LimitPlace): Day | undefined {
  if (evaluation.status === EvaluationStatus.RATED && evaluation.ratedAt !== undefined)
    return evaluation.clockStage === 1 ? undefined : deadline("DELIVERY", evaluation.ratedAt, terms, place).day;
  if (evaluation.status === EvaluationStatus.DELIVERED && evaluation.deliveredAt !== undefined)
    return deemedAfter(evaluation.deliveredAt, terms, place);
  return undefined;
}

/**
 * Takes a result as read when the employee did nothing within the limit: recorded as such, never as a signature
 * (R-EW-02). Refuses STEP_NOT_ALLOWED_IN_STATE, and DATE_OUT_OF_RANGE while the limit runs.
 */
export function deem(
  evaluation: Evaluation,
  at: Instant,
  terms: LegalTerms,
  place: LimitPlace,
): Decision<EvaluationChange> {
  if (evaluation.status !== EvaluationStatus.DELIVERED) return refuse("STEP_NOT_ALLOWED_IN_STATE");
  if (dayIn(place.zone, at) <= deemedAfter(evaluation.deliveredAt, terms, place)) return refuse("DATE_OUT_OF_RANGE");
  return {
    record: {
      ...evaluation,
      clockOn: undefined,
      status: EvaluationStatus.FINAL,
      acknowledgement: "DEEMED",
      finalAt: at,
    },
    note: { fromState: EvaluationStatus.DELIVERED, toState: EvaluationStatus.FINAL },
  };
}
