import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";

/** Words of feedback. */
export const feedbackLabels = {
  FeedbackKind: {
    STRENGTH: { id: "Kekuatan", en: "Strength" },
    IMPROVE: { id: "Perlu ditingkatkan", en: "To improve" },
  } satisfies Record<Enums.FeedbackKind, Label>,
};
