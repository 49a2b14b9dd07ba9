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
 * The optimistic guard of a record: nothing stood under its key (undefined, or a blank that was never written,
 * version 0), or it still has the version it was seen with.
 *
 * @param also further attributes that must be as seen: those that others write without a new version.
 */
export const guard = <T extends { readonly version: number }>(
  before: T | undefined,
  ...also: readonly (keyof T & string)[]
): Condition => (before === undefined || before.version === 0 ? absent : asSeen(before, "version", ...also));

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
