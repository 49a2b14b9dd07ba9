import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { evaluatedPeriod, runningPeriod } from "./runningPeriod.ts";

const third = { key: "2026-Q3", kind: "PERIODIC" as const, from: "2026-07-01", to: "2026-09-30" };
const fourth = { key: "2026-Q4", kind: "PERIODIC" as const, from: "2026-10-01", to: "2026-12-31" };
const year = { key: "2026", kind: "ANNUAL" as const, from: "2026-01-01", to: "2026-12-31" };

describe("the period to record in", () => {
  it("is the one that has begun last, even while an earlier one is still open", () => {
    assert.equal(runningPeriod([third, fourth, year], "2026-10-05")?.key, "2026-Q4");
    assert.equal(runningPeriod([third, year], "2026-10-05")?.key, "2026-Q3");
  });

  it("is the year's own when no other is open", () => {
    assert.equal(runningPeriod([year], "2027-01-10")?.key, "2026");
    assert.equal(runningPeriod([], "2027-01-10"), undefined);
  });
});

describe("the period whose evaluations are shown", () => {
  it("is the one that has ended last: it is rated now, while the running one is still being worked in", () => {
    assert.equal(evaluatedPeriod([third, fourth, year], "2026-11-22")?.key, "2026-Q3");
    assert.equal(evaluatedPeriod([third, fourth, year], "2027-01-10")?.key, "2026-Q4");
  });

  it("is the first one while none has ended", () => {
    assert.equal(evaluatedPeriod([third, fourth, year], "2026-08-01")?.key, "2026-Q3");
    assert.equal(evaluatedPeriod([], "2026-08-01"), undefined);
  });
});
