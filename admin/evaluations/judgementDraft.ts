import type { Behavior, Language, Rating } from "../../api/generated/enums.ts";
import { refusalMessage } from "../../api/kernel/messages.ts";
import { unjustified } from "../../api/evaluations/judgement.rules.ts";
import type { EvaluationRecordFragment, EvaluationReviewInput } from "../generated/operations.ts";
import { type Feedback, composeFeedback, readFeedback } from "./feedbackText.ts";

/** A judgement while it is being written. */
export type JudgementDraft = {
  resultRating: Rating | null;
  behaviorRating: Rating | null;
  resultReason: string;
  behaviorReason: string;
  resultEvidence: string[];
  behaviorEvidence: string[];
  resultFeedback: Record<string, Feedback>;
  behaviorFeedback: Partial<Record<Behavior, Feedback>>;
  note: string;
};

/** The draft of what is kept so far. */
export function judgementOf(evaluation: EvaluationRecordFragment): JudgementDraft {
  return {
    resultRating: evaluation.resultRating ?? null,
    behaviorRating: evaluation.behaviorRating ?? null,
    resultReason: evaluation.resultReason ?? "",
    behaviorReason: evaluation.behaviorReason ?? "",
    resultEvidence: evaluation.resultEvidence.map((row) => row.id),
    behaviorEvidence: evaluation.behaviorEvidence.map((row) => row.id),
    resultFeedback: Object.fromEntries(evaluation.resultFeedback.map((row) => [row.resultId, readFeedback(row.text)])),
    behaviorFeedback: Object.fromEntries(
      evaluation.behaviorFeedback.map((row) => [row.behavior, readFeedback(row.text)]),
    ),
    note: evaluation.note ?? "",
  };
}

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** The input of `evaluationReview` and `evaluationRate`, without id and version. */
export function judgementInput(
  draft: JudgementDraft,
): Omit<EvaluationReviewInput, "id" | "version" | "idempotencyKey"> {
  const written = <Key extends string>(feedback: Partial<Record<Key, Feedback>>) =>
    (Object.entries(feedback) as [Key, Feedback][])
      .map(([key, halves]) => ({ key, text: composeFeedback(halves) }))
      .filter((row) => row.text !== "");
  return {
    resultRating: draft.resultRating,
    behaviorRating: draft.behaviorRating,
    resultReason: orNull(draft.resultReason),
    behaviorReason: orNull(draft.behaviorReason),
    resultEvidence: draft.resultEvidence,
    behaviorEvidence: draft.behaviorEvidence,
    resultFeedback: written(draft.resultFeedback).map(({ key, text }) => ({ resultId: key, text })),
    behaviorFeedback: written(draft.behaviorFeedback).map(({ key, text }) => ({ behavior: key, text })),
    note: orNull(draft.note),
  };
}

/** What is still asked for before the ratings can be set (R-RT-02), by field: the server's own rule, asked beforehand. */
export function missingOf(draft: JudgementDraft, language: Language): Record<string, string> {
  const cited = (ids: readonly string[]) => ids.map((id) => ({ id, title: "", url: "", addedAt: "" }));
  const refusals = unjustified({
    resultRating: draft.resultRating ?? undefined,
    behaviorRating: draft.behaviorRating ?? undefined,
    resultReason: orNull(draft.resultReason) ?? undefined,
    behaviorReason: orNull(draft.behaviorReason) ?? undefined,
    resultEvidence: cited(draft.resultEvidence),
    behaviorEvidence: cited(draft.behaviorEvidence),
    resultFeedback: [],
    behaviorFeedback: [],
  });
  return Object.fromEntries(refusals.map((refusal) => [refusal.field.join("."), refusalMessage(refusal, language)]));
}
