import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";

type Item = Record<string, unknown>;

/** A change of one item, read from the table's stream. */
export type ItemChange = {
  /** Name of the entity, as its store gave it; undefined for items that are no entity (markers). */
  readonly entity: string | undefined;
  readonly key: { readonly pk: string; readonly sk: string };
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  readonly sequenceNumber: string;
};

const entityOf = (item: Item | undefined): string | undefined => item?.["__edb_e__"] as string | undefined;

/** Turns a stream record into the change it reports. */
export function itemChange(record: DynamoDBRecord): ItemChange {
  const read = (image: unknown): Item | undefined =>
    image === undefined ? undefined : unmarshall(image as Record<string, AttributeValue>);
  const before = read(record.dynamodb?.OldImage);
  const after = read(record.dynamodb?.NewImage);
  const key = read(record.dynamodb?.Keys) as { pk: string; sk: string };
  return {
    entity: entityOf(after) ?? entityOf(before),
    key,
    before,
    after,
    sequenceNumber: record.dynamodb?.SequenceNumber ?? "",
  };
}
