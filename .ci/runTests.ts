/**
 * Runs the tests of one price: `node .ci/runTests.ts unit|integration|infra|browser|walk [part of a path …]`.
 * Fails when there is nothing to run or when a test was skipped, so that an empty run never counts as a pass.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tally } from "./tally.ts";

interface Kind {
  globs: string[];
  exclude: string[];
  options: string[];
  /**
   * How the files are dealt into goes of the runner, which two lanes take one after the other: two cores are busy, and
   * a file that takes long does not come last.
   */
  goes?: {
    /** Parts of paths: each such file is a go of its own, and they come first. */
    alone: string[];
    /** The others are dealt into so many. */
    many: number;
  };
  /** Demo worlds are made once for all files of a run, in a folder that goes with it (`api/testing/sharedWorld.ts`). */
  sharesWorlds?: true;
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
    // One process and one DynamoDB Local for all files of a go, each in tables of its own: loading the product and
    // starting Java costs more than most tests. A database that has seen too much is slow, so there are a few.
    options: ["--test-isolation=none"],
    goes: { alone: ["local/startLocal", "badInput"], many: 6 },
  },
  infra: { globs: ["infra/**/*.test.ts"], exclude: priced, options: ["--test-isolation=none"] },
  // Each of these starts the whole application and a browser; the first makes the demo world for all.
  browser: {
    globs: ["{api,admin,infra}/**/*.e2e.test.ts"],
    exclude: [],
    options: [],
    goes: { alone: ["admin/road", "matrixGrid", "progress", "contractForm", "calibration"], many: 1 },
    sharesWorlds: true,
  },
  // A whole quarter of each region, minutes each: walked by hand before a release (KEEP_PICTURES keeps what was seen).
  walk: { globs: ["admin/walks/*.walk.test.ts"], exclude: [], options: ["--test-concurrency=1"] },
};

/** A tally before the first test. */
const none = (): Tally => ({ passed: 0, failed: 0, skipped: 0, empty: [], failures: [] });

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

/** Runs files in one go of node's runner. */
async function runFiles(group: readonly string[], part: number): Promise<{ status: number | null; tally: Tally }> {
  const partFile = `.cache/tests/${kindName}.part-${part}.json`;
  const reporters = [
    ["--test-reporter=spec", "--test-reporter-destination=stdout"],
    ["--test-reporter=./.ci/tally.ts", `--test-reporter-destination=${partFile}`],
  ].flat();
  const run = spawn(process.execPath, ["--test", ...kind.options, ...reporters, ...group], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...(worlds === undefined ? {} : { CAPAIAN_TEST_WORLDS: worlds }) },
  });
  // Lanes do not talk into each other: what a go says is said when it is through.
  let said = "";
  run.stdout
    .setEncoding("utf8")
    .on("data", (text: string) => (groups.length === 1 ? process.stdout.write(text) : (said += text)));
  const [status] = (await once(run, "close")) as [number | null];
  // The product's own log of what went well hides what did not.
  process.stdout.write(said.replaceAll(/^\{"level":"info".*\n/gm, ""));
  // A run that was cut off leaves no tally, or an empty file.
  const told = existsSync(partFile) ? readFileSync(partFile, "utf8") : "";
  const tally = told === "" ? { ...none(), failed: 1 } : (JSON.parse(told) as Tally);
  rmSync(partFile, { force: true });
  return { status, tally };
}

/** The goes of a kind, those that take long first. */
function dealt(goes: Kind["goes"]): string[][] {
  if (goes === undefined) return [files];
  const alone = goes.alone.flatMap((part) => files.filter((file) => file.includes(part)));
  const others = files.filter((file) => !alone.includes(file));
  const hands = Array.from({ length: goes.many }, (_, hand) => others.filter((_, at) => at % goes.many === hand));
  return [...alone.map((file) => [file]), ...hands.filter((hand) => hand.length > 0)];
}

const worlds = kind.sharesWorlds && mkdtempSync(join(tmpdir(), "capaian-worlds-"));
if (worlds) process.once("exit", () => rmSync(worlds, { recursive: true, force: true }));
if (kind.sharesWorlds) {
  // Two products that start at once must not both build the panel into one folder.
  const { panel, upToDate } = await import("../api/lambdas/local/builds.ts");
  await upToDate(panel);
}
const groups = dealt(kind.goes);
const waiting = groups.entries();
const total = none();
let broken = false;
await Promise.all(
  Array.from({ length: 2 }, async () => {
    for (const [part, group] of waiting) {
      const { status, tally } = await runFiles(group, part);
      broken ||= status !== 0;
      total.passed += tally.passed;
      total.failed += tally.failed;
      total.skipped += tally.skipped;
      total.empty.push(...tally.empty);
      total.failures.push(...tally.failures);
    }
  }),
);
for (const failure of total.failures) console.error(`\n✖ ${failure}`);
if (broken) fail(`The ${kindName} tests failed.`);
if (total.skipped > 0) fail(`${total.skipped} ${kindName} tests were skipped or are marked todo; none may be.`);
if (total.empty.length > 0) fail(`Without any test: ${total.empty.join(", ")}.`);
writeFileSync(tallyFile, JSON.stringify(total));
