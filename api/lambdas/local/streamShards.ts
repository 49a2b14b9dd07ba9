import {
  DescribeStreamCommand,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
  type _Record as StreamRecord,
  type DynamoDBStreamsClient,
  type Shard,
} from "@aws-sdk/client-dynamodb-streams";

/** What one read of a shard gave. `closed` means that nothing will ever follow. */
export type ShardRead = { records: StreamRecord[]; closed: boolean };

/** Reads the shards of one stream, remembering where each read stopped. */
export type ShardReader = {
  /** All shards the stream has now. */
  list(): Promise<Shard[]>;
  /** The next records of a shard: from where the last read stopped, else after `after`, else from its beginning. */
  read(shardId: string, after: string | undefined): Promise<ShardRead>;
  /** Makes the next read of a shard (of all, without one) start at its `after` again. */
  forget(shardId?: string): void;
};

/** Opens a stream for reading. */
export function shardReader(client: DynamoDBStreamsClient, streamArn: string): ShardReader {
  const iterators = new Map<string, string>();

  async function list(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let last: string | undefined;
    do {
      const answer = await client.send(
        new DescribeStreamCommand({ StreamArn: streamArn, ...(last && { ExclusiveStartShardId: last }) }),
      );
      shards.push(...(answer.StreamDescription?.Shards ?? []));
      last = answer.StreamDescription?.LastEvaluatedShardId;
    } while (last);
    return shards;
  }

  async function iteratorAt(shardId: string, after: string | undefined): Promise<string | undefined> {
    const shard = { StreamArn: streamArn, ShardId: shardId };
    const fromStart = new GetShardIteratorCommand({ ...shard, ShardIteratorType: "TRIM_HORIZON" });
    if (after === undefined) return (await client.send(fromStart)).ShardIterator;
    try {
      const place = { ShardIteratorType: "AFTER_SEQUENCE_NUMBER" as const, SequenceNumber: after };
      return (await client.send(new GetShardIteratorCommand({ ...shard, ...place }))).ShardIterator;
    } catch (failure) {
      // Records are kept for a day; after a longer pause the oldest that are left come next.
      if (failure instanceof TrimmedDataAccessException) return (await client.send(fromStart)).ShardIterator;
      throw failure;
    }
  }

  async function read(shardId: string, after: string | undefined): Promise<ShardRead> {
    const iterator = iterators.get(shardId) ?? (await iteratorAt(shardId, after));
    if (iterator === undefined) return { records: [], closed: true };
    try {
      const answer = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1_000 }));
      if (answer.NextShardIterator) iterators.set(shardId, answer.NextShardIterator);
      else iterators.delete(shardId);
      return { records: answer.Records ?? [], closed: !answer.NextShardIterator };
    } catch (failure) {
      iterators.delete(shardId);
      // An iterator lives 15 minutes; a machine that slept longer simply asks for a new one.
      if (failure instanceof ExpiredIteratorException) return read(shardId, after);
      throw failure;
    }
  }

  return { list, read, forget: (shardId) => (shardId ? iterators.delete(shardId) : iterators.clear()) };
}
