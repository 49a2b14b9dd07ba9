import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { needsShortNames, shortPeriod } from "./shortPeriod.ts";

describe("a period's short name", () => {
  it("is how offices here write it", () => {
    assert.equal(shortPeriod("2026-Q3", "id"), "TW III");
    assert.equal(shortPeriod("2026-M04", "id"), "Apr");
    assert.equal(shortPeriod("2026-M10", "id"), "Okt");
    assert.equal(shortPeriod("2026", "id"), "2026");
  });

  it("exists in English too", () => {
    assert.equal(shortPeriod("2026-Q3", "en"), "Q3");
    assert.equal(shortPeriod("2026-M10", "en"), "Oct");
  });

  it("is needed by months beside each other, not by quarters (MMJ-04)", () => {
    assert.equal(needsShortNames(12), true);
    assert.equal(needsShortNames(4), false);
  });
});
