import { Decimal } from "../kernel/decimal.ts";
import { daysBetween, type Day } from "../kernel/calendar.ts";
import type { Bilingual, Working } from "../kernel/working.ts";
import type { OffTrackState } from "../generated/enums.ts";
import { indicatorAchievement, type MeasuredIndicator } from "./achievement.rules.ts";
import { accumulate, type PeriodValue } from "./accumulation.rules.ts";
import { offTrackReason } from "./offTrackReason.rules.ts";

/** Where an indicator stands on its way through the year (MMJ-04). */
export type OffTrack = {
  readonly state: OffTrackState;
  /** Share of the target that is due by now, in percent. */
  readonly expectedPercent: string;
  /** Share of what is due that was reached, in percent; null when nothing was recorded. */
  readonly reachedPercent: string | null;
  /** Last day of the period that is looked at before it ends; absent on other days. */
  readonly periodEndsOn?: Day | undefined;
  /** Why, in a sentence with its numbers. */
  readonly reason: Bilingual;
  readonly working: Working;
};

/** The year as far as the early warning needs it. */
export type TrackedYear = {
  readonly from: Day;
  readonly to: Day;
  readonly periods: readonly { readonly key: string; readonly kind: string; readonly from: Day; readonly to: Day }[];
};

const citation = "MMJ-04: pemantauan berkala dengan peringatan sebelum periode berakhir";

/**
 * The day as of which a value has to be judged: today while the running period has one, else the end of the last ended
 * period. Whoever records at the end of each quarter is not behind in the middle of it. Undefined before the first end.
 */
export function judgedOn(year: TrackedYear, values: readonly PeriodValue[], today: Day): Day | undefined {
  const last = year.to < today ? year.to : today;
  const parts = year.periods.filter(({ kind, from }) => kind === "PERIODIC" && from <= last);
  const running = parts.find(({ from, to }) => from <= last && last <= to);
  if (running !== undefined && values.some(({ period }) => period === running.key)) return last;
  return parts.filter(({ to }) => to < today).at(-1)?.to;
}

/** Share of the target that is due on a day by how the indicator adds up: counted ones grow with the year's days. */
function shareDue(indicator: MeasuredIndicator, year: TrackedYear, day: Day): { passed: number; of: number } {
  const of = daysBetween(year.from, year.to) + 1;
  const passed = Math.min(of, daysBetween(year.from, day) + 1);
  const { target, accumulation, formula } = indicator;
  // A milestone's steps are due by its own day; what began at a start value moves evenly from there.
  if (target.kind === "DATE") {
    const whole = Math.max(1, daysBetween(year.from, target.date) + 1);
    return { passed: Math.min(whole, passed), of: whole };
  }
  return accumulation === "SUM" || formula === "FROM_BASELINE" ? { passed, of } : { passed: of, of };
}

/**
 * Whether an indicator is behind what is due by now (MMJ-04): the share of its target that is due at this point, by how
 * its periods add up, against what was reached; behind when less than `under` percent of it was reached. A warning to
 * talk, never a rating.
 *
 * @param under percent, the policy's `progress.offTrackUnder`.
 * @returns undefined for what is published once (RELEASE), and before anything is due.
 */
export function offTrack(
  indicator: MeasuredIndicator,
  values: readonly PeriodValue[],
  year: TrackedYear,
  today: Day,
  under: string,
): OffTrack | undefined {
  if (indicator.accumulation === "RELEASE") return undefined;
  const day = judgedOn(year, values, today);
  return day === undefined ? undefined : trackedOn(indicator, values, year, day, under);
}

/**
 * Where an indicator stands as of a day, whatever was recorded when; see `offTrack`.
 *
 * @param ofPeriod whether the period that is looked at has a realisation of its own; without one it is NOT_RECORDED.
 */
export function trackedOn(
  indicator: MeasuredIndicator,
  values: readonly PeriodValue[],
  year: TrackedYear,
  day: Day,
  under: string,
  ofPeriod = true,
): OffTrack {
  const due = shareDue(indicator, year, day);
  const expected = new Decimal(due.passed).times(100).div(due.of).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const { realized } = accumulate(indicator, values);
  const counted = indicator.accumulation === "SUM";
  // Counted targets are scaled to the share that is due, so that every direction and formula keeps its meaning.
  const achievement = indicatorAchievement({ ...indicator, capPercent: null }, values, counted ? due : undefined);
  const whole = achievement.percent === null ? null : new Decimal(achievement.percent);
  const scaled = whole === null || counted || expected.isZero() ? whole : whole.times(100).div(expected);
  const reached = scaled?.toDecimalPlaces(2, Decimal.ROUND_HALF_UP) ?? null;
  const state: OffTrackState =
    realized === null || reached === null || !ofPeriod ? "NOT_RECORDED" : reached.lt(under) ? "OFF_TRACK" : "ON_TRACK";
  const shares = { expectedPercent: expected.toString(), reachedPercent: reached?.toString() ?? null };
  return {
    ...{ state, ...shares },
    reason: offTrackReason({ ...shares, day, counted, realized, under, ofPeriod, target: indicator.target }),
    working: {
      rule: "MMJ-04",
      title: { id: `Peringatan dini: ${indicator.title}`, en: `Early warning: ${indicator.title}` },
      citation,
      inputs: [
        { name: { id: "Dinilai per tanggal", en: "As of" }, value: day },
        {
          name: { id: "Bagian target yang seharusnya (%)", en: "Share of the target due (%)" },
          value: expected.toString(),
        },
        { name: { id: "Batas peringatan (%)", en: "Warning under (%)" }, value: under },
      ],
      result: reached?.toString() ?? null,
      parts: [achievement.working],
    },
  };
}
