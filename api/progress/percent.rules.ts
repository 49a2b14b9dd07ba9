import { Decimal } from "../kernel/decimal.ts";
import type { Measure } from "./method.rules.ts";
import type { Comparator, Realized, Target } from "./target.rules.ts";

const hundred = new Decimal(100);
const none = new Decimal(0);

const compared: Record<Comparator, (value: Decimal, limit: string) => boolean> = {
  ">": (value, limit) => value.gt(limit),
  ">=": (value, limit) => value.gte(limit),
  "<": (value, limit) => value.lt(limit),
  "<=": (value, limit) => value.lte(limit),
};

/** The number a target asks for: of a limit its limit; a range, date or level has none. */
function numberOf(target: Target): Decimal | undefined {
  return target.kind === "NUMBER" || target.kind === "LIMIT" ? new Decimal(target.number) : undefined;
}

/** Whether a realised value meets the target in the measure's direction. */
export function isMet(measure: Pick<Measure, "target" | "direction">, realized: Realized): boolean {
  const { target, direction } = measure;
  if (realized.kind === "STEPS") return realized.done === realized.of;
  if (target.kind === "DATE") return realized.kind === "DATE" && realized.date <= target.date;
  if (target.kind === "LEVEL")
    return realized.kind === "LEVEL" && target.levels.indexOf(realized.level) >= target.levels.indexOf(target.level);
  if (realized.kind !== "NUMBER") return false;
  const value = new Decimal(realized.number);
  switch (target.kind) {
    case "RANGE":
      return value.gte(target.min) && value.lte(target.max);
    case "NUMBER":
      return direction === "LOWER" ? value.lte(target.number) : value.gte(target.number);
    case "LIMIT":
      return compared[target.comparator](value, target.number);
  }
}

/** Share of the steps done on the way to an unmet target; levels count the steps climbed from the lowest one. */
function stepsDone(measure: Measure, realized: Realized): Decimal {
  const { target } = measure;
  if (realized.kind === "STEPS") return new Decimal(realized.done).div(realized.of);
  if (realized.kind === "LEVEL" && target.kind === "LEVEL")
    return new Decimal(target.levels.indexOf(realized.level)).div(target.levels.indexOf(target.level));
  const steps = numberOf(target);
  if (measure.direction !== "MILESTONE" || realized.kind !== "NUMBER" || steps === undefined || steps.lte(0))
    return none;
  return Decimal.max(none, Decimal.min(new Decimal(realized.number).div(steps), 1));
}

/**
 * The quotient a formula asks for, or undefined where it would divide by zero, or where a ratio tells nothing: half of a
 * target below zero is more than the target.
 */
function quotient(measure: Measure, realized: Decimal): Decimal | undefined {
  const { formula, target } = measure;
  const over = (top: Decimal, bottom: Decimal) => (bottom.isZero() ? undefined : top.div(bottom));
  if (target.kind === "RANGE") {
    const nearer = realized.lt(target.min) ? new Decimal(target.min) : new Decimal(target.max);
    const distance = over(realized.minus(nearer).abs(), nearer.abs());
    return distance === undefined ? undefined : new Decimal(1).minus(distance);
  }
  const goal = numberOf(target) ?? none;
  if (formula !== "FROM_BASELINE" && goal.lte(0)) return undefined;
  if (formula === "MIRRORED") return over(goal.times(2).minus(realized), goal);
  if (formula === "INVERSE_RATIO") return realized.lte(0) ? undefined : over(goal, realized);
  const start = formula === "FROM_BASELINE" ? new Decimal(measure.baseline ?? "0") : none;
  return over(realized.minus(start), goal.minus(start));
}

/**
 * Achievement in percent by the measure's formula, then floor and cap, rounded half-up to two places like every
 * printed figure. Where the formula would divide by zero (target 0, realisation 0, target = start value), or by a
 * target below zero, only whether the target is met can be told: 100 or 0 (features 3.5).
 */
export function percentOf(measure: Measure, realized: Realized): Decimal {
  const bounded = (percent: Decimal): Decimal => {
    const floored = measure.floorPercent === null ? percent : Decimal.max(percent, measure.floorPercent);
    const capped = measure.capPercent === null ? floored : Decimal.min(floored, measure.capPercent);
    return capped.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  };
  const met = isMet(measure, realized);
  if (measure.formula === "MET_OR_NOT" || realized.kind !== "NUMBER")
    return bounded(met ? hundred : stepsDone(measure, realized).times(100));
  if (measure.formula === "RANGE_DISTANCE" && met) return bounded(hundred);
  return bounded(quotient(measure, new Decimal(realized.number))?.times(100) ?? (met ? hundred : none));
}
