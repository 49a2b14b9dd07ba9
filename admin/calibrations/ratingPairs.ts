import { RatingValues, type Predicate, type Rating } from "../../api/generated/enums.ts";
import { PredicateValues } from "../../api/generated/enums.ts";

/** Two ratings. */
export type RatingPair = { readonly result: Rating; readonly behavior: Rating };
/** A cell of the quadrant. */
export type Cell = RatingPair & { readonly predicate: Predicate };

const steps = (from: Rating, to: Rating): number => Math.abs(RatingValues.indexOf(from) - RatingValues.indexOf(to));

/** Pairs of ratings that give a predicate, those that change least first. */
export function pairsFor(quadrant: readonly Cell[], target: Predicate, now: RatingPair): Cell[] {
  const distance = (cell: Cell) => steps(now.result, cell.result) + steps(now.behavior, cell.behavior);
  return quadrant.filter(({ predicate }) => predicate === target).sort((a, b) => distance(a) - distance(b));
}

/** The next predicate to the left (better) or right; undefined at the end or when the quadrant gives none. */
export function neighbor(
  quadrant: readonly Cell[],
  predicate: Predicate,
  direction: "LEFT" | "RIGHT",
): Predicate | undefined {
  const step = direction === "LEFT" ? -1 : 1;
  for (let at = PredicateValues.indexOf(predicate) + step; at in PredicateValues; at += step) {
    const candidate = PredicateValues[at];
    if (candidate !== undefined && quadrant.some((cell) => cell.predicate === candidate)) return candidate;
  }
  return undefined;
}

/** Ratings of a proposal that need evidence which is not cited yet (R-RT-02). */
export function lacksEvidence(
  card: { readonly start: RatingPair; readonly resultEvidence: boolean; readonly behaviorEvidence: boolean },
  to: RatingPair,
): ("result" | "behavior")[] {
  const needs = (dimension: "result" | "behavior") =>
    to[dimension] !== "MEETS" && to[dimension] !== card.start[dimension] && !card[`${dimension}Evidence`];
  return (["result", "behavior"] as const).filter(needs);
}
