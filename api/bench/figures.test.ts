import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { median, p95, tableLines } from "./figures.ts";

describe("figures of the bench", () => {
  it("take the middle, and the mean of the two in the middle", () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.ok(Number.isNaN(median([])));
  });

  it("name the value that 95 of 100 stay at or below", () => {
    assert.equal(p95(Array.from({ length: 100 }, (_, at) => at + 1)), 95);
    assert.equal(p95([7]), 7);
  });

  it("stand under each other in a table", () => {
    assert.deepEqual(
      tableLines([
        ["a", "10"],
        ["long", "9"],
      ]),
      ["a      10", "long    9"],
    );
  });
});
