import { DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, it, type TestContext } from "node:test";
import { withLocalTable, type LocalTable } from "../../testing/localTable.ts";
import { fileCheckpoint, memoryCheckpoint } from "./streamCheckpoint.ts";
import { DeliveryStuck, type StreamHandler } from "./streamDelivery.ts";
import { pollStream } from "./streamPoller.ts";

/** A table whose test writes numbered items and collects what the handler was given. */
async function table(t: TestContext) {
  const local = await withLocalTable();
  t.after(() => local.stop());
  const write = async (...numbers: number[]) => {
    for (const number of numbers) await put(local, number);
  };
  return { ...local, client: local.streams, table: local, write };
}

const put = ({ client, tableName }: LocalTable, number: number) =>
  client.send(
    new PutItemCommand({
      TableName: tableName,
      Item: { pk: { S: "p" }, sk: { S: "s" }, number: { N: String(number) }, bytes: { B: new Uint8Array([1, 2]) } },
    }),
  );

const numberOf = (record: DynamoDBRecord) => Number(record.dynamodb?.NewImage?.number?.N);

function collector() {
  const events: DynamoDBStreamEvent[] = [];
  const handler: StreamHandler = async (event) => void events.push(event);
  return { handler, events, numbers: () => events.flatMap(({ Records }) => Records.map(numberOf)) };
}

