import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { PredicateValues, RatingValues, SpanCombinationValues, SpanStateValues } from "../generated/enums.ts";
import type { Predicate, Rating } from "../generated/enums.ts";
import { isRefused } from "../kernel/refusal.ts";
import type { Working } from "../kernel/working.ts";
import { isExhaustive, nationalQuadrant } from "../policies/quadrant.rules.ts";
import { contractAchievement, type MeasuredResult } from "../progress/achievement.rules.ts";
import { parseMeasure, type MeasureInput } from "../progress/method.rules.ts";
import { combine, dayWeighted, spansOfTrace, spanWorkings, type SpanPart } from "../spans/combination.rules.ts";
import { emptyJudgement } from "./evaluation.rules.ts";
import { differences, explain, recompute } from "./explanation.rules.ts";
import { judgementModel } from "./judgement.rules.ts";
import { derivePredicate } from "./quadrant.rules.ts";
import { suggest } from "./suggestion.rules.ts";

describe("the performance quadrant (domain 3.2, 9.2)", () => {
  const vectors: [Rating, Rating, Predicate][] = [
    ["ABOVE", "ABOVE", "VERY_GOOD"],
    ["ABOVE", "MEETS", "GOOD"],
    ["ABOVE", "BELOW", "POOR"],
    ["MEETS", "ABOVE", "GOOD"],
    ["MEETS", "MEETS", "GOOD"],
    ["MEETS", "BELOW", "POOR"],
    ["BELOW", "ABOVE", "NEEDS_IMPROVEMENT"],
    ["BELOW", "MEETS", "NEEDS_IMPROVEMENT"],
    ["BELOW", "BELOW", "VERY_POOR"],
  ];
  for (const [result, behavior, predicate] of vectors)
    it(`gives ${predicate} for results ${result} and behavior ${behavior} (R-RT-05)`, () =>
      assert.equal(derivePredicate(nationalQuadrant, result, behavior, "").predicate, predicate));
  it("refuses to derive from a quadrant with a hole or an overlap", () => {
    const overlap = [...nationalQuadrant.slice(1), nationalQuadrant[1] as (typeof nationalQuadrant)[number]];
    for (const quadrant of [nationalQuadrant.slice(1), overlap]) {
      assert.equal(isExhaustive(quadrant), false);
      assert.throws(() => derivePredicate(quadrant, "MEETS", "MEETS", ""));
    }
  });
});

describe("the suggested rating (R-RT-01)", () => {
  const working: Working = {
    rule: "CAPAIAN-MEAN",
    title: { id: "", en: "" },
    citation: "",
    inputs: [],
    result: null,
    parts: [],
  };
  const suggested = (percent: string | null, thresholds = { aboveFrom: "110", belowUnder: "90" }) =>
    suggest({ percent, working: { ...working, result: percent } }, thresholds, "").rating;
  it("follows the thresholds, limits included as written", () => {
    assert.deepEqual(
      ["110", "109.99", "90", "89.99"].map((p) => suggested(p)),
      ["ABOVE", "MEETS", "MEETS", "BELOW"],
    );
  });
  it("is absent without achievement: missing is not zero (features 3.3)", () => assert.equal(suggested(null), null));
  it("is absent without thresholds: the law gives no formula", () =>
    assert.equal(suggest({ percent: "100", working }, null, "").rating, null));
});

