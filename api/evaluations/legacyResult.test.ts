import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { EmployeeId } from "../kernel/ids.ts";
import { refusalMessage } from "../kernel/messages.ts";
import { isRefused } from "../kernel/refusal.ts";
import { importLegacyResult, type LegacyRow } from "./legacyResult.rules.ts";

const place = { organizationId: "org_a", employeeId: "emp_A1" as EmployeeId };
const good: LegacyRow = { year: 2019, regime: "PP 46/2011", skp: "90", behavior: "80" };

const refusals = (row: Partial<LegacyRow>): string[] => {
  const made = importLegacyResult(undefined, { ...good, ...row }, place);
  return isRefused(made) ? made.refusals.map(({ code, field }) => `${code} ${field.join(".")}`) : [];
};
const regime = (text: string) => {
  const made = importLegacyResult(undefined, { ...good, regime: text }, place);
  return isRefused(made) ? made.refusals[0].code : made.record.regime;
};

/** A good value of a column or anything that people and programs leave in one. */
const cell = (...values: (string | null)[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...values) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("9".repeat(400), "NaN", "1e9", "-1", "{min}", "[x]", "__proto__", "🙂", "١٢"),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 400 }) },
  );
const brokenRow = fc.record({
  year: fc.oneof(fc.constantFrom(0, 2014, 2019, 2020, 2022, 2023, 1.5, Number.NaN, 2 ** 53), fc.integer()),
  regime: cell("PP 46/2011", "PP_30_2019", "30").map((text) => text ?? ""),
  ...{ skp: cell("90,5", "100", null), behavior: cell("80", null), score: cell(null) },
  ...{ innovation: cell("ya", null), withOpinions: cell("tidak", null), source: cell("PPK", null) },
});
const columns = ["regime", "year", "skp", "behavior", "score", "innovation", "withOpinions", "source"];

describe("a row of past years as people write it (domain 3.5)", () => {
  it("knows a regulation by its usual names, and refuses any other at its column instead of taking one for it", () => {
    for (const text of [
      "PP 46/2011",
      "pp46",
      "PP_46_2011",
      "PP No. 46 Tahun 2011",
      "46",
      "Peraturan Pemerintah 46 th 2011",
    ])
      assert.equal(regime(text), "PP_46_2011", text);
    for (const text of ["PP 30/2019", "PP_30_2019", "30", "PP Nomor 30 Tahun 2019"])
      assert.equal(regime(text), "PP_30_2019", text);
    for (const text of ["PP 53", "PP 30/2011", "PP 46/2019", "PermenPANRB 6/2022", "146", "skp"])
      assert.deepEqual(refusals({ regime: text }), ["REGULATION_UNKNOWN regime"], text);
    assert.deepEqual(refusals({ regime: "  " }), ["REQUIRED regime"]);
  });

  it("reads yes and no as people tick them, and takes nothing else for a no", () => {
    const innovative = (innovation: string | null) => {
      const row = { year: 2020, regime: "30", score: "115", innovation };
      const made = importLegacyResult(undefined, row, place);
      return isRefused(made) ? made.refusals[0].code : made.record.predicate;
    };
    for (const text of ["ya", "Y", " x ", "1", "true", "√"]) assert.equal(innovative(text), "VERY_GOOD", text);
    for (const text of ["", "tidak", "-", "0", "False", null]) assert.equal(innovative(text), "GOOD", String(text));
    assert.equal(innovative("mungkin"), "YES_NO_UNCLEAR");
  });

  it("names every column that is wrong at once, each with a sentence in both languages", () => {
    const row = { year: 20, regime: "PP 53", source: "x".repeat(301), innovation: "?", withOpinions: "kadang" };
    assert.deepEqual(refusals(row), [
      "REGULATION_UNKNOWN regime",
      "NUMBER_OUT_OF_RANGE year",
      "TEXT_TOO_LONG source",
      "YES_NO_UNCLEAR withOpinions",
      "YES_NO_UNCLEAR innovation",
    ]);
    assert.deepEqual(refusals({ year: 2021, skp: "baik", behavior: "250" }), [
      "NUMBER_OUT_OF_RANGE year",
      "VALUE_NOT_UNDERSTOOD skp",
      "NUMBER_OUT_OF_RANGE behavior",
    ]);
  });

  it("says which years a regulation knows, and what the parts give where the final value differs", () => {
    const sentence = (row: Partial<LegacyRow>, language: "ID" | "EN") => {
      const made = importLegacyResult(undefined, { ...good, ...row }, place);
      return isRefused(made) ? refusalMessage(made.refusals[0], language) : "";
    };
    assert.match(sentence({ year: 2021 }, "ID"), /\(2014 sampai 2020\)/);
    assert.match(sentence({ year: 2021 }, "EN"), /\(2014 to 2020\)/);
    assert.match(sentence({ skp: "90,5", score: "95" }, "ID"), /86,3/);
  });

  it("takes broken rows without a fault: each refusal has a code, a column and a whole sentence in both languages", () => {
    let taken = 0;
    fc.assert(
      fc.property(brokenRow, (row) => {
        const made = importLegacyResult(undefined, row, place);
        if (!isRefused(made)) {
          taken += 1;
          assert.ok(Number(made.record.score) >= 0 && Number(made.record.score) <= 200);
          return;
        }
        for (const refusal of made.refusals) {
          assert.ok(columns.includes(String(refusal.field[0])), `${refusal.code} ${refusal.field.join(".")}`);
          for (const language of ["ID", "EN"] as const)
            assert.match(refusalMessage(refusal, language), /^[^{}[\]…]{10,}\.$/, refusal.code);
        }
      }),
      { numRuns: 3000 },
    );
    assert.ok(taken > 0, "some rows are good, so that both ways are tried");
  });
});
