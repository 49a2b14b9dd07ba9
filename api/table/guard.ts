import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";

type Item = Record<string, unknown>;

/** A part of a transaction in DynamoDB's words, without the table's name: whoever sends it names the table. */
export type WritePart = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** What must hold in the table for a write to take place. */
export type Condition = {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeValues?: Item;
};

/** Nothing stands under the key yet. */
export const absent: Condition = { ConditionExpression: "attribute_not_exists(pk)" };

/** The item still is as it was seen, by the attributes named: none of them may be a word DynamoDB reserves. */
export const asSeen = <T extends object>(seen: T, ...attributes: readonly (keyof T & string)[]): Condition => ({
  ConditionExpression: attributes.map((name) => `${name} = :${name}`).join(" AND "),
  ExpressionAttributeValues: Object.fromEntries(attributes.map((name) => [`:${name}`, seen[name]])),
});

/**
 * The optimistic guard of a record: nothing stands under its key when there was none, else it still has the version
 * it was seen with. With version 0 either may be: a blank is shown where nothing was written yet.
 *
 * @param also further attributes that must be as seen: those that others write without a new version.
 */
export const guard = <T extends { readonly version: number }>(
  before: T | undefined,
  ...also: readonly (keyof T & string)[]
): Condition => {
  if (before === undefined) return absent;
  const seen = asSeen(before, "version", ...also);
  if (before.version !== 0) return seen;
  return { ...seen, ConditionExpression: `${absent.ConditionExpression} OR (${seen.ConditionExpression})` };
};

/** Part that writes an item, under a condition where one is given. */
export const put = (Item: Item, condition?: Condition): WritePart => ({
  Put: { TableName: undefined, Item, ...condition },
});

/** Whether a write with a condition took place; false when the condition did not hold. */
export async function tookPlace(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
