/**
 * `npm run schema:diff`: what changed in `schema.graphql` for clients since a baseline in git.
 *
 * Clients are not rebuilt with us, so a breaking change is theirs to suffer. Before version 1.0.0 such changes are
 * named; from 1.0.0 on they fail. Additions are always free.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { buildSchema, findBreakingChanges, findDangerousChanges } from "graphql";

/** Changes as sentences of graphql-js, e.g. `Contract.weight was removed.`, in the order it finds them. */
export interface SchemaChanges {
  /** A valid query or reader may fail. */
  readonly breaking: readonly string[];
  /** Queries stay valid, but a client may not expect what it gets, e.g. a new enum value. */
  readonly dangerous: readonly string[];
}

/** Compares two schemas, each in schema definition language. */
export function schemaChanges(before: string, after: string): SchemaChanges {
  const [old, now] = [buildSchema(before), buildSchema(after)];
  const sentences = (changes: readonly { description: string }[]) => changes.map((change) => change.description);
  return { breaking: sentences(findBreakingChanges(old, now)), dangerous: sentences(findDangerousChanges(old, now)) };
}

/** Whether breaking changes are forbidden for this version of the package (semantic versioning, item 4). */
export function isStable(version: string): boolean {
  return Number.parseInt(version, 10) >= 1;
}

/** Where the schema is compared with: a commit, and how to call it. */
export interface Baseline {
  readonly commit: string;
  readonly name: string;
}

/** Runs git; its trimmed answer, or undefined when it failed or said nothing. */
export type Git = (...args: string[]) => string | undefined;

/**
 * The baseline: the last tag `v…`, else where this branch left `origin/main`, else the commit before the schema's last
 * change. Undefined when git knows none of them, e.g. in a shallow clone.
 */
export function findBaseline(git: Git, file: string): Baseline | undefined {
  const tag = git("describe", "--tags", "--abbrev=0", "--match", "v*");
  if (tag !== undefined) return { commit: tag, name: `the release ${tag}` };
  const head = git("rev-parse", "HEAD");
  const base = git("merge-base", "HEAD", "origin/main");
  if (base !== undefined && base !== head) return { commit: base, name: `origin/main at ${base.slice(0, 8)}` };
  // With changes not yet committed, the last commit is the one before.
  const changedNow = git("status", "--porcelain", "--", file) !== undefined;
  const [last, previous] = git("log", "-2", "--format=%H", "--", file)?.split("\n") ?? [];
  const commit = changedNow ? last : previous;
  return commit === undefined ? undefined : { commit, name: `its previous state in ${commit.slice(0, 8)}` };
}

function main(): void {
  const file = "schema.graphql";
  const git: Git = (...args) => {
    const { status, stdout } = spawnSync("git", args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    return status === 0 && stdout.trim() !== "" ? stdout.trim() : undefined;
  };
  const baseline = findBaseline(git, file);
  const before = baseline && git("show", `${baseline.commit}:${file}`);
  if (baseline === undefined || before === undefined) {
    console.log(
      `${file} was not compared: git knows no earlier one (no repository, a shallow clone, or its first commit).`,
    );
    return;
  }
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const { breaking, dangerous } = schemaChanges(before, readFileSync(file, "utf8"));
  console.log(`${file} against ${baseline.name}: ${breaking.length} breaking, ${dangerous.length} dangerous changes.`);
  for (const change of breaking) console.log(`  breaking   ${change}`);
  for (const change of dangerous) console.log(`  dangerous  ${change}`);
  if (breaking.length === 0) return;
  if (isStable(version)) process.exitCode = 1;
  else console.log(`Version ${version} is before 1.0.0, so breaking changes are allowed.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
