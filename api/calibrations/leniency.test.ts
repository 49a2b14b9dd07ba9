import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Rating } from "../generated/enums.ts";
import { leniencies, leniencySentence, fewestPeople } from "./leniency.rules.ts";
import type { Counted } from "./spread.rules.ts";

const person = (rater: string, result: Rating, behavior: Rating = "MEETS"): Counted => {
  const standing = { result, behavior, predicate: "GOOD" as const };
  return { raterId: rater, raterName: rater, start: standing, now: standing };
};
const many = (rater: string, ratings: readonly Rating[]) => ratings.map((rating) => person(rater, rating));
const times = (count: number, rating: Rating): Rating[] => Array.from({ length: count }, () => rating);

describe("severity of raters, estimated with partial pooling (features 3.25)", () => {
  it("says nothing about a rater of few people, nor without others to compare with", () => {
    const few = leniencies([...many("A", times(fewestPeople - 1, "ABOVE")), ...many("B", times(9, "MEETS"))]);
    assert.equal(few[0]?.estimate, null);
    assert.match(leniencySentence({ people: 4, estimate: null }).id, /terlalu sedikit untuk disimpulkan/);
    assert.equal(leniencies(many("A", times(9, "ABOVE")))[0]?.estimate, null);
  });
  it("pulls a rater to the mean of all, the more the fewer people they rated", () => {
    const mild = [...times(3, "ABOVE"), ...times(2, "MEETS")] as Rating[];
    const people = [
      ...many("Few", mild),
      ...many("Many", Array.from({ length: 6 }, () => mild).flat()),
      ...many("Strict", [...times(10, "BELOW"), ...times(10, "MEETS")]),
    ];
    const [few, much] = leniencies(people);
    assert.ok(few?.estimate && much?.estimate);
    assert.ok(0 < few.estimate.value && few.estimate.value < much.estimate.value);
    assert.ok(few.estimate.high - few.estimate.low > much.estimate.high - much.estimate.low);
  });
  it("agrees with the estimate worked out by hand: 10 × 1 and 10 × −1 with one step of noise each", () => {
    const people = [
      ...many("Mild", [...times(9, "ABOVE"), "MEETS"]),
      ...many("Strict", [...times(9, "BELOW"), "MEETS"]),
    ];
    // Within: each group has variance sum 0.9, pooled 1.8 / 18 = 0.1. Between: 10 × 0.81 × 2 = 16.2.
    // τ² = (16.2 − 0.1) / 10 = 1.61; weight = 1.61 / (1.61 + 0.01) = 0.99383; value = 0.9 × weight.
    const mild = leniencies(people)[0]?.estimate;
    assert.ok(mild);
    assert.ok(Math.abs(mild.value - 0.9 * (1.61 / 1.62)) < 1e-12);
    assert.ok(Math.abs(mild.high - mild.value - 1.96 * Math.sqrt((1.61 * 0.01) / 1.62)) < 1e-12);
  });
  it("finds no difference where raters do not differ, and never speaks of fault", () => {
    const same = [...times(2, "ABOVE"), ...times(4, "MEETS")] as Rating[];
    for (const { estimate, people } of leniencies([...many("A", same), ...many("B", same)])) {
      assert.deepEqual(estimate, { value: 0, low: 0, high: 0 });
      assert.match(leniencySentence({ people, estimate }).id, /kebetulan/);
    }
    for (const value of [-1, 1]) {
      const { id, en } = leniencySentence({ people: 9, estimate: { value, low: value - 0.1, high: value + 0.1 } });
      assert.doesNotMatch(`${id} ${en}`, /salah|curang|wrong|biased|unfair/i);
    }
  });
  it("never goes beyond the rater's own mean, whatever people were rated (property)", () => {
    const ratings = fc.constantFrom<Rating>("ABOVE", "MEETS", "BELOW");
    const step = { ABOVE: 1, MEETS: 0, BELOW: -1 };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("A", "B", "C"), ratings, ratings), { maxLength: 80 }), (rows) => {
        const people = rows.map(([rater, result, behavior]) => person(rater, result, behavior));
        const values = (some: readonly Counted[]) => some.map(({ start }) => step[start.result] + step[start.behavior]);
        const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
        const center = mean(values(people));
        for (const { raterId, estimate } of leniencies(people)) {
          if (estimate === null) continue;
          const distance = mean(values(people.filter((each) => each.raterId === raterId))) - center;
          assert.ok(Math.abs(estimate.value) <= Math.abs(distance) + 1e-9);
          assert.ok(estimate.value * distance >= -1e-9);
          assert.ok(estimate.low <= estimate.value && estimate.value <= estimate.high);
        }
      }),
    );
  });
});
