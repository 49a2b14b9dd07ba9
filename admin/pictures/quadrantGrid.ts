import { RatingValues } from "../../api/generated/enums.ts";
import type { Predicate, Rating } from "../../api/generated/enums.ts";

/** Rows of the performance quadrant from top to bottom: results above, meeting, below expectation (domain 3.2). */
export const resultRows: readonly Rating[] = RatingValues;

/** Columns from left to right: behavior below, meeting, above expectation, so that the best cell is top right. */
export const behaviorColumns: readonly Rating[] = RatingValues.toReversed();

/** One cell of a policy's quadrant. */
export type QuadrantCell = { readonly result: Rating; readonly behavior: Rating; readonly predicate: Predicate };

/** A pair of ratings; either may still be missing while a rater is thinking. */
export type RatingPair = { readonly result?: Rating | null; readonly behavior?: Rating | null };

/** The predicate a policy's quadrant gives for a pair, undefined while a rating is missing. */
export function predicateOf(cells: readonly QuadrantCell[], pair: RatingPair): Predicate | undefined {
  return cells.find((cell) => cell.result === pair.result && cell.behavior === pair.behavior)?.predicate;
}

/** The cells as drawn: three rows of three, in the order of {@link resultRows} and {@link behaviorColumns}. */
export function quadrantRows(cells: readonly QuadrantCell[]): readonly (readonly QuadrantCell[])[] {
  return resultRows.map((result) =>
    behaviorColumns.flatMap((behavior) =>
      cells.filter((cell) => cell.result === result && cell.behavior === behavior).slice(0, 1),
    ),
  );
}

/** How strongly a cell is lit: the chosen one fully, those that one chosen rating still allows half. */
export function cellLight(cell: QuadrantCell, pair: RatingPair): "CHOSEN" | "POSSIBLE" | "REST" {
  const result = pair.result ?? undefined;
  const behavior = pair.behavior ?? undefined;
  if (result === undefined && behavior === undefined) return "REST";
  if (cell.result === result && cell.behavior === behavior) return "CHOSEN";
  const fits =
    (result === undefined || cell.result === result) && (behavior === undefined || cell.behavior === behavior);
  return fits ? "POSSIBLE" : "REST";
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The pair an arrow key leads to from another; undefined for other keys. The edges hold: nothing wraps around. */
export function pairAfterKey(from: RatingPair, key: string): { result: Rating; behavior: Rating } | undefined {
  const step = steps[key];
  if (step === undefined) return undefined;
  const row = from.result ? resultRows.indexOf(from.result) : 1;
  const column = from.behavior ? behaviorColumns.indexOf(from.behavior) : 1;
  const held = (index: number) => Math.min(2, Math.max(0, index));
  const result = resultRows[held(row + step[0])];
  const behavior = behaviorColumns[held(column + step[1])];
  return result && behavior ? { result, behavior } : undefined;
}
