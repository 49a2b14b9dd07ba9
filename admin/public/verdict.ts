import type { Verification } from "../../api/documents/verification.rules.ts";

/** What the page says first. */
export type Verdict = "current" | "changed" | "draft" | "provisional" | "underway" | "unknown" | "invalid" | "failed";

const inForce: readonly (string | null)[] = ["ACTIVE", "CLOSED", null];
const settled: readonly (string | null)[] = ["FINAL", "REPORTED"];
const ofEvaluations: readonly string[] = ["CONTINUOUS_FEEDBACK", "EVALUATION_FORM", "EVALUATION_DOCUMENT"];

/** Whether a form is one of an evaluation (F6 to F9). */
export const isOfEvaluation = (form: string): boolean => ofEvaluations.includes(form);

/**
 * The verdict on a registered form: changed content outweighs everything, then, of contracts, whether both have
 * signed, and of evaluations, whether the result is final or an objection to it is open (R-OBJ-05).
 */
export function verdictOf({ contentMatches, statusNow, form }: Verification): Verdict {
  if (!contentMatches) return "changed";
  if (!isOfEvaluation(form)) return inForce.includes(statusNow) ? "current" : "draft";
  if (statusNow === "OBJECTED") return "provisional";
  return form === "CONTINUOUS_FEEDBACK" || settled.includes(statusNow) ? "current" : "underway";
}

/** The code as people paste it: a whole address, capitals and blanks are forgiven. */
export const codeFrom = (text: string): string =>
  (text.trim().split("/").at(-1) ?? "").replace(/\s+/g, "").toLowerCase();
