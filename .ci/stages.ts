/**
 * `npm run check` and `npm test`: the stages of the verification, one after the other, each with what it does
 * and its seconds; the first failure stops it. The last line adds up all tests: `123 passed, 0 failed`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import type { Tally } from "./tally.ts";

interface Stage {
  script: string;
  does: string;
  onFailure: string;
  /** Runs beside the stages before it, one such after the other; what it prints is shown when its turn comes. */
  beside?: true;
}

const foundations: Stage[] = [
  {
    script: "generate",
    does: "Types from schema.graphql and the panel's operations",
    onFailure: "schema.graphql or one of admin's operations does not fit; the message above names it.",
  },
  { script: "format:check", does: "Formatting", onFailure: "Some files are not formatted: `npm run format` does it." },
  {
    script: "layers",
    does: "Who may import whom",
    onFailure: "An import crosses a layer; .dependency-cruiser.cjs says why each rule is there.",
  },
  { script: "types", does: "Types of api, infra and panel", onFailure: "The types do not fit; see above." },
  {
    script: "schema:diff",
    does: "Breaking changes of the schema",
    onFailure: "The schema breaks its clients, which from version 1.0.0 on needs a new major version.",
  },
  { script: "test:unit", does: "Unit tests", onFailure: "A unit test failed; see above." },
];

const lint: Stage = {
  script: "lint",
  does: "Lint and house rules",
  onFailure: "A lint or house rule is broken; see above.",
  beside: true,
};

const check = [...foundations, lint];

const all: Stage[] = [
  ...foundations,
  {
    script: "test:integration",
    does: "Integration tests on DynamoDB Local",
    onFailure: "An integration test failed; see above.",
  },
  lint,
  { script: "test:infra", does: "CDK stacks", onFailure: "A test of the stacks failed; see above.", beside: true },
  {
    script: "build",
    does: "The panel and the public pages, built",
    onFailure: "The panel does not build; see above.",
    beside: true,
  },
  { script: "test:browser", does: "Browser tests", onFailure: "A browser test failed; see above." },
];

const which = process.argv[2];
const stages = which === "check" ? check : which === "all" ? all : undefined;
if (stages === undefined) throw new Error("Say `check` (the fast part) or `all`.");

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const beginning = performance.now();
const report: string[] = [];
rmSync(".cache/tests", { recursive: true, force: true });
// Many processes load the same modules: each reads what the first compiled.
process.env["NODE_COMPILE_CACHE"] ??= resolve(".cache/compile");

type Ended = { status: number | null; output: string; seconds: string };
const begun = new Map<string, Promise<Ended>>();

/** Starts a stage that runs beside the others. */
async function startBeside(script: string): Promise<Ended> {
  const began = performance.now();
  const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "pipe"] });
  process.once("exit", () => child.kill());
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (part) => (output += part));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, output, seconds: seconds(began) };
}

/** Runs a stage in its turn. */
async function run({ script }: Stage): Promise<Ended> {
  const began = performance.now();
  const child = spawn("npm", ["run", "--silent", script], { stdio: "inherit" });
  const [status] = (await once(child, "exit")) as [number | null];
  return { status, output: "", seconds: seconds(began) };
}

for (const [index, stage] of stages.entries()) {
  const { script, does, onFailure } = stage;
  console.log(`\n── ${index + 1}/${stages.length} ${does} (npm run ${script})`);
  const ended = await (begun.get(script) ?? run(stage));
  process.stdout.write(ended.output);
  if (ended.status !== 0) {
    console.error(`\nStopped after ${seconds(beginning)} at stage ${index + 1}, ${script}: ${onFailure}`);
    process.exit(1);
  }
  report.push(`${ended.seconds.padStart(9)}  ${does}${stage.beside ? " (beside the others)" : ""}`);
  console.log(`   ${ended.seconds}`);
  // The first stage makes the types that all others read.
  if (index > 0) continue;
  let last: Promise<unknown> = Promise.resolve();
  for (const each of stages) {
    if (!each.beside) continue;
    const own = last.then(() => startBeside(each.script));
    begun.set(each.script, own);
    last = own;
  }
}

const total = { passed: 0, failed: 0 };
for (const { script } of stages) {
  const file = `.cache/tests/${script.replace("test:", "")}.json`;
  if (!script.startsWith("test:") || !existsSync(file)) continue;
  const tally = JSON.parse(readFileSync(file, "utf8")) as Tally;
  total.passed += tally.passed;
  total.failed += tally.failed;
}
console.log(`\n${report.join("\n")}\n${seconds(beginning).padStart(9)}  in all\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
