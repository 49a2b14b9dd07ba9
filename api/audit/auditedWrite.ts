import { createHash } from "node:crypto";
import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Instant } from "../kernel/calendar.ts";
import { canonical } from "../kernel/hash.ts";
import type { NewId } from "../kernel/ids.ts";
import type { Table } from "../table/client.ts";
import { cancellationCodes, sendThroughConflicts } from "../table/conflicts.ts";
import { getItem } from "../table/getItem.ts";
import { absent, put, type WritePart } from "../table/guard.ts";
import { tenantPrefix } from "../table/keys.ts";
import { nextEvent, type AuditActor, type AuditEvent, type AuditNote, type HistoryHead } from "./auditEvent.rules.ts";

/** What every store works in: one table, one organization, one acting person, one request. */
export type Session = {
  readonly table: Table;
  readonly organizationId: string;
  readonly by: AuditActor;
  readonly at: Instant;
  readonly requestId: string;
  readonly newId: NewId;
};

/** A part with a label: when its condition fails, the label tells the caller which one it was. */
export type LabeledPart<Label extends string> = { readonly label: Label; readonly part: WritePart };

/** Idempotency of one mutation: the caller's key, and what was asked, so that a reused key is noticed. */
export type Idempotency = { readonly key: string; readonly mutation: string; readonly input: unknown };

/** How a write ended: done, or the label of the part whose condition did not hold. */
export type WriteOutcome<Label extends string> =
  | { readonly written: true; readonly event: AuditEvent; readonly head: HistoryHead }
  | { readonly written: false; readonly conflict: Label | "idempotency" };

const idempotencyDays = 30;

/** Key of the event item; stores may read it, only this file writes it. */
export function auditKeys(organizationId: string, event: Pick<AuditEvent, "subject" | "sequence" | "at" | "id">) {
  const tenant = tenantPrefix(organizationId);
  return {
    pk: `${tenant}AUDIT#${event.subject}`,
    sk: `EVENT#${String(event.sequence).padStart(8, "0")}`,
    gsi1pk: `${tenant}TRAIL#${event.at.slice(0, 7)}`,
    gsi1sk: `${event.at}#${event.id}`,
  };
}

/** The event as an item: also used where a world is written in bulk, so that histories are made in one place. */
export function auditItem(organizationId: string, event: AuditEvent): Record<string, unknown> {
  return {
    ...auditKeys(organizationId, event),
    __edb_e__: "auditEvent",
    __edb_v__: "1",
    organizationId,
    ...event,
  };
}

function idempotencyKeyOf(session: Session, idempotency: Idempotency) {
  const digest = createHash("sha256")
    .update(`${session.by.subject}\n${idempotency.mutation}\n${idempotency.key}`)
    .digest("hex");
  return { pk: `${tenantPrefix(session.organizationId)}IDEMPOTENCY#${digest}`, sk: "KEY" };
}

const fingerprint = (input: unknown): string => createHash("sha256").update(canonical(input)).digest("hex");

/** What an earlier call with the same key gave: the record it touched, or that the key was used for something else. */
export async function earlierAnswer(
  session: Session,
  idempotency: Idempotency | undefined,
): Promise<{ subject: string } | { reused: true } | undefined> {
  if (idempotency === undefined) return undefined;
  const known = await getItem(session.table, idempotencyKeyOf(session, idempotency));
  if (known === undefined) return undefined;
  if (known["fingerprint"] !== fingerprint(idempotency.input)) return { reused: true };
  return { subject: String(known["subject"]) };
}

/**
 * The one way to write: the parts, the audit event that explains them, and the idempotency key, in one transaction.
 * All of it happens or nothing does.
 *
 * Parts are built by `parts(head)` because the record itself carries its history's new head.
 * Conflicts with a transaction running at the same moment are tried again by the SDK and then here, a few times.
 */
export async function auditedWrite<Label extends string>(
  session: Session,
  change: {
    readonly subject: string;
    readonly head: HistoryHead;
    readonly note: AuditNote;
    readonly parts: (head: HistoryHead) => readonly LabeledPart<Label>[];
    readonly idempotency?: Idempotency | undefined;
  },
): Promise<WriteOutcome<Label>> {
  const { event, head } = nextEvent(change.head, change.subject, change.note, session.by, {
    id: session.newId("auditEvent"),
    at: session.at,
    requestId: session.requestId,
  });
  const parts: LabeledPart<Label | "idempotency" | "audit">[] = [...change.parts(head)];
  parts.push({ label: "audit", part: put(auditItem(session.organizationId, event), absent) });
  if (change.idempotency !== undefined) {
    const key = {
      ...idempotencyKeyOf(session, change.idempotency),
      subject: change.subject,
      fingerprint: fingerprint(change.idempotency.input),
      expiresAt: Math.floor(Date.parse(session.at) / 1000) + idempotencyDays * 86_400,
    };
    parts.push({ label: "idempotency", part: put(key, absent) });
  }
  const command = new TransactWriteCommand({
    TransactItems: parts.map(({ part }) => withTable(part, session.table.name)),
  });
  try {
    await sendThroughConflicts(session.table, command);
    return { written: true, event, head };
  } catch (error) {
    const codes = cancellationCodes(error) ?? [];
    const failed = parts.filter((_, index) => codes[index] === "ConditionalCheckFailed").map((part) => part.label);
    // A twin of this call that won took its markers too: the key's answer comes before theirs.
    const label = failed.includes("idempotency") ? "idempotency" : failed[0];
    if (label === undefined) throw error;
    // The event's place in the history is taken only when the record moved on: the same as a failed version.
    return { written: false, conflict: label === "audit" ? (parts[0] as LabeledPart<Label>).label : label };
  }
}

function withTable(part: WritePart, name: string): WritePart {
  const [kind, body] = Object.entries(part)[0] as [keyof WritePart, Record<string, unknown>];
  return { [kind]: { ...body, TableName: name } };
}
