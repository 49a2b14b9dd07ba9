import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";

describe("the test runner", () => {
  const folders: string[] = [];
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  /** Runs the unit tests of a project whose only test file holds this. */
  function run(file: string, content: string) {
    const folder = mkdtempSync(join(tmpdir(), "run-tests-"));
    folders.push(folder);
    mkdirSync(join(folder, "api"));
    cpSync(".ci", join(folder, ".ci"), { recursive: true, filter: (path) => !path.endsWith(".test.ts") });
    writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
    writeFileSync(join(folder, "api", file), `import { it } from "node:test";\n${content}\n`);
    // This test runs inside the runner; the one it starts must not take itself for a part of it.
    const { NODE_TEST_CONTEXT: _inside, ...env } = process.env;
    return spawnSync(process.execPath, [".ci/runTests.ts", "unit"], { cwd: folder, env, encoding: "utf8" });
  }

  it("passes when all tests passed", () => {
    assert.equal(run("a.test.ts", `it("is", () => {});`).status, 0);
  });

  it("fails when a test failed, and says at the end what and where", () => {
    const { status, stderr } = run("a.test.ts", `it("is not", () => { throw new Error("no"); });`);
    assert.equal(status, 1);
    assert.match(stderr, /✖ is not \(.*a\.test\.ts:2\)\nError: no\n[^]*The unit tests failed/);
  });

  it("fails when a test was skipped or is marked todo", () => {
    for (const option of ["skip", "todo"]) {
      const { status, stderr } = run("a.test.ts", `it("is", () => {}); it("may be", { ${option}: true }, () => {});`);
      assert.equal(status, 1);
      assert.match(stderr, /1 unit tests were skipped or are marked todo/);
    }
  });

  it("fails when there is no test of this kind", () => {
    const { status, stderr } = run("a.int.test.ts", `it("is", () => {});`);
    assert.equal(status, 1);
    assert.match(stderr, /No unit test matches/);
  });

  it("fails when a file holds no test", () => {
    const { status, stderr } = run("a.test.ts", "");
    assert.equal(status, 1);
    assert.match(stderr, /Without any test: .*a\.test\.ts/);
  });
});
