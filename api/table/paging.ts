import { QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import type { Table } from "./client.ts";

/** Which rows of a list: `first` rows after the cursor. */
export type PageRequest = { readonly first: number; readonly after?: string | null | undefined };

/** A full page: `first` rows while more exist, an honest `hasNextPage`, a stable cursor per row (features 3.29). */
export type Page<T> = {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
};

/** A cursor that was not made by this list. */
export class CursorError extends Error {
  override readonly name = "CursorError";
}

type Item = Record<string, unknown>;

/** The row's keys without the index's partition, which the query itself fixes: a cursor cannot leave its list. */
function cursorOf(item: Item, index: string | undefined): string {
  const parts = index === undefined ? [item["pk"], item["sk"]] : [item["pk"], item["sk"], item[`${index}sk`]];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

function startKey(after: string, index: string | undefined, partition: string, tenant: string): Item {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(after, "base64url").toString("utf8"));
  } catch {
    throw new CursorError();
  }
  const wanted = index === undefined ? 2 : 3;
  if (!Array.isArray(parts) || parts.length !== wanted || !parts.every((p) => typeof p === "string"))
    throw new CursorError();
  const [pk, sk, indexSort] = parts;
  if (index === undefined) {
    if (pk !== partition) throw new CursorError();
    return { pk, sk };
  }
  if (pk === undefined || !pk.startsWith(tenant)) throw new CursorError();
  return { pk, sk, [`${index}pk`]: partition, [`${index}sk`]: indexSort };
}

/** Rows read at once to fill a page of which some rows were not for the reader. */
const readTogether = 100;

/**
 * One page of a query. Asks for one row more than wanted, so that `hasNextPage` is known without another request;
 * asks again only when DynamoDB's 1 MB limit cut the answer short.
 *
 * @param tenant prefix every row's key must have, or `""` for platform lists.
 * @param isFor which rows are for the reader, all when absent: the list is read on until the page is full of them.
 *   Only for lists that their meaning bounds (people of one rater).
 * @throws CursorError when `after` was not made by this list.
 */
export async function queryPage<T>(
  table: Table,
  input: Omit<QueryCommandInput, "TableName" | "Limit" | "ExclusiveStartKey">,
  request: PageRequest,
  tenant: string,
  parse: (item: Item) => T,
  isFor?: (row: T) => boolean,
): Promise<Page<T>> {
  const partition = String(Object.values(input.ExpressionAttributeValues ?? {})[0] ?? "");
  const wanted = request.first + 1;
  const items: Item[] = [];
  let limit = wanted;
  let start = request.after ? startKey(request.after, input.IndexName, partition, tenant) : undefined;
  do {
    const answer = await table.client.send(
      new QueryCommand({
        ...input,
        TableName: table.name,
        Limit: limit,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    const found: Item[] = answer.Items ?? [];
    items.push(...(isFor === undefined ? found : found.filter((item) => isFor(parse(item)))));
    start = answer.LastEvaluatedKey;
    limit = isFor === undefined ? wanted - items.length : readTogether;
  } while (start !== undefined && items.length < wanted);
  const shown = items.slice(0, request.first);
  const edges = shown.map((item) => ({ cursor: cursorOf(item, input.IndexName), node: parse(item) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: items.length > request.first,
      hasPreviousPage: Boolean(request.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** All rows of a query whose size is bounded by its meaning (units of a region, items of one contract). */
export async function queryAll(table: Table, input: Omit<QueryCommandInput, "TableName">): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const answer = await table.client.send(
      new QueryCommand({ ...input, TableName: table.name, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    items.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}

/**
 * The first rows of several pages as one, in the order of their keys. The pages are of one index whose partitions sort
 * alike, each asked with the same request: a row's place in one of them is a place in all.
 */
export function mergedPage<T>(pages: readonly Page<T>[], keyOf: (row: T) => string, { first, after }: PageRequest) {
  const [only] = pages;
  if (only !== undefined && pages.length === 1) return only;
  const all = pages.flatMap(({ edges }) => edges);
  const edges = all.sort((a, b) => (keyOf(a.node) < keyOf(b.node) ? -1 : 1)).slice(0, first);
  const more = all.length > first || pages.some(({ pageInfo }) => pageInfo.hasNextPage);
  const pageInfo = {
    ...{ hasNextPage: more, hasPreviousPage: Boolean(after) },
    ...{ startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  };
  return { edges, pageInfo } satisfies Page<T>;
}

/** Changes the nodes of a page, keeping cursors and place. */
export function mapPage<A, B>(page: Page<A>, change: (node: A) => B): Page<B> {
  return { ...page, edges: page.edges.map((edge) => ({ cursor: edge.cursor, node: change(edge.node) })) };
}

/**
 * A page of rows that were all read already, in the order of their keys; the cursor is the key, so that a row that
 * moved meanwhile leaves the others their place.
 *
 * @throws CursorError when `after` was not made by such a list.
 */
export function pageOfRows<T>(rows: readonly T[], keyOf: (row: T) => string, { first, after }: PageRequest): Page<T> {
  const start = after ? Buffer.from(after, "base64url").toString("utf8") : "";
  const cursorAt = (row: T) => Buffer.from(keyOf(row)).toString("base64url");
  if (after && Buffer.from(start).toString("base64url") !== after) throw new CursorError();
  const rest = after ? rows.filter((row) => keyOf(row) > start) : rows;
  const edges = rest.slice(0, first).map((node) => ({ cursor: cursorAt(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rest.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
