import { DescribeTableCommand, DynamoDBClient, ResourceNotFoundException } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { startDynamodbLocal, type DynamodbLocal } from "../../testing/dynamodbLocal.ts";
import { LocalStartError } from "./startError.ts";
import { createTable, localClientConfig } from "../../testing/localTable.ts";

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
