import assert from "node:assert/strict";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { CloudFormationValidatePlugin, type App } from "aws-cdk-lib";
import { stages } from "./stages.ts";
import { synthesized } from "./testing/synthesized.ts";

/** What CloudFormation would refuse: property names, types and values against the schema of each resource. */
function refused(app: App, folder: string): string[] {
  const templatePaths = globSync("*.template.json", { cwd: folder }).map((name) => join(folder, name));
  assert.equal(templatePaths.length, 3);
  const stackTemplates = templatePaths.map((templatePath) => ({
    stackConstructPath: templatePath.replace(/^.*\/|\.template\.json$/g, ""),
    templatePath,
    accountId: undefined,
    region: templatePath.includes("-edge.") ? "us-east-1" : stages.dev.region,
  }));
  const report = new CloudFormationValidatePlugin().validate({ templatePaths, stackTemplates, appConstruct: app });
  return report.violations.map(({ ruleName, description }) => `${ruleName}: ${description}`);
}

describe("templates", () => {
  it("fit CloudFormation's schema of every resource", () => {
    for (const stage of Object.values(stages)) {
      const { app, folder } = synthesized({ ...stage, alarmMail: "ops@example.go.id" });
      assert.deepEqual(refused(app, folder), [], stage.name);
    }
  });

  it("would be refused with a misspelt property", () => {
    const { app, folder } = synthesized(stages.dev);
    const path = join(folder, "capaian-dev-service.template.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"StageName":', '"StageNam":'));
    assert.ok(refused(app, folder).some((each) => each.includes("StageNam")));
  });
});
