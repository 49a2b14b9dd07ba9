import type { Contract } from "../contracts/contract.rules.ts";
import type { CitedEvidence, Evaluation } from "../evaluations/evaluation.rules.ts";
import { visibility } from "../evaluations/visibility.rules.ts";
import type { ContinuousFeedback } from "../feedback/continuousFeedback.rules.ts";
import { Party, type TimeZone } from "../generated/enums.ts";
import { dayIn } from "../kernel/calendar.ts";
import type { Realization } from "../progress/realization.rules.ts";
import { realizationSources, selfReportSource } from "../sources/ownSources.rules.ts";
import { feedbackSources } from "../sources/saidSources.rules.ts";
import type { Source } from "../sources/source.rules.ts";
import type { EvaluationSpan } from "./span.rules.ts";

/** What is known of the contract, before it is narrowed to one part. */
export type SpanGround = {
  readonly contract: Contract;
  readonly evaluation: Evaluation | undefined;
  readonly realizations: readonly Realization[];
  readonly feedback: readonly ContinuousFeedback[];
  readonly zone: TimeZone;
};

/**
 * What the rater of a part may read of a contract that somebody else rates now: the self-report once it was handed in,
 * realisations of the period recorded until their last day, and the feedback they gave. Nothing of the present rater's.
 */
export function spanSources(span: EvaluationSpan, ground: SpanGround): Source[] {
  const { contract, evaluation, realizations, feedback, zone } = ground;
  const seen =
    evaluation !== undefined &&
    visibility(evaluation.status, evaluation.submittedAt !== undefined, new Set([Party.RATER])).selfReport;
  const { until = "9999-12-31", period, raterId } = span;
  const theirs = realizations.filter((each) => each.period === period && dayIn(zone, each.recordedAt) <= until);
  return [
    ...(seen ? selfReportSource(evaluation) : []),
    ...realizationSources(contract, theirs),
    ...feedbackSources(feedback.filter((each) => each.period === period && each.giverId === raterId)),
  ];
}

/** What of these sources can be cited, by id (R-RT-02). */
export const citableIn = (sources: readonly Source[]): ReadonlyMap<string, CitedEvidence> =>
  new Map(
    sources.flatMap(({ evidence }) =>
      evidence.map(({ id, title, url, addedAt }) => [id, { id, title, url, addedAt }] as const),
    ),
  );
