import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buildPlayground } from "./playground/buildPlayground.ts";
import { LocalStartError } from "./startError.ts";

const root = join(import.meta.dirname, "../../..");

/** Something that is made from sources and made again only when they changed. */
export type Build = {
  /** Word for messages, e.g. `panel`. */
  name: string;
  /** Globs of what it is made from, relative to the project. */
  sources: string[];
  /** A file that exists once it was made, relative to the project. */
  output: string;
  make(): Promise<void>;
};

/** Types from the schema and the panel's operations. */
export const generatedTypes: Build = {
  name: "types",
  sources: ["schema.graphql", "codegen.ts", "admin/**/*.graphql"],
  output: "api/generated/enums.ts",
  make: () => npmRun("generate"),
};

/** The panel, in `dist/admin`. */
export const panel: Build = {
  name: "panel",
  sources: ["admin/**/!(*.test.ts)", "schema.graphql", "api/**/*.rules.ts", "api/kernel/*.ts", "package-lock.json"],
  output: "dist/admin/index.html",
  make: () => npmRun("build"),
};

/** The GraphQL playground, in `dist/graphiql`. */
export const playground: Build = {
  name: "graphiql",
  sources: ["schema.graphql", "api/lambdas/local/playground/*", "package-lock.json"],
  output: "dist/graphiql/index.html",
  make: () => buildPlayground(join(root, "dist/graphiql")),
};

/** Folders the front serves. */
export const builtFolders = { panel: join(root, "dist/admin"), playground: join(root, "dist/graphiql") };

/**
 * Makes what is missing or older than its sources, told by their content and not by their times: a fresh clone
 * carries no times worth reading.
 *
 * @returns true when it was made now, false when the kept one fits
 */
export async function upToDate(build: Build, folder = root): Promise<boolean> {
  const keyFile = join(folder, "dist/keys", build.name);
  const key = await contentKey(build.sources, folder);
  const kept = await readFile(keyFile, "utf8").catch(() => undefined);
  if (kept === key && existsSync(join(folder, build.output))) return false;
  await build.make();
  await mkdir(dirname(keyFile), { recursive: true });
  await writeFile(keyFile, key);
  return true;
}

/** One hash over names and contents of all files the globs match; generated files are no sources. */
export async function contentKey(globs: string[], folder: string): Promise<string> {
  const files = globSync(globs, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.split(/[\\/]/).includes("generated"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(file.slice(folder.length));
    hash.update(await readFile(file));
  }
  return hash.digest("hex");
}

/** Runs a script of package.json, so that it is said in one place how things are made. */
async function npmRun(script: string): Promise<void> {
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"];
  const child = spawn(command, [...before, "run", "--silent", script], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    shell: command === "npm" && process.platform === "win32",
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (printed += part.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code === 0) return;
  throw new LocalStartError(
    `Langkah "npm run ${script}" gagal; perbaiki yang disebut di bawah ini, lalu jalankan lagi.`,
    `The step "npm run ${script}" failed; mend what is named below, then start again.\n${printed.slice(-4_000)}`,
  );
}
