import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { tableDefinition } from "../../api/table/definition.ts";

/** What a request may do to the table. No Scan: an operation whose cost grows with the table must not exist here. */
export const requestActions = [
  "dynamodb:GetItem",
  "dynamodb:BatchGetItem",
  "dynamodb:Query",
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:ConditionCheckItem",
  // Invitations of a feedback round are written in batches, and its answers erased in batches.
  "dynamodb:BatchWriteItem",
] as const;

/** What folding changes takes: read the report item, move it and mark the change as counted at once; chain the ledger. */
export const projectionActions = [
  "dynamodb:GetItem",
  "dynamodb:BatchGetItem",
  "dynamodb:Query",
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
  "dynamodb:ConditionCheckItem",
] as const;

/**
 * What the clock takes: find what is due by index, read what belongs to it, write it anew. Events carried out on their
 * day write what a request would: contracts, evaluations, assignments (domain 2.10).
 */
export const clockActions = requestActions;

/** What noting a scanner's finding takes. */
export const evidenceScanActions = ["dynamodb:UpdateItem"] as const;

/** What verifying a printed form takes, for anyone who holds one: items by their keys, and no list of anything. */
export const verificationActions = ["dynamodb:GetItem", "dynamodb:BatchGetItem"] as const;

/** The given actions on the table; of its indexes, each by name, only queries. */
export const tableAccess = (table: ITableV2, actions: readonly string[]): PolicyStatement[] => [
  new PolicyStatement({ actions: [...actions], resources: [table.tableArn] }),
  ...(actions.includes("dynamodb:Query") ? [indexAccess(table)] : []),
];

const indexAccess = (table: ITableV2): PolicyStatement =>
  new PolicyStatement({
    actions: ["dynamodb:Query"],
    resources: tableDefinition.indexes.map((name) => `${table.tableArn}/index/${name}`),
  });
