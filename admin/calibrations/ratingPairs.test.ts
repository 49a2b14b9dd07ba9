import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nationalQuadrant } from "../../api/policies/quadrant.rules.ts";
import { lacksEvidence, neighbor, pairsFor } from "./ratingPairs.ts";

const meets = { result: "MEETS", behavior: "MEETS" } as const;

describe("ratings that give a wanted predicate", () => {
  it("offers the pair that changes least first, and every other one", () =>
    assert.deepEqual(
      pairsFor(nationalQuadrant, "GOOD", { result: "ABOVE", behavior: "ABOVE" }).map((c) => [c.result, c.behavior]),
      [
        ["ABOVE", "MEETS"],
        ["MEETS", "ABOVE"],
        ["MEETS", "MEETS"],
      ],
    ));
  it("steps to the next predicate the quadrant knows, and stops at the ends", () => {
    assert.equal(neighbor(nationalQuadrant, "GOOD", "LEFT"), "VERY_GOOD");
    assert.equal(neighbor(nationalQuadrant, "VERY_GOOD", "LEFT"), undefined);
    assert.equal(neighbor(nationalQuadrant, "VERY_POOR", "RIGHT"), undefined);
    const without = nationalQuadrant.filter(({ predicate }) => predicate !== "NEEDS_IMPROVEMENT");
    assert.equal(neighbor(without, "GOOD", "RIGHT"), "POOR");
  });
  it("asks for evidence where a rating newly departs (R-RT-02)", () => {
    const card = { start: meets, resultEvidence: false, behaviorEvidence: true };
    assert.deepEqual(lacksEvidence(card, { result: "ABOVE", behavior: "ABOVE" }), ["result"]);
    assert.deepEqual(lacksEvidence(card, meets), []);
  });
});
