import { MissingSource, type SourceKind } from "../generated/enums.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { Bilingual, Working, WorkingInput } from "../kernel/working.ts";
import type { Thresholds, Suggestion } from "../evaluations/suggestion.rules.ts";
import { ratingAt } from "../evaluations/suggestion.rules.ts";

/** A source that can be weighed. */
export type WeighableSource =
  typeof SourceKind.SELF_REPORT | typeof SourceKind.PEER_FEEDBACK | typeof SourceKind.OBSERVATION;

/** What the policy says about suggesting a rating of behavior. */
export type BehaviorPolicy = {
  readonly weights: readonly { readonly source: WeighableSource; readonly weight: string }[] | null;
  readonly thresholds: Thresholds | null;
  readonly missing: MissingSource;
  readonly citation: string;
};

/** What a source says about behavior: a place between its lowest (0) and its highest step (100), with its working. */
export type SourceScore = { readonly percent: string | null; readonly working: Working };

/** Decimal places of scores and of their mean; half-up, as everywhere. */
const places = 2;

const names = {
  weight: (source: string): Bilingual => ({ id: `Bobot ${source}`, en: `Weight of ${source}` }),
  aboveFrom: { id: "Di atas ekspektasi mulai (0–100)", en: "Above expectation from (0–100)" },
  belowUnder: { id: "Di bawah ekspektasi jika kurang dari (0–100)", en: "Below expectation when under (0–100)" },
  missing: { id: "Sumber yang belum ada", en: "Missing sources" },
  of: { id: "Rata-rata", en: "Mean" },
  lowest: { id: "Nilai terendah", en: "Lowest step" },
  highest: { id: "Nilai tertinggi", en: "Highest step" },
} as const;

/**
 * Where an average stands on its scale, 0 for the lowest step and 100 for the highest.
 *
 * @param average plain decimal; null when there is none, which stays null: missing is not zero
 */
export function scoreOnScale(
  title: Bilingual,
  average: string | null,
  scale: { readonly lowest: number; readonly highest: number },
  citation: string,
): SourceScore {
  const percent =
    average === null
      ? null
      : new Decimal(average)
          .minus(scale.lowest)
          .div(scale.highest - scale.lowest)
          .times(100)
          .toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
          .toString();
  const inputs: WorkingInput[] = [
    ...(average === null ? [] : [{ name: names.of, value: average }]),
    { name: names.lowest, value: String(scale.lowest) },
    { name: names.highest, value: String(scale.highest) },
  ];
  return { percent, working: { rule: "R-RT-01", title, citation, inputs, result: percent, parts: [] } };
}

/** Plain mean of averages as decimals; null of none. */
export function meanOf(averages: readonly string[]): string | null {
  return averages.length === 0
    ? null
    : Decimal.sum(...averages)
        .div(averages.length)
        .toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
        .toString();
}

type Row = { readonly weight: string; readonly percent: string | null };

function weighted(rows: readonly Row[], missing: MissingSource): string | null {
  const there = rows.filter((row): row is Row & { percent: string } => row.percent !== null);
  if (there.length === 0) return null;
  if (missing === MissingSource.BLOCK && there.length < rows.length) return null;
  const counted =
    missing === MissingSource.ZERO ? rows.map(({ weight, percent }) => ({ weight, percent: percent ?? "0" })) : there;
  const total = Decimal.sum(...counted.map(({ weight }) => weight));
  if (total.isZero()) return null;
  const sum = Decimal.sum(...counted.map(({ weight, percent }) => new Decimal(weight).times(percent)));
  return sum.div(total).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toString();
}

/**
 * Suggests a rating of behavior from the sources that the policy weighs (R-RT-01, R-360-03): an aid beside the
 * sources themselves. Null without weights or thresholds, and when nothing is there. What is missing is left out with
 * the others keeping their proportion, counted as 0, or leaves no suggestion, as the policy says (features 3.3).
 */
export function suggestBehavior(
  scores: Readonly<Record<WeighableSource, SourceScore>>,
  policy: BehaviorPolicy,
): Suggestion {
  const rows = (policy.weights ?? []).map(({ source, weight }) => ({ source, weight, ...scores[source] }));
  const percent = weighted(rows, policy.missing);
  const rating = ratingAt(percent, policy.thresholds);
  const inputs: WorkingInput[] = [
    ...rows.map(({ working, weight }) => ({
      name: { id: names.weight(working.title.id).id, en: names.weight(working.title.en).en },
      value: weight,
    })),
    { name: names.missing, value: policy.missing },
    ...(policy.thresholds === null
      ? []
      : [
          { name: names.aboveFrom, value: policy.thresholds.aboveFrom },
          { name: names.belowUnder, value: policy.thresholds.belowUnder },
        ]),
  ];
  return {
    rating,
    percent,
    working: {
      rule: "R-360-03",
      title: {
        id: "Saran rating perilaku kerja dari sumber yang dibobot; penilai yang memutuskan",
        en: "Suggested rating of behavior from weighed sources; the rater decides",
      },
      citation: policy.citation,
      inputs,
      result: percent,
      parts: rows.map(({ working }) => working),
    },
  };
}

/** Computes the weighted mean again from its working alone (features 3.1). */
export function recomputeBehavior(working: Working): string | null {
  const missing = working.inputs.find(({ name }) => name.en === names.missing.en)?.value as MissingSource;
  const rows = working.parts.map(({ title, result }) => ({
    percent: result,
    weight: working.inputs.find(({ name }) => name.en === names.weight(title.en).en)?.value ?? "0",
  }));
  return weighted(rows, missing);
}
