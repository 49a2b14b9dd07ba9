import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const panel = join(root, "dist/admin");
const stamp = join(root, "dist/admin.sha256");

/** All that decides what generated files and panel look like. */
const sources = [
  "schema.graphql",
  "codegen.ts",
  "package-lock.json",
  "admin/**/*",
  "api/graphql/mappers.ts",
  "api/kernel/*.ts",
  "api/**/*.rules.ts",
];

/** Digest over names and contents of the sources, so that a touched but unchanged file builds nothing. */
function digest(): string {
  const hash = createHash("sha256");
  const files = globSync(sources, { cwd: root })
    .filter((file) => !file.includes("generated") && !file.endsWith(".test.ts"))
    .sort();
  for (const file of files) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(file).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/**
 * Builds the panel, and the generated files that functions are bundled with, unless they are up to date.
 *
 * @returns the folder of the built panel
 * @throws Error in one sentence when the build fails; what the build itself says stands above it.
 */
export function buildPanel(): string {
  const now = digest();
  const current = existsSync(stamp) && readFileSync(stamp, "utf8") === now;
  const complete = existsSync(join(panel, "index.html")) && existsSync(join(root, "api/generated/schema.ts"));
  if (current && complete) return panel;

  run("codegen.ts");
  run("node_modules/vite/bin/vite.js", "build", "admin");
  writeFileSync(stamp, now);
  return panel;
}

/** Output goes to the error stream: the other one belongs to `cdk`. */
function run(script: string, ...args: string[]): void {
  try {
    execFileSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ["ignore", 2, 2] });
  } catch (cause) {
    throw new Error(`Nothing is deployed, because ${script} failed; its own words stand above.`, { cause });
  }
}