describe("stream poller", () => {
  it("hands every change over once, in order, in the shape Lambda gives", async (t) => {
    const { write, table: local, ...stream } = await table(t);
    const { handler, events, numbers } = collector();
    await write(1, 2, 3);
    const key = { pk: { S: "p" }, sk: { S: "s" } };
    await local.client.send(new DeleteItemCommand({ TableName: local.tableName, Key: key }));

    const poller = pollStream({ ...stream, handler, checkpoint: memoryCheckpoint() });
    assert.equal(await poller.drain(), 4);
    assert.equal(await poller.drain(), 0);

    assert.deepEqual(numbers(), [1, 2, 3, NaN]);
    const records = events.flatMap(({ Records }) => Records);
    assert.deepEqual(
      records.map(({ eventName }) => eventName),
      ["INSERT", "MODIFY", "MODIFY", "REMOVE"],
    );
    const second = records[1]!;
    assert.equal(second.eventSource, "aws:dynamodb");
    assert.equal(second.eventSourceARN, stream.streamArn);
    assert.deepEqual(second.dynamodb?.Keys, key);
    assert.equal(second.dynamodb?.OldImage?.number?.N, "1");
    assert.deepEqual(second.dynamodb?.NewImage, { ...key, number: { N: "2" }, bytes: { B: "AQI=" } });
    assert.equal(records[3]!.dynamodb?.NewImage, undefined);
    assert.ok(Number.isInteger(second.dynamodb?.ApproximateCreationDateTime));
    assert.deepEqual(JSON.parse(JSON.stringify(events)), events, "Lambda events are plain JSON");
  });

  it("goes on after a restart where the checkpoint file says", async (t) => {
    const { write, ...stream } = await table(t);
    const path = join(await mkdtemp(join(tmpdir(), "capaian-checkpoint-")), "stream-checkpoint.json");
    const first = collector();
    await write(1, 2);
    await pollStream({ ...stream, handler: first.handler, checkpoint: fileCheckpoint(path) }).drain();
    await write(3);

    const second = collector();
    await pollStream({ ...stream, handler: second.handler, checkpoint: fileCheckpoint(path) }).drain();

    assert.deepEqual(first.numbers(), [1, 2]);
    assert.deepEqual(second.numbers(), [3]);
  });

  it("begins anew, and says so, when the checkpoint file is corrupt", async (t) => {
    const { write, ...stream } = await table(t);
    const path = join(await mkdtemp(join(tmpdir(), "capaian-checkpoint-")), "stream-checkpoint.json");
    await writeFile(path, '{"streamArn":"arn');
    await write(1);
    let corrupt = 0;
    const { handler, numbers } = collector();

    await pollStream({ ...stream, handler, checkpoint: fileCheckpoint(path, () => (corrupt += 1)) }).drain();

    assert.equal(corrupt, 1);
    assert.deepEqual(numbers(), [1]);
    assert.equal(JSON.parse(await readFile(path, "utf8")).streamArn, stream.streamArn);
  });

  it("delivers again from the first record that is reported as failed", async (t) => {
    const { write, ...stream } = await table(t);
    await write(1, 2, 3, 4);
    const seen: number[][] = [];
    const handler: StreamHandler = async ({ Records }) => {
      seen.push(Records.map(numberOf));
      const failed = seen.length === 1 ? Records.slice(2, 3) : [];
      return { batchItemFailures: failed.map(({ dynamodb }) => ({ itemIdentifier: dynamodb!.SequenceNumber! })) };
    };

    await pollStream({ ...stream, handler, checkpoint: memoryCheckpoint(), retryPauseMs: 1 }).drain();

    assert.deepEqual(seen, [
      [1, 2, 3, 4],
      [3, 4],
    ]);
  });

  it("loses nothing when the handler keeps failing: the next drain begins with the failed record", async (t) => {
    const { write, ...stream } = await table(t);
    await write(1, 2, 3);
    let broken = true;
    const done: number[] = [];
    const handler: StreamHandler = async ({ Records }) => {
      for (const record of Records) {
        if (broken && numberOf(record) === 2) {
          return { batchItemFailures: [{ itemIdentifier: record.dynamodb!.SequenceNumber! }] };
        }
        done.push(numberOf(record));
      }
    };
    const poller = pollStream({ ...stream, handler, checkpoint: memoryCheckpoint(), attempts: 2, retryPauseMs: 1 });

    await assert.rejects(poller.drain(), DeliveryStuck);
    broken = false;
    await poller.drain();

    assert.deepEqual(done, [1, 2, 3]);
  });

  it("counts a handler that throws as a failure of the whole batch", async (t) => {
    const { write, ...stream } = await table(t);
    await write(1, 2);
    const { handler, numbers } = collector();
    let calls = 0;
    const failsOnce: StreamHandler = async (event) => {
      calls += 1;
      if (calls === 1) throw new Error("out of memory");
      return handler(event);
    };

    await pollStream({ ...stream, handler: failsOnce, checkpoint: memoryCheckpoint(), retryPauseMs: 1 }).drain();

    assert.deepEqual(numbers(), [1, 2]);
  });

  it("replays everything from the beginning", async (t) => {
    const { write, ...stream } = await table(t);
    const { handler, numbers } = collector();
    await write(1, 2);
    const poller = pollStream({ ...stream, handler, checkpoint: memoryCheckpoint() });
    await poller.drain();

    assert.equal(await poller.replay(), 2);
    assert.deepEqual(numbers(), [1, 2, 1, 2]);
  });

  it("drains more than one read gives, in batches of the size asked for", async (t) => {
    const { table: local, write: _write, ...stream } = await table(t);
    const count = 1_300;
    const numbersToWrite = Array.from({ length: count }, (_, index) => index);
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        for (let next = numbersToWrite.shift(); next !== undefined; next = numbersToWrite.shift())
          await put(local, next);
      }),
    );
    const { handler, events, numbers } = collector();

    await pollStream({ ...stream, handler, checkpoint: memoryCheckpoint(), batchSize: 250 }).drain();

    assert.equal(new Set(numbers()).size, count);
    assert.ok(events.every(({ Records }) => Records.length <= 250));
  });

  it("polls by itself until it is stopped", async (t) => {
    const { write, ...stream } = await table(t);
    const { handler, numbers } = collector();
    const poller = pollStream({ ...stream, handler, checkpoint: memoryCheckpoint(), intervalMs: 20 });
    await write(1);
    for (let tries = 0; tries < 200 && numbers().length === 0; tries += 1) await pause(10);
    await poller.stop();
    await write(2);
    await pause(100);

    assert.deepEqual(numbers(), [1]);
  });
});
