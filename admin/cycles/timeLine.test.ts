import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { monthsBack } from "../audit/months.ts";
import { pageOf } from "../audit/pageOf.ts";
import { placeOn } from "./timeLine.ts";

describe("the time line of a cycle", () => {
  const year = { from: "2026-01-01", to: "2026-12-31" };
  it("places days by their share of the span", () => {
    assert.equal(placeOn(year, "2026-01-01"), 0);
    assert.equal(placeOn(year, "2026-12-31"), 100);
    assert.equal(placeOn(year, "2026-07-02"), 50);
    assert.equal(placeOn(year, "2027-01-01"), undefined);
  });
});

describe("the audit's months and pages", () => {
  it("go back over the turn of the year", () => {
    assert.deepEqual(monthsBack("2026-02-10", 4), ["2026-02", "2026-01", "2025-12", "2025-11"]);
  });

  it("lead from a record's id to its page", () => {
    assert.equal(pageOf("emp_01ARZ"), "/employees/emp_01ARZ/show");
    assert.equal(pageOf("rol_01ARZ"), undefined);
  });
});
