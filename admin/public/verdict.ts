import type { Verification } from "../../api/documents/verification.rules.ts";

/** What the page says first. */
export type Verdict = "current" | "changed" | "draft" | "unknown" | "invalid" | "failed";

const inForce: readonly (string | null)[] = ["ACTIVE", "CLOSED", null];

/** The verdict on a registered form: changed content outweighs everything, then whether both have signed. */
export function verdictOf({ contentMatches, statusNow }: Verification): Verdict {
  if (!contentMatches) return "changed";
  return inForce.includes(statusNow) ? "current" : "draft";
}

/** The code as people paste it: a whole address, capitals and blanks are forgiven. */
export const codeFrom = (text: string): string =>
  (text.trim().split("/").at(-1) ?? "").replace(/\s+/g, "").toLowerCase();
