import type { Rating } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";
import type { Counted } from "./spread.rules.ts";

/** Fewest people of a rater before anything is said about them. [design] */
export const fewestPeople = 5;

/** What is said about a rater; figures are steps of rating against the mean of all raters, from -2 to 2. */
export type Leniency = {
  readonly raterId: string;
  readonly raterName: string;
  readonly people: number;
  /** Null when there are too few people, or too few raters to compare. */
  readonly estimate: { readonly value: number; readonly low: number; readonly high: number } | null;
};

const step: Record<Rating, number> = { ABOVE: 1, MEETS: 0, BELOW: -1 };
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/**
 * Severity of each rater by partial pooling (empirical Bayes, one-way random effects): a person counts as the sum of
 * both ratings in steps (−2…2); the variance within raters is pooled, the variance between them estimated by moments
 * (never below zero), and each rater's mean is pulled to the mean of all, the more the fewer people they rated. The
 * interval is the 95 % one of that estimate. An estimate and no verdict: people differ, and raters rate different
 * people.
 *
 * Ratings as they came are used, since proposals are not the rater's. Raters in order of name.
 */
export function leniencies(people: readonly Counted[]): Leniency[] {
  const groups = [...Map.groupBy(people, ({ raterId }) => raterId)].map(([raterId, rated]) => ({
    raterId,
    raterName: rated[0]?.raterName ?? "",
    values: rated.map(({ start }) => step[start.result] + step[start.behavior]),
  }));
  const estimate = pooled(groups.map(({ values }) => values));
  return groups
    .map(({ raterId, raterName, values }) => ({
      ...{ raterId, raterName, people: values.length },
      estimate: values.length < fewestPeople ? null : (estimate?.(values) ?? null),
    }))
    .sort((a, b) => (a.raterName < b.raterName ? -1 : 1));
}

/** The estimator the groups give; undefined when there is nothing to compare. */
function pooled(groups: readonly (readonly number[])[]) {
  const all = groups.flat();
  const between = groups.length - 1;
  const within = all.length - groups.length;
  if (between < 1 || within < 1) return undefined;
  const center = mean(all);
  const inside = sum(groups.map((values) => sum(values.map((value) => (value - mean(values)) ** 2)))) / within;
  const outside = sum(groups.map((values) => values.length * (mean(values) - center) ** 2)) / between;
  const typical = (all.length - sum(groups.map(({ length }) => length ** 2)) / all.length) / between;
  const spread = Math.max(0, (outside - inside) / typical);
  return (values: readonly number[]) => {
    // Without spread between raters, all of a rater's distance is chance.
    if (spread === 0) return { value: 0, low: 0, high: 0 };
    const noise = inside / values.length;
    const weight = spread / (spread + noise);
    const value = weight * (mean(values) - center);
    const half = 1.96 * Math.sqrt(spread * (1 - weight));
    return { value, low: value - half, high: value + half };
  };
}

const places = (value: number): string => (Math.round(value * 100) / 100).toFixed(2).replace(/^-0\.00$/, "0.00");

/** A figure as decimal text with two places. */
export const figure = places;

/** What an estimate says, in plain words: never that somebody rates wrongly. */
export function leniencySentence({ people, estimate }: Pick<Leniency, "people" | "estimate">): Bilingual {
  if (estimate === null)
    return {
      id: `Menilai ${people} orang di sini: terlalu sedikit untuk disimpulkan.`,
      en: `Rated ${people} people here: too few to conclude.`,
    };
  const { value, low, high } = estimate;
  if (low <= 0 && high >= 0)
    return {
      id: "Tidak tampak berbeda dari rata-rata penilai lain; selisihnya dapat terjadi secara kebetulan.",
      en: "Does not seem to differ from the other raters' mean; the distance can be chance.",
    };
  return value > 0
    ? {
        id: "Rating-nya cenderung lebih tinggi dari rata-rata penilai lain. Bisa karena pegawainya memang lebih baik; periksa buktinya.",
        en: "Ratings tend to be higher than the other raters' mean. The people may simply be better; look at the evidence.",
      }
    : {
        id: "Rating-nya cenderung lebih rendah dari rata-rata penilai lain. Bisa karena tugasnya lebih berat; periksa buktinya.",
        en: "Ratings tend to be lower than the other raters' mean. The work may simply be harder; look at the evidence.",
      };
}
