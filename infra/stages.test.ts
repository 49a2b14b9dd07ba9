import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stageNamed, stages } from "./stages.ts";

describe("stages", () => {
  it("are found by name", () => assert.equal(stageNamed("production"), stages.production));

  it("answer an unknown name with the known ones", () => {
    assert.throws(() => stageNamed("prod"), /Unknown stage "prod". Known: dev, staging, production\./);
  });

  it("keep data in production, in Jakarta everywhere", () => {
    assert.ok(stages.production.keepsData);
    for (const { name, region } of Object.values(stages)) assert.equal(region, "ap-southeast-3", name);
  });
});
