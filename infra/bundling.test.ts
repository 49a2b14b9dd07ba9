import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { graphqlVariables } from "../api/lambdas/environment.ts";
import { stages } from "./stages.ts";
import { resources, synthesized, type Synthesized } from "./testing/synthesized.ts";

const megabyte = 1024 * 1024;

/** What an expression gives in a fresh process that has loaded nothing but a bundle's `handler`. */
function inItsOwnProcess(bundle: string, code: string): string {
  const statements = code.split("; ");
  const last = statements.pop()!;
  const script = [`const { handler } = await import(${JSON.stringify(bundle)})`, ...statements, `console.log(${last})`];
  const values = Object.fromEntries(graphqlVariables.map((name) => [name, "https://example.go.id"]));
  const env = { ...values, AWS_REGION: stages.dev.region };
  const args = ["--input-type=module", "--eval", script.join("; ")];
  const printed = execFileSync(process.execPath, args, { cwd: join(bundle, ".."), env });
  return printed.toString().trim().split("\n").at(-1)!;
}

describe("functions' bundles", () => {
  let dev: Synthesized;
  let bundles: string[];
  before(() => {
    dev = synthesized(stages.dev, { bundle: true });
    bundles = readdirSync(dev.folder)
      .map((name) => join(dev.folder, name, "index.mjs"))
      .filter((path) => statSync(path, { throwIfNoEntry: false }));
  });

  it("are made by the local esbuild, one for each function; beside the one that serves GraphQL its schema and fonts", () => {
    const files = bundles.map((bundle) => readdirSync(join(bundle, "..")).sort());
    assert.deepEqual(files.sort(), [
      ["data", "fonts", "index.mjs", "schema.graphql"],
      ["index.mjs"],
      ["index.mjs"],
      ["index.mjs"],
      ["index.mjs"],
    ]);
  });

  it("are small enough to start fast", () => {
    for (const bundle of bundles) assert.ok(statSync(bundle).size < 3 * megabyte, `${statSync(bundle).size} bytes`);
  });

  it("start alone, without node_modules, and export the handler that the template names", () => {
    const named = Object.values(resources(dev.service, "AWS::Lambda::Function")).filter(
      ({ Properties }) => Properties.Runtime === "nodejs24.x",
    );
    assert.deepEqual([...new Set(named.map(({ Properties }) => Properties.Handler))], ["index.handler"]);
    for (const bundle of bundles) assert.equal(inItsOwnProcess(bundle, "typeof handler"), "function");
  });

  it("find the fonts of printed forms beside the function (R-FORM-01)", () => {
    const graphql = bundles.find((bundle) => existsSync(join(bundle, "../schema.graphql")))!;
    assert.deepEqual(readdirSync(join(graphql, "../fonts")).sort(), [
      "PlusJakartaSans_400Regular.ttf",
      "PlusJakartaSans_400Regular_Italic.ttf",
      "PlusJakartaSans_700Bold.ttf",
    ]);
    assert.deepEqual(readdirSync(join(graphql, "../data")), ["sRGB_IEC61966_2_1.icc"]);
  });

  it("answer a request without a token as unauthenticated, with the schema read from beside", () => {
    const graphql = bundles.find((bundle) => existsSync(join(bundle, "../schema.graphql")))!;
    const event = {
      version: "2.0",
      rawPath: "/graphql",
      rawQueryString: "",
      headers: { "content-type": "application/json" },
      requestContext: { http: { method: "POST" } },
      body: JSON.stringify({ query: "{ viewer { name } }" }),
      isBase64Encoded: false,
    };
    const call = `const { statusCode, body } = await handler(${JSON.stringify(event)}, {}); [statusCode, JSON.parse(body).errors[0].extensions.code].join(" ")`;
    assert.equal(inItsOwnProcess(graphql, call), "401 UNAUTHENTICATED");
  });
});
