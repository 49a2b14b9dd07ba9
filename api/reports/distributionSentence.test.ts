import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { distributionSentence } from "./distributionSentence.rules.ts";

const sentence = (more: object) =>
  distributionSentence({ predicates: ["VERY_GOOD"], actual: 7, min: null, max: null, ...more } as never);

describe("a broken rule of the guide in words (R-DS-01, features 3.7)", () => {
  it("says how many there are, how many are expected, and the gap", () => {
    assert.deepEqual(sentence({ max: 4 }), {
      id: "Sangat Baik: 7 orang, paling banyak 4 orang (lebih 3).",
      en: "Very good: 7 people, at most 4 expected (3 too many).",
    });
    assert.match(sentence({ min: 9 }).id, /^Sangat Baik: 7 orang, paling sedikit 9 orang \(kurang 2\)\.$/);
  });

  it("names predicates that are counted together", () => {
    assert.match(sentence({ predicates: ["VERY_GOOD", "GOOD"], max: 4 }).id, /^Sangat Baik dan\/atau Baik: /);
  });
});
