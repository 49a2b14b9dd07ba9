import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused } from "../kernel/refusal.ts";
import { importLegacyResult, legacyResultId, personAndYear } from "./legacyResult.rules.ts";
import { legacyScore, type LegacyScore, type LegacyScoreInput } from "./legacyScore.rules.ts";
import type { EmployeeId } from "../kernel/ids.ts";

const scored = (input: Partial<LegacyScoreInput>): LegacyScore => {
  const made = legacyScore({ regime: "PP_30_2019", withOpinions: false, innovation: false, ...input });
  assert.ok(!isRefused(made), JSON.stringify(made));
  return made;
};
const codes = (input: Partial<LegacyScoreInput>): string[] => {
  const made = legacyScore({ regime: "PP_30_2019", withOpinions: false, innovation: false, ...input });
  return isRefused(made) ? made.refusals.map(({ code, field }) => `${code} ${field.join(".")}`) : [];
};

describe("the older numeric layer (domain 3.5)", () => {
  it("vector 9.2: 115 with a new idea is Sangat Baik, without it Baik (PP 30/2019)", () => {
    assert.equal(scored({ score: "115", innovation: true }).predicate, "VERY_GOOD");
    assert.equal(scored({ score: "115" }).predicate, "GOOD");
  });

  it("PP 30/2019: each interval from its lower end, decided after rounding to two places", () => {
    const of = (score: string, innovation = true) => scored({ score, innovation }).predicate;
    assert.deepEqual(
      ["120", "110", "109.99", "109.995", "90", "89.99", "70", "69.99", "50", "49.99", "0"].map((score) => of(score)),
      [
        ...["VERY_GOOD", "VERY_GOOD", "GOOD", "VERY_GOOD", "GOOD", "FAIR", "FAIR"],
        ...["POOR", "POOR", "VERY_POOR", "VERY_POOR"],
      ],
    );
  });

  it("PP 30/2019: 70/30, and 60/40 only when opinions of peers and subordinates were used; parts capped at 120", () => {
    const parts = { skp: "100", behavior: "80" };
    assert.equal(scored(parts).score, "94");
    assert.equal(scored({ ...parts, withOpinions: true }).score, "92");
    assert.equal(scored({ skp: "150", behavior: "120" }).score, "120");
    assert.equal(scored({ score: "130", innovation: true }).score, "120");
  });

  it("PP 46/2011: 60/40 and its own intervals; what lies between two whole numbers has not reached the higher", () => {
    const of = (score: string) => scored({ regime: "PP_46_2011", score }).predicate;
    assert.deepEqual(["91", "90.5", "76", "75", "61", "60", "51", "50"].map(of), [
      "VERY_GOOD",
      "GOOD",
      "GOOD",
      "FAIR",
      "FAIR",
      "POOR",
      "POOR",
      "BAD",
    ]);
    assert.equal(scored({ regime: "PP_46_2011", skp: "90", behavior: "80", withOpinions: true }).score, "86");
  });

  it("carries a working with citation, inputs and the value's own part (features 3.1)", () => {
    const { working, score, predicate } = scored({ skp: "100", behavior: "80" });
    assert.equal(working.result, predicate);
    assert.match(working.citation, /PP 30\/2019/);
    assert.deepEqual(
      [working.parts[0]?.result, working.parts[0]?.inputs.map(({ value }) => value)],
      [score, ["100", "70", "80", "30", "120"]],
    );
  });

  it("refuses what is missing, no number, out of range, or contradicts its parts, each at its place", () => {
    assert.deepEqual(codes({}), ["REQUIRED skp", "REQUIRED behavior"]);
    assert.deepEqual(codes({ skp: "90" }), ["REQUIRED behavior"]);
    assert.deepEqual(codes({ score: "baik" }), ["VALUE_NOT_UNDERSTOOD score"]);
    assert.deepEqual(codes({ skp: "-1", behavior: "201" }), [
      "NUMBER_OUT_OF_RANGE skp",
      "NUMBER_OUT_OF_RANGE behavior",
    ]);
    assert.deepEqual(codes({ skp: "100", behavior: "80", score: "95" }), ["SCORE_DIFFERS score"]);
    assert.deepEqual(codes({ skp: "100", behavior: "80", score: "94.00" }), []);
  });
});

describe("importing a past year (domain 3.5)", () => {
  const place = { organizationId: "org_a", employeeId: "emp_A1" as EmployeeId };
  const row = { year: 2020, regime: "PP_30_2019" as const, skp: "101,5", behavior: "88" };

  it("reads numbers as people write them; the same row again changes nothing", () => {
    const first = importLegacyResult(undefined, row, place);
    assert.ok(!isRefused(first));
    assert.deepEqual([first.record.score, first.record.predicate, first.record.id], ["97.45", "GOOD", "lgr_A1_2020"]);
    const again = importLegacyResult({ ...first.record, version: 1 }, row, place);
    assert.ok(isRefused(again));
    assert.equal(again.refusals[0].code, "NOTHING_CHANGED");
    const corrected = importLegacyResult({ ...first.record, version: 1 }, { ...row, behavior: "90" }, place);
    assert.ok(!isRefused(corrected) && corrected.record.version === 1);
  });

  it("refuses years for which the regulation gave no results", () => {
    for (const [year, regime] of [
      [2013, "PP_46_2011"],
      [2021, "PP_46_2011"],
      [2018, "PP_30_2019"],
      [2023, "PP_30_2019"],
    ] as const) {
      const made = importLegacyResult(undefined, { ...row, year, regime }, place);
      assert.ok(isRefused(made) && made.refusals[0].code === "NUMBER_OUT_OF_RANGE", `${regime} ${year}`);
    }
  });

  it("has one id a person and year", () => {
    assert.deepEqual(personAndYear(legacyResultId("emp_A1", 2020)), { employeeId: "emp_A1", year: 2020 });
    assert.equal(personAndYear("lgr_A1"), undefined);
  });
});
