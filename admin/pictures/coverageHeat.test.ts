import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { heatCells, heatLevel } from "./coverageHeat.ts";
import type { CoverageNumbersFragment } from "../generated/operations.ts";

const counts: CoverageNumbersFragment = {
  employees: 10,
  contracts: [
    { status: "ACTIVE", count: 6 },
    { status: "SUBMITTED", count: 1 },
    { status: "DRAFT", count: 2 },
    { status: "WITHDRAWN", count: 3 },
  ],
  evaluations: [
    { period: "2026-Q3", status: "FINAL", count: 2 },
    { period: "2026-Q3", status: "SUBMITTED", count: 3 },
    { period: "2026-Q2", status: "FINAL", count: 6 },
  ],
};
const reached = (period: string) => heatCells(counts, period).map((cell) => cell.count);

describe("the coverage heat map", () => {
  it("counts a person at every step passed, so that a row only falls", () => {
    assert.deepEqual(reached("2026-Q3"), [9, 7, 6, 5, 2, 2, 2]);
  });

  it("takes evaluations of the chosen period alone", () => {
    assert.deepEqual(reached("2026-Q2").slice(3), [6, 6, 6, 6]);
    assert.deepEqual(reached("2026-Q4").slice(3), [0, 0, 0, 0]);
  });

  it("gives no share for a unit without people", () => {
    const empty = heatCells({ employees: 0, contracts: [], evaluations: [] }, "2026-Q3");
    assert.ok(empty.every((cell) => cell.percent === null && cell.count === 0));
  });

  it("keeps the darkest color for everybody and the lightest for nobody", () => {
    assert.equal(heatLevel(null), 0);
    assert.equal(heatLevel(0), 0);
    assert.equal(heatLevel(0.5), 1);
    assert.equal(heatLevel(99.9), 4);
    assert.equal(heatLevel(100), 5);
  });
});
