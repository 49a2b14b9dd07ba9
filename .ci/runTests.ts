/**
 * Runs the tests of one price: `node .ci/runTests.ts unit|integration|infra|browser [part of a path …]`.
 * Fails when there is nothing to run or when a test was skipped, so that an empty run never counts as a pass.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import type { Tally } from "./tally.ts";

interface Kind {
  globs: string[];
  exclude: string[];
  options: string[];
}

const priced = ["**/*.int.test.ts", "**/*.e2e.test.ts"];

const kinds: Record<string, Kind> = {
  unit: {
    globs: ["api/**/*.test.ts", "admin/**/*.test.ts", "lint/**/*.test.ts", ".ci/*.test.ts"],
    exclude: priced,
    // One process for all: pure tests share nothing, and starting a process costs more than running them.
    options: ["--test-isolation=none"],
  },
  integration: { globs: ["api/**/*.int.test.ts"], exclude: [], options: ["--test-concurrency=2"] },
  infra: { globs: ["infra/**/*.test.ts"], exclude: priced, options: ["--test-concurrency=2"] },
  // Each of these starts the whole application and a browser.
  browser: { globs: ["{api,admin,infra}/**/*.e2e.test.ts"], exclude: [], options: ["--test-concurrency=2"] },
};

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const [kindName = "", ...parts] = process.argv.slice(2);
const kind = kinds[kindName] ?? fail(`Say which tests to run: ${Object.keys(kinds).join(", ")}.`);
const files = globSync(kind.globs, { exclude: kind.exclude })
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
  .sort();
if (files.length === 0)
  fail(`No ${kindName} test matches ${kind.globs.join(", ")}${parts.map((p) => ` (${p})`).join("")}.`);

const tallyFile = `.cache/tests/${kindName}.json`;
mkdirSync(".cache/tests", { recursive: true });
rmSync(tallyFile, { force: true });

const reporters = [
  ["--test-reporter=spec", "--test-reporter-destination=stdout"],
  ["--test-reporter=./.ci/tally.ts", `--test-reporter-destination=${tallyFile}`],
].flat();
// One DynamoDB Local for all integration tests, each file with tables of its own: starting one costs seconds.
const database =
  kindName === "integration" ? await (await import("../api/testing/dynamodbLocal.ts")).startDynamodbLocal() : undefined;
const run = spawn(process.execPath, ["--test", ...kind.options, ...reporters, ...files], {
  stdio: "inherit",
  env: { ...process.env, ...(database ? { CAPAIAN_TEST_DYNAMODB: database.endpoint } : {}) },
});
const [status] = (await once(run, "exit")) as [number | null];
await database?.stop();
if (status !== 0) fail(`The ${kindName} tests failed.`);

const tally = JSON.parse(readFileSync(tallyFile, "utf8")) as Tally;
if (tally.skipped > 0) fail(`${tally.skipped} ${kindName} tests were skipped or are marked todo; none may be.`);
if (tally.empty.length > 0) fail(`Without any test: ${tally.empty.join(", ")}.`);
