import type { QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { indexKeys, type IndexName } from "./definition.ts";

type QueryInput = Omit<QueryCommandInput, "TableName" | "Limit" | "ExclusiveStartKey">;

/** Rows of a partition whose sort key begins with `prefix` (all when empty), in key order or newest first. */
export function inPartition(pk: string, prefix = "", newestFirst = false): QueryInput {
  return build(undefined, pk, prefix, newestFirst);
}

/** Rows of an index partition whose sort key begins with `prefix` (all when empty). */
export function inIndex(index: IndexName, pk: string, prefix = "", newestFirst = false): QueryInput {
  return build(index, pk, prefix, newestFirst);
}

/** Rows of an index partition whose sort key lies between two, both included. */
export function inIndexBetween(index: IndexName, pk: string, [from, to]: readonly [string, string]): QueryInput {
  const keys = indexKeys(index);
  return {
    IndexName: index,
    KeyConditionExpression: "#pk = :pk AND #sk BETWEEN :from AND :to",
    ExpressionAttributeNames: { "#pk": keys.partitionKey, "#sk": keys.sortKey },
    ExpressionAttributeValues: { ":pk": pk, ":from": from, ":to": to },
  };
}

function build(index: IndexName | undefined, pk: string, prefix: string, newestFirst: boolean): QueryInput {
  const keys = index === undefined ? { partitionKey: "pk", sortKey: "sk" } : indexKeys(index);
  return {
    ...(index === undefined ? {} : { IndexName: index }),
    KeyConditionExpression: prefix === "" ? "#pk = :pk" : "#pk = :pk AND begins_with(#sk, :prefix)",
    ExpressionAttributeNames:
      prefix === "" ? { "#pk": keys.partitionKey } : { "#pk": keys.partitionKey, "#sk": keys.sortKey },
    ExpressionAttributeValues: prefix === "" ? { ":pk": pk } : { ":pk": pk, ":prefix": prefix },
    ScanIndexForward: !newestFirst,
  };
}
