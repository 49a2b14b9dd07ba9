import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { ledgerItems } from "../../audit/audit.store.ts";
import { firstFault, type LedgerLine } from "../../audit/ledger.rules.ts";
import { memoryCheckpoint } from "../../lambdas/local/streamCheckpoint.ts";
import { pollStream } from "../../lambdas/local/streamPoller.ts";
import { createHandler } from "../../lambdas/tableStream.ts";
import { withLocalTable, type LocalTable } from "../localTable.ts";
import { seedWorld, tableOn } from "../seedWorld.ts";

type Item = Record<string, unknown>;

/** What the stream tells was written last under each key. */
async function written(local: LocalTable): Promise<Item[]> {
  const items = new Map<string, Item>();
  const poller = pollStream({
    ...{ client: local.streams, streamArn: local.streamArn, checkpoint: memoryCheckpoint() },
    handler: async ({ Records }) => {
      for (const { dynamodb } of Records) {
        const item = unmarshall(dynamodb?.NewImage as Record<string, AttributeValue>);
        items.set(`${String(item["pk"])} ${String(item["sk"])}`, item);
      }
    },
  });
  await poller.drain();
  await poller.stop();
  return [...items.values()];
}

const world = { today: "2026-11-22", employees: 12, regions: ["pauh"] } as const;

describe("a demo world written without its stream", () => {
  let counted: LocalTable;
  let atOnce: LocalTable;
  let streamed: Item[];
  let bulk: Item[];

  before(async () => {
    [counted, atOnce] = await Promise.all([withLocalTable(), withLocalTable()]);
    await seedWorld({ ...world, client: counted.client, tableName: counted.tableName });
    const table = tableOn(counted.client, counted.tableName);
    const handler = createHandler({ table, clock: () => "2026-11-22T05:00:00.000Z", log: () => undefined });
    const { streams: client, streamArn } = counted;
    const poller = pollStream({ client, streamArn, checkpoint: memoryCheckpoint(), handler });
    // What the folds write comes through the stream as well; two passes read all of it.
    while ((await poller.drain()) > 0);
    await poller.stop();
    await seedWorld({ ...world, client: atOnce.client, tableName: atOnce.tableName, withoutStream: true });
    [streamed, bulk] = await Promise.all([written(counted), written(atOnce)]);
  });
  after(() => Promise.all([counted.stop(), atOnce.stop()]));

  it("has the counts and markers the stream arrives at", () => {
    const counts = (items: Item[]) =>
      items
        .filter((item) => /#(REPORT|COUNTED)#/.test(String(item["pk"])))
        .map(({ updatedAt: _moment, ...count }) => count)
        .sort((a, b) => (`${String(a["pk"])} ${String(a["sk"])}` < `${String(b["pk"])} ${String(b["sk"])}` ? -1 : 1));
    assert.ok(counts(bulk).length > world.employees);
    assert.deepEqual(counts(bulk), counts(streamed));
  });

  it("has the ledger the stream writes, whole and in one chain (features 3.13)", () => {
    const lines = (items: Item[]) =>
      items
        .filter((item) => String(item["sk"]).startsWith("LINE#"))
        .map((item) => item as unknown as LedgerLine)
        .sort((a, b) => a.position - b.position);
    const events = (items: Item[]) => items.filter((item) => item["__edb_e__"] === "auditEvent").length;
    assert.equal(firstFault(lines(bulk)), null);
    assert.equal(lines(bulk).length, events(bulk));
    const hashes = (of: LedgerLine[]) => of.map(({ eventHash }) => eventHash).sort();
    assert.deepEqual(hashes(lines(bulk)), hashes(lines(streamed)));
    const head = (items: Item[]) => items.find(({ sk, pk }) => sk === "HEAD" && String(pk).endsWith("LEDGER"));
    assert.equal(head(bulk)?.["position"], head(streamed)?.["position"]);
    assert.equal(head(bulk)?.["hash"], lines(bulk).at(-1)?.hash);
    assert.equal(ledgerItems("org_none", []).length, 1);
  });
});
