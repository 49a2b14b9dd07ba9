import type { LinkOutcome } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";

/** What the last try of a link gave. */
export type LinkCheck = {
  readonly outcome: LinkOutcome;
  readonly checkedAt: Instant;
  /** HTTP status of the last answer. */
  readonly status?: number | undefined;
};

const signInHosts = ["accounts.google.com", "login.microsoftonline.com", "login.live.com", "appleid.apple.com"];
const signInPath = /\/(sign-?in|log-?in|servicelogin|masuk|auth\/realms|oauth2?|sso|cas\/login)(\/|\.|$)/i;

/** Whether an address is where a service asks who one is: evidence behind it is closed to the rater (R-UX-06). */
export function asksToSignIn(address: URL): boolean {
  return signInHosts.includes(address.hostname) || signInPath.test(address.pathname);
}

/**
 * What an answer means for the rater who will open the link. An address that was a sign-in page from the start is
 * judged by its answer alone; only being led there tells that something is closed.
 */
export function outcomeOf(status: number, asked: URL, answered: URL): LinkOutcome {
  if (status === 401 || status === 403 || status === 407) return "NEEDS_SIGN_IN";
  if (answered.href !== asked.href && asksToSignIn(answered) && !asksToSignIn(asked)) return "NEEDS_SIGN_IN";
  // 405 and 429 come from a page that is there but minds the way of asking; 416 from a file that ignores ranges.
  return (status >= 200 && status < 400) || [405, 416, 429].includes(status) ? "REACHABLE" : "NOT_REACHABLE";
}
