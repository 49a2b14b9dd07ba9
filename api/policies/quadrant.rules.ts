import * as z from "zod";
import { type Predicate, type Rating, RatingValues } from "../generated/enums.ts";
import { predicate, rating } from "./parameter.rules.ts";

/** A cell of the performance quadrant (kuadran kinerja). */
export type QuadrantCell = { readonly result: Rating; readonly behavior: Rating; readonly predicate: Predicate };

/** All nine cells, each once. */
export type Quadrant = readonly QuadrantCell[];

/** The quadrant of the national rule (3.2): results decide, but behavior below expectation vetoes. */
export const nationalQuadrant: Quadrant = [
  { result: "ABOVE", behavior: "ABOVE", predicate: "VERY_GOOD" },
  { result: "ABOVE", behavior: "MEETS", predicate: "GOOD" },
  { result: "ABOVE", behavior: "BELOW", predicate: "POOR" },
  { result: "MEETS", behavior: "ABOVE", predicate: "GOOD" },
  { result: "MEETS", behavior: "MEETS", predicate: "GOOD" },
  { result: "MEETS", behavior: "BELOW", predicate: "POOR" },
  { result: "BELOW", behavior: "ABOVE", predicate: "NEEDS_IMPROVEMENT" },
  { result: "BELOW", behavior: "MEETS", predicate: "NEEDS_IMPROVEMENT" },
  { result: "BELOW", behavior: "BELOW", predicate: "VERY_POOR" },
];

/** Whether each of the nine pairs of ratings has exactly one cell: no hole, no overlap (features 3.6). */
export function isExhaustive(cells: Quadrant): boolean {
  const pairs = new Set(cells.map((cell) => `${cell.result} ${cell.behavior}`));
  return cells.length === RatingValues.length ** 2 && pairs.size === cells.length;
}

/** Shape of the parameter `quadrant`; refused with QUADRANT_INCOMPLETE unless exhaustive. */
export const quadrantShape = z
  .array(z.strictObject({ result: rating, behavior: rating, predicate }))
  .refine(isExhaustive, "QUADRANT_INCOMPLETE");

/** The cell for two ratings: a pure function, so a predicate can never be typed (R-RT-05). */
export function quadrantCell(quadrant: Quadrant, result: Rating, behavior: Rating): QuadrantCell {
  const cell = quadrant.find((c) => c.result === result && c.behavior === behavior);
  if (cell === undefined) throw new Error(`The quadrant has no cell for ${result}/${behavior}`);
  return cell;
}
