import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openDataFolder } from "./dataFolder.ts";
import { LocalStartError } from "./startError.ts";

const emptyFolder = () => mkdtemp(join(tmpdir(), "capaian-data-"));
const refused = (pattern: RegExp) => (failure: unknown) =>
  failure instanceof LocalStartError && pattern.test(failure.english);

describe("data folder", () => {
  it("is not complete before the demo data is whole, and stays complete afterwards", async () => {
    const path = await emptyFolder();
    const first = await openDataFolder(path, false, 4101);
    assert.deepEqual([first.complete, first.wasCutOff], [false, false]);
    await mkdir(join(path, "database"));
    // Evidence that people uploaded: the next start must know it as its own.
    await mkdir(join(path, "files"));
    await first.markComplete();
    await first.release();

    const second = await openDataFolder(path, false, 4101);
    assert.deepEqual([second.complete, second.wasCutOff], [true, false]);
    assert.ok(existsSync(join(path, "database")));
  });

  it("drops demo data that an earlier start did not finish", async () => {
    const path = await emptyFolder();
    await mkdir(join(path, "database"));
    await writeFile(join(path, "demo.json"), "{");

    const folder = await openDataFolder(path, false, 4101);
    assert.deepEqual([folder.complete, folder.wasCutOff], [false, true]);
    assert.ok(!existsSync(join(path, "database")));
    assert.ok(!existsSync(join(path, "demo.json")));
  });

  it("drops whole data only when asked to begin anew", async () => {
    const path = await emptyFolder();
    await writeFile(join(path, "complete"), "");
    await mkdir(join(path, "database"));

    const folder = await openDataFolder(path, true, 4101);
    assert.deepEqual([folder.complete, folder.wasCutOff], [false, false]);
    assert.ok(!existsSync(join(path, "database")));
  });

  it("never touches a folder with other files, even when asked to begin anew", async () => {
    const path = await emptyFolder();
    await writeFile(join(path, "thesis.docx"), "");

    await assert.rejects(openDataFolder(path, true, 4101), refused(/thesis\.docx/));
    assert.ok(existsSync(join(path, "thesis.docx")));
  });

  it("refuses a second start on the same folder, naming the process", async (t) => {
    const path = await emptyFolder();
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    t.after(() => other.kill());
    await writeFile(join(path, "lock"), JSON.stringify({ pid: other.pid, port: 4199 }));

    await assert.rejects(openDataFolder(path, false, 4101), refused(new RegExp(`process ${other.pid}\\b`)));
  });

  it("takes over a lock whose process is gone, is another program by now, or was cut off", async (t) => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    t.after(() => other.kill());
    for (const text of ['{"pid":4194999,"port":4199}', `{"pid":${other.pid},"port":4199}`, '{"pid":']) {
      const path = await emptyFolder();
      await writeFile(join(path, "lock"), text);
      const longAgo = new Date(Date.now() - 3_600_000);
      await utimes(join(path, "lock"), longAgo, longAgo);
      await (await openDataFolder(path, false, 4101)).release();
      assert.ok(!existsSync(join(path, "lock")));
    }
  });
});
