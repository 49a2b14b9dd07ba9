import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Validations, type App } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { stages, type Stage } from "./stages.ts";
import { synthesized } from "./testing/synthesized.ts";

const variants: Record<string, Stage> = {
  ...stages,
  "production with a domain": {
    ...stages.production,
    domain: { name: "kinerja.example.go.id", hostedZone: { id: "Z0123456789ABCDEFGHIJ", name: "example.go.id" } },
  },
  "production with the government's sign-in": {
    ...stages.production,
    signIn: { kind: "external", issuer: "https://sso.example.go.id", audience: "capaian", panelClientId: "panel" },
  },
};

/** Findings that nobody acknowledged, as `rule at construct`. */
const findings = (app: App): string[] =>
  new AwsSolutionsChecks(app)
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );

describe("AWS Solutions checks", () => {
  for (const [name, stage] of Object.entries(variants)) {
    it(`find nothing unexplained in ${name}`, () => {
      assert.deepEqual(findings(synthesized(stage).app), []);
    });
  }

  it("find nothing unexplained when the account is known, as it is while deploying", () => {
    const before = process.env.CDK_DEFAULT_ACCOUNT;
    process.env.CDK_DEFAULT_ACCOUNT = "111122223333";
    try {
      assert.deepEqual(findings(synthesized(stages.production).app), []);
    } finally {
      if (before === undefined) delete process.env.CDK_DEFAULT_ACCOUNT;
      else process.env.CDK_DEFAULT_ACCOUNT = before;
    }
  });

  it("do find what is wrong: an open bucket is reported", async () => {
    const { App, Stack } = await import("aws-cdk-lib");
    const { Bucket } = await import("aws-cdk-lib/aws-s3");
    const app = new App();
    new Bucket(new Stack(app, "Open"), "Bucket");
    assert.ok(findings(app).some((each) => each.startsWith("AwsSolutions-S10")));
  });

  it("are acknowledged on single resources, never on a stack, each with a reason", () => {
    const { app } = synthesized(stages.production);
    let count = 0;
    for (const construct of app.node.findAll()) {
      for (const { type, data } of construct.node.metadata) {
        if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY) continue;
        assert.ok(construct.node.path.includes("/"), `${construct.node.path} is a whole stack`);
        for (const [id, reason] of Object.entries(data as Record<string, string>)) {
          count += 1;
          assert.match(id, /AwsSolutions-[A-Z]+\d/);
          assert.ok(reason.length > 40, `${id} at ${construct.node.path}: why?`);
        }
      }
    }
    assert.ok(count > 5);
  });
});
