/**
 * Runs the tests of one price: `node .ci/runTests.ts unit|integration|infra|browser|walk [part of a path …]`.
 * Fails when there is nothing to run or when a test was skipped, so that an empty run never counts as a pass.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Tally } from "./tally.ts";

interface Kind {
  globs: string[];
  exclude: string[];
  options: string[];
  /**
   * So many files share one DynamoDB Local: starting one costs seconds, and one that has seen too much is slow. Two
   * lanes, each with its own, keep two cores busy.
   */
  filesPerDatabase?: number;
}

const priced = ["**/*.int.test.ts", "**/*.e2e.test.ts", "**/*.walk.test.ts"];

const kinds: Record<string, Kind> = {
  unit: {
    globs: ["api/**/*.test.ts", "admin/**/*.test.ts", "lint/**/*.test.ts", ".ci/*.test.ts"],
    exclude: priced,
    // One process for all: pure tests share nothing, and starting a process costs more than running them.
    options: ["--test-isolation=none"],
  },
  integration: {
    globs: ["api/**/*.int.test.ts"],
    exclude: [],
    options: ["--test-concurrency=1"],
    filesPerDatabase: 5,
  },
  infra: { globs: ["infra/**/*.test.ts"], exclude: priced, options: ["--test-concurrency=2"] },
  // Each of these starts the whole application and a browser.
  browser: { globs: ["{api,admin,infra}/**/*.e2e.test.ts"], exclude: [], options: ["--test-concurrency=2"] },
  // A whole quarter of each region, minutes each: walked by hand before a release (KEEP_PICTURES keeps what was seen).
  walk: { globs: ["admin/walks/*.walk.test.ts"], exclude: [], options: ["--test-concurrency=1"] },
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

/** Runs files in one go of node's runner; with a database, on a DynamoDB Local they share, each in tables of its own. */
async function runFiles(group: readonly string[], part: number): Promise<{ status: number | null; tally: Tally }> {
  const partFile = `.cache/tests/${kindName}.part-${part}.json`;
  const reporters = [
    ["--test-reporter=spec", "--test-reporter-destination=stdout"],
    ["--test-reporter=./.ci/tally.ts", `--test-reporter-destination=${partFile}`],
  ].flat();
  const database = kind.filesPerDatabase && (await import("../api/testing/dynamodbLocal.ts")).startDynamodbLocal();
  const endpoint = database ? (await database).endpoint : undefined;
  const run = spawn(process.execPath, ["--test", ...kind.options, ...reporters, ...group], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...(endpoint === undefined ? {} : { CAPAIAN_TEST_DYNAMODB: endpoint }) },
  });
  // Lanes do not talk into each other: what a group says is said when it is through.
  let said = "";
  run.stdout
    .setEncoding("utf8")
    .on("data", (text: string) => (lanes === 1 ? process.stdout.write(text) : (said += text)));
  const [status] = (await once(run, "close")) as [number | null];
  process.stdout.write(said);
  if (database) await (await database).stop();
  const tally = existsSync(partFile)
    ? (JSON.parse(readFileSync(partFile, "utf8")) as Tally)
    : { passed: 0, failed: 1, skipped: 0, empty: [] };
  rmSync(partFile, { force: true });
  return { status, tally };
}

const size = kind.filesPerDatabase ?? files.length;
const groups = Array.from({ length: Math.ceil(files.length / size) }, (_, at) =>
  files.slice(at * size, (at + 1) * size),
);
const lanes = kind.filesPerDatabase === undefined ? 1 : 2;
const waiting = groups.entries();
const total: Tally = { passed: 0, failed: 0, skipped: 0, empty: [] };
let broken = false;
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (const [part, group] of waiting) {
      const { status, tally } = await runFiles(group, part);
      broken ||= status !== 0;
      total.passed += tally.passed;
      total.failed += tally.failed;
      total.skipped += tally.skipped;
      total.empty.push(...tally.empty);
    }
  }),
);
if (broken) fail(`The ${kindName} tests failed.`);
if (total.skipped > 0) fail(`${total.skipped} ${kindName} tests were skipped or are marked todo; none may be.`);
if (total.empty.length > 0) fail(`Without any test: ${total.empty.join(", ")}.`);
writeFileSync(tallyFile, JSON.stringify(total));
