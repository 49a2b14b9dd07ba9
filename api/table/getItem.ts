import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { Table } from "./client.ts";
import { isPossibleKey } from "./possibleKey.ts";

type Item = Record<string, unknown>;

/** The item under a key as it is now (a consistent read); undefined where there is none. */
export async function getItem(table: Table, Key: { pk: string; sk: string }): Promise<Item | undefined> {
  if (!isPossibleKey(Key)) return undefined;
  return (await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }))).Item;
}

/** The record under a key as it is now, read by `recordOf`; undefined where there is none. */
export async function getRecord<T>(
  table: Table,
  Key: { pk: string; sk: string },
  recordOf: (item: Item) => T,
): Promise<T | undefined> {
  const item = await getItem(table, Key);
  return item === undefined ? undefined : recordOf(item);
}
