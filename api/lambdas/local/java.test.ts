import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { javaVersion, majorVersion } from "./java.ts";

describe("Java for DynamoDB Local", () => {
  it("reads the major version that java -version prints, in the old style and the new", () => {
    assert.equal(majorVersion('openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment'), 17);
    assert.equal(majorVersion('java version "21" 2023-09-19 LTS'), 21);
    assert.equal(majorVersion('java version "1.8.0_492"'), 8);
    assert.equal(majorVersion("zsh: command not found: java"), undefined);
  });

  it("finds no version where there is no such command", async () => {
    assert.equal(await javaVersion("/nowhere/bin/java"), undefined);
  });
});
