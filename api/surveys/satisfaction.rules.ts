import * as z from "zod";
import { noHistory, type Decided, type HistoryHead } from "../audit/auditEvent.rules.ts";
import type { EvaluationMethod, ServiceQuality } from "../generated/enums.ts";
import { isDay, type Day, type Instant } from "../kernel/calendar.ts";
import { Decimal, readDecimal } from "../kernel/decimal.ts";
import type { OrgUnitId } from "../kernel/ids.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import type { Working } from "../kernel/working.ts";
import { requireMethod } from "../policies/methods.rules.ts";
import type { PolicyValues } from "../policies/policyParameters.rules.ts";

/** Intervals of service quality: parameter `survey.intervals`. */
export type QualityIntervals = PolicyValues["survey.intervals"];

/** What citizens said of a unit's service in one survey: its index (IKM, PermenPANRB 14/2017). */
export type SatisfactionIndex = {
  /** Days the survey covered; the last one names it. */
  readonly from: Day;
  readonly to: Day;
  /** 25-100 as plain decimal, two places (R-SKM-06). */
  readonly index: string;
  readonly respondents: number;
  /** Where it was published or computed. */
  readonly source: string;
  readonly url?: string | undefined;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
};

/**
 * All indexes of a unit, newest first. One item: a few surveys a year, and whoever reads one wants the trend, so that
 * a page gets them by key together with everything else.
 */
export type Satisfaction = {
  readonly id: string;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly unitId: OrgUnitId;
  readonly unitName: string;
  readonly unitPath: string;
  readonly indexes: readonly SatisfactionIndex[];
};

/** Most surveys of one unit; decades of them. */
export const mostIndexes = 300;

/** Id of a unit's indexes. */
export const satisfactionId = (unitId: string): string => `ikm_${unitId.slice(4)}`;

/** Unit of such an id; undefined when it is none. */
export function unitOfSatisfaction(id: string): OrgUnitId | undefined {
  const match = /^ikm_([0-9A-Za-z]+)$/.exec(id);
  return match ? (`unt_${match[1]}` as OrgUnitId) : undefined;
}

const day = z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD");
const lowest = 25;
const highest = 100;

/** An index as people enter it; the panel's form uses the same model. */
export const satisfactionIndexModel = z
  .object({
    from: day,
    to: day,
    index: z
      .string()
      .refine((text) => readDecimal(text) !== undefined, "VALUE_NOT_UNDERSTOOD")
      .refine((text) => {
        const value = readDecimal(text);
        return value === undefined || (value.gte(lowest) && value.lte(highest));
      }, "NUMBER_OUT_OF_RANGE"),
    respondents: z.int("VALUE_NOT_UNDERSTOOD").min(1, "NUMBER_OUT_OF_RANGE").max(10_000_000, "NUMBER_OUT_OF_RANGE"),
    source: requiredText(300),
    url: optionalText(500)
      .refine((url) => url === null || /^https:\/\/\S+$/.test(url), "LINK_INVALID")
      .transform((url) => url ?? undefined),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "DATE_OUT_OF_RANGE" });

/** As entered, before it is checked. */
export type SatisfactionIndexInput = z.input<typeof satisfactionIndexModel>;

/** Who records it, when, and what the policy in force has. */
export type IndexStep = {
  readonly name: string;
  readonly at: Instant;
  readonly today: Day;
  readonly methods: readonly EvaluationMethod[];
};

/** A unit whose citizens were not asked yet. */
export const unasked = (unit: {
  readonly id: OrgUnitId;
  readonly name: string;
  readonly unitPath: string;
  readonly organizationId: string;
}): Satisfaction => ({
  ...{ id: satisfactionId(unit.id), organizationId: unit.organizationId, version: 0, history: noHistory },
  ...{ unitId: unit.id, unitName: unit.name, unitPath: unit.unitPath, indexes: [] },
});

/**
 * Records the index of a survey, or corrects the one that ended on the same day (SWL-02, PAU-08). Rounded half-up to
 * two places before anything reads it (R-SKM-06). Refuses METHOD_SWITCHED_OFF without PUBLIC_FEEDBACK (R-MIX-01), what
 * the model refuses, DATE_OUT_OF_RANGE for a survey that has not ended, and LIST_SIZE.
 */
export function recordIndex(
  before: Satisfaction,
  input: SatisfactionIndexInput,
  step: IndexStep,
): Decision<Decided<Satisfaction>> {
  const off = requireMethod(step, "PUBLIC_FEEDBACK");
  if (off !== undefined) return { refusals: [off] };
  const read = validated(satisfactionIndexModel, input);
  if (isRefused(read)) return read;
  if (read.to > step.today) return refuse("DATE_OUT_OF_RANGE", "to");
  const others = before.indexes.filter(({ to }) => to !== read.to);
  if (others.length >= mostIndexes) return refuse("LIST_SIZE", "to", { params: { max: mostIndexes } });
  const { from, to, respondents, source, url } = read;
  const index = new Decimal(read.index).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
  const entry = { from, to, index, respondents, source, url, recordedBy: step.name, recordedAt: step.at };
  const indexes = [...others, entry].sort((a, b) => (a.to < b.to ? 1 : -1));
  return { record: { ...before, indexes }, note: { changedFields: ["indexes"], toState: `${index} (${to})` } };
}

/**
 * Quality of a service by its index (mutu pelayanan), with its working. The index is rounded before it is looked up,
 * since the table has gaps of 0.01 (R-SKM-06).
 */
export function qualityOf(
  index: string,
  intervals: QualityIntervals,
  citation: string,
): { quality: ServiceQuality | null; working: Working } {
  const value = new Decimal(index).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const row = intervals.find(({ from, to }) => value.gte(from) && value.lte(to));
  return {
    quality: row?.quality ?? null,
    working: {
      rule: "R-SKM-06",
      title: { id: "Mutu pelayanan dari indeks kepuasan", en: "Service quality from the satisfaction index" },
      citation,
      inputs: [
        { name: { id: "Indeks (dibulatkan dua angka)", en: "Index (rounded to two places)" }, value: value.toFixed(2) },
        ...(row === undefined ? [] : [{ name: { id: "Interval", en: "Interval" }, value: `${row.from}–${row.to}` }]),
      ],
      result: row?.quality ?? null,
      parts: [],
    },
  };
}

/** Difference of the newest index to the one before it, in points; null with fewer than two. Newest first. */
export function trendOf(newestFirst: readonly Pick<SatisfactionIndex, "index">[]): string | null {
  const [now, before] = newestFirst;
  if (now === undefined || before === undefined) return null;
  return new Decimal(now.index).minus(before.index).toFixed(2);
}
