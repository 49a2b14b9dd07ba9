import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { count } from "./meter.ts";

/** The table, opened: what stores and reports work on. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

const writes = new Set([
  "PutItemCommand",
  "UpdateItemCommand",
  "DeleteItemCommand",
  "BatchWriteItemCommand",
  "TransactWriteItemsCommand",
]);
const counted = new Set([
  ...writes,
  "GetItemCommand",
  "BatchGetItemCommand",
  "QueryCommand",
  "ScanCommand",
  "TransactGetItemsCommand",
]);

/** Opens the table. Every request asks for its consumed capacity and is counted by the meter. */
export function openTable(name: string, config: DynamoDBClientConfig = {}): Table {
  const base = new DynamoDBClient({ maxAttempts: 5, ...config });
  const client = DynamoDBDocumentClient.from(base, {
    marshallOptions: { removeUndefinedValues: true },
  });
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = (context as { commandName?: string }).commandName ?? "";
      if (!counted.has(command)) return next(args);
      (args.input as { ReturnConsumedCapacity?: string }).ReturnConsumedCapacity = "TOTAL";
      const answer = await next(args);
      const consumed = (answer.output as { ConsumedCapacity?: object | object[] }).ConsumedCapacity;
      count(consumed === undefined ? [] : [consumed].flat(), writes.has(command) ? "write" : "read");
      return answer;
    },
    { step: "initialize", name: "meter" },
  );
  return { client, name };
}
