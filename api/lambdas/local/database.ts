import {
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  ResourceNotFoundException,
  UpdateTableCommand,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { startDynamodbLocal, type DynamodbLocal } from "../../testing/dynamodbLocal.ts";
import { createTable, localClientConfig } from "../../testing/localTable.ts";
import { tableDefinition } from "../../table/definition.ts";
import { LocalStartError } from "./startError.ts";

/** The database of a local start, with its table. */
export type LocalDatabase = {
  process: DynamodbLocal;
  client: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  tableName: string;
  streamArn: string;
};

/** Name of the table of a local start. */
const tableName = "capaian";

/**
 * Starts DynamoDB Local on the data folder and makes the table when there is none.
 *
 * @throws LocalStartError when its files cannot be read
 */
export async function openDatabase(dataFolder: string, java: string): Promise<LocalDatabase> {
  const folder = join(dataFolder, "database");
  await mkdir(folder, { recursive: true });
  const dynamodb = await startDynamodbLocal({ folder, java }).catch((cause: unknown) => {
    throw unreadable(folder, cause);
  });
  const client = new DynamoDBClient(localClientConfig(dynamodb.endpoint));
  const streams = new DynamoDBStreamsClient(localClientConfig(dynamodb.endpoint));
  try {
    const streamArn = (await streamOf(client)) ?? (await createTable(client, tableName));
    return { process: dynamodb, client, streams, tableName, streamArn };
  } catch (cause) {
    await dynamodb.stop();
    throw unreadable(folder, cause);
  }
}

/** Does work whose writes the table's stream does not tell of; what is written later it tells of again. */
export async function withoutStream<Result>(
  { client, tableName: TableName }: LocalDatabase,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.send(new UpdateTableCommand({ TableName, StreamSpecification: { StreamEnabled: false } }));
  const result = await work();
  const { streamViewType: StreamViewType } = tableDefinition;
  await client.send(
    new UpdateTableCommand({ TableName, StreamSpecification: { StreamEnabled: true, StreamViewType } }),
  );
  // A stream without any record begins its numbers anew when DynamoDB Local starts again, below those of its shard,
  // and whoever reads it misses the first ones.
  const mark = { pk: { S: "STREAM" }, sk: { S: "FROM" }, at: { S: new Date().toISOString() } };
  await client.send(new PutItemCommand({ TableName, Item: mark }));
  return result;
}

const unreadable = (folder: string, cause: unknown): LocalStartError =>
  new LocalStartError(
    `Basis data di ${folder} tidak dapat dibuka: mulai dari awal dengan npm start -- --fresh.`,
    `The database in ${folder} cannot be opened: begin anew with npm start -- --fresh.\n  ${String(cause)}`,
    { cause },
  );

async function streamOf(client: DynamoDBClient): Promise<string | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    return Table?.LatestStreamArn;
  } catch (failure) {
    if (failure instanceof ResourceNotFoundException) return undefined;
    throw failure;
  }
}
