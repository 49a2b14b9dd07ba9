import type { Predicate, Rating } from "../generated/enums.ts";
import type { Working } from "../kernel/working.ts";
import { isExhaustive, quadrantCell, type Quadrant } from "../policies/quadrant.rules.ts";

/** A predicate with the working that gives it. */
export type PredicateDerivation = { readonly predicate: Predicate; readonly working: Working };

const names = {
  result: { id: "Rating hasil kerja", en: "Rating of the results" },
  behavior: { id: "Rating perilaku kerja", en: "Rating of the behavior" },
} as const;

const cellName = (result: string, behavior: string) => `${result} × ${behavior}`;

/**
 * The predicate two ratings give under a quadrant: a pure function, so it cannot be typed (R-RT-05). The working
 * carries all nine cells, so that it can be checked without the policy.
 *
 * @throws Error when the quadrant has a hole or an overlap; a policy with one is refused when it is saved.
 */
export function derivePredicate(
  quadrant: Quadrant,
  result: Rating,
  behavior: Rating,
  citation: string,
): PredicateDerivation {
  if (!isExhaustive(quadrant)) throw new Error("A quadrant has exactly one predicate for each of the nine pairs");
  const { predicate } = quadrantCell(quadrant, result, behavior);
  const cells = quadrant.map((cell) => {
    const name = cellName(cell.result, cell.behavior);
    return { name: { id: name, en: name }, value: cell.predicate };
  });
  return {
    predicate,
    working: {
      rule: "R-RT-05",
      title: {
        id: "Predikat kinerja menurut kuadran kinerja: hasil kerja × perilaku kerja",
        en: "Predicate by the performance quadrant: results × behavior",
      },
      citation,
      inputs: [{ name: names.result, value: result }, { name: names.behavior, value: behavior }, ...cells],
      result: predicate,
      parts: [],
    },
  };
}

/** Finds a predicate again from its working alone. */
export function recomputePredicate(working: Working): string | null {
  const value = (name: string) => working.inputs.find((each) => each.name.en === name)?.value;
  return value(cellName(value(names.result.en) ?? "", value(names.behavior.en) ?? "")) ?? null;
}
