import { type JudgementDraft, judgementInput } from "../evaluations/judgementDraft.ts";
import type { EvaluationSpanRecordFragment, SpanRateInput } from "../generated/operations.ts";

/** The draft of what was signed so far; a part has no feedback and no note. */
export const spanDraft = (span: EvaluationSpanRecordFragment): JudgementDraft => ({
  resultRating: span.resultRating ?? null,
  behaviorRating: span.behaviorRating ?? null,
  resultReason: span.resultReason ?? "",
  behaviorReason: span.behaviorReason ?? "",
  resultEvidence: span.resultEvidence.map(({ id }) => id),
  behaviorEvidence: span.behaviorEvidence.map(({ id }) => id),
  resultFeedback: {},
  behaviorFeedback: {},
  note: "",
});

/** The input of `spanRate`, without id and version. */
export function spanInput(draft: JudgementDraft): Omit<SpanRateInput, "id" | "version" | "idempotencyKey"> {
  const { resultFeedback: _results, behaviorFeedback: _behaviors, note: _note, ...ratings } = judgementInput(draft);
  return ratings;
}
