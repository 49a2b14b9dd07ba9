import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { builtFolders, panel, upToDate } from "../api/lambdas/local/builds.ts";

type Chunk = { file: string; imports?: string[]; css?: string[] };

/** Kilobytes, compressed, of what a browser fetches before it can show these entries. */
function kilobytes(folder: string, entries: readonly string[]): number {
  const manifest = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
  const files = new Set<string>();
  const fetch = (name: string) => {
    const chunk = manifest[name];
    assert.ok(chunk, `the build has no ${name}`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(fetch);
  };
  entries.forEach(fetch);
  const bytes = [...files].map((file) => gzipSync(readFileSync(join(folder, file))).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
}

describe("what a browser fetches first", () => {
  before(() => upToDate(panel));

  it("is below 450 kB compressed for the panel with its home page", () => {
    const first = kilobytes(builtFolders.panel, ["index.html", "access/signIn.ts", "App.tsx", "tasks/HomePage.tsx"]);
    assert.ok(first < 450, `${first} kB`);
    // What the measure leaves out would make it small: the home page alone is far above this.
    assert.ok(first > 100, `${first} kB`);
  });

  it("is below 50 kB for citizens, who load nothing of the panel", () => {
    const first = kilobytes(builtFolders.panel, ["public/index.html"]);
    assert.ok(first < 50, `${first} kB`);
  });
});
