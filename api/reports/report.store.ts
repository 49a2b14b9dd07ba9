import { BatchGetCommand, BatchWriteCommand, TransactWriteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { Instant } from "../kernel/calendar.ts";
import type { Table } from "../table/client.ts";
import { getItem } from "../table/getItem.ts";
import { absent } from "../table/guard.ts";
import { tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import { difference, sumOf, type Contribution } from "./contribution.rules.ts";

/** A record's standing in the reports. */
export type Subject = {
  readonly organizationId: string;
  readonly id: string;
  /** Grows with every write of the record, so that late and repeated news is recognized. */
  readonly ordinal: number;
  readonly contributions: readonly Contribution[];
};

/** A row of a report. */
export type ReportRow = {
  readonly unitPath: string;
  readonly measures: Readonly<Record<string, number>>;
  readonly updatedAt: Instant;
};

/** Which numbers are shown, and which are being built up beside them. */
export type Generations = { readonly current: number; readonly building?: number | undefined };

type Marker = { readonly ordinal: number; readonly contributions: readonly Contribution[] };

/** Generation of a table in which nothing was rebuilt yet. */
const firstGeneration = 1;
/** Key of the item that says which counts are shown. */
export const generationKey = { pk: "REPORTS", sk: "GENERATION" } as const;
const rowKey = (organizationId: string, generation: number, reportKey: string, unitPath: string) => ({
  pk: `${tenantPrefix(organizationId)}REPORT#${generation}#${reportKey}`,
  sk: unitPath,
});
const markerKey = (organizationId: string, generation: number, id: string) => ({
  pk: `${tenantPrefix(organizationId)}COUNTED#${generation}#${id}`,
  sk: "COUNTED",
});

/** Generation of a row or marker by its partition; undefined for anything else. */
export function generationOf(pk: string): number | undefined {
  const match = /^TEN#[^#]+#(?:REPORT|COUNTED)#(\d+)#/.exec(pk);
  return match ? Number(match[1]) : undefined;
}

/** Which generation is shown and which is being built, as of now. */
export async function generations(table: Table): Promise<Generations> {
  return generationsOf(await getItem(table, generationKey));
}

/** Reads the item that says which counts are shown; the first ones while nothing was rebuilt yet. */
export const generationsOf = (item: Record<string, unknown> | undefined): Generations => ({
  current: firstGeneration,
  ...(item as Partial<Generations> | undefined),
});

/** Starts a generation beside the shown one: from now on every change is counted in both. */
export async function startGeneration(table: Table): Promise<number> {
  const { current, building } = await generations(table);
  const next = Math.max(current, building ?? 0) + 1;
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: generationKey,
      UpdateExpression: "SET #current = :current, building = :next",
      ExpressionAttributeNames: { "#current": "current" },
      ExpressionAttributeValues: { ":current": current, ":next": next },
    }),
  );
  return next;
}

/** Shows a built generation. Fails when another one was started meanwhile. */
export async function switchTo(table: Table, generation: number): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: generationKey,
      UpdateExpression: "SET #current = :built REMOVE building",
      ConditionExpression: "building = :built",
      ExpressionAttributeNames: { "#current": "current" },
      ExpressionAttributeValues: { ":built": generation },
    }),
  );
}

/** Removes rows and markers that no generation needs any more, 25 a request. */
export async function removeItems(table: Table, keys: readonly { pk: string; sk: string }[]): Promise<void> {
  for (let at = 0; at < keys.length; at += 25) {
    let requests: Record<string, unknown>[] = keys.slice(at, at + 25).map((Key) => ({ DeleteRequest: { Key } }));
    while (requests.length > 0) {
      const answer: { UnprocessedItems?: Record<string, Record<string, unknown>[]> } = await table.client.send(
        new BatchWriteCommand({ RequestItems: { [table.name]: requests } }),
      );
      requests = answer.UnprocessedItems?.[table.name] ?? [];
    }
  }
}

/** Records one transaction can count: a marker each and at most four rows each, within DynamoDB's 100. */
export const mostSubjects = 20;

/**
 * Counts records exactly once: the marker that says what of a record was counted moves in the same transaction as
 * the numbers. What comes twice, late or out of order changes nothing, because a marker never goes back.
 *
 * @param subjects at most `mostSubjects`, each record once.
 */
export async function countSubjects(
  table: Table,
  generation: number,
  subjects: readonly Subject[],
  at: Instant,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const markers = await readMarkers(table, generation, subjects);
    const news = subjects.filter((subject) => (markers.get(subject.id)?.ordinal ?? -1) < subject.ordinal);
    if (news.length === 0) return;
    try {
      await table.client.send(
        new TransactWriteCommand({ TransactItems: partsOf(table, generation, news, markers, at) }),
      );
      return;
    } catch (error) {
      // Someone else counted one of them, or the same row, at this moment: look again and count what is left.
      if (!(error instanceof TransactionCanceledException) || attempt >= 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** Math.min(attempt, 6) * (0.5 + Math.random())));
    }
  }
}

