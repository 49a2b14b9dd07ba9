import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { distributionBars, guideLines, limitMarks, totalOf } from "./distributionBars.ts";
import type { GuideRule } from "./distributionBars.ts";

const guideOfGood: GuideRule[] = [
  { predicates: ["GOOD"], maxPercent: "70" },
  { predicates: ["NEEDS_IMPROVEMENT", "POOR"], minCount: 1 },
];

describe("the drawn distribution (domain 3.4)", () => {
  it("has one bar per predicate, best first, also for those nobody has", () => {
    const bars = distributionBars([
      { predicate: "GOOD", count: 15 },
      { predicate: "VERY_GOOD", count: 5 },
    ]);
    assert.deepEqual(
      bars.map((bar) => [bar.predicate, bar.count, bar.percent]),
      [
        ["VERY_GOOD", 5, 25],
        ["GOOD", 15, 75],
        ["NEEDS_IMPROVEMENT", 0, 0],
        ["POOR", 0, 0],
        ["VERY_POOR", 0, 0],
      ],
    );
  });

  it("draws bars of no length when nobody is rated", () => {
    assert.equal(totalOf([]), 0);
    assert.ok(distributionBars([]).every((bar) => bar.percent === 0));
  });

  it("says how many people are too many or too few, from the server's check (R-DS-02)", () => {
    const counts = [
      { predicate: "GOOD" as const, count: 16 },
      { predicate: "VERY_GOOD" as const, count: 4 },
    ];
    const lines = guideLines(
      guideOfGood,
      [
        { predicates: ["GOOD"], actual: 16, max: 14 },
        { predicates: ["POOR", "NEEDS_IMPROVEMENT"], actual: 0, min: 1 },
      ],
      counts,
    );
    assert.deepEqual(
      lines.map((line) => [line.actual, line.off]),
      [
        [16, 2],
        [0, -1],
      ],
    );
  });

  it("reports a met rule with what was found and nothing off", () => {
    const [line] = guideLines(guideOfGood, [], [{ predicate: "GOOD", count: 3 }]);
    assert.deepEqual([line?.actual, line?.off], [3, 0]);
  });

  it("marks only limits that concern one predicate on that predicate's bar", () => {
    assert.deepEqual(limitMarks(guideOfGood, "GOOD"), [{ side: "MAX", percent: 70 }]);
    assert.deepEqual(limitMarks(guideOfGood, "POOR"), []);
  });
});
