import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Table } from "../../table/client.ts";
import type { Item } from "./chronicle.ts";

const perRequest = 25;
const atOnce = 8;

/** Writes many items with few in memory: what was handed over is written, 25 a request, eight requests at a time. */
export type BulkWriter = {
  /** Hands items over; waits when too much is under way. */
  write(items: readonly Item[]): Promise<void>;
  /** Resolves when everything is written. */
  finish(): Promise<number>;
};

async function writeAll(table: Table, items: readonly Item[]): Promise<void> {
  let open: Item[] = [...items];
  for (let attempt = 0; open.length > 0; attempt += 1) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(2000, 25 * 2 ** attempt)));
    const answer = await table.client.send(
      new BatchWriteCommand({ RequestItems: { [table.name]: open.map((Item) => ({ PutRequest: { Item } })) } }),
    );
    const left = answer.UnprocessedItems?.[table.name] ?? [];
    open = left.flatMap((request) => (request.PutRequest?.Item === undefined ? [] : [request.PutRequest.Item]));
  }
}

/** Opens a writer. Writing is by `Put`, so writing the same items again changes nothing. */
export function openBulkWriter(table: Table): BulkWriter {
  const waiting: Item[] = [];
  let written = 0;
  const running = new Set<Promise<void>>();
  const launch = async (items: readonly Item[]): Promise<void> => {
    while (running.size >= atOnce) await Promise.race(running);
    const writing = writeAll(table, items);
    const settled = writing.finally(() => running.delete(settled));
    // A failure is told by `finish` or the next full round, not as an unhandled rejection in between.
    settled.catch(() => undefined);
    running.add(settled);
    written += items.length;
  };
  return {
    async write(items) {
      waiting.push(...items);
      while (waiting.length >= perRequest) await launch(waiting.splice(0, perRequest));
    },
    async finish() {
      if (waiting.length > 0) await launch(waiting.splice(0));
      await Promise.all(running);
      return written;
    },
  };
}
