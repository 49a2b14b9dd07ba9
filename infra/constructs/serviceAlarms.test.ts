import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { stages } from "../stages.ts";
import { resources, synthesized } from "../testing/synthesized.ts";
import { anchor } from "./alarms.ts";

const { service, edge } = synthesized({ ...stages.production, alarmMail: "ops@example.go.id" });
const alarms = Object.values(resources(service, "AWS::CloudWatch::Alarm")).map(({ Properties }) => Properties);

const runbook = readFileSync("infra/runbook.md", "utf8");
const chapters = runbook.split(/^# /m);
const alarmChapter = chapters.find((chapter) => chapter.startsWith("Alarms")) ?? "";
const articles = new Map(
  alarmChapter
    .split(/^## /m)
    .slice(1)
    .map((article) => {
      const [heading, ...body] = article.split("\n");
      return [anchor(heading!), body.join("\n")] as const;
    }),
);

describe("alarms", () => {
  it("name an article that exists in the runbook", () => {
    assert.ok(alarms.length >= 10);
    for (const { AlarmName, AlarmDescription } of alarms as Record<string, string>[]) {
      const link = /infra\/runbook\.md#([a-z-]+)$/.exec(AlarmDescription!)?.[1];
      assert.ok(link && articles.has(link), `${AlarmName} links to ${link}`);
      assert.equal(AlarmName, `capaian-production-${link}`);
    }
  });

  it("leave no article of the runbook without an alarm", () => {
    const named = alarms.map(({ AlarmName }) => String(AlarmName).replace("capaian-production-", ""));
    assert.deepEqual([...articles.keys()].sort(), named.sort());
  });

  it("have articles that say what it means, how to look and what to do", () => {
    for (const [name, body] of articles) {
      for (const part of ["**Means.**", "**Look.**", "**Do.**"]) assert.ok(body.includes(part), `${name}: ${part}`);
    }
  });

  it("speak to the stage's mail when they start and when they end", () => {
    for (const { AlarmName, AlarmActions, OKActions } of alarms) {
      assert.deepEqual(
        [AlarmActions, OKActions].map((each) => (each as unknown[]).length),
        [1, 1],
        String(AlarmName),
      );
    }
    service.hasResourceProperties("AWS::SNS::Subscription", { Protocol: "email", Endpoint: "ops@example.go.id" });
  });

  it("announce a budget before it is spent", () => {
    edge.hasResourceProperties("AWS::Budgets::Budget", {
      Budget: { BudgetLimit: { Amount: 300, Unit: "USD" } },
      NotificationsWithSubscribers: [
        { Notification: { NotificationType: "ACTUAL", Threshold: 80 } },
        { Notification: { NotificationType: "FORECASTED", Threshold: 100 } },
      ],
    });
  });
});
