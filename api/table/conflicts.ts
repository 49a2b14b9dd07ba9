import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Table } from "./client.ts";

const mostAttempts = 8;

/** Codes of a canceled transaction's parts, in their order; undefined for every other error. */
export const cancellationCodes = (error: unknown): (string | undefined)[] | undefined =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []).map(({ Code }) => Code) : undefined;

/**
 * Sends a transaction, again while others write the same items at the same moment: the client tries single writes
 * again by itself, transactions it does not.
 *
 * @throws TransactionCanceledException when a condition failed, or it was in the way of others too often
 */
export async function sendThroughConflicts(table: Table, command: TransactWriteCommand): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await table.client.send(command);
      return;
    } catch (error) {
      const codes = cancellationCodes(error) ?? [];
      const transient = codes.some((code) => code === "TransactionConflict" || code === "ThrottlingError");
      if (!transient || codes.includes("ConditionalCheckFailed") || attempt >= mostAttempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** attempt * (0.5 + Math.random())));
    }
  }
}
