import { Duration } from "aws-cdk-lib";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import { Operation, type ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Stage } from "../stages.ts";
import { Alarms, fiveMinutes } from "./alarms.ts";
import type { Clock } from "./clock.ts";
import type { GraphqlApi } from "./graphqlApi.ts";
import type { ReportStream } from "./reportStream.ts";

/** What is watched. */
export type Watched = {
  stage: Stage;
  table: ITableV2;
  api: GraphqlApi;
  reports: ReportStream;
  clock: Clock;
};

const sum = { statistic: "Sum", period: fiveMinutes };
const operations = [
  Operation.GET_ITEM,
  Operation.BATCH_GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.TRANSACT_WRITE_ITEMS,
];

/** Everything someone is woken for, each with its article in the runbook. */
export function serviceAlarms(scope: Construct, { stage, table, api, reports, clock }: Watched): Alarms {
  const alarms = new Alarms(scope, "Alarms", { stage });
  const [graphql, stream, hourly] = [api.function, reports.function, clock.function];

  alarms.watch({
    article: "API errors",
    because: "The API answered with 5xx at least five times in five minutes.",
    metric: api.api.metricServerError(sum),
    from: 5,
  });
  alarms.watch({
    article: "API bugs",
    because: "The API logged unexpected errors; callers saw an internal error with a request id.",
    metric: new MetricFilter(scope, "ApiBugs", {
      logGroup: graphql.log,
      filterPattern: FilterPattern.any(
        // What the api logs itself, and what Lambda makes of console.error.
        FilterPattern.stringValue("$.level", "=", "error"),
        FilterPattern.stringValue("$.level", "=", "ERROR"),
      ),
      metricNamespace: `Capaian/${stage.name}`,
      metricName: "ApiBugs",
      defaultValue: 0,
    }).metric(sum),
    from: 1,
  });
  alarms.watch({
    article: "API slow",
    because: "One request in twenty took over two seconds, for a quarter of an hour.",
    metric: api.api.metricLatency({ statistic: "p95", period: fiveMinutes }),
    from: 2000,
    periods: 3,
  });
  alarms.watch({
    article: "Functions throttled",
    because: "Lambda refused to run a function: the account's concurrency is used up.",
    metric: new MathExpression({
      expression: "graphql + stream + clock",
      label: "Throttles",
      period: fiveMinutes,
      usingMetrics: {
        graphql: graphql.handler.metricThrottles(sum),
        stream: stream.handler.metricThrottles(sum),
        clock: hourly.handler.metricThrottles(sum),
      },
    }),
    from: 1,
    periods: 2,
  });
  alarms.watch({
    article: "Reports failing",
    because: "The function that folds changes into reports ended with an error.",
    metric: stream.handler.metricErrors(sum),
    from: 1,
    periods: 2,
  });
  alarms.watch({
    article: "Reports behind",
    because: "Reports are ten minutes behind what people see elsewhere.",
    metric: stream.handler.metric("IteratorAge", { statistic: "Maximum", period: fiveMinutes }),
    from: Duration.minutes(10).toMilliseconds(),
  });
  alarms.watch({
    article: "Changes not counted",
    because: "Changes were put aside after every retry; reports lack them until they are replayed within 24 hours.",
    metric: reports.failures.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum", period: fiveMinutes }),
    from: 1,
  });
  alarms.watch({
    article: "Clock failing",
    because: "The hourly clock ended with an error.",
    metric: hourly.handler.metricErrors(sum),
    from: 1,
  });
  alarms.watch({
    article: "Clock silent",
    because: "The hourly clock has not run for two hours: nothing opens, reminds or closes.",
    metric: hourly.handler.metricInvocations({ statistic: "Sum", period: Duration.hours(1) }),
    from: 1,
    periods: 2,
    silence: true,
  });
  alarms.watch({
    article: "Table errors",
    because: "DynamoDB failed to answer.",
    metric: table.metricSystemErrorsForOperations({ operations, period: fiveMinutes }),
    from: 5,
  });
  alarms.watch({
    article: "Table throttled",
    because: "DynamoDB refused requests: one partition is asked too much, or an account limit is reached.",
    metric: table.metricThrottledRequestsForOperations({ operations, period: fiveMinutes }),
    from: 5,
    periods: 2,
  });
  return alarms;
}
