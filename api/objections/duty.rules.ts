import type { EmployeeId } from "../kernel/ids.ts";
import { refusal, type Refusal } from "../kernel/refusal.ts";
import type { Disputed } from "./objection.rules.ts";

/** What is known of somebody who might decide an objection, besides the evaluation itself. */
export type Candidate = {
  readonly id: EmployeeId;
  /** Whether they hold a definitive post today. */
  readonly inPost: boolean;
  /** Who rates them in the cycle: nobody decides about somebody who rates them (features 3.22). */
  readonly raters: ReadonlySet<string>;
  /** Whether they rate a part of the period (domain 2.10). */
  readonly ratesPart: boolean;
};

/** Whether somebody spoke in an open objection, for themself or for the rater: then they decide nothing in it. */
export const spokeIn = ({ objection }: Disputed, person: EmployeeId | undefined): boolean =>
  person !== undefined && [objection?.employeeStatement?.byId, objection?.raterStatement?.byId].includes(person);

/** Whether somebody stands on a side of an evaluation, as far as the evaluation itself tells. */
export const isConcerned = (evaluation: Disputed, person: EmployeeId): boolean =>
  [evaluation.employeeId, evaluation.raterId, evaluation.outcome?.ratedById].includes(person) ||
  spokeIn(evaluation, person);

/**
 * Why somebody cannot decide an objection to an evaluation: DECIDER_CONFLICT (who is rated, rated, helped to rate,
 * spoke for a side, or is rated by the person concerned in the cycle: R-DEL-01, features 3.22), DECIDER_WITHOUT_POST.
 */
export function cannotDecide(evaluation: Disputed, candidate: Candidate): Refusal | undefined {
  const { id, inPost, raters, ratesPart } = candidate;
  if (isConcerned(evaluation, id) || ratesPart || raters.has(evaluation.employeeId))
    return refusal("DECIDER_CONFLICT", "decider");
  return inPost ? undefined : refusal("DECIDER_WITHOUT_POST", "decider");
}