/**
 * Items of the counts of records that were never counted, for a table without any: what `countSubjects` arrives at
 * one by one.
 *
 * @param subjects each record once.
 */
export function firstCounts(subjects: readonly Subject[], at: Instant): Record<string, unknown>[] {
  const markers = subjects.map(({ organizationId, id, ordinal, contributions }) => ({
    ...{ ...markerKey(organizationId, firstGeneration, id), id, ordinal, contributions },
  }));
  const ofOrganization = Map.groupBy(subjects, ({ organizationId }) => organizationId);
  const rows = [...ofOrganization].flatMap(([organizationId, some]) =>
    sumOf(some.flatMap(({ contributions }) => contributions)).map(({ reportKey, unitPath, measures }) => ({
      ...{ ...rowKey(organizationId, firstGeneration, reportKey, unitPath), updatedAt: at, ...measures },
    })),
  );
  return [...markers, ...rows];
}

async function readMarkers(
  table: Table,
  generation: number,
  subjects: readonly Subject[],
): Promise<Map<string, Marker>> {
  const found = new Map<string, Marker>();
  let Keys: Record<string, unknown>[] = subjects.map(({ organizationId, id }) =>
    markerKey(organizationId, generation, id),
  );
  while (Keys.length > 0) {
    const answer: {
      Responses?: Record<string, Record<string, unknown>[]>;
      UnprocessedKeys?: Record<string, { Keys?: Record<string, unknown>[] }>;
    } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead: true } } }),
    );
    for (const item of answer.Responses?.[table.name] ?? []) found.set(String(item["id"]), item as unknown as Marker);
    Keys = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found;
}

function partsOf(
  table: Table,
  generation: number,
  subjects: readonly Subject[],
  markers: ReadonlyMap<string, Marker>,
  at: Instant,
) {
  const moved = subjects.map(({ organizationId, id, ordinal, contributions }) => {
    const before = markers.get(id);
    return {
      Put: {
        TableName: table.name,
        Item: { ...markerKey(organizationId, generation, id), id, ordinal, contributions },
        ...(before === undefined
          ? absent
          : {
              ConditionExpression: "#ordinal = :seen",
              ExpressionAttributeNames: { "#ordinal": "ordinal" },
              ExpressionAttributeValues: { ":seen": before.ordinal },
            }),
      },
    };
  });
  const organizations = [...new Set(subjects.map(({ organizationId }) => organizationId))];
  const rows = organizations.flatMap((organizationId) =>
    sumOf(
      subjects
        .filter((subject) => subject.organizationId === organizationId)
        .flatMap((subject) => difference(markers.get(subject.id)?.contributions ?? [], subject.contributions)),
    ).map((row) => addTo(table, organizationId, generation, row, at)),
  );
  return [...moved, ...rows];
}

function addTo(table: Table, organizationId: string, generation: number, row: Contribution, at: Instant) {
  const measures = Object.entries(row.measures);
  return {
    Update: {
      TableName: table.name,
      Key: rowKey(organizationId, generation, row.reportKey, row.unitPath),
      UpdateExpression: `SET updatedAt = :at ADD ${measures.map((_, n) => `#m${n} :m${n}`).join(", ")}`,
      ExpressionAttributeNames: Object.fromEntries(measures.map(([name], n) => [`#m${n}`, name])),
      ExpressionAttributeValues: {
        ":at": at,
        ...Object.fromEntries(measures.map(([, count], n) => [`:m${n}`, count])),
      },
    },
  };
}

/** Reports of an organization. */
export function openReportStore({ table, organizationId }: { readonly table: Table; readonly organizationId: string }) {
  return {
    /**
     * Rows of a report, of a subtree of units when a path is given, in the order of paths: one query.
     *
     * @param shown generation of counts; found out by one more read when absent.
     */
    async rows(reportKey: string, unitPath: string, shown?: number): Promise<ReportRow[]> {
      const generation = shown ?? (await generations(table)).current;
      const { pk } = rowKey(organizationId, generation, reportKey, "");
      const items = await queryAll(table, inPartition(pk, unitPath));
      return items.map((item) => {
        const { pk: _pk, sk, updatedAt, ...measures } = item;
        return { unitPath: String(sk), updatedAt: String(updatedAt), measures: measures as Record<string, number> };
      });
    },
  };
}

/** What `openReportStore` gives. */
export type ReportStore = ReturnType<typeof openReportStore>;
