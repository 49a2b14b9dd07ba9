import { LegacyPredicate, LegacyRegime } from "../generated/enums.ts";
import { Decimal, readDecimal } from "../kernel/decimal.ts";
import { refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { indonesianNumber } from "../progress/indonesianNumber.rules.ts";
import type { Bilingual, Working } from "../kernel/working.ts";

/** What the older numeric systems scored from; values are plain decimals. */
export type LegacyScoreInput = {
  readonly regime: LegacyRegime;
  /** Value of the SKP, and of behavior. */
  readonly skp?: string | undefined;
  readonly behavior?: string | undefined;
  /** Final value, where only that was kept. */
  readonly score?: string | undefined;
  /** PP 30/2019: peers' and direct subordinates' opinions were used for behavior. */
  readonly withOpinions: boolean;
  /** PP 30/2019: a new idea or way that benefits the organization or the state. */
  readonly innovation: boolean;
};

/** A final value with the predicate it gives, and the working of both. */
export type LegacyScore = { readonly score: string; readonly predicate: LegacyPredicate; readonly working: Working };

type Interval = { readonly from: number; readonly predicate: LegacyPredicate; readonly innovation?: true };

type Regime = {
  readonly citation: string;
  readonly cap: number | undefined;
  readonly weights: (withOpinions: boolean) => readonly [skp: string, behavior: string];
  /** Best first, the last from 0; a value belongs to the first whose lower end it reaches. */
  readonly intervals: readonly [...Interval[], Interval];
};

const { VERY_GOOD, GOOD, FAIR, POOR, VERY_POOR, BAD } = LegacyPredicate;

/*
 * PP 46/2011 prints whole numbers (91 and more, 76-90, ...). What lies between two of them has not reached the
 * higher one: 90.5 is good.
 */
const regimes: Record<LegacyRegime, Regime> = {
  [LegacyRegime.PP_30_2019]: {
    citation: "PP 30/2019 Pasal 4 dan Pasal 41",
    cap: 120,
    weights: (withOpinions) => (withOpinions ? ["60", "40"] : ["70", "30"]),
    intervals: [
      { from: 110, predicate: VERY_GOOD, innovation: true },
      { from: 90, predicate: GOOD },
      { from: 70, predicate: FAIR },
      { from: 50, predicate: POOR },
      { from: 0, predicate: VERY_POOR },
    ],
  },
  [LegacyRegime.PP_46_2011]: {
    citation: "PP 46/2011 Pasal 15 dan Pasal 17",
    cap: undefined,
    weights: () => ["60", "40"],
    intervals: [
      { from: 91, predicate: VERY_GOOD },
      { from: 76, predicate: GOOD },
      { from: 61, predicate: FAIR },
      { from: 51, predicate: POOR },
      { from: 0, predicate: BAD },
    ],
  },
};

const words = {
  skp: { id: "Nilai SKP", en: "Value of the SKP" },
  behavior: { id: "Nilai perilaku kerja", en: "Value of behavior" },
  given: { id: "Nilai akhir sebagaimana dicatat", en: "Final value as recorded" },
  skpWeight: { id: "Bobot SKP (%)", en: "Weight of the SKP (%)" },
  behaviorWeight: { id: "Bobot perilaku (%)", en: "Weight of behavior (%)" },
  cap: { id: "Batas nilai", en: "Cap" },
  score: { id: "Nilai akhir", en: "Final value" },
  innovation: { id: "Ide atau cara baru yang bermanfaat", en: "New idea or way that benefits" },
} satisfies Record<string, Bilingual>;

/** Highest value that can be entered: more is a slip of the pen under both regulations. */
const highest = 200;

function read(input: LegacyScoreInput): Decision<{ skp?: Decimal; behavior?: Decimal; score?: Decimal }> {
  const reasons: Refusal[] = [];
  const values: { skp?: Decimal; behavior?: Decimal; score?: Decimal } = {};
  for (const field of ["skp", "behavior", "score"] as const) {
    const text = input[field];
    if (text === undefined) continue;
    const value = readDecimal(text);
    if (value === undefined) reasons.push(refusal("VALUE_NOT_UNDERSTOOD", field));
    else if (value.lt(0) || value.gt(highest))
      reasons.push(refusal("NUMBER_OUT_OF_RANGE", field, { params: { min: 0, max: highest } }));
    else values[field] = value;
  }
  const composed = input.skp !== undefined || input.behavior !== undefined;
  if (composed || input.score === undefined)
    for (const field of ["skp", "behavior"] as const)
      if (input[field] === undefined) reasons.push(refusal("REQUIRED", field));
  return refuseAll(reasons) ?? values;
}

/**
 * Final value and predicate under an older regulation (domain 3.5): weighted from SKP and behavior, or as recorded.
 * Two decimal places, half up, decided only after rounding, as the forms print it.
 *
 * Refuses REQUIRED, VALUE_NOT_UNDERSTOOD, NUMBER_OUT_OF_RANGE, and SCORE_DIFFERS when a recorded final value is not
 * what its parts give.
 */
export function legacyScore(input: LegacyScoreInput): Decision<LegacyScore> {
  const values = read(input);
  if ("refusals" in values) return values;
  const { citation, cap, weights, intervals } = regimes[input.regime];
  const capped = (value: Decimal): Decimal => (cap === undefined ? value : Decimal.min(value, cap));
  const [skpWeight, behaviorWeight] = weights(input.withOpinions);
  const { skp, behavior, score: recorded } = values;
  const exact =
    skp !== undefined && behavior !== undefined
      ? capped(skp).times(skpWeight).plus(capped(behavior).times(behaviorWeight)).div(100)
      : capped(recorded ?? new Decimal(0));
  const score = exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  if (skp !== undefined && recorded !== undefined && !recorded.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).eq(score))
    return refuse("SCORE_DIFFERS", "score", { params: { computed: indonesianNumber(score.toString()) } });
  const last = intervals[intervals.length - 1] as Interval;
  const reached = intervals.find((each) => score.gte(each.from) && (!each.innovation || input.innovation));
  const { predicate } = reached ?? last;
  const value: Working = {
    rule: input.regime === LegacyRegime.PP_30_2019 ? "LEGACY-PP30" : "LEGACY-PP46",
    title: { id: "Nilai akhir: SKP dan perilaku kerja berbobot", en: "Final value: SKP and behavior, weighted" },
    citation,
    inputs: [
      ...(skp === undefined || behavior === undefined
        ? [{ name: words.given, value: recorded?.toString() ?? "0" }]
        : [
            { name: words.skp, value: skp.toString() },
            { name: words.skpWeight, value: skpWeight },
            { name: words.behavior, value: behavior.toString() },
            { name: words.behaviorWeight, value: behaviorWeight },
          ]),
      ...(cap === undefined ? [] : [{ name: words.cap, value: String(cap) }]),
    ],
    result: score.toString(),
    parts: [],
  };
  return {
    score: score.toString(),
    predicate,
    working: {
      rule: value.rule,
      title: { id: "Predikat menurut rentang nilai", en: "Predicate by intervals of the value" },
      citation,
      inputs: [
        { name: words.score, value: score.toString() },
        ...(cap === undefined ? [] : [{ name: words.innovation, value: input.innovation ? "✓" : "–" }]),
        ...intervals.map(({ from, predicate: of, innovation }) => ({
          name: {
            id: `Mulai ${from}${innovation ? ", dengan ide baru" : ""}`,
            en: `From ${from}${innovation ? ", with a new idea" : ""}`,
          },
          value: of,
        })),
      ],
      result: predicate,
      parts: [value],
    },
  };
}
