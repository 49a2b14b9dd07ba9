import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Stage } from "../stages.ts";

/** One thing that someone must be woken for. */
export type Watch = {
  /** Heading of its article in the runbook, and the alarm's name. */
  article: string;
  /** What is wrong, in a sentence. */
  because: string;
  metric: IMetric;
  /** Alarms when the metric is at or above this. */
  from: number;
  /** Periods in a row (default: one). */
  periods?: number;
  /** Alarms below `from` instead, and when the metric is missing. */
  silence?: boolean;
};

/** Anchor of a heading, as Markdown viewers make it: `API slow` → `api-slow`. */
export const anchor = (heading: string): string => heading.toLowerCase().replaceAll(" ", "-");

/** Alarms of a stage and the topic they speak to. Each names its article in `infra/runbook.md`. */
export class Alarms extends Construct {
  readonly all: Alarm[] = [];
  private readonly topic: Topic;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    this.stage = stage;
    this.topic = new Topic(this, "Topic", { displayName: `Capaian ${stage.name}`, enforceSSL: true });
    if (stage.alarmMail) this.topic.addSubscription(new EmailSubscription(stage.alarmMail));
  }

  /** Adds an alarm; it speaks when it starts and when it ends. */
  watch({ article, because, metric, from, periods = 1, silence = false }: Watch): void {
    const alarm = new Alarm(this, article.replaceAll(" ", ""), {
      alarmName: `capaian-${this.stage.name}-${anchor(article)}`,
      alarmDescription: `${because} What to do: infra/runbook.md#${anchor(article)}`,
      metric,
      threshold: from,
      evaluationPeriods: periods,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(this.topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    this.all.push(alarm);
  }
}

/** The period over which nearly every alarm looks. */
export const fiveMinutes = Duration.minutes(5);