describe("one rating a dimension (R-RT-03)", () => {
  const measure = parseMeasure({ target: "100", unit: "%" });
  assert.ok(!isRefused(measure));
  const rows = ["140", "140", "20"];
  const results = rows.map((_, at): MeasuredResult => ({
    ...{ kind: "MAIN", title: `Hasil ${at}`, weight: null },
    indicators: [{ ...measure, id: `ind_${at}`, title: `Indikator ${at}` }],
  }));
  const recorded = new Map(
    rows.map((value, at) => [`ind_${at}`, [{ period: "2026-Q3", kind: "PERIODIC" as const, value }]]),
  );
  const suggestion = suggest(contractAchievement(results, recorded), { aboveFrom: "110", belowUnder: "90" }, "");
  const rated = (resultRating: Rating) =>
    explain({ ...emptyJudgement, resultRating, behaviorRating: "MEETS" }, suggestion, {
      ...{ quadrant: nationalQuadrant, quadrantCitation: "" },
    });

  it("takes the rating the rater gave to all results together, whatever the rows average to", () => {
    assert.equal(suggestion.percent, "100");
    for (const given of RatingValues) {
      const { predicate, working } = rated(given);
      assert.equal(predicate, derivePredicate(nationalQuadrant, given, "MEETS", "").predicate);
      assert.deepEqual(
        working.parts.map(({ rule, result }) => [rule, result]),
        [
          ["R-RT-02", given],
          ["R-RT-02", "MEETS"],
        ],
        "two ratings, one a dimension, and none of a row",
      );
    }
  });

  it("shows the mean of the rows beside the rating as an aid alone: it changes nothing", () => {
    const aid = rated("ABOVE").working.parts[0]?.parts[0];
    assert.deepEqual([aid?.rule, aid?.result, aid?.parts[0]?.parts.length], ["R-RT-01", "MEETS", 3]);
    assert.deepEqual(differences(rated("ABOVE").working), []);
    assert.equal(rated("ABOVE").predicate, "GOOD");
  });

  it("has no place for a rating of a single row: the model of a judgement knows the two dimensions", () => {
    const ratings = Object.keys(judgementModel.shape).filter((field) => /rating/i.test(field));
    assert.deepEqual(ratings, ["resultRating", "behaviorRating"]);
  });
});

const decimal = fc.integer({ min: 0, max: 100_000 }).map((cents) => (cents / 100).toFixed(2).replace(".", ","));
const whole = fc.integer({ min: 0, max: 300 }).map(String);
const levels = ["D", "C", "B", "BB", "A"];

/** Any way an indicator may be measured, with values of two periods. */
const measured: fc.Arbitrary<{ input: MeasureInput; values: string[] }> = fc.oneof(
  fc.record({
    input: fc.record({
      target: decimal,
      unit: fc.constantFrom("", "%"),
      direction: fc.constantFrom("HIGHER" as const, "LOWER" as const),
      accumulation: fc.constantFrom("SUM" as const, "LAST" as const),
      capPercent: fc.option(fc.constantFrom("100", "120")),
      floorPercent: fc.option(fc.constant("0")),
    }),
    values: fc.array(decimal, { maxLength: 2 }),
  }),
  fc.record({
    input: fc.record({ target: decimal, baseline: whole }).map(({ target, baseline }) => ({
      ...{ target, baseline, unit: "", formula: "FROM_BASELINE" as const },
      direction: Number(target.replace(",", ".")) < Number(baseline) ? ("LOWER" as const) : ("HIGHER" as const),
    })),
    values: fc.array(decimal, { maxLength: 2 }),
  }),
  fc.record({
    input: fc.record({
      target: fc.tuple(fc.constantFrom("> ", "<= "), decimal).map((parts) => parts.join("")),
      unit: fc.constant(""),
    }),
    values: fc.array(decimal, { maxLength: 2 }),
  }),
  fc.record({
    input: fc.record({ target: whole.map((low) => `${low} - ${Number(low) + 10}`), unit: fc.constant("") }),
    values: fc.array(decimal, { maxLength: 2 }),
  }),
  fc.record({
    input: fc.record({ target: fc.constantFrom(...levels), unit: fc.constant(""), levels: fc.constant(levels) }),
    values: fc.array(fc.constantFrom(...levels), { maxLength: 2 }),
  }),
  fc.record({
    input: fc.constant({ target: "30-06-2026", unit: "" }),
    values: fc.array(fc.constantFrom("29-06-2026", "1 Juli 2026", "3/5", "5/5"), { maxLength: 2 }),
  }),
);

/** What a rater said of some days, or did not say. */
const spanPart: fc.Arbitrary<SpanPart> = fc.record({
  raterName: fc.string(),
  from: fc.constant("2026-01-01"),
  to: fc.constant("2026-01-31"),
  days: fc.integer({ min: 1, max: 366 }),
  state: fc.constantFrom(...SpanStateValues),
  resultRating: fc.option(fc.constantFrom(...RatingValues), { nil: undefined }),
  behaviorRating: fc.option(fc.constantFrom(...RatingValues), { nil: undefined }),
});

