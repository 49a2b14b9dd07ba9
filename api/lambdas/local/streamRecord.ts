import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { AttributeValue as LambdaAttributeValue, DynamoDBRecord } from "aws-lambda";

/**
 * A record as a function receives it from Lambda, from the record as the streams API returns it. They differ in
 * two places: Lambda writes times as epoch seconds and binary values as base64.
 */
export function lambdaRecord(record: StreamRecord, streamArn: string): DynamoDBRecord {
  const change = record.dynamodb ?? {};
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion,
    eventSource: "aws:dynamodb",
    awsRegion: record.awsRegion,
    eventSourceARN: streamArn,
    dynamodb: {
      ApproximateCreationDateTime: change.ApproximateCreationDateTime
        ? Math.floor(change.ApproximateCreationDateTime.getTime() / 1_000)
        : undefined,
      Keys: image(change.Keys),
      ...(change.NewImage && { NewImage: image(change.NewImage) }),
      ...(change.OldImage && { OldImage: image(change.OldImage) }),
      SequenceNumber: change.SequenceNumber,
      SizeBytes: change.SizeBytes,
      StreamViewType: change.StreamViewType,
    },
    ...(record.userIdentity && {
      userIdentity: { type: record.userIdentity.Type, principalId: record.userIdentity.PrincipalId },
    }),
  };
}

const image = (values: Record<string, AttributeValue> | undefined): Record<string, LambdaAttributeValue> =>
  Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, attribute(value)]));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

function attribute(value: AttributeValue): LambdaAttributeValue {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(attribute) };
  if (value.M !== undefined) return { M: image(value.M) };
  return value as LambdaAttributeValue;
}
