import type { Acknowledgement, EvaluationStatus, Predicate, Rating } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import type { Working } from "../kernel/working.ts";
import type { Evaluation, Judgement, SelfReport, Unrated } from "./evaluation.rules.ts";

/** What lists show and reports count of an evaluation: everything but the words. */
export type EvaluationHeader = Omit<
  Evaluation,
  | "status"
  | "selfReport"
  | "judgement"
  | "reason"
  | "outcome"
  | "deliveredAt"
  | "acknowledgement"
  | "acknowledgedAt"
  | "finalAt"
  | "reportedAt"
> & {
  readonly status: EvaluationStatus;
  /** Ratings and what follows from them; absent until they are set. */
  readonly resultRating?: Rating | undefined;
  readonly behaviorRating?: Rating | undefined;
  readonly predicate?: Predicate | undefined;
  readonly policyId?: string | undefined;
  readonly ratedAt?: Instant | undefined;
  readonly ratedById?: EmployeeId | undefined;
  readonly calibratedAt?: Instant | undefined;
  readonly deliveredAt?: Instant | undefined;
  readonly acknowledgement?: Acknowledgement | undefined;
  readonly acknowledgedAt?: Instant | undefined;
  readonly finalAt?: Instant | undefined;
  readonly reportedAt?: Instant | undefined;
};

/** The words of an evaluation. */
export type EvaluationBody = {
  readonly selfReport?: SelfReport | undefined;
  readonly judgement: Judgement;
  readonly explanation?: Working | undefined;
  readonly reason?: string | undefined;
};

/** What lists show of an evaluation. */
export function headerOfEvaluation(evaluation: Evaluation): EvaluationHeader {
  const { selfReport: _selfReport, judgement, reason: _reason, outcome, ...header } = evaluation;
  if (outcome === undefined) return header;
  const { predicate, policyId, ratedAt, ratedById, calibratedAt } = outcome;
  const { resultRating, behaviorRating } = judgement;
  return { ...header, resultRating, behaviorRating, predicate, policyId, ratedAt, ratedById, calibratedAt };
}

/** The words of an evaluation. */
export function bodyOfEvaluation(evaluation: Evaluation): EvaluationBody {
  const { selfReport, judgement, outcome, reason } = evaluation;
  return { selfReport, judgement, explanation: outcome?.explanation, reason };
}

const withResult: readonly EvaluationStatus[] = ["RATED", "CALIBRATION", "DELIVERED", "OBJECTED", "FINAL", "REPORTED"];
const isUnrated = (status: EvaluationStatus): status is Unrated["status"] => !withResult.includes(status);

/**
 * Puts an evaluation together again.
 *
 * @throws Error when the parts contradict its state, which no step can write.
 */
export function composed(header: EvaluationHeader, body: EvaluationBody): Evaluation {
  const { resultRating: _result, behaviorRating: _behavior, predicate, policyId, ratedAt, ...more } = header;
  const { ratedById, calibratedAt, ...rest } = more;
  const { status, deliveredAt, acknowledgement, acknowledgedAt, finalAt, reportedAt, ...known } = rest;
  const base = { ...known, selfReport: body.selfReport, judgement: body.judgement, reason: body.reason };
  const broken = () => new Error(`Evaluation ${header.id} is stored as ${status} without what belongs to it`);
  if (isUnrated(status)) return { ...base, status };
  if (predicate === undefined || policyId === undefined || ratedAt === undefined || body.explanation === undefined)
    throw broken();
  const outcome = { predicate, policyId, ratedAt, ratedById, calibratedAt, explanation: body.explanation };
  if (status === "RATED" || status === "CALIBRATION") return { ...base, status, outcome };
  if (deliveredAt === undefined) throw broken();
  if (status === "DELIVERED" || status === "OBJECTED") return { ...base, status, outcome, deliveredAt };
  // Written before the kinds were told apart: only the employee could make it final then.
  const since = finalAt ?? acknowledgedAt;
  if (since === undefined) throw broken();
  const how = { acknowledgement: acknowledgement ?? "SIGNED", acknowledgedAt, finalAt: since, reportedAt };
  return { ...base, ...how, status, outcome, deliveredAt };
}
