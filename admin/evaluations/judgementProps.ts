import type { EvaluationRecordFragment } from "../generated/operations.ts";
import type { JudgementDraft } from "./judgementDraft.ts";

/** What every part of the rater's screen works with. */
export type JudgementProps = {
  evaluation: EvaluationRecordFragment;
  draft: JudgementDraft;
  change: (values: Partial<JudgementDraft>) => void;
  disabled: boolean;
};

/** Where on the rater's screen the ratings are chosen: on a phone, a long way below what was reported. */
export const ratingsPlace = "ratings";
