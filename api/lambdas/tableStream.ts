import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { appendToLedger, auditEventOf } from "../audit/audit.store.ts";
import type { AuditEvent } from "../audit/auditEvent.rules.ts";
import { followCascade } from "../matrices/followCascade.ts";
import { followNotices } from "../notifications/followNotices.store.ts";
import { followWaiting } from "../notifications/waiting.store.ts";
import { followDeciders } from "../objections/followDeciders.store.ts";
import { systemClock, type Clock } from "../kernel/clock.ts";
import { followTrack, trackedContract, type ContractPlace } from "../progress/followTracks.store.ts";
import { countSubjects, generations, mostSubjects, type Subject } from "../reports/report.store.ts";
import { subjectOf } from "../reports/subjectOf.ts";
import { openTable, type Table } from "../table/client.ts";
import { itemChange } from "../table/streamRecord.ts";
import { readEnvironment, tableStreamVariables } from "./environment.ts";
import { follow } from "./follow.ts";

/** What the handler needs from outside; the function takes it from its environment, tests hand it in. */
export type TableStreamParts = {
  readonly table: Table;
  readonly clock: Clock;
  readonly log: (line: Record<string, unknown>) => void;
};

type Handler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/** A contract whose checks may move, and every stream record that told of it. */
type Tracked = { readonly place: ContractPlace; readonly told: readonly string[] };

/** News of one record: its newest standing in the batch, and every stream record that told of it. */
type News = { readonly subject: Subject; readonly told: readonly string[] };

function newsOf(event: DynamoDBStreamEvent, failed: (sequenceNumber: string, error: unknown) => void): News[] {
  const news = new Map<string, News>();
  for (const record of event.Records) {
    const sequenceNumber = record.dynamodb?.SequenceNumber ?? "";
    try {
      const { entity, after } = itemChange(record);
      const subject = after === undefined ? undefined : subjectOf(entity, after);
      if (subject === undefined) continue;
      const known = news.get(subject.id);
      const newest = known === undefined || known.subject.ordinal < subject.ordinal ? subject : known.subject;
      news.set(subject.id, { subject: newest, told: [...(known?.told ?? []), sequenceNumber] });
    } catch (error) {
      failed(sequenceNumber, error);
    }
  }
  return [...news.values()];
}

/** New events of each organization in the batch, with the stream records that told of them. */
function eventsIn(
  event: DynamoDBStreamEvent,
  failed: (sequenceNumber: string, error: unknown) => void,
): Map<string, { readonly events: AuditEvent[]; readonly told: string[] }> {
  const found = new Map<string, { events: AuditEvent[]; told: string[] }>();
  for (const record of event.Records) {
    const sequenceNumber = record.dynamodb?.SequenceNumber ?? "";
    try {
      const { entity, before, after } = itemChange(record);
      if (entity !== "auditEvent" || before !== undefined || after === undefined) continue;
      const organizationId = String(after["organizationId"]);
      const known = found.get(organizationId) ?? { events: [], told: [] };
      known.events.push(auditEventOf(after));
      known.told.push(sequenceNumber);
      found.set(organizationId, known);
    } catch (error) {
      failed(sequenceNumber, error);
    }
  }
  return found;
}

/** Contracts whose checks the batch may move, each once however many records tell of it. */
function tracksIn(event: DynamoDBStreamEvent, failed: (sequenceNumber: string, error: unknown) => void): Tracked[] {
  const found = new Map<string, Tracked>();
  for (const record of event.Records) {
    const sequenceNumber = record.dynamodb?.SequenceNumber ?? "";
    try {
      const place = trackedContract(itemChange(record));
      if (place === undefined) continue;
      const told = found.get(place.contractId)?.told ?? [];
      found.set(place.contractId, { place, told: [...told, sequenceNumber] });
    } catch (error) {
      failed(sequenceNumber, error);
    }
  }
  return [...found.values()];
}

/**
 * The handler over given parts: follows moves, continues the ledgers, counts what changed, each record once, and
 * reports only what failed; the rest is done. Batches that come twice, late or partly change nothing wrong, because a record's count moves with the
 * marker of what was counted.
 */
export function createHandler({ table, clock, log }: TableStreamParts): Handler {
  return async (event) => {
    // A record may fail in more than one reading of it; it is reported once.
    const failures = new Set<string>();
    const answer = (): DynamoDBBatchResponse => ({
      batchItemFailures: [...failures].map((itemIdentifier) => ({ itemIdentifier })),
    });
    const failed = (sequenceNumber: string, error: unknown): void => {
      failures.add(sequenceNumber);
      log({ level: "error", message: "Stream record failed", sequenceNumber, stack: (error as Error).stack });
    };
    for (const record of event.Records) {
      try {
        await follow(table, itemChange(record));
        await followCascade(table, itemChange(record), clock);
        await followWaiting(table, itemChange(record));
        await followDeciders(table, itemChange(record), clock());
        await followNotices(table, itemChange(record), clock());
      } catch (error) {
        failed(record.dynamodb?.SequenceNumber ?? "", error);
      }
    }
    for (const { place, told } of tracksIn(event, failed)) {
      try {
        await followTrack(table, place, clock());
      } catch (error) {
        for (const sequenceNumber of told) failed(sequenceNumber, error);
      }
    }
    for (const [organizationId, { events, told }] of eventsIn(event, failed)) {
      try {
        await appendToLedger(table, organizationId, events);
      } catch (error) {
        for (const sequenceNumber of told) failed(sequenceNumber, error);
      }
    }
    const news = newsOf(event, failed);
    if (news.length === 0) return answer();
    const { current, building } = await generations(table);
    const counting = building === undefined ? [current] : [current, building];
    for (let at = 0; at < news.length; at += mostSubjects) {
      const some = news.slice(at, at + mostSubjects);
      try {
        for (const generation of counting)
          await countSubjects(
            table,
            generation,
            some.map(({ subject }) => subject),
            clock(),
          );
      } catch (error) {
        for (const sequenceNumber of some.flatMap(({ told }) => told)) failed(sequenceNumber, error);
      }
    }
    return answer();
  };
}

let opened: Handler | undefined;

/** Lambda's entry. Opens the table at the first batch and keeps it. */
export const handler: Handler = (event) => {
  opened ??= createHandler({
    table: openTable(readEnvironment(tableStreamVariables).TABLE_NAME),
    clock: systemClock(),
    log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
  });
  return opened(event);
};
