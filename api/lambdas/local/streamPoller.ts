import type { DynamoDBStreamsClient, Shard } from "@aws-sdk/client-dynamodb-streams";
import { shardFinished, type StreamCheckpoint, type StreamPosition } from "./streamCheckpoint.ts";
import { deliver, type StreamHandler } from "./streamDelivery.ts";
import { shardReader } from "./streamShards.ts";

/** What to poll and how. */
export type PollStreamOptions = {
  client: DynamoDBStreamsClient;
  streamArn: string;
  handler: StreamHandler;
  checkpoint: StreamCheckpoint;
  /** Poll by itself every so many ms; without it only `drain` and `replay` read the stream. */
  intervalMs?: number;
  /** Most records of one call of the handler; 100 as on AWS when absent. */
  batchSize?: number;
  /** How often a record may fail before a drain gives up; 5 when absent. */
  attempts?: number;
  /** Pause before the first retry in ms; 50 when absent. */
  retryPauseMs?: number;
  /** Told when polling by itself failed; it goes on after a longer pause. */
  onFailure?: (failure: unknown) => void;
};

/** A stream that is being read. */
export type StreamPoller = {
  /** Handles everything that is in the stream now; resolves to the number of records. */
  drain(): Promise<number>;
  /** Forgets how far it came and handles everything that is in the stream again. */
  replay(): Promise<number>;
  /** Ends polling after the batch that is being handled. */
  stop(): Promise<void>;
};

const longestPauseMs = 5_000;

/**
 * Reads a DynamoDB stream and hands its records to a handler as Lambda does: in order within each shard, a shard
 * before its children, at least once, going on after a restart where the checkpoint says.
 */
export function pollStream(options: PollStreamOptions): StreamPoller {
  const { client, streamArn, checkpoint } = options;
  const delivery = { batchSize: 100, attempts: 5, retryPauseMs: 50, ...options };
  const reader = shardReader(client, streamArn);
  let position: StreamPosition | undefined;
  let shards: Shard[] = [];
  let stopped = false;

  /** Shards that this pass has read to their present end. */
  const openAtEnd = new Set<string>();

  async function pass(): Promise<number> {
    openAtEnd.clear();
    position ??= await keptPosition(checkpoint, streamArn);
    if (shards.length === 0) shards = await reader.list();
    let handled = 0;
    for (let shardId = nextShard(); shardId !== undefined && !stopped; shardId = nextShard()) {
      const count = await readShard(shardId);
      handled += count.handled;
      if (!count.closed) openAtEnd.add(shardId);
      else shards = await reader.list();
    }
    return handled;
  }

  function nextShard(): string | undefined {
    const kept = new Set(shards.map(({ ShardId }) => ShardId));
    const isFinished = (id: string | undefined) => id === undefined || position!.shards[id] === shardFinished;
    return shards.find(
      ({ ShardId, ParentShardId }) =>
        !isFinished(ShardId) && !openAtEnd.has(ShardId!) && (!kept.has(ParentShardId) || isFinished(ParentShardId)),
    )?.ShardId;
  }

  async function readShard(shardId: string): Promise<{ handled: number; closed: boolean }> {
    let handled = 0;
    while (!stopped) {
      const { records, closed } = await reader.read(shardId, position!.shards[shardId]);
      try {
        await deliver(delivery, records, (sequenceNumber) => keep(shardId, sequenceNumber));
      } catch (failure) {
        // What was read but not handled must be read again.
        reader.forget(shardId);
        throw failure;
      }
      handled += records.length;
      if (closed) {
        await keep(shardId, shardFinished);
        return { handled, closed };
      }
      if (records.length === 0) break;
    }
    return { handled, closed: false };
  }

  async function keep(shardId: string, place: string): Promise<void> {
    position!.shards[shardId] = place;
    await checkpoint.save(position!);
  }

  // One pass at a time: order would be lost otherwise.
  let queue: Promise<unknown> = Promise.resolve();
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  }

  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  function schedule(): void {
    if (options.intervalMs === undefined || stopped) return;
    timer = setTimeout(() => void pollOnce(), Math.min(longestPauseMs, options.intervalMs * 2 ** failures));
  }
  async function pollOnce(): Promise<void> {
    try {
      await inTurn(pass);
      failures = 0;
    } catch (failure) {
      failures += 1;
      options.onFailure?.(failure);
    }
    schedule();
  }
  schedule();

  return {
    drain: () => inTurn(pass),
    replay: () =>
      inTurn(() => {
        position = { streamArn, shards: {} };
        shards = [];
        reader.forget();
        return pass();
      }),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await queue;
    },
  };
}

/** The kept position, if it belongs to this stream: a new table has a new stream. */
async function keptPosition(checkpoint: StreamCheckpoint, streamArn: string): Promise<StreamPosition> {
  const kept = await checkpoint.load();
  return kept?.streamArn === streamArn ? kept : { streamArn, shards: {} };
}
