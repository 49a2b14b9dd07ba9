import { dayInWords } from "../dryRun/dayInWords.rules.ts";
import { RatingValues, SpanCombination } from "../generated/enums.ts";
import type { Rating, SpanState } from "../generated/enums.ts";
import type { Day } from "../kernel/calendar.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { Bilingual, Working, WorkingInput } from "../kernel/working.ts";

/** What a part of a period says, as far as combining needs it. */
export type SpanPart = {
  readonly raterName: string;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly state: SpanState;
  readonly resultRating?: Rating | undefined;
  readonly behaviorRating?: Rating | undefined;
};

/** Parts of a period and how the policy combines them. */
export type Combination = {
  readonly mode: SpanCombination;
  readonly citation: string;
  readonly parts: readonly SpanPart[];
};

/** What the parts say of one dimension; the rating is an aid, never set by itself (R-RT-01). */
export type CombinedRating = { readonly rating: Rating | null; readonly working: Working };

type Dimension = "result" | "behavior";

const titles: Record<Dimension, Bilingual> = {
  result: {
    id: "Rating hasil kerja dari setiap masa penilai; penilai terakhir yang memutuskan",
    en: "Rating of the results in each rater's part; the last rater decides",
  },
  behavior: {
    id: "Rating perilaku kerja dari setiap masa penilai; penilai terakhir yang memutuskan",
    en: "Rating of the behavior in each rater's part; the last rater decides",
  },
};

const names = {
  mode: { id: "Cara menggabungkan", en: "How parts are combined" },
  total: { id: "Hari seluruhnya", en: "Days in all" },
  days: { id: "Hari", en: "Days" },
  state: { id: "Keadaan", en: "State" },
  rating: { id: "Rating penilai masa ini", en: "Rating by the rater of this part" },
} as const;

/** Step of a rating on its scale, 1 for the lowest: ratings run from the best to the worst. */
const stepOf = (rating: Rating): number => RatingValues.length - RatingValues.indexOf(rating);
const isRating = (text: string | null): text is Rating => RatingValues.some((rating) => rating === text);

type Weighed = { readonly days: number; readonly rating: Rating };

/**
 * The rating nearest to the mean of the parts, each weighing as many days as it lasted; half-way goes to the better one.
 * Parts nobody rated are left out: missing is not zero (features 3.3). Null of none.
 */
export function dayWeighted(parts: readonly Weighed[]): Rating | null {
  const days = parts.reduce((sum, part) => sum + part.days, 0);
  if (days === 0) return null;
  const sum = parts.reduce((all, part) => all.plus(new Decimal(stepOf(part.rating)).times(part.days)), new Decimal(0));
  const step = sum.div(days).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  return RatingValues[RatingValues.length - step] ?? null;
}

function partWorking(dimension: Dimension, part: SpanPart, citation: string): Working {
  const rating = part[`${dimension}Rating`] ?? null;
  const inputs: WorkingInput[] = [
    { name: names.days, value: String(part.days) },
    { name: names.state, value: part.state },
    ...(rating === null ? [] : [{ name: names.rating, value: rating }]),
  ];
  const [from, to] = [dayInWords(part.from), dayInWords(part.to)];
  const title = {
    id: `${part.raterName}, ${from.id} sampai ${to.id}`,
    en: `${part.raterName}, ${from.en} to ${to.en}`,
  };
  return { rule: "CAPAIAN-SPAN", title, citation, inputs, result: rating, parts: [] };
}

const input = (working: Working, name: Bilingual): string | undefined =>
  working.inputs.find((each) => each.name.en === name.en)?.value;

/** What the parts say of one dimension, with the whole trace: days, rater and rating of each (domain 2.10). */
export function combine(dimension: Dimension, { mode, citation, parts }: Combination): CombinedRating {
  const workings = parts.map((part) => partWorking(dimension, part, citation));
  const days = parts.reduce((sum, part) => sum + part.days, 0);
  const bare: Working = {
    rule: "CAPAIAN-SPANS",
    title: titles[dimension],
    citation,
    inputs: [
      { name: names.mode, value: mode },
      { name: names.total, value: String(days) },
    ],
    result: null,
    parts: workings,
  };
  const rating = recomputeSpans(bare);
  return { rating, working: { ...bare, result: rating } };
}

/** Workings of what the parts say of both dimensions, as they stand in the trace of a rating. */
export type SpanWorkings = { readonly result: Working; readonly behavior: Working };

/** Both workings of a combination. */
export const spanWorkings = (combination: Combination): SpanWorkings => ({
  result: combine("result", combination).working,
  behavior: combine("behavior", combination).working,
});

/** The workings of the parts in a stored trace: ratings set anew above the rater keep what went in. Undefined of none. */
export function spansOfTrace(trace: Working): SpanWorkings | undefined {
  const found = trace.parts.flatMap(({ parts }) => parts.filter(({ rule }) => rule === "CAPAIAN-SPANS"));
  const [result, behavior] = found;
  return result === undefined || behavior === undefined ? undefined : { result, behavior };
}

/** Computes what the parts suggest again from the working alone (features 3.1); null where the last rater decides unaided. */
export function recomputeSpans(working: Working): Rating | null {
  if (input(working, names.mode) !== SpanCombination.DAY_WEIGHTED_SUGGESTION) return null;
  return dayWeighted(
    working.parts.flatMap((part) =>
      isRating(part.result) ? [{ days: Number(input(part, names.days)), rating: part.result }] : [],
    ),
  );
}

/** The rating of one part again from its working alone. */
export const recomputeSpan = (working: Working): string | null => input(working, names.rating) ?? null;
