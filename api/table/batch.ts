import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import type { Table } from "./client.ts";
import { isPossibleKey } from "./possibleKey.ts";

type Item = Record<string, unknown>;
type Key = { pk: string; sk: string };

/** Fetches up to any number of items by key, 100 a request, in the order asked; undefined where there is none. */
export async function getItems(table: Table, keys: readonly Key[]): Promise<(Item | undefined)[]> {
  const text = (key: Key): string => `${key.pk}\n${key.sk}`;
  const unique = [...new Map(keys.filter(isPossibleKey).map((key) => [text(key), key])).values()];
  const found = new Map<string, Item>();
  for (let at = 0; at < unique.length; at += 100) {
    let wanted: Key[] | undefined = unique.slice(at, at + 100);
    while (wanted !== undefined && wanted.length > 0) {
      const answer: { Responses?: Record<string, Item[]>; UnprocessedKeys?: Record<string, { Keys?: Item[] }> } =
        await table.client.send(new BatchGetCommand({ RequestItems: { [table.name]: { Keys: wanted } } }));
      for (const item of answer.Responses?.[table.name] ?? []) found.set(text(item as Key), item);
      wanted = answer.UnprocessedKeys?.[table.name]?.Keys as Key[] | undefined;
    }
  }
  return keys.map((key) => found.get(text(key)));
}
