import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BehaviorValues } from "../generated/enums.ts";
import { behaviorGuides, withGuides } from "./behaviorGuides.rules.ts";

describe("behavior guides (2.6)", () => {
  it("are seven values in order with three guides each, none printed twice, and no levels", () => {
    const shown = withGuides([]);
    assert.deepEqual(
      shown.map(({ behavior }) => behavior),
      [...BehaviorValues],
    );
    assert.equal(shown.length, 7);
    const guides = Object.values(behaviorGuides).flat();
    assert.deepEqual([guides.length, new Set(guides).size], [21, 21]);
    assert.ok(shown.every(({ leaderExpectation }) => leaderExpectation === null));
  });

  it("carry what the leader expects where the leader said it, all others stay", () => {
    const shown = withGuides([{ behavior: "LOYAL", leaderExpectation: "Menjaga rahasia pasien" }]);
    const told = shown.filter(({ leaderExpectation }) => leaderExpectation !== null);
    assert.deepEqual(
      told.map(({ behavior, leaderExpectation }) => [behavior, leaderExpectation]),
      [["LOYAL", "Menjaga rahasia pasien"]],
    );
    assert.equal(shown.length, 7);
  });
});
