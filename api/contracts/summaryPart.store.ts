import type { WritePart } from "../table/guard.ts";
import { contractKey } from "./contract.store.ts";
import type { EvaluationSummary } from "./contract.rules.ts";

/**
 * Part of an evaluation's transaction that keeps its summary on the contract's header.
 * Does not touch the contract's version: an evaluation moving on is no change of the contract.
 */
export function summaryPart(
  organizationId: string,
  contractId: string,
  period: string,
  summary: EvaluationSummary,
): WritePart {
  return {
    Update: {
      TableName: undefined,
      Key: contractKey(organizationId, contractId),
      UpdateExpression: "SET evaluations.#period = :summary, evaluationsRevision = evaluationsRevision + :one",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeNames: { "#period": period },
      ExpressionAttributeValues: { ":summary": summary, ":one": 1 },
    },
  };
}
