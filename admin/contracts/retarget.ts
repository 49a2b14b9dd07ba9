import { isRefused } from "../../api/kernel/refusal.ts";
import { accumulationsFor, parseMeasure } from "../../api/progress/method.rules.ts";
import { parseTarget, type Target } from "../../api/progress/target.rules.ts";
import { type IndicatorDraft, levelsOf } from "./contractDraft.ts";

const shapeOf = (target: Target): string =>
  target.kind === "LIMIT" ? `${target.kind} ${target.comparator.slice(0, 1)}` : target.kind;

/**
 * What changes of an indicator when its target is written anew. How it is measured stays as it was chosen as long as
 * the target is of the same shape (a number again, a limit to the same side) or suggests the same by itself, so that a
 * changed number never changes silently how a year adds up; else the rules choose again what fits.
 */
export function retarget(indicator: IndicatorDraft, target: string): Partial<IndicatorDraft> {
  const levels = levelsOf(indicator.levels);
  const before = parseTarget(indicator.target, indicator.unit, levels);
  const after = parseTarget(target, indicator.unit, levels);
  // In the middle of typing nothing is known yet.
  if (isRefused(after)) return { target };
  if (!isRefused(before) && shapeOf(before) === shapeOf(after)) return { target };
  const { direction, formula, accumulation } = indicator;
  const natural = parseMeasure({ target, unit: indicator.unit, levels });
  const same = !isRefused(natural) && natural.direction === direction && natural.formula === formula;
  const adds = accumulation !== "" && formula !== "" && accumulationsFor(after, formula).includes(accumulation);
  return same && adds ? { target } : { target, direction: "", formula: "", accumulation: "" };
}
