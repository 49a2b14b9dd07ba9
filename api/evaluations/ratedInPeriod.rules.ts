import type { ContractHeader } from "../contracts/contract.rules.ts";
import type { Period } from "../cycles/cycle.rules.ts";
import { ContractStatus, type EvaluationStatus } from "../generated/enums.ts";
import { notBegun, raterFor } from "./evaluation.rules.ts";
import { headerOfEvaluation, type EvaluationHeader } from "./evaluationParts.rules.ts";

/** A rater's order of work: what waits for them, then what waits for the people they rate, then what is done. */
const place: Readonly<Record<EvaluationStatus, number>> = {
  UNDER_REVIEW: 10,
  SUBMITTED: 11,
  RATED: 12,
  OBJECTED: 13,
  RETURNED: 20,
  SELF_REPORTING: 21,
  OPEN: 22,
  CALIBRATION: 23,
  DELIVERED: 24,
  FINAL: 30,
  REPORTED: 31,
  NOT_ASSESSABLE: 32,
};

/** Place of an evaluation in a rater's order of work: by state, then by name. */
export const workKey = ({ status, employeeName, id }: Pick<EvaluationHeader, "status" | "employeeName" | "id">) =>
  `${place[status]}#${employeeName}#${id}`;

/** Whether a contract is evaluated in a period: in force, or closed during the year after the period began (2.10). */
const counts = ({ status, practice, endsOn }: ContractHeader, { from }: Pick<Period, "from">): boolean =>
  practice !== true &&
  (status === ContractStatus.ACTIVE || (status === ContractStatus.CLOSED && endsOn !== undefined && from <= endsOn));

/**
 * Everybody a person rates in a period, in their order of work: evaluations that were begun as they are, and one in
 * the state OPEN for each contract whose evaluation nobody has begun. Who rates follows the day on which the period
 * falls due (features 3.26).
 *
 * @param begun evaluations of the period that the person rates.
 * @param contracts contracts the person rates now or rated before, each once.
 */
export function ratedInPeriod(
  begun: readonly EvaluationHeader[],
  contracts: readonly ContractHeader[],
  raterId: string,
  period: Pick<Period, "key" | "kind" | "from" | "dueOn">,
): EvaluationHeader[] {
  const open = contracts
    .filter((contract) => counts(contract, period) && contract.evaluations[period.key] === undefined)
    .filter((contract) => raterFor(contract, period.dueOn).raterId === raterId)
    .map((contract) => headerOfEvaluation(notBegun(contract, period)));
  return [...begun, ...open].sort((a, b) => (workKey(a) < workKey(b) ? -1 : 1));
}
