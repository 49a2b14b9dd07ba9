import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
  type AttributeDefinition,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { randomUUID } from "node:crypto";
import { indexKeys, tableDefinition } from "../table/definition.ts";
import { startDynamodbLocal, type DynamodbLocal } from "./dynamodbLocal.ts";

/** How clients reach DynamoDB Local: it wants a region and credentials, but looks at neither. */
export const localClientConfig = (endpoint: string) => ({
  endpoint,
  region: "ap-southeast-3",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
});

/** A fresh table of a test. */
export type LocalTable = {
  client: DynamoDBClient;
  tableName: string;
  endpoint: string;
  /** For `pollStream`, together with `streamArn`. */
  streams: DynamoDBStreamsClient;
  streamArn: string;
  /** Drops the table and closes the clients. */
  stop(): Promise<void>;
};

/**
 * Creates the product's table as `api/table/definition.ts` defines it and waits until it can be used.
 *
 * @returns the ARN of its stream
 * @throws ResourceInUseException when a table of that name exists
 */
export async function createTable(client: DynamoDBClient, name: string): Promise<string> {
  const keys = [
    { partitionKey: tableDefinition.partitionKey, sortKey: tableDefinition.sortKey },
    ...tableDefinition.indexes.map((index) => indexKeys(index)),
  ];
  const schema = ({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) => [
    { AttributeName: partitionKey, KeyType: "HASH" as const },
    { AttributeName: sortKey, KeyType: "RANGE" as const },
  ];
  const created = await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: keys
        .flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
        .map((AttributeName): AttributeDefinition => ({ AttributeName, AttributeType: "S" })),
      KeySchema: schema({ partitionKey: tableDefinition.partitionKey, sortKey: tableDefinition.sortKey }),
      GlobalSecondaryIndexes: tableDefinition.indexes.map((index) => ({
        IndexName: index,
        KeySchema: schema(indexKeys(index)),
        Projection: { ProjectionType: "ALL" },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: tableDefinition.streamViewType },
    }),
  );
  if (created.TableDescription?.TableStatus !== "ACTIVE") {
    await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 30 }, { TableName: name });
  }
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: tableDefinition.timeToLiveAttribute, Enabled: true },
    }),
  );
  const streamArn = created.TableDescription?.LatestStreamArn;
  if (!streamArn) throw new Error(`Table ${name} was created without a stream`);
  return streamArn;
}

/** True when the failure says that the table is there already. */
export const isTableThere = (failure: unknown): boolean => failure instanceof ResourceInUseException;

let running: Promise<DynamodbLocal> | undefined;

/**
 * A fresh, empty table of its own for a test, in a DynamoDB Local in memory that is started once per test process
 * and ends with it.
 */
export async function withLocalTable(): Promise<LocalTable> {
  running ??= startDynamodbLocal();
  const { endpoint } = await running;
  const client = new DynamoDBClient(localClientConfig(endpoint));
  const streams = new DynamoDBStreamsClient(localClientConfig(endpoint));
  const tableName = `capaian-test-${randomUUID()}`;
  const streamArn = await createTable(client, tableName);
  const stop = async () => {
    await client.send(new DeleteTableCommand({ TableName: tableName }));
    client.destroy();
    streams.destroy();
  };
  return { client, tableName, endpoint, streams, streamArn, stop };
}
