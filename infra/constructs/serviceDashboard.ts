import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { Stage } from "../stages.ts";
import { fiveMinutes, type Alarms } from "./alarms.ts";
import type { Clock } from "./clock.ts";
import type { GraphqlApi } from "./graphqlApi.ts";
import type { ReportStream } from "./reportStream.ts";

/** One page that answers: does it work, is it fast, are reports current. */
export function serviceDashboard(
  scope: Construct,
  parts: { stage: Stage; api: GraphqlApi; reports: ReportStream; clock: Clock; alarms: Alarms },
): Dashboard {
  const { api, reports, clock } = parts;
  const sum = { statistic: "Sum", period: fiveMinutes };
  const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
    new GraphWidget({ title, left, right, width: 12 });
  const latency = (statistic: string) => api.api.metricLatency({ statistic, period: fiveMinutes, label: statistic });
  const functions = [api.function, api.verification, reports.function, clock.function].map((each) => each.handler);

  return new Dashboard(scope, "Dashboard", {
    dashboardName: `capaian-${parts.stage.name}`,
    widgets: [
      [new AlarmStatusWidget({ title: "Alarms (articles: infra/runbook.md)", alarms: parts.alarms.all, width: 24 })],
      [
        graph("Requests and failures", [api.api.metricCount(sum)], [api.api.metricServerError(sum)]),
        graph("Latency of requests, milliseconds", [latency("p50"), latency("p95"), latency("p99")]),
      ],
      [
        graph(
          "Errors of functions",
          functions.map((each) => each.metricErrors(sum)),
        ),
        graph(
          "Running at once",
          functions.map((each) => each.metric("ConcurrentExecutions", { statistic: "Maximum", period: fiveMinutes })),
        ),
      ],
      [
        graph("Reports behind, milliseconds", [
          reports.function.handler.metric("IteratorAge", { statistic: "Maximum", period: fiveMinutes }),
        ]),
        graph("Changes put aside", [
          reports.failures.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum", period: fiveMinutes }),
        ]),
      ],
    ],
  });
}
