import assert from "node:assert/strict";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { readOptions } from "./options.ts";
import { LocalStartError } from "./startError.ts";

describe("options of the local start", () => {
  it("needs nothing", () => {
    assert.deepEqual(readOptions([]), {
      port: 4000,
      today: undefined,
      fresh: false,
      data: resolve(".data"),
      help: false,
    });
  });

  it("takes port, day, folder and a new beginning", () => {
    const options = readOptions(["--port", "4100", "--today", "2028-02-29", "--data", "/tmp/x", "--fresh"]);
    assert.deepEqual(options, { port: 4100, today: "2028-02-29", fresh: true, data: "/tmp/x", help: false });
  });

  for (const args of [
    ["--port", "0"],
    ["--port", "70000"],
    ["--port", "http"],
    ["--today", "2026-02-29"],
    ["--today", "22-11-2026"],
    ["--today", "besok"],
    ["--tody", "2026-11-22"],
  ]) {
    it(`refuses ${args.join(" ")} with a sentence in both languages`, () => {
      assert.throws(
        () => readOptions(args),
        (failure) => failure instanceof LocalStartError && failure.indonesian !== failure.english,
      );
    });
  }
});
