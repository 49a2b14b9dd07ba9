import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { Table } from "../table/client.ts";
import { getItem } from "../table/getItem.ts";
import { absent } from "../table/guard.ts";
import { tenantPrefix } from "../table/keys.ts";
import { queryAll, queryPage, type PageRequest } from "../table/paging.ts";
import { inIndex, inPartition } from "../table/query.ts";
import type { AuditEvent } from "./auditEvent.rules.ts";
import { continueLedger, emptyLedger, type LedgerHead, type LedgerLine } from "./ledger.rules.ts";

type Item = Record<string, unknown>;

/** Reads an event item. */
export function auditEventOf(item: Item): AuditEvent {
  const { id, subject, sequence, action, actorSubject, actorName, party, onBehalfOf, at, fromState, toState, reason } =
    item;
  const { changedFields, requestId, hash } = item;
  return {
    ...{ id, subject, sequence, action, actorSubject, actorName, party, onBehalfOf, at, fromState, toState, reason },
    ...{ changedFields, requestId, hash },
  } as AuditEvent;
}

const ledgerPartition = (organizationId: string) => `${tenantPrefix(organizationId)}LEDGER`;
const lineKey = (position: number) => `LINE#${String(position).padStart(12, "0")}`;

/** Histories and ledger of one organization, for reading. */
export function openAuditStore({ table, organizationId }: { readonly table: Table; readonly organizationId: string }) {
  const tenant = tenantPrefix(organizationId);
  return {
    /** One record's history, oldest first. */
    ofSubject: (subject: string, request: PageRequest) =>
      queryPage(table, inPartition(`${tenant}AUDIT#${subject}`), request, tenant, auditEventOf),
    /** The whole history of one record: bounded by what people do to one record. */
    history: async (subject: string): Promise<AuditEvent[]> =>
      (await queryAll(table, { ...inPartition(`${tenant}AUDIT#${subject}`), ConsistentRead: true })).map(auditEventOf),
    /** What happened in a month (`YYYY-MM`), newest first. */
    ofMonth: (month: string, request: PageRequest) =>
      queryPage(table, inIndex("gsi1", `${tenant}TRAIL#${month}`, "", true), request, tenant, auditEventOf),
    /** The organization's ledger in order. */
    ledger: (request: PageRequest) =>
      queryPage(
        table,
        inPartition(ledgerPartition(organizationId), "LINE#"),
        request,
        tenant,
        (item) => item as unknown as LedgerLine,
      ),
  };
}

/** What `openAuditStore` gives. */
export type AuditStore = ReturnType<typeof openAuditStore>;

/**
 * Items of a ledger from its first line, for a table whose stream never tells of these events: there is no marker
 * that would keep a second delivery out.
 */
export function ledgerItems(organizationId: string, events: readonly AuditEvent[]): Item[] {
  const pk = ledgerPartition(organizationId);
  const { lines, head } = continueLedger(emptyLedger, events);
  return [{ pk, sk: "HEAD", ...head }, ...lines.map((line) => ({ pk, sk: lineKey(line.position), ...line }))];
}

/**
 * Appends events to an organization's ledger: one hash chain over all its histories, so that also a whole history
 * that vanished is missed (features 3.13). Called from the stream, so lines stand in the order in which changes
 * reached it.
 *
 * Each event takes its line once: a marker per event is written in the same transaction, and the head moves only
 * from where it was read. Delivered twice or by two workers at once, nothing is written twice.
 */
export async function appendToLedger(
  table: Table,
  organizationId: string,
  events: readonly AuditEvent[],
): Promise<void> {
  // A transaction holds 100 parts: the head, and two for each event.
  for (let at = 0; at < events.length; at += 45) await appendSome(table, organizationId, events.slice(at, at + 45));
}

async function appendSome(table: Table, organizationId: string, events: readonly AuditEvent[]): Promise<void> {
  const pk = ledgerPartition(organizationId);
  let open = [...events];
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const head = ((await getItem(table, { pk, sk: "HEAD" })) as LedgerHead | undefined) ?? emptyLedger;
    const { lines, head: next } = continueLedger(head, open);
    try {
      await table.client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Put: {
                TableName: table.name,
                Item: { pk, sk: "HEAD", ...next },
                ConditionExpression: "attribute_not_exists(pk) OR #position = :position",
                ExpressionAttributeNames: { "#position": "position" },
                ExpressionAttributeValues: { ":position": head.position },
              },
            },
            ...lines.flatMap((line) => [
              { Put: { TableName: table.name, Item: { pk, sk: lineKey(line.position), ...line } } },
              {
                Put: {
                  TableName: table.name,
                  Item: { pk: `${pk}#EVENT#${line.eventId}`, sk: "MARKER", position: line.position },
                  ...absent,
                },
              },
            ]),
          ],
        }),
      );
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException) || attempt >= 10) throw error;
      // Events whose marker stood already have their line; the rest is tried on the new head.
      const reasons = error.CancellationReasons ?? [];
      open = open.filter((_, index) => reasons[2 + 2 * index]?.Code !== "ConditionalCheckFailed");
    }
  }
}
