import type { Party } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import { canonical, sha256Hex } from "../kernel/hash.ts";

/** End of a record's history: how many events, and the hash of the last. Every audited record carries one. */
export type HistoryHead = { readonly sequence: number; readonly hash: string };

/** Head of a history that has not begun. */
export const noHistory: HistoryHead = { sequence: 0, hash: "" };

/** Who acted, as far as history needs it. */
export type AuditActor = {
  /** Subject of the token. */
  readonly subject: string;
  readonly name: string;
};

/** What a decision says happened. */
export type AuditNote = {
  /** Root field that was called, e.g. `contractSubmit`. */
  readonly action: string;
  readonly fromState?: string | null;
  readonly toState?: string | null;
  readonly reason?: string | null;
  /** As whom the step was taken, when the rule knows. */
  readonly party?: Party | undefined;
  /** Name of the person for whom a delegate acted. */
  readonly onBehalfOf?: string | undefined;
  /** Names of changed fields; values stay out, so that history holds no more personal data than the record. */
  readonly changedFields?: readonly string[];
};

/** What a decision gives: the new content, and what history says about it. */
export type Decided<T> = { readonly record: T; readonly note: Omit<AuditNote, "action"> };

/** One thing that happened to one record. */
export type AuditEvent = {
  readonly id: string;
  readonly subject: string;
  readonly sequence: number;
  readonly action: string;
  readonly actorSubject: string;
  readonly actorName: string;
  readonly party: Party | null;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly reason: string | null;
  readonly changedFields: readonly string[];
  readonly requestId: string;
  /** SHA-256 over the hash before and the canonical event. */
  readonly hash: string;
};

/** The event as it is hashed: canonical JSON of everything but the hash. */
export function canonicalEvent(event: Omit<AuditEvent, "hash">): string {
  const { id, subject, sequence, action, actorSubject, actorName, party, onBehalfOf, at } = event;
  const { fromState, toState, reason, changedFields, requestId } = event;
  return canonical({
    ...{ id, subject, sequence, action, actorSubject, actorName, party, onBehalfOf, at },
    ...{ fromState, toState, reason, changedFields, requestId },
  });
}

/** Hash of an event that follows a history ending in `previousHash`. */
export function eventHash(previousHash: string, canonicalText: string): string {
  return sha256Hex(`${previousHash}\n${canonicalText}`);
}

/** The event that continues a record's history, and the history's new head. */
export function nextEvent(
  head: HistoryHead,
  subject: string,
  note: AuditNote,
  by: AuditActor,
  context: { id: string; at: Instant; requestId: string },
): { event: AuditEvent; head: HistoryHead } {
  const open: Omit<AuditEvent, "hash"> = {
    id: context.id,
    subject,
    sequence: head.sequence + 1,
    action: note.action,
    actorSubject: by.subject,
    actorName: by.name,
    party: note.party ?? null,
    onBehalfOf: note.onBehalfOf ?? null,
    at: context.at,
    fromState: note.fromState ?? null,
    toState: note.toState ?? null,
    reason: note.reason ?? null,
    changedFields: note.changedFields ?? [],
    requestId: context.requestId,
  };
  const hash = eventHash(head.hash, canonicalEvent(open));
  return { event: { ...open, hash }, head: { sequence: open.sequence, hash } };
}

/** Sequence of the first event of a history that is missing or does not fit, null when all fit. */
export function firstBroken(events: readonly AuditEvent[]): number | null {
  let head = noHistory;
  for (const event of events) {
    const expected = head.sequence + 1;
    if (event.sequence !== expected || event.hash !== eventHash(head.hash, canonicalEvent(event))) return expected;
    head = { sequence: event.sequence, hash: event.hash };
  }
  return null;
}
