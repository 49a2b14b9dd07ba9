import type { Rating } from "../generated/enums.ts";
import { isRefused, refuseAll, type Decision } from "../kernel/refusal.ts";
import type { CitedEvidence, Evaluation, Judgement, Outcome } from "./evaluation.rules.ts";
import type { Step } from "./evaluationLifeCycle.rules.ts";
import { explain } from "./explanation.rules.ts";
import { changedFields, readJudgement, unjustified, type JudgementGround } from "./judgement.rules.ts";
import { leftInTrace } from "./leftService.rules.ts";
import type { Suggestion } from "./suggestion.rules.ts";
import { spansOfTrace } from "../spans/combination.rules.ts";

/** Two ratings set anew by somebody above the rater, with what R-RT-02 asks of each. */
export type RatingChange = {
  readonly resultRating: Rating;
  readonly behaviorRating: Rating;
  readonly resultReason?: string | null | undefined;
  readonly behaviorReason?: string | null | undefined;
  readonly resultEvidence?: readonly string[] | null | undefined;
  readonly behaviorEvidence?: readonly string[] | null | undefined;
};

/** What new ratings rest on. */
export type ReratingGround = {
  readonly ground: JudgementGround & { readonly suggestion: Suggestion };
  /** Evidence that may be cited besides the contract's and what was cited before. */
  readonly evidence?: readonly CitedEvidence[];
};

/** A judgement with other ratings, and what follows from them. */
export type Rerated = {
  readonly judgement: Judgement;
  readonly outcome: Outcome;
  readonly changedFields: readonly string[];
};

/**
 * Sets other ratings on a rated evaluation: feedback and note stay the rater's, the predicate follows from the same
 * quadrant with its whole working (R-RT-05).
 *
 * Refuses TEXT_TOO_LONG, LIST_SIZE, UNKNOWN_ID, RATING_REASON_REQUIRED and RATING_EVIDENCE_REQUIRED (R-RT-02).
 */
export function rerated(
  evaluation: Evaluation,
  change: RatingChange,
  { ground, evidence = [] }: ReratingGround,
  step: Step,
): Decision<Rerated> {
  const before = evaluation.judgement;
  const citable = [...before.resultEvidence, ...before.behaviorEvidence, ...evidence];
  const ids = (list: readonly string[] | null | undefined) => (list ? [...list] : list);
  const read = readJudgement(
    { ...change, resultEvidence: ids(change.resultEvidence), behaviorEvidence: ids(change.behaviorEvidence) },
    { ...ground, evidence: new Map([...ground.evidence, ...citable.map((each) => [each.id, each] as const)]) },
  );
  if (isRefused(read)) return read;
  const { resultFeedback, behaviorFeedback, note } = before;
  const judgement = { ...read, resultFeedback, behaviorFeedback, note };
  const refused = refuseAll(unjustified(judgement));
  if (refused !== undefined) return refused;
  const { resultRating, behaviorRating } = change;
  const trace = evaluation.outcome?.explanation;
  const { predicate, working } = explain(
    { ...judgement, resultRating, behaviorRating },
    ground.suggestion,
    step.policy,
    trace && spansOfTrace(trace),
    trace && leftInTrace(trace),
  );
  return {
    judgement,
    outcome: {
      ...{ predicate, explanation: working, policyId: step.policy.id, ratedAt: step.at },
      ratedById: evaluation.outcome?.ratedById,
    },
    changedFields: [...changedFields(before, judgement), "predicate"],
  };
}
