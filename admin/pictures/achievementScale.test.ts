import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { achievementScale } from "./achievementScale.ts";

describe("the achievement bar", () => {
  it("draws nothing while nothing can be computed: missing is not zero", () => {
    assert.equal(achievementScale(null), undefined);
    assert.equal(achievementScale(undefined), undefined);
    assert.equal(achievementScale("0")?.filled, 0);
  });

  it("puts the target at five sixths of a scale that ends at 120", () => {
    const scale = achievementScale("60");
    assert.equal(scale?.filled, 50);
    assert.ok(Math.abs((scale?.target ?? 0) - 83.333) < 0.001);
    assert.equal(scale?.reading, "BELOW");
  });

  it("shows the cap when it lies above the target", () => {
    assert.equal(achievementScale("120", "120")?.cap, 100);
    assert.equal(achievementScale("90", "100")?.cap, undefined);
  });

  it("opens the bar's end when the achievement leaves the scale", () => {
    const scale = achievementScale("400");
    assert.equal(scale?.beyond, true);
    assert.equal(scale?.filled, 100);
    assert.equal(scale?.target, 62.5);
  });

  it("holds a negative achievement, which (2T − R)/T can give, at the bar's start", () => {
    assert.equal(achievementScale("-20")?.filled, 0);
    assert.equal(achievementScale("-20")?.percent, -20);
  });
});