describe("the explanation carries everything needed to compute it again (features 3.1)", () => {
  const runs = Number(process.env["CAPAIAN_PROPERTY_RUNS"] ?? 10_000);
  it(`recomputes ${runs} random evaluations from their stored text alone, without a difference`, () => {
    const results = fc.array(fc.array(measured, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    const ratings = fc.record({
      resultRating: fc.constantFrom(...RatingValues),
      behaviorRating: fc.constantFrom(...RatingValues),
      resultReason: fc.option(fc.string(), { nil: undefined }),
    });
    const cells = fc.array(fc.constantFrom(...PredicateValues), { minLength: 9, maxLength: 9 });
    const thresholds = fc.option(fc.constant({ aboveFrom: "110", belowUnder: "90" }));
    const combinations = fc.option(
      fc.record({
        mode: fc.constantFrom(...SpanCombinationValues),
        citation: fc.constant("2.10"),
        parts: fc.array(spanPart, { minLength: 1, maxLength: 5 }),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(results, ratings, cells, thresholds, combinations, (drawn, given, predicates, limits, parts) => {
        const weighted = drawn.length % 2 === 0;
        const spans = parts && spanWorkings(parts);
        const recorded = new Map<string, { period: string; kind: "PERIODIC"; value: string }[]>();
        const contract = drawn.map((indicators, r): MeasuredResult => ({
          kind: "MAIN",
          title: `Hasil ${r}`,
          weight: weighted ? String(r * 10 + 5) : null,
          indicators: indicators.map(({ input, values }, i) => {
            const measure = parseMeasure(input);
            assert.ok(!isRefused(measure), JSON.stringify({ input, measure }));
            const id = `${r}.${i}`;
            recorded.set(
              id,
              values.map((value, at) => ({ period: `2026-Q${at + 1}`, kind: "PERIODIC", value })),
            );
            return { ...measure, id, title: `Indikator ${id}` };
          }),
        }));
        const achievement = contractAchievement(contract, recorded, { passed: 2, of: 4 });
        const suggestion = suggest(achievement, limits, "Kebijakan");
        const quadrant = nationalQuadrant.map((cell, at) => ({ ...cell, predicate: predicates[at] ?? cell.predicate }));
        const policy = { quadrant, quadrantCitation: "Kebijakan" };
        const { predicate, working } = explain({ ...emptyJudgement, ...given }, suggestion, policy, spans);
        const stored = JSON.parse(JSON.stringify(working)) as Working;
        assert.equal(recompute(stored), predicate);
        assert.deepEqual(differences(stored), []);
        // Ratings set anew above the rater keep what the raters of the parts said.
        assert.deepEqual(spansOfTrace(stored), spans && JSON.parse(JSON.stringify(spans)));
      }),
      { numRuns: runs },
    );
  });
  it("domain 2.10: weighs parts by days only where the policy says so, and notices days changed by hand", () => {
    const about = { raterName: "Rudi", from: "2026-07-01", to: "2026-07-31", state: "GIVEN" as const };
    const parts: SpanPart[] = [
      { ...about, days: 31, resultRating: "ABOVE" },
      { ...about, days: 61, resultRating: "BELOW" },
      { ...about, days: 400, state: "DECLINED" },
    ];
    const unaided = combine("result", { mode: "LAST_RATER_DECIDES", citation: "", parts });
    const weighed = combine("result", { mode: "DAY_WEIGHTED_SUGGESTION", citation: "", parts });
    assert.deepEqual([unaided.rating, weighed.rating], [null, "MEETS"]);
    assert.equal(dayWeighted([{ days: 61, rating: "BELOW" }]), "BELOW");
    const [first, ...others] = weighed.working.parts;
    assert.ok(first);
    const forged = {
      ...first,
      inputs: first.inputs.map((each) => ({ ...each, value: each.value.replace("31", "3") })),
    };
    assert.deepEqual(differences({ ...weighed.working, parts: [forged, ...others] }), ["CAPAIAN-SPANS"]);
  });
  it("notices a result that was changed by hand", () => {
    const { working } = derivePredicate(nationalQuadrant, "MEETS", "MEETS", "");
    assert.deepEqual(differences({ ...working, result: "VERY_GOOD" }), ["R-RT-05"]);
  });
});
