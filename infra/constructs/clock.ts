import { Duration } from "aws-cdk-lib";
import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { Construct } from "constructs";
import type { clockVariables, Environment } from "../../api/lambdas/environment.ts";
import type { Stage } from "../stages.ts";
import { ApiFunction } from "./apiFunction.ts";
import { clockActions, tableAccess } from "./tableAccess.ts";

/** What happens because time passes, every hour: midnight comes to WIT, WITA and WIB one hour after another. */
export class Clock extends Construct {
  readonly function: ApiFunction;

  constructor(scope: Construct, id: string, { stage, table }: { stage: Stage; table: ITableV2 }) {
    super(scope, id);
    this.function = new ApiFunction(this, "Clock", {
      lambda: "clock",
      description: "Opens, reminds and closes what is due, every hour",
      environment: { TABLE_NAME: table.tableName } satisfies Environment<typeof clockVariables>,
      allow: tableAccess(table, clockActions),
      memory: 1024,
      timeout: Duration.minutes(5),
      logRetention: stage.logRetention,
    });
    new Rule(this, "Hourly", {
      description: "Calls the clock of Capaian",
      schedule: Schedule.cron({ minute: "5" }),
      targets: [new LambdaFunction(this.function.handler, { retryAttempts: 2, maxEventAge: Duration.minutes(30) })],
    });
  }
}
