import type { CoverageNumbersFragment } from "../generated/operations.ts";
import { type PredicateCount, provisionalOf, totalOf } from "../pictures/distributionBars.ts";

/** A unit of the tree, in tree order. */
export type TreeUnit = { readonly id: string; readonly name: string; readonly depth: number };

/** What a report counts at one unit: `path` leads from the root to it. */
export type CountedUnit<Counts> = {
  readonly unitId: string;
  readonly unitName: string;
  readonly path: readonly string[];
  readonly counts: Counts;
};

/** A line of the tree: a unit with everything counted at it and below it. */
export type SummedUnit<Counts> = {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly counts: Counts;
};

/**
 * Adds counts up along the paths: people are counted at the unit where they work, and a wider unit is the sum of the units
 * below it. Units without any count below them are left out, and so are those above `from`; the first line's depth is 0.
 */
export function sumByPath<Counts>(
  rows: readonly CountedUnit<Counts>[],
  units: readonly TreeUnit[],
  add: (left: Counts, right: Counts) => Counts,
  from: string | null = null,
): SummedUnit<Counts>[] {
  const sums = new Map<string, Counts>();
  for (const row of rows)
    for (const id of row.path.slice(Math.max(0, row.path.indexOf(from ?? "")))) {
      const sum = sums.get(id);
      sums.set(id, sum === undefined ? row.counts : add(sum, row.counts));
    }
  const known = units.filter((unit) => sums.has(unit.id));
  const closed = rows.filter((row) => !units.some((unit) => unit.id === row.unitId));
  const shallowest = Math.min(...known.map((unit) => unit.depth));
  return [
    ...known.map(({ id, name, depth }) => ({ id, name, depth: depth - shallowest, counts: sums.get(id) as Counts })),
    // A unit that was closed since still has its numbers; it stands at the end under its own name.
    ...closed.map((row) => ({ id: row.unitId, name: row.unitName, depth: 1, counts: row.counts })),
  ];
}

/** Id of the unit that holds everybody a report counts: the deepest one on all paths; undefined when nobody is counted. */
export function unitOfAll(rows: readonly Pick<CountedUnit<unknown>, "path">[]): string | undefined {
  const [first, ...others] = rows;
  return first?.path.findLast((id) => others.every(({ path }) => path.includes(id)));
}

/** Adds two coverages up, state by state. */
export function addCoverage(left: CoverageNumbersFragment, right: CoverageNumbersFragment): CoverageNumbersFragment {
  return {
    employees: left.employees + right.employees,
    contracts: addCounts([...left.contracts, ...right.contracts], (row) => row.status),
    evaluations: addCounts([...left.evaluations, ...right.evaluations], (row) => `${row.period} ${row.status}`),
  };
}

/** Adds two spreads up, predicate by predicate. */
export function addPredicates(left: readonly PredicateCount[], right: readonly PredicateCount[]): PredicateCount[] {
  const ofBoth = Map.groupBy([...left, ...right], (row) => row.predicate);
  return [...ofBoth].map(([predicate, rows]) => ({
    ...{ predicate, count: totalOf(rows), provisional: provisionalOf(rows) },
  }));
}

function addCounts<Row extends { readonly count: number }>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const sum = sums.get(key(row));
    sums.set(key(row), sum === undefined ? row : { ...sum, count: sum.count + row.count });
  }
  return [...sums.values()];
}
