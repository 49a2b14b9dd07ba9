import { Duration } from "aws-cdk-lib";
import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { Validations } from "aws-cdk-lib";
import type { Environment, tableStreamVariables } from "../../api/lambdas/environment.ts";
import type { Stage } from "../stages.ts";
import { ApiFunction } from "./apiFunction.ts";
import { projectionActions, tableAccess } from "./tableAccess.ts";

/** The table's changes, folded into reports. A change that cannot be folded waits in `failures`; the others go on. */
export class ReportStream extends Construct {
  readonly function: ApiFunction;
  /** Names shard and sequence numbers of changes not counted; the runbook says how to count them. */
  readonly failures: Queue;

  constructor(scope: Construct, id: string, { stage, table }: { stage: Stage; table: ITableV2 }) {
    super(scope, id);
    const eventSourceArn = table.tableStreamArn;
    if (!eventSourceArn) throw new Error("The table has no stream, so no report would ever change.");
    const readStream = new PolicyStatement({
      actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"],
      resources: [eventSourceArn],
    });
    this.function = new ApiFunction(this, "TableStream", {
      lambda: "tableStream",
      description: "Folds the table's changes into reports",
      environment: { TABLE_NAME: table.tableName } satisfies Environment<typeof tableStreamVariables>,
      allow: [...tableAccess(table, projectionActions), readStream],
      memory: 1024,
      timeout: Duration.seconds(60),
      logRetention: stage.logRetention,
    });
    this.failures = new Queue(this, "Failures", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.failures).acknowledge({
      id: "AwsSolutions-SQS3",
      reason: "This is the dead-letter queue of the table's stream, which the rule does not see on an event source.",
    });
    const mapping = new EventSourceMapping(this, "Source", {
      target: this.function.handler,
      eventSourceArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      // One bad change must not hold up its shard: report it alone, narrow it down, give up, put it aside.
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 5,
      onFailure: new SqsDlq(this.failures),
    });
    // Lambda checks the right to read the stream when the mapping is made.
    mapping.node.addDependency(this.function);
  }
}
