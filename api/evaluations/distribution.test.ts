import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { OrganizationPredicateValues, PredicateValues } from "../generated/enums.ts";
import type { OrganizationPredicate } from "../generated/enums.ts";
import { circularDistribution } from "../policies/distribution.rules.ts";
import { checkDistribution, type PredicateCounts } from "./distribution.rules.ts";

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
