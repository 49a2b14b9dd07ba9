import { sha256Hex } from "../kernel/hash.ts";
import { canonicalEvent, type AuditEvent } from "./auditEvent.rules.ts";

/** A line of an organization's ledger: one event, chained to the line before. */
export type LedgerLine = {
  readonly position: number;
  readonly eventId: string;
  readonly subject: string;
  readonly sequence: number;
  /** The event as canonical JSON, exactly as its history hashed it. */
  readonly canonical: string;
  /** Hash of the event within its record's chain. */
  readonly eventHash: string;
  readonly hash: string;
};

/** Hash of a line that follows one with `previousHash`. */
export function ledgerHash(previousHash: string, eventHash: string): string {
  return sha256Hex(`${previousHash}\n${eventHash}`);
}

/** End of a ledger: how many lines, and the hash of the last. */
export type LedgerHead = { readonly position: number; readonly hash: string };

/** Head of a ledger that has no line yet. */
export const emptyLedger: LedgerHead = { position: 0, hash: "" };

/** The lines that take events in their order into a ledger ending in `head`, and its new end. */
export function continueLedger(
  { position, hash }: LedgerHead,
  events: readonly AuditEvent[],
): { readonly lines: LedgerLine[]; readonly head: LedgerHead } {
  const lines = events.map((event): LedgerLine => {
    position += 1;
    hash = ledgerHash(hash, event.hash);
    const { id: eventId, subject, sequence, hash: eventHash } = event;
    return { position, eventId, subject, sequence, canonical: canonicalEvent(event), eventHash, hash };
  });
  return { lines, head: { position, hash } };
}

/** What is wrong with a ledger, and where. */
export type LedgerFault = {
  /** Position of the line that is missing or does not fit. */
  readonly position: number;
  readonly problem: "MISSING" | "LINE_CHANGED" | "EVENT_CHANGED" | "HISTORY_BROKEN";
};

/**
 * Checks a whole ledger from its first line: positions without a gap, each line's hash over the one before, each
 * event's hash over the event before it in its own record's history. Needs nothing but the lines (features 3.13).
 *
 * @returns the first fault, or null when all fits.
 */
export function firstFault(lines: Iterable<LedgerLine>): LedgerFault | null {
  let previous = { position: 0, hash: "" };
  // Hash and sequence each record's history has come to. Lines of one record may reach the ledger out of order when
  // its stream was retried, so an event waits until the one before it has been seen.
  const heads = new Map<string, { sequence: number; hash: string }>();
  const waiting = new Map<string, LedgerLine>();
  for (const line of lines) {
    const expected = previous.position + 1;
    if (line.position !== expected) return { position: expected, problem: "MISSING" };
    if (line.hash !== ledgerHash(previous.hash, line.eventHash)) return { position: expected, problem: "LINE_CHANGED" };
    previous = { position: line.position, hash: line.hash };
    waiting.set(`${line.subject}#${line.sequence}`, line);
    const fault = settle(line.subject, heads, waiting);
    if (fault !== null) return fault;
  }
  const left = [...waiting.values()].sort((a, b) => a.position - b.position)[0];
  return left === undefined ? null : { position: left.position, problem: "HISTORY_BROKEN" };
}

function settle(
  subject: string,
  heads: Map<string, { sequence: number; hash: string }>,
  waiting: Map<string, LedgerLine>,
): LedgerFault | null {
  for (;;) {
    const head = heads.get(subject) ?? { sequence: 0, hash: "" };
    const key = `${subject}#${head.sequence + 1}`;
    const line = waiting.get(key);
    if (line === undefined) return null;
    if (line.eventHash !== sha256Hex(`${head.hash}\n${line.canonical}`))
      return { position: line.position, problem: "EVENT_CHANGED" };
    waiting.delete(key);
    heads.set(subject, { sequence: line.sequence, hash: line.eventHash });
  }
}
