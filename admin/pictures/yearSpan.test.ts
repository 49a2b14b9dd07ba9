import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { placeDay, placeSpan } from "./yearSpan.ts";

const year = { from: "2026-01-01", to: "2026-12-31" };

describe("the line of a year's periods", () => {
  it("places quarters side by side without gap or overlap", () => {
    const quarters = [
      placeSpan({ from: "2026-01-01", to: "2026-03-31" }, year),
      placeSpan({ from: "2026-04-01", to: "2026-06-30" }, year),
      placeSpan({ from: "2026-07-01", to: "2026-09-30" }, year),
      placeSpan({ from: "2026-10-01", to: "2026-12-31" }, year),
    ];
    let edge = 0;
    for (const quarter of quarters) {
      assert.ok(Math.abs(quarter.left - edge) < 1e-9);
      edge = quarter.left + quarter.width;
    }
    assert.ok(Math.abs(edge - 100) < 1e-9);
  });

  it("gives the year's own evaluation the whole width", () => {
    assert.deepEqual(placeSpan(year, year), { left: 0, width: 100 });
  });

  it("cuts what reaches beyond the year", () => {
    assert.deepEqual(placeSpan({ from: "2025-12-01", to: "2027-01-31" }, year), { left: 0, width: 100 });
  });

  it("marks today, and nothing outside the year", () => {
    assert.equal(placeDay("2026-01-01", year), 0);
    assert.ok((placeDay("2026-12-31", year) ?? 0) > 99);
    assert.equal(placeDay("2027-01-01", year), undefined);
  });
});
