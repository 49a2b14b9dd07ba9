import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { CoverageNumbersFragment } from "../generated/operations.ts";
import { provisionalIn } from "../pictures/coverageHeat.ts";
import { provisionalOf } from "../pictures/distributionBars.ts";
import { addCoverage, addPredicates, sumByPath, unitOfAll } from "./unitSums.ts";

const units = [
  { id: "root", name: "Pemerintah Kota", depth: 0 },
  { id: "a", name: "Dinas A", depth: 1 },
  { id: "a1", name: "Bidang A1", depth: 2 },
  { id: "b", name: "Dinas B", depth: 1 },
  { id: "empty", name: "Dinas kosong", depth: 1 },
];
const counted = (unitId: string, path: string[], people: number) => ({
  unitId,
  unitName: unitId,
  path,
  counts: {
    employees: people,
    contracts: [{ status: "ACTIVE", count: people }],
    evaluations: [{ period: "2026-Q3", status: "FINAL", count: 1 }],
  } as CoverageNumbersFragment,
});
const rows = [counted("a", ["root", "a"], 3), counted("a1", ["root", "a", "a1"], 4), counted("b", ["root", "b"], 5)];

describe("reports added up along the unit tree", () => {
  it("adds each unit's people to every unit above it, in tree order", () => {
    assert.deepEqual(
      sumByPath(rows, units, addCoverage).map((row) => [row.name, row.depth, row.counts.employees]),
      [
        ["Pemerintah Kota", 0, 12],
        ["Dinas A", 1, 7],
        ["Bidang A1", 2, 4],
        ["Dinas B", 1, 5],
      ],
    );
  });

  it("keeps one count per state and period", () => {
    const [root] = sumByPath(rows, units, addCoverage);
    assert.deepEqual(root?.counts.contracts, [{ status: "ACTIVE", count: 12 }]);
    assert.deepEqual(root?.counts.evaluations, [{ period: "2026-Q3", status: "FINAL", count: 3 }]);
  });

  it("knows the unit that holds everybody: the deepest on all paths", () => {
    assert.equal(unitOfAll(rows), "root");
    assert.equal(unitOfAll(rows.slice(0, 2)), "a");
    assert.equal(unitOfAll([]), undefined);
  });

  it("begins at the unit that was asked for", () => {
    const below = sumByPath(
      rows.slice(0, 2).map((row) => ({ ...row, path: row.path.slice(1) })),
      units,
      addCoverage,
    );
    assert.deepEqual(
      below.map((row) => [row.name, row.depth]),
      [
        ["Dinas A", 0],
        ["Bidang A1", 1],
      ],
    );
  });

  it("leaves out what lies above the unit a reader is limited to, whose sum would be only a part", () => {
    assert.deepEqual(
      sumByPath(rows.slice(0, 2), units, addCoverage, "a").map((row) => [row.name, row.depth]),
      [
        ["Dinas A", 0],
        ["Bidang A1", 1],
      ],
    );
  });

  it("does not lose the people of a unit that was closed since", () => {
    const gone = sumByPath([...rows, counted("old", ["root", "old"], 2)], units, addCoverage);
    assert.equal(gone[0]?.counts.employees, 14);
    assert.equal(gone.at(-1)?.name, "old");
  });

  it("adds predicates up", () => {
    assert.deepEqual(
      addPredicates(
        [{ predicate: "GOOD", count: 3 }],
        [
          { predicate: "GOOD", count: 2 },
          { predicate: "POOR", count: 1 },
        ],
      ),
      [
        { predicate: "GOOD", count: 5, provisional: 0 },
        { predicate: "POOR", count: 1, provisional: 0 },
      ],
    );
  });

  it("gives nothing for a report without rows", () => {
    assert.deepEqual(sumByPath([], units, addCoverage), []);
  });

  it("adds up how many predicates are provisional, for rows and exports (R-OBJ-05)", () => {
    const left = [{ predicate: "GOOD" as const, count: 3, provisional: 1 }];
    const right = [{ predicate: "GOOD" as const, count: 2, provisional: 1 }];
    const sum = addPredicates(left, right);
    assert.deepEqual(
      sum.filter(({ count }) => count > 0),
      [{ predicate: "GOOD", count: 5, provisional: 2 }],
    );
    const counts = { employees: 9, contracts: [], evaluations: [] };
    const evaluations = [
      { period: "2026-Q3", status: "OBJECTED" as const, count: 2 },
      { period: "2026-Q2", status: "OBJECTED" as const, count: 4 },
      { period: "2026-Q3", status: "FINAL" as const, count: 3 },
    ];
    assert.deepEqual([provisionalOf(sum), provisionalIn({ ...counts, evaluations }, "2026-Q3")], [2, 2]);
  });
});
