import { Decimal } from "../kernel/decimal.ts";
import { isRefused } from "../kernel/refusal.ts";
import type { Accumulation, EvaluationKind } from "../generated/enums.ts";
import type { Measure } from "./method.rules.ts";
import { parseRealization, type Realized } from "./target.rules.ts";

/** A recorded value of one period, as written. */
export type PeriodValue = { readonly period: string; readonly kind: EvaluationKind; readonly value: string };

/** A value that was counted: which period, and how it was understood. */
export type CountedValue = { readonly period: string; readonly realized: Realized };

/**
 * Adds up the periods of an indicator, in the order of the cycle (the annual period last).
 *
 * SUM adds the counted periods; a value recorded for the year itself is the year's total and replaces the sum.
 * LAST takes the newest value. RELEASE takes the value recorded for the year and never one of a shorter period:
 * it is published once. A value that does not fit the target any more is left out, as if it were missing.
 *
 * @returns the value to compare, null when there is none (missing is not zero, features 3.3).
 */
export function accumulate(
  measure: Pick<Measure, "target" | "accumulation">,
  values: readonly PeriodValue[],
): { readonly realized: Realized | null; readonly counted: readonly CountedValue[] } {
  const understood = values.flatMap((value) => {
    const realized = parseRealization(value.value, measure.target);
    return isRefused(realized) ? [] : [{ period: value.period, kind: value.kind, realized }];
  });
  const chosen = choose(measure.accumulation, understood);
  return { realized: combine(chosen.map((value) => value.realized)), counted: chosen };
}

/**
 * The newest figure recorded for a part of the year of what is published once: known so far, and not counted until
 * the year's own is recorded. Null for everything else.
 */
export function soFar(
  measure: Pick<Measure, "target" | "accumulation">,
  values: readonly PeriodValue[],
): Realized | null {
  if (measure.accumulation !== "RELEASE" || accumulate(measure, values).realized !== null) return null;
  return accumulate({ ...measure, accumulation: "LAST" }, values).realized;
}

type Understood = CountedValue & { readonly kind: EvaluationKind };

function choose(accumulation: Accumulation, values: readonly Understood[]): readonly CountedValue[] {
  const annual = values.filter((value) => value.kind === "ANNUAL");
  const chosen = {
    SUM: annual.length > 0 ? annual : values,
    LAST: values.slice(-1),
    RELEASE: annual.slice(-1),
  }[accumulation];
  return chosen.map(({ period, realized }) => ({ period, realized }));
}

function combine(values: readonly Realized[]): Realized | null {
  const [first, ...more] = values;
  if (first === undefined || more.length === 0) return first ?? null;
  const total = values.reduce((sum, value) => (value.kind === "NUMBER" ? sum.plus(value.number) : sum), new Decimal(0));
  return { kind: "NUMBER", number: total.toString() };
}
