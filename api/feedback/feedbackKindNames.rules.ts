import type { FeedbackKind } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** Names of the kinds of feedback (BGO-05); the form of feedback prints `Perbaikan` for IMPROVE. */
export const feedbackKindNames: Record<FeedbackKind, Bilingual> = {
  STRENGTH: { id: "Kekuatan", en: "Strength" },
  IMPROVE: { id: "Perlu ditingkatkan", en: "To improve" },
};
