import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { RatingValues } from "../../api/generated/enums.ts";
import type { Predicate, Rating } from "../../api/generated/enums.ts";
import { behaviorColumns, cellLight, pairAfterKey, predicateOf, quadrantRows, resultRows } from "./quadrantGrid.ts";
import type { QuadrantCell } from "./quadrantGrid.ts";

const table: Record<Rating, Record<Rating, Predicate>> = {
  ABOVE: { BELOW: "POOR", MEETS: "GOOD", ABOVE: "VERY_GOOD" },
  MEETS: { BELOW: "POOR", MEETS: "GOOD", ABOVE: "GOOD" },
  BELOW: { BELOW: "VERY_POOR", MEETS: "NEEDS_IMPROVEMENT", ABOVE: "NEEDS_IMPROVEMENT" },
};
const cells: QuadrantCell[] = RatingValues.flatMap((behavior) =>
  RatingValues.map((result) => ({ result, behavior, predicate: table[result][behavior] })),
);

describe("the drawn quadrant (domain 3.2)", () => {
  it("puts results above expectation on top and behavior above expectation at the right", () => {
    assert.deepEqual(resultRows, ["ABOVE", "MEETS", "BELOW"]);
    assert.deepEqual(behaviorColumns, ["BELOW", "MEETS", "ABOVE"]);
  });

  it("draws each of the nine predicates where the table of 3.2 has it", () => {
    assert.deepEqual(
      quadrantRows(cells).map((row) => row.map((cell) => cell.predicate)),
      [
        ["POOR", "GOOD", "VERY_GOOD"],
        ["POOR", "GOOD", "GOOD"],
        ["VERY_POOR", "NEEDS_IMPROVEMENT", "NEEDS_IMPROVEMENT"],
      ],
    );
  });

  it("names no predicate while a rating is missing (R-RT-05)", () => {
    assert.equal(predicateOf(cells, { result: "ABOVE" }), undefined);
    assert.equal(predicateOf(cells, { result: "ABOVE", behavior: "ABOVE" }), "VERY_GOOD");
  });

  it("lights one cell for a pair, three for a single rating, none for nothing", () => {
    const lit = (pair: Parameters<typeof cellLight>[1], light: string) =>
      cells.filter((cell) => cellLight(cell, pair) === light).length;
    assert.equal(lit({ result: "MEETS", behavior: "ABOVE" }, "CHOSEN"), 1);
    assert.equal(lit({ result: "MEETS", behavior: "ABOVE" }, "POSSIBLE"), 0);
    assert.equal(lit({ behavior: "BELOW" }, "POSSIBLE"), 3);
    assert.equal(lit({}, "REST"), 9);
  });

  it("moves with the arrow keys and holds at the edges", () => {
    assert.deepEqual(pairAfterKey({}, "ArrowUp"), { result: "ABOVE", behavior: "MEETS" });
    assert.deepEqual(pairAfterKey({ result: "ABOVE", behavior: "ABOVE" }, "ArrowUp"), {
      result: "ABOVE",
      behavior: "ABOVE",
    });
    assert.deepEqual(pairAfterKey({ result: "ABOVE", behavior: "ABOVE" }, "ArrowLeft"), {
      result: "ABOVE",
      behavior: "MEETS",
    });
    assert.equal(pairAfterKey({}, "a"), undefined);
  });
});
