import { isRefused, refuse, type Decision, type Refused } from "../kernel/refusal.ts";
import { guard, put } from "../table/guard.ts";
import type { Decided, HistoryHead } from "./auditEvent.rules.ts";
import { auditedWrite, earlierAnswer, type Idempotency, type LabeledPart, type Session } from "./auditedWrite.ts";

/** What every audited record carries. */
export type Audited = { readonly id: string; readonly version: number; readonly history: HistoryHead };

/** How a mutation ended: the record as it is now, or why it was refused, with the fresh record when the version was stale. */
export type Changed<T> = { readonly record: T } | { readonly refused: Refused; readonly fresh?: T };

export type { Decided };

/** How a store keeps its records; everything else about changing them is the same for all. */
export type Keeping<T extends Audited, Label extends string> = {
  /** Reads the record as it is now (consistently), undefined when there is none in this organization. */
  readonly load: (id: string) => Promise<T | undefined>;
  /** Parts that write the record; the one labeled `record` must be guarded by the version before. */
  readonly parts: (after: T, before: T | undefined) => readonly LabeledPart<Label | "record">[];
  /** Refusals for failed conditions other than the version's. */
  readonly conflicts: Readonly<Record<Label, Refused>>;
};

/** The part that writes a record's item, guarded by the version before and what else must be as it was seen. */
export const recordPart = <T extends { readonly version: number }>(
  item: Record<string, unknown>,
  before: T | undefined,
  ...also: readonly (keyof T & string)[]
): LabeledPart<"record"> => ({ label: "record", part: put(item, guard(before, ...also)) });

type Order<T> = {
  /** Root field of the mutation. */
  readonly action: string;
  readonly idempotency?: Idempotency | undefined;
  readonly decide: (record: T) => Decision<Decided<T>>;
};

/** The answer where a record is no longer as it was seen: STALE_VERSION with the record as it is now, if any. */
export const stale = <T>(fresh: T | undefined): Changed<T> => ({
  refused: refuse("STALE_VERSION", "version"),
  ...(fresh === undefined ? {} : { fresh }),
});

/**
 * Loads a record, lets the rule decide, and writes it with its audit event, guarded by the version that was seen.
 *
 * Refuses UNKNOWN_ID when there is none, STALE_VERSION with the fresh record when it changed since, and what the
 * rule refuses. The same idempotency key gives the record again and no second effect: a call that did its work before
 * finds the record changed, or its key taken by the transaction, so only then is the earlier answer looked for.
 */
export async function changeRecord<T extends Audited, Label extends string>(
  session: Session,
  keeping: Keeping<T, Label>,
  id: string,
  seenVersion: number,
  order: Order<T>,
): Promise<Changed<T>> {
  const unlessDone = async (refused: Changed<T>): Promise<Changed<T>> => {
    const earlier = await earlierAnswer(session, order.idempotency);
    return earlier === undefined ? refused : answerAgain(keeping, earlier);
  };
  for (let attempt = 1; ; attempt += 1) {
    const before = await keeping.load(id);
    if (before === undefined) return unlessDone({ refused: refuse("UNKNOWN_ID", "id") });
    if (before.version !== seenVersion) return unlessDone(stale(before));
    const decided = order.decide(before);
    if (isRefused(decided)) return unlessDone({ refused: decided });
    const written = await write(session, keeping, before, decided, order);
    if (written !== "record") return written;
    // A neighbour wrote a part of the same item that is not guarded by the version (a summary): decide again on it.
    if (attempt >= 5) return stale(await keeping.load(id));
  }
}

/** Writes a new record with the first event of its history. */
export async function createRecord<T extends Audited, Label extends string>(
  session: Session,
  keeping: Keeping<T, Label>,
  order: {
    readonly action: string;
    readonly idempotency?: Idempotency | undefined;
    readonly decide: () => Decision<Decided<T>>;
  },
): Promise<Changed<T>> {
  const earlier = await earlierAnswer(session, order.idempotency);
  if (earlier !== undefined) return answerAgain(keeping, earlier);
  const decided = order.decide();
  if (isRefused(decided)) return { refused: decided };
  const written = await write(session, keeping, undefined, decided, order);
  if (written !== "record") return written;
  return stale(await keeping.load(decided.record.id));
}

async function write<T extends Audited, Label extends string>(
  session: Session,
  keeping: Keeping<T, Label>,
  before: T | undefined,
  decided: Decided<T>,
  order: { readonly action: string; readonly idempotency?: Idempotency | undefined },
): Promise<Changed<T> | "record"> {
  let after = decided.record;
  const outcome = await auditedWrite(session, {
    subject: after.id,
    head: before?.history ?? after.history,
    note: { ...decided.note, action: order.action },
    idempotency: order.idempotency,
    parts: (history) => {
      after = { ...after, version: (before?.version ?? 0) + 1, history };
      return keeping.parts(after, before);
    },
  });
  if (outcome.written) return { record: after };
  if (outcome.conflict === "record") return "record";
  if (outcome.conflict === "idempotency") {
    // Two calls with the same key ran at once; the other one won.
    const earlier = await earlierAnswer(session, order.idempotency);
    if (earlier !== undefined) return answerAgain(keeping, earlier);
    throw new Error("An idempotency key was taken and then gone");
  }
  return { refused: keeping.conflicts[outcome.conflict] };
}

async function answerAgain<T extends Audited, Label extends string>(
  keeping: Keeping<T, Label>,
  earlier: { subject: string } | { reused: true },
): Promise<Changed<T>> {
  if ("reused" in earlier) return { refused: refuse("IDEMPOTENCY_KEY_REUSED", "idempotencyKey") };
  const record = await keeping.load(earlier.subject);
  return record === undefined ? { refused: refuse("UNKNOWN_ID", "id") } : { record };
}
