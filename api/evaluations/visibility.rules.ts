import { EvaluationStatus, IdentityKind, Party } from "../generated/enums.ts";

/** What of an evaluation a reader may see now. */
export type Visibility = {
  /** Self-report: the employee's own affair until it is handed in. */
  readonly selfReport: boolean;
  /** Ratings, reasons, evidence, feedback, note and suggestion. */
  readonly judgement: boolean;
  /** Predicate and its explanation. */
  readonly outcome: boolean;
};

/** States in which the person concerned can read the result: nothing is published about people before. */
export const published: readonly EvaluationStatus[] = [
  EvaluationStatus.DELIVERED,
  EvaluationStatus.OBJECTED,
  EvaluationStatus.FINAL,
  EvaluationStatus.REPORTED,
];
/** States in which the ratings are set: what they rest on stays as it was rated. */
export const rated: readonly EvaluationStatus[] = [EvaluationStatus.RATED, EvaluationStatus.CALIBRATION, ...published];

/**
 * What a reader may see of an evaluation: the employee the result from DELIVERED on, the rater the self-report from
 * SUBMITTED on, everyone else a judgement only once it is set. Whoever the evaluation is about sees it as the
 * employee, whatever else they are.
 *
 * @param submitted whether a self-report was handed in and not returned since.
 * @param reader whether a person or an application asks.
 */
export function visibility(
  status: EvaluationStatus,
  submitted: boolean,
  parties: ReadonlySet<Party>,
  reader: IdentityKind = IdentityKind.PERSON,
): Visibility {
  if (parties.has(Party.EMPLOYEE)) {
    const result = published.includes(status);
    return { selfReport: true, judgement: result, outcome: result };
  }
  // Applications stand to nobody as a party: they read results that the person concerned can read too. A person who is
  // nobody to an evaluation came to it by another of the same contract, which they rated before (R-PDP).
  if (parties.size === 0) {
    const outcome = reader === IdentityKind.APPLICATION && published.includes(status);
    return { selfReport: false, judgement: false, outcome };
  }
  const selfReport = submitted && status !== EvaluationStatus.SELF_REPORTING && status !== EvaluationStatus.RETURNED;
  const result = rated.includes(status);
  return { selfReport, judgement: parties.has(Party.RATER) || result, outcome: result };
}
