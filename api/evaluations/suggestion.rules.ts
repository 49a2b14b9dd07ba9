import { Decimal } from "../kernel/decimal.ts";
import type { Rating } from "../generated/enums.ts";
import type { Working } from "../kernel/working.ts";

/** Limits of the suggested rating of results, in percent as plain decimals: parameter `rating.thresholds`. */
export type Thresholds = {
  /** From this percentage on: above expectation. */
  readonly aboveFrom: string;
  /** Under this percentage: below expectation. */
  readonly belowUnder: string;
};

/** A suggested rating of the results: an aid, not a sentence (R-RT-01). */
export type Suggestion = {
  readonly rating: Rating | null;
  readonly percent: string | null;
  readonly working: Working;
};

const names = {
  aboveFrom: { id: "Di atas ekspektasi mulai (%)", en: "Above expectation from (%)" },
  belowUnder: { id: "Di bawah ekspektasi jika kurang dari (%)", en: "Below expectation when under (%)" },
} as const;

/** The rating a percentage suggests; null without a percentage or thresholds. */
export function ratingAt(percent: string | null, thresholds: Thresholds | null): Rating | null {
  if (percent === null || thresholds === null) return null;
  const value = new Decimal(percent);
  if (value.gte(thresholds.aboveFrom)) return "ABOVE";
  return value.lt(thresholds.belowUnder) ? "BELOW" : "MEETS";
}

/**
 * Suggests a rating of the results from the contract's achievement by the policy's thresholds (R-RT-01). Null when
 * nothing is measured yet (missing is not zero) or the policy has no thresholds, since the law gives no formula.
 */
export function suggest(
  achievement: { readonly percent: string | null; readonly working: Working },
  thresholds: Thresholds | null,
  citation: string,
): Suggestion {
  const rating = ratingAt(achievement.percent, thresholds);
  const inputs =
    thresholds === null
      ? []
      : [
          { name: names.aboveFrom, value: thresholds.aboveFrom },
          { name: names.belowUnder, value: thresholds.belowUnder },
        ];
  return {
    rating,
    percent: achievement.percent,
    working: {
      rule: "R-RT-01",
      title: {
        id: "Saran rating hasil kerja dari capaian; penilai yang memutuskan",
        en: "Suggested rating of the results from achievement; the rater decides",
      },
      citation,
      inputs,
      result: rating,
      parts: [achievement.working],
    },
  };
}

/** Computes a suggestion's result again from its working alone. */
export function recomputeSuggestion(working: Working): string | null {
  const value = (name: { en: string }) => working.inputs.find((each) => each.name.en === name.en)?.value;
  const [aboveFrom, belowUnder] = [value(names.aboveFrom), value(names.belowUnder)];
  const thresholds = aboveFrom === undefined || belowUnder === undefined ? null : { aboveFrom, belowUnder };
  return ratingAt(working.parts[0]?.result ?? null, thresholds);
}
