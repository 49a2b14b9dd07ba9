import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lastPeriod } from "./lastPeriod.ts";

describe("the period a page begins with", () => {
  const periods = [
    { key: "2026-Q1", from: "2026-01-01" },
    { key: "2026-Q2", from: "2026-04-01" },
    { key: "2026", from: "2026-01-01" },
  ];

  it("is the one that runs, the year only when it has no parts", () => {
    assert.equal(lastPeriod(periods, "2026-03-31"), "2026-Q1");
    assert.equal(lastPeriod(periods, "2026-11-22"), "2026-Q2");
    assert.equal(lastPeriod(periods.slice(2), "2026-11-22"), "2026");
    assert.equal(lastPeriod(periods, "2025-12-31"), undefined);
  });
});
