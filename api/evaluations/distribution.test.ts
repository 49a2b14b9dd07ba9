import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { OrganizationPredicateValues, PredicateValues } from "../generated/enums.ts";
import type { OrganizationPredicate } from "../generated/enums.ts";
import { circularDistribution, distributionRulesShape } from "../policies/distribution.rules.ts";
import { checkDistribution, distributionBands, type PredicateCounts } from "./distribution.rules.ts";

const check = (predicate: OrganizationPredicate, counts: PredicateCounts) =>
  checkDistribution(circularDistribution, counts, predicate, 10);

describe("the distribution guide of SE 3/2023 (domain 9.2)", () => {
  it("Org Baik, n = 20: 14 Baik + 6 Sangat Baik breaks: no Butuh Perbaikan or Kurang", () =>
    assert.deepEqual(check("GOOD", { GOOD: 14, VERY_GOOD: 6 }).violations, [
      { predicates: ["NEEDS_IMPROVEMENT", "POOR"], actual: 0, min: 1, max: null },
    ]));
  it("Org Baik, n = 20: 15 Baik, 4 SB, 1 BP breaks: Baik 75 % is above 70 %", () =>
    assert.deepEqual(check("GOOD", { GOOD: 15, VERY_GOOD: 4, NEEDS_IMPROVEMENT: 1 }).violations, [
      { predicates: ["GOOD"], actual: 15, min: null, max: 14 },
    ]));
  it("Org Istimewa, n = 10: 7 SB, 3 Baik is in order", () =>
    assert.deepEqual(check("EXCEPTIONAL", { VERY_GOOD: 7, GOOD: 3 }), {
      organizationPredicate: "EXCEPTIONAL",
      guidanceOnly: false,
      violations: [],
    }));
  it("Org Butuh Perbaikan, n = 20: 12 BP, 2 SB, 6 Baik is in order", () =>
    assert.deepEqual(check("NEEDS_IMPROVEMENT", { NEEDS_IMPROVEMENT: 12, VERY_GOOD: 2, GOOD: 6 }).violations, []));
  it("Org Sangat Kurang, n = 20: 12 SK, 2 K, 5 BP, 1 SB breaks: no Sangat Baik allowed", () =>
    assert.deepEqual(check("VERY_POOR", { VERY_POOR: 12, POOR: 2, NEEDS_IMPROVEMENT: 5, VERY_GOOD: 1 }).violations, [
      { predicates: ["VERY_GOOD"], actual: 1, min: null, max: 0 },
    ]));
  it("says by how many a unit is over or under", () => {
    const [violation] = check("EXCEPTIONAL", { VERY_GOOD: 9, GOOD: 1 }).violations;
    assert.equal((violation?.actual ?? 0) - (violation?.max ?? 0), 2);
  });
});

