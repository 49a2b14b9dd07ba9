import type { ContractHeader, PlannedResult } from "../contracts/contract.rules.ts";
import type { Cycle, Period } from "../cycles/cycle.rules.ts";
import { addDays, type Day } from "../kernel/calendar.ts";
import { Decimal } from "../kernel/decimal.ts";
import { policyValue, type Policy } from "../policies/policy.rules.ts";
import { indicatorAchievement, type MeasuredIndicator, type RecordedValues } from "./achievement.rules.ts";
import type { PeriodValue } from "./accumulation.rules.ts";
import { trackedOn, type OffTrack } from "./offTrack.rules.ts";
import type { PeriodCheck } from "./periodCheck.rules.ts";

/** What a policy says of the early warning (MMJ-04). */
export type TrackTerms = {
  /** Calendar days before a period ends on which it is looked at: `progress.checkDaysBeforeEnd`. */
  readonly daysBefore: number;
  /** Percent of what is due under which an indicator is off track: `progress.offTrackUnder`. */
  readonly under: string;
};

/** The terms of a policy; one adopted before it could say holds what is standard. */
export const trackTerms = (policy: Policy): TrackTerms => ({
  daysBefore: policyValue(policy, "progress.checkDaysBeforeEnd"),
  under: policyValue(policy, "progress.offTrackUnder"),
});

/** Day on which a period is looked at; never before it begins. */
export function checkDay({ from, to }: Pick<Period, "from" | "to">, { daysBefore }: TrackTerms): Day {
  const day = addDays(to, -daysBefore);
  return day < from ? from : day;
}

/** The period that is being looked at on a day, from its check to its end; undefined on other days. */
export const checkedPeriod = (cycle: Pick<Cycle, "periods">, terms: TrackTerms, today: Day): Period | undefined =>
  cycle.periods.find((period) => period.kind === "PERIODIC" && checkDay(period, terms) <= today && today <= period.to);

/** Whether nothing more can be recorded on an indicator: its counted target is reached, or its milestone done. */
const isDone = (indicator: MeasuredIndicator, values: readonly PeriodValue[]): boolean => {
  const { percent } = indicatorAchievement({ ...indicator, capPercent: null }, values);
  const ends = indicator.accumulation === "SUM" || indicator.target.kind === "DATE";
  return ends && percent !== null && new Decimal(percent).gte(100);
};

/**
 * The warning on an indicator before a period ends (MMJ-04): behind what is due by the day of the check, or without
 * a realisation of the period. None for what is published once a year, what is done, and milestones due later.
 */
export function warningBeforeEnd(
  indicator: MeasuredIndicator,
  values: readonly PeriodValue[],
  cycle: Pick<Cycle, "from" | "to" | "periods">,
  period: Period,
  terms: TrackTerms,
): OffTrack | undefined {
  if (indicator.accumulation === "RELEASE" || isDone(indicator, values)) return undefined;
  const { target } = indicator;
  if (target.kind === "DATE" && target.date > period.to) return undefined;
  const recorded = values.some((value) => value.period === period.key);
  const tracked = trackedOn(indicator, values, cycle, checkDay(period, terms), terms.under, recorded);
  return tracked.state === "ON_TRACK" ? undefined : { ...tracked, periodEndsOn: period.to };
}

/** A contract as far as its checks need it. */
export type CheckedContract = Pick<ContractHeader, "status" | "startsOn" | "evaluations"> & {
  readonly results: readonly PlannedResult[];
};

/**
 * The checks of a contract that have something to tell, in the order of days, leaving out periods that are over
 * before `today`, that end before the contract begins, or that cannot be assessed. None while it is not in force.
 */
export function checksOf(
  contract: CheckedContract,
  recorded: RecordedValues,
  cycle: Pick<Cycle, "from" | "to" | "periods">,
  terms: TrackTerms,
  today: Day,
): PeriodCheck[] {
  if (contract.status !== "ACTIVE") return [];
  const indicators = contract.results.flatMap((result) => result.indicators);
  return cycle.periods.flatMap((period): PeriodCheck[] => {
    const on = checkDay(period, terms);
    if (period.kind !== "PERIODIC" || period.to < today || on < (contract.startsOn ?? "")) return [];
    if (contract.evaluations[period.key]?.status === "NOT_ASSESSABLE") return [];
    const states = indicators.map(
      (indicator) => warningBeforeEnd(indicator, upTo(recorded.get(indicator.id), period), cycle, period, terms)?.state,
    );
    const count = (state: OffTrack["state"]) => states.filter((each) => each === state).length;
    const check = { offTrack: count("OFF_TRACK"), unrecorded: count("NOT_RECORDED") };
    return check.offTrack + check.unrecorded === 0 ? [] : [{ period: period.key, on, to: period.to, ...check }];
  });
}

// What was recorded for a later period, or for the year, says nothing of this one.
const upTo = (values: readonly PeriodValue[] = [], period: Period): PeriodValue[] =>
  values.filter(({ kind, period: key }) => kind === "ANNUAL" || key <= period.key);
