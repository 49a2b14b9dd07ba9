import { Decimal, readDecimal } from "../kernel/decimal.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import type { Accumulation, AchievementFormula, Direction } from "../generated/enums.ts";
import { parseTarget, type Target } from "./target.rules.ts";

/**
 * How one indicator is measured: a setting of the indicator, since published reports differ. Percentages and the
 * start value are plain decimals as text.
 */
export type Measure = {
  readonly target: Target;
  readonly direction: Direction;
  readonly formula: AchievementFormula;
  readonly accumulation: Accumulation;
  /** Start value, for FROM_BASELINE. */
  readonly baseline: string | null;
  /** Achievement is not counted above this percentage; null = no cap. */
  readonly capPercent: string | null;
  /** Achievement is not counted below this percentage; null = no floor. */
  readonly floorPercent: string | null;
};

/** What an employee writes to say how an indicator is measured; everything but target and unit has a default. */
export type MeasureInput = {
  readonly target: string;
  readonly unit: string;
  readonly direction?: Direction | null;
  readonly formula?: AchievementFormula | null;
  readonly accumulation?: Accumulation | null;
  readonly baseline?: string | null;
  readonly capPercent?: string | null;
  readonly floorPercent?: string | null;
  readonly levels?: readonly string[] | null;
};

/** The direction a target suggests by its shape. */
function directionOf(target: Target): Direction {
  switch (target.kind) {
    case "NUMBER":
    case "LEVEL":
      return "HIGHER";
    case "LIMIT":
      return target.comparator.startsWith("<") ? "LOWER" : "HIGHER";
    case "RANGE":
      return "RANGE";
    case "DATE":
      return "MILESTONE";
  }
}

/**
 * Formulas that fit a target and a direction; the first is the default, none means the two contradict each other
 * (a limit `<= 2` where higher is better). RATIO is not offered where lower is better: its percentage would have
 * to be read upside down.
 */
export function formulasFor(target: Target, direction: Direction): readonly AchievementFormula[] {
  switch (target.kind) {
    case "NUMBER":
      if (direction === "HIGHER") return ["RATIO", "FROM_BASELINE", "MET_OR_NOT"];
      if (direction === "LOWER") return ["MIRRORED", "INVERSE_RATIO", "FROM_BASELINE", "MET_OR_NOT"];
      return direction === "MILESTONE" ? ["MET_OR_NOT"] : [];
    case "LIMIT":
      if (direction === "MILESTONE") return ["MET_OR_NOT"];
      if (direction !== directionOf(target)) return [];
      return direction === "HIGHER"
        ? ["MET_OR_NOT", "RATIO", "FROM_BASELINE"]
        : ["MET_OR_NOT", "MIRRORED", "INVERSE_RATIO", "FROM_BASELINE"];
    case "RANGE":
      return direction === "RANGE" ? ["RANGE_DISTANCE", "MET_OR_NOT"] : [];
    case "DATE":
      return direction === "MILESTONE" || direction === "LOWER" ? ["MET_OR_NOT"] : [];
    case "LEVEL":
      return direction === "MILESTONE" || direction === "HIGHER" ? ["MET_OR_NOT"] : [];
  }
}

/** Ways in which the periods of a target can add up; the first is the default. Dates and levels have no sum. */
export function accumulationsFor(target: Target, formula: AchievementFormula): readonly Accumulation[] {
  const summable = target.kind !== "DATE" && target.kind !== "LEVEL" && formula !== "FROM_BASELINE";
  return summable ? ["LAST", "SUM", "RELEASE"] : ["LAST", "RELEASE"];
}

function percentRange(text: string | null | undefined, field: string): Decision<string | null> {
  if (text == null || text === "") return null;
  const percent = readDecimal(text);
  if (percent === undefined) return refuse("VALUE_NOT_UNDERSTOOD", field);
  if (percent.lt(-1000) || percent.gt(1000))
    return refuse("NUMBER_OUT_OF_RANGE", field, { params: { min: -1000, max: 1000 } });
  return percent.toString();
}

/** Whether the way from a start value to the target goes against the direction that is better. */
function leadsAway(target: Target, direction: Direction, baseline: Decimal): boolean {
  if (target.kind !== "NUMBER" && target.kind !== "LIMIT") return false;
  return direction === "LOWER" ? baseline.lt(target.number) : direction === "HIGHER" && baseline.gt(target.number);
}

/**
 * Understands how an indicator is to be measured, filling in what fits (features 3.5).
 *
 * @returns the measure, or refused: codes of `parseTarget`; METHOD_NOT_APPLICABLE when direction, formula,
 * accumulation and target do not fit together, or the target lies the wrong way from the start value; REQUIRED (a start value for FROM_BASELINE);
 * VALUE_NOT_UNDERSTOOD, NUMBER_OUT_OF_RANGE (cap or floor outside -1000..1000, or a cap below the floor).
 */
export function parseMeasure(input: MeasureInput): Decision<Measure> {
  const target = parseTarget(input.target, input.unit, input.levels);
  if (isRefused(target)) return target;
  const direction = input.direction ?? directionOf(target);
  const formulas = formulasFor(target, direction);
  const formula = input.formula ?? formulas[0];
  if (formula === undefined) return refuse("METHOD_NOT_APPLICABLE", "direction");
  if (!formulas.includes(formula))
    return refuse("METHOD_NOT_APPLICABLE", formulas.length === 0 ? "direction" : "formula");
  const accumulation = input.accumulation ?? "LAST";
  if (!accumulationsFor(target, formula).includes(accumulation)) return refuse("METHOD_NOT_APPLICABLE", "accumulation");

  const capPercent = percentRange(input.capPercent, "capPercent");
  if (isRefused(capPercent)) return capPercent;
  const floorPercent = percentRange(input.floorPercent, "floorPercent");
  if (isRefused(floorPercent)) return floorPercent;
  if (capPercent !== null && floorPercent !== null && new Decimal(capPercent).lt(floorPercent))
    return refuse("NUMBER_OUT_OF_RANGE", "capPercent", { params: { min: floorPercent } });

  const baseline = input.baseline ? readDecimal(input.baseline) : undefined;
  if (formula === "FROM_BASELINE" && !input.baseline) return refuse("REQUIRED", "baseline");
  if (input.baseline && baseline === undefined) return refuse("VALUE_NOT_UNDERSTOOD", "baseline");
  if (formula === "FROM_BASELINE" && baseline !== undefined && leadsAway(target, direction, baseline))
    return refuse("METHOD_NOT_APPLICABLE", "baseline");
  return { target, direction, formula, accumulation, baseline: baseline?.toString() ?? null, capPercent, floorPercent };
}
