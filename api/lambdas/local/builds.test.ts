import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { upToDate, type Build } from "./builds.ts";

/** A project with two sources, and a build of it that counts how often it ran. */
async function project() {
  const folder = await mkdtemp(join(tmpdir(), "capaian-build-"));
  await mkdir(join(folder, "src/generated"), { recursive: true });
  await writeFile(join(folder, "src/a.ts"), "a");
  await writeFile(join(folder, "src/b.ts"), "b");
  let made = 0;
  const make = async () => {
    made += 1;
    await writeFile(join(folder, "out.js"), "out");
  };
  const build: Build = { name: "demo", sources: ["src/**/*"], output: "out.js", make };
  return { folder, build, made: () => made, run: () => upToDate(build, folder) };
}

describe("builds of the local start", () => {
  it("make what is missing, and nothing when it fits its sources", async () => {
    const { run, made, folder } = await project();
    assert.equal(await run(), true);
    assert.equal(await run(), false);
    await rm(join(folder, "out.js"));
    assert.equal(await run(), true);
    assert.equal(made(), 2);
  });

  it("make again when a source changes, comes, goes or is renamed, and not when only its time changes", async () => {
    const { run, folder } = await project();
    await run();
    const changes: [string, () => Promise<unknown>, boolean][] = [
      ["content", () => writeFile(join(folder, "src/a.ts"), "A"), true],
      ["new file", () => writeFile(join(folder, "src/c.ts"), "c"), true],
      ["removed file", () => rm(join(folder, "src/c.ts")), true],
      ["time", () => utimes(join(folder, "src/a.ts"), 1, 1), false],
      ["generated file", () => writeFile(join(folder, "src/generated/x.ts"), "x"), false],
    ];
    for (const [what, change, again] of changes) {
      await change();
      assert.equal(await run(), again, what);
    }
  });

  it("try again after a build that failed", async () => {
    const { folder, build } = await project();
    const failing = { ...build, make: () => Promise.reject(new Error("does not compile")) };
    await assert.rejects(upToDate(failing, folder), /does not compile/);
    assert.equal(await upToDate(build, folder), true);
  });
});
