import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { graphqlVariables } from "../api/lambdas/environment.ts";
import { stages } from "./stages.ts";
import { resources, synthesized, type Synthesized } from "./testing/synthesized.ts";

const megabyte = 1024 * 1024;

describe("functions' bundles", () => {
  let dev: Synthesized;
  let bundles: string[];
  before(() => {
    dev = synthesized(stages.dev, { bundle: true });
    bundles = readdirSync(dev.folder)
      .map((name) => join(dev.folder, name, "index.mjs"))
      .filter((path) => statSync(path, { throwIfNoEntry: false }));
  });

  it("are made by the local esbuild, one for each function, the schema beside the one that serves it", () => {
    const files = bundles.map((bundle) => readdirSync(join(bundle, "..")).sort());
    assert.deepEqual(files.sort(), [["index.mjs"], ["index.mjs"], ["index.mjs", "schema.graphql"]]);
  });

  it("are small enough to start fast", () => {
    for (const bundle of bundles) assert.ok(statSync(bundle).size < 3 * megabyte, `${statSync(bundle).size} bytes`);
  });

  it("start alone, without node_modules, and export the handler that the template names", () => {
    const named = Object.values(resources(dev.service, "AWS::Lambda::Function")).filter(
      ({ Properties }) => Properties.Runtime === "nodejs24.x",
    );
    assert.deepEqual([...new Set(named.map(({ Properties }) => Properties.Handler))], ["index.handler"]);
    const values = Object.fromEntries(graphqlVariables.map((name) => [name, "https://example.go.id"]));
    for (const bundle of bundles) {
      const script = `console.log(typeof (await import(${JSON.stringify(bundle)})).handler)`;
      const env = { ...values, AWS_REGION: stages.dev.region };
      const out = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: dev.folder, env });
      assert.equal(out.toString().trim(), "function");
    }
  });
});