describe("the table of 3.4, row by row (R-DS-03)", () => {
  const broken = (predicate: OrganizationPredicate, counts: PredicateCounts) =>
    check(predicate, counts).violations.map(({ predicates, min, max }) => [predicates.join("+"), min, max]);
  it("Istimewa: at most 70 % Sangat Baik, nothing else limited", () => {
    assert.deepEqual(broken("EXCEPTIONAL", { VERY_GOOD: 14, VERY_POOR: 6 }), []);
    assert.deepEqual(broken("EXCEPTIONAL", { VERY_GOOD: 15, GOOD: 5 }), [["VERY_GOOD", null, 14]]);
  });
  it("Baik: at most 70 % Baik, and somebody Butuh Perbaikan or Kurang", () => {
    assert.deepEqual(broken("GOOD", { GOOD: 14, VERY_GOOD: 5, POOR: 1 }), []);
    assert.deepEqual(broken("GOOD", { GOOD: 14, VERY_GOOD: 5, VERY_POOR: 1 }), [["NEEDS_IMPROVEMENT+POOR", 1, null]]);
  });
  it("Butuh Perbaikan: at least 60 % of it, at most 10 % Sangat Baik", () => {
    assert.deepEqual(broken("NEEDS_IMPROVEMENT", { NEEDS_IMPROVEMENT: 11, VERY_GOOD: 3, GOOD: 6 }), [
      ["NEEDS_IMPROVEMENT", 12, null],
      ["VERY_GOOD", null, 2],
    ]);
  });
  it("Kurang: at least 60 % of it and 10 % Butuh Perbaikan, at most 10 % Sangat Baik", () => {
    assert.deepEqual(broken("POOR", { POOR: 12, NEEDS_IMPROVEMENT: 2, VERY_GOOD: 2, GOOD: 4 }), []);
    assert.deepEqual(broken("POOR", { POOR: 11, NEEDS_IMPROVEMENT: 1, VERY_GOOD: 3, GOOD: 5 }), [
      ["POOR", 12, null],
      ["NEEDS_IMPROVEMENT", 2, null],
      ["VERY_GOOD", null, 2],
    ]);
  });
  it("Sangat Kurang: at least 60 % of it, 10 % Kurang or Butuh Perbaikan together, no Sangat Baik", () => {
    assert.deepEqual(broken("VERY_POOR", { VERY_POOR: 12, POOR: 1, NEEDS_IMPROVEMENT: 1, GOOD: 6 }), []);
    assert.deepEqual(broken("VERY_POOR", { VERY_POOR: 11, POOR: 1, GOOD: 7, VERY_GOOD: 1 }), [
      ["VERY_POOR", 12, null],
      ["NEEDS_IMPROVEMENT+POOR", 2, null],
      ["VERY_GOOD", null, 0],
    ]);
  });
  it("is drawn as bands of people beside the unit's own curve, never more people than there are (R-DS-06)", () => {
    assert.deepEqual(distributionBands(circularDistribution, "POOR", 20), [
      { predicates: ["POOR"], min: 12, max: 20 },
      { predicates: ["NEEDS_IMPROVEMENT"], min: 2, max: 20 },
      { predicates: ["VERY_GOOD"], min: 0, max: 2 },
    ]);
    const asked = [{ organizationPredicate: "GOOD" as const, predicates: ["POOR" as const], minCount: 3 }];
    assert.deepEqual(distributionBands(asked, "GOOD", 2), [{ predicates: ["POOR"], min: 2, max: 2 }]);
  });
  it("and the older forced spread of PP 30/2019 is another row of the same parameter (R-DS-05, features 3.8)", () => {
    const organizationPredicate = "GOOD" as const;
    const forced = [
      { organizationPredicate, predicates: ["VERY_GOOD" as const], maxPercent: "20" },
      { organizationPredicate, predicates: ["GOOD" as const], minPercent: "60", maxPercent: "70" },
      {
        ...{ organizationPredicate, maxPercent: "20" },
        predicates: ["NEEDS_IMPROVEMENT" as const, "POOR" as const, "VERY_POOR" as const],
      },
    ];
    assert.equal(distributionRulesShape.safeParse(forced).success, true);
    const of = (counts: PredicateCounts) => checkDistribution(forced, counts, "GOOD", 10).violations.length;
    assert.deepEqual([of({ VERY_GOOD: 4, GOOD: 13, POOR: 3 }), of({ VERY_GOOD: 5, GOOD: 15 })], [0, 2]);
  });
});

describe("rounding and small units (R-DS-02)", () => {
  it("floors what is allowed at most and ceils what is asked at least", () => {
    assert.equal(check("EXCEPTIONAL", { VERY_GOOD: 8, GOOD: 3 }).violations[0]?.max, 7);
    assert.equal(check("POOR", { POOR: 6, GOOD: 5 }).violations[0]?.min, 7);
  });
  it("only guides below ten people", () => {
    assert.equal(check("GOOD", { GOOD: 9 }).guidanceOnly, true);
    assert.equal(check("GOOD", { GOOD: 10 }).guidanceOnly, false);
  });
  it("finds nothing broken in an empty unit", () => assert.deepEqual(check("POOR", {}).violations, []));

  const runs = Number(process.env["CAPAIAN_PROPERTY_RUNS"] ?? 500);
  it("holds for units of 1 to 500: a violation is exactly a broken inequality in whole numbers (features 3.7)", () => {
    const spread = fc.integer({ min: 1, max: 500 }).chain((n) =>
      fc
        .array(fc.integer({ min: 0, max: n }), { minLength: 4, maxLength: 4 })
        .map((cuts) => [0, ...cuts.sort((a, b) => a - b), n])
        .map((ends) => PredicateValues.map((name, at) => [name, (ends[at + 1] ?? 0) - (ends[at] ?? 0)] as const)),
    );
    fc.assert(
      fc.property(spread, fc.constantFrom(...OrganizationPredicateValues), (pairs, predicate) => {
        const counts: PredicateCounts = Object.fromEntries(pairs);
        const people = pairs.reduce((sum, [, count]) => sum + count, 0);
        const { violations, guidanceOnly } = check(predicate, counts);
        assert.equal(guidanceOnly, people < 10);
        const expected = circularDistribution.filter((rule) => {
          if (rule.organizationPredicate !== predicate) return false;
          const actual = rule.predicates.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
          return (
            (rule.minPercent != null && actual * 100 < people * Number(rule.minPercent)) ||
            (rule.maxPercent != null && actual * 100 > people * Number(rule.maxPercent)) ||
            (rule.minCount != null && actual < rule.minCount)
          );
        });
        assert.deepEqual(
          violations.map((each) => each.predicates),
          expected.map((rule) => rule.predicates),
        );
      }),
      { numRuns: runs },
    );
  });
});
