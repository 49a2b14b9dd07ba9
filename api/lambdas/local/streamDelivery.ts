import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { setTimeout as pause } from "node:timers/promises";
import { lambdaRecord } from "./streamRecord.ts";

/** The function behind the table's stream, e.g. `api/lambdas/tableStream.ts`. */
export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | void>;

/** How records reach the handler. */
export type Delivery = {
  streamArn: string;
  handler: StreamHandler;
  /** Most records of one call. */
  batchSize: number;
  /** How often the same first record may fail before `deliver` gives up. */
  attempts: number;
  /** Pause before the first retry in ms; it doubles with each further one. */
  retryPauseMs: number;
};

/** The handler kept refusing a record. It and what follows are not lost: the next delivery begins with it. */
export class DeliveryStuck extends Error {
  readonly sequenceNumber: string | undefined;

  constructor(sequenceNumber: string | undefined, attempts: number, cause: unknown) {
    super(`The stream handler failed ${attempts} times on record ${sequenceNumber}`, { cause });
    this.name = "DeliveryStuck";
    this.sequenceNumber = sequenceNumber;
  }
}

/**
 * Hands records to the handler in order, as Lambda does with `ReportBatchItemFailures`: the records before the
 * first failed one are done, delivery goes on from that one.
 *
 * @param onDone told the sequence number up to which all records are done
 * @throws DeliveryStuck when the same record fails `attempts` times
 */
export async function deliver(
  delivery: Delivery,
  records: StreamRecord[],
  onDone: (sequenceNumber: string) => Promise<void>,
): Promise<void> {
  let from = 0;
  let failures = 0;
  while (from < records.length) {
    const batch = records.slice(from, from + delivery.batchSize);
    const { failedAt, cause } = await callHandler(delivery, batch);
    const done = failedAt ?? batch.length;
    if (done > 0) {
      from += done;
      failures = 0;
      await onDone(batch[done - 1]!.dynamodb!.SequenceNumber!);
    }
    if (failedAt === undefined) continue;
    failures += 1;
    if (failures >= delivery.attempts) {
      throw new DeliveryStuck(batch[failedAt]?.dynamodb?.SequenceNumber, failures, cause);
    }
    await pause(delivery.retryPauseMs * 2 ** (failures - 1));
  }
}

/** `failedAt` is the index of the first record to deliver again; undefined when the batch is done. */
async function callHandler(
  { handler, streamArn }: Delivery,
  batch: StreamRecord[],
): Promise<{ failedAt?: number; cause?: unknown }> {
  try {
    const answer = await handler({ Records: batch.map((record) => lambdaRecord(record, streamArn)) });
    const failed = answer?.batchItemFailures ?? [];
    if (failed.length === 0) return {};
    const places = failed.map(({ itemIdentifier }) =>
      batch.findIndex((record) => record.dynamodb?.SequenceNumber === itemIdentifier),
    );
    // Lambda treats an identifier it does not know as a failure of the whole batch.
    return { failedAt: Math.max(0, Math.min(...places)), cause: answer };
  } catch (cause) {
    return { failedAt: 0, cause };
  }
}
