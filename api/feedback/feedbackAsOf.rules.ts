import type { Instant } from "../kernel/calendar.ts";
import type { ContinuousFeedback } from "./continuousFeedback.rules.ts";

type Wording = { readonly text: string; readonly at: Instant };

const lastUntil = (wordings: readonly Wording[], until: Instant): Wording | undefined =>
  wordings.findLast(({ at }) => at <= until);

/**
 * Feedback as it read at an instant: a paper of a final evaluation holds what was said until it became final, in the
 * words of then, whatever is said or corrected since. Undefined for what was not said yet.
 */
export function feedbackAsOf(feedback: ContinuousFeedback, until: Instant): ContinuousFeedback | undefined {
  const said = lastUntil([...feedback.earlier, { text: feedback.text, at: feedback.at }], until);
  if (said === undefined) return undefined;
  const replies = feedback.reply === undefined ? [] : [...feedback.earlierReplies, feedback.reply];
  return { ...feedback, text: said.text, at: said.at, reply: lastUntil(replies, until) };
}
