import { Decimal } from "../kernel/decimal.ts";
import type { Working } from "../kernel/working.ts";
import type { ResultKind } from "../generated/enums.ts";
import { accumulate, soFar, type PeriodValue } from "./accumulation.rules.ts";
import { indicatorWorking, meanWorking, type ElapsedShare } from "./achievementWorking.rules.ts";
import { percentOf } from "./percent.rules.ts";
import type { Measure } from "./method.rules.ts";
import { displayValue, type Target } from "./target.rules.ts";

/** An achievement (capaian) with its working. */
export type Achievement = {
  /** Plain decimal with at most two places; null when it cannot be computed yet (missing is not zero). */
  readonly percent: string | null;
  /** The value that was compared, for people; null when there is none. */
  readonly realized: string | null;
  /** What is known so far of what is published once a year and is not counted yet, for people; null otherwise. */
  readonly soFar: string | null;
  readonly working: Working;
};

/** An indicator as far as its achievement needs it. */
export type MeasuredIndicator = Measure & { readonly title: string };

/** A result as far as its achievement needs it. */
export type MeasuredResult = {
  readonly kind: ResultKind;
  readonly title: string;
  /** Weight in percent as a plain decimal; absent when the contract uses none. */
  readonly weight?: string | null | undefined;
  readonly indicators: readonly (MeasuredIndicator & { readonly id: string })[];
};

/** Recorded values of each indicator, by indicator id, in the order of periods. */
export type RecordedValues = ReadonlyMap<string, readonly PeriodValue[]>;

/** The part of a target that is due when only a part of the year has passed. Only counted targets grow with time. */
function dueBy(measure: Measure, elapsed: ElapsedShare | undefined): Measure {
  if (elapsed === undefined || measure.accumulation !== "SUM") return measure;
  const share = (text: string) => new Decimal(text).times(elapsed.passed).div(elapsed.of).toString();
  const { target } = measure;
  const scaled: Target =
    target.kind === "RANGE"
      ? { ...target, min: share(target.min), max: share(target.max) }
      : target.kind === "NUMBER" || target.kind === "LIMIT"
        ? { ...target, number: share(target.number) }
        : target;
  return { ...measure, target: scaled };
}

/**
 * Achievement of one indicator over the recorded periods.
 *
 * @param elapsed when only a part of the year is looked at: counted targets (SUM) are compared with the share of
 * the year that has passed, so that a first quarter is not measured against twelve months.
 */
export function indicatorAchievement(
  indicator: MeasuredIndicator,
  values: readonly PeriodValue[],
  elapsed?: ElapsedShare,
): Achievement {
  const { realized, counted } = accumulate(indicator, values);
  const known = soFar(indicator, values);
  const measure = dueBy(indicator, elapsed);
  const percent = realized === null ? null : percentOf(measure, realized).toString();
  return {
    percent,
    realized: realized === null ? null : displayValue(realized, indicator.target.unit),
    soFar: known === null ? null : displayValue(known, indicator.target.unit),
    working: indicatorWorking(indicator.title, measure, { counted, realized, percent }, elapsed),
  };
}

/** Achievement of a result: the plain mean of its indicators (F5); what is missing is left out, not counted as 0. */
export function resultAchievement(
  result: MeasuredResult,
  recorded: RecordedValues,
  elapsed?: ElapsedShare,
): Achievement {
  const parts = result.indicators.map((indicator) =>
    indicatorAchievement(indicator, recorded.get(indicator.id) ?? [], elapsed),
  );
  return fromMean(meanWorking("RESULT", result.title, parts));
}

/**
 * Achievement of a contract: the mean of its main results, weighted when they carry weights. A result without any
 * measured indicator is left out and the other weights keep their proportion. Additional results (hasil kerja
 * tambahan) are judged by the rater and not averaged in.
 */
export function contractAchievement(
  results: readonly MeasuredResult[],
  recorded: RecordedValues,
  elapsed?: ElapsedShare,
): Achievement {
  const main = results.filter((result) => result.kind === "MAIN");
  const weighted = main.length > 0 && main.every((result) => result.weight != null);
  const parts = main.map((result) => ({
    working: resultAchievement(result, recorded, elapsed).working,
    weight: weighted ? (result.weight ?? undefined) : undefined,
  }));
  return fromMean(meanWorking("CONTRACT", "", parts));
}

function fromMean(working: Working): Achievement {
  return { percent: working.result, realized: null, soFar: null, working };
}
