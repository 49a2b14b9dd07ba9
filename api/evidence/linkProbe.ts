import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { Instant } from "../kernel/calendar.ts";
import { outcomeOf, type LinkCheck } from "./linkCheck.rules.ts";
import { isPublicAddress } from "./publicAddress.ts";

/** What trying links may take, and what tests put in the place of the internet. */
export type ProbeOptions = {
  /** Milliseconds for a link with all its redirects. */
  readonly timeout?: number;
  /**
   * Origins answered by another one, e.g. `https://bukti.example` by `http://127.0.0.1:4121`, without a look at its
   * address. Only tests set it; without it only public addresses are called.
   */
  readonly standIns?: ReadonlyMap<string, string>;
  /** Every address of a name; the system's names unless a test puts its own in their place. */
  readonly resolve?: Resolve;
};

type Resolve = (name: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

const resolveAll: Resolve = (name) => lookup(name, { all: true });

const mostRedirects = 5;

/** Not an answer of the link but ours: the address may not be called, or there is no way out from here. */
class Untested extends Error {}

type Answer = { readonly status: number; readonly location: string | undefined };

/** The one address to call. Resolved once and called as such, so that a name cannot point elsewhere a moment later. */
async function addressOf(hostname: string, resolve: Resolve): Promise<{ address: string; family: number }> {
  const bare = hostname.replace(/^\[|\]$/g, "");
  const found = isIP(bare) ? [{ address: bare, family: isIP(bare) }] : await resolve(bare);
  if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address))) throw new Untested("not public");
  return found[0]!;
}

async function askOnce(
  url: URL,
  signal: AbortSignal,
  { standIns, resolve: names = resolveAll }: ProbeOptions,
): Promise<Answer> {
  const standIn = standIns?.get(url.origin);
  const target = standIn === undefined ? url : new URL(url.pathname + url.search, standIn);
  if (standIn === undefined && (url.protocol !== "https:" || !["", "443"].includes(url.port) || url.username !== ""))
    throw new Untested("not https");
  const resolved = standIn === undefined ? await addressOf(url.hostname, names) : undefined;
  return new Promise((resolve, reject) => {
    const request = (target.protocol === "https:" ? https : http).get(
      target,
      {
        ...{
          signal,
          agent: false,
          headers: { range: "bytes=0-0", "user-agent": "Capaian-LinkTest/1.0", accept: "*/*" },
        },
        // A connection wants all addresses or one, as it asks; here there is only the checked one.
        ...(resolved && {
          lookup: (_name: string, options: { all?: boolean | undefined }, done: (...answer: never[]) => void) =>
            (done as (...answer: unknown[]) => void)(
              null,
              ...(options.all ? [[resolved]] : [resolved.address, resolved.family]),
            ),
        }),
      },
      (answer) => {
        // Only the head is wanted; a body of any size is not waited for.
        answer.destroy();
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
      },
    );
    request.on("error", reject);
  });
}

const noWayOut = new Set(["EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "EPERM", "EACCES"]);

/**
 * Tries links as somebody without any sign-in would open them (R-UX-06), for people who name the address: only https on
 * its own port, only public addresses, each redirect checked anew, the head of the answer, a few seconds at most.
 */
export function openLinkProbe(options: ProbeOptions = {}) {
  const { timeout = 4_000 } = options;
  return async function test(text: string, at: Instant): Promise<LinkCheck> {
    if (!URL.canParse(text)) return { outcome: "NOT_TESTED", checkedAt: at };
    const asked = new URL(text);
    const signal = AbortSignal.timeout(timeout);
    try {
      let url = asked;
      for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const { status, location } = await withinTime(askOnce(url, signal, options), signal);
        if (status < 300 || status >= 400 || location === undefined)
          return { outcome: outcomeOf(status, asked, url), checkedAt: at, status };
        const next = URL.parse(location, url);
        if (next === null) return { outcome: "NOT_REACHABLE", checkedAt: at, status };
        url = next;
      }
      return { outcome: "NOT_REACHABLE", checkedAt: at };
    } catch (error) {
      const closed = error instanceof Untested || noWayOut.has((error as NodeJS.ErrnoException).code ?? "");
      return { outcome: closed ? "NOT_TESTED" : "NOT_REACHABLE", checkedAt: at };
    }
  };
}

/** Resolving a name cannot be aborted, so the wait for it is. */
function withinTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([work, late]);
}

/** Tries a link: see `openLinkProbe`. */
export type LinkProbe = ReturnType<typeof openLinkProbe>;
