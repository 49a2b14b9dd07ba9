import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { isRefused } from "../kernel/refusal.ts";
import { contractAchievement, indicatorAchievement, type MeasuredResult } from "./achievement.rules.ts";
import { recomputeAchievement } from "./achievementWorking.rules.ts";
import { parseMeasure, type Measure, type MeasureInput } from "./method.rules.ts";

function measured(input: MeasureInput): Measure {
  const measure = parseMeasure(input);
  assert.ok(!isRefused(measure), JSON.stringify(measure));
  return measure;
}

const quarter = (value: string, at = 1) => ({ period: `2026-Q${at}`, kind: "PERIODIC" as const, value });
const year = (value: string) => ({ period: "2026", kind: "ANNUAL" as const, value });

/** Percent of one indicator with one realised value. */
function percent(input: Omit<MeasureInput, "unit"> & { unit?: string }, value: string): string | null {
  return indicatorAchievement({ ...measured({ unit: "", ...input }), title: "Indikator" }, [quarter(value)]).percent;
}

describe("formulas reproduce published figures (data: capaian_methods, pk_lkjip_indicators)", () => {
  it("F1: 103,22 of 101,51 is 101.68 (TD15A-01)", () =>
    assert.equal(percent({ target: "101,51" }, "103,22"), "101.68"));
  it("F1: 25,478 km of 21 km is 121.32 (TD15B-01)", () => assert.equal(percent({ target: "21" }, "25,478"), "121.32"));
  it("F1: 14,71 of 14,71 is 100 (TD15B-02)", () => assert.equal(percent({ target: "14,71" }, "14,71"), "100"));
  it("F1: 11 of 15 is 73.33, not the misprint (TD15C-01)", () =>
    assert.equal(percent({ target: "15" }, "11"), "73.33"));
  it("F2: 4,88 against 24 where lower is better is 179.67 (LPG15-01)", () =>
    assert.equal(percent({ target: "24", direction: "LOWER" }, "4,88"), "179.67"));
  it("F2 falls below 0 when the realisation is above twice the target", () =>
    assert.equal(percent({ target: "10", direction: "LOWER" }, "25"), "-50"));
  it("F3: target over realisation", () =>
    assert.equal(percent({ target: "3", direction: "LOWER", formula: "INVERSE_RATIO" }, "4"), "75"));
  it("F4: a cap of 100 holds over-achievement (PKP18-01)", () =>
    assert.equal(percent({ target: "4162", capPercent: "100" }, "4394"), "100"));
  it("F5: the mean of 121.32 and 100 is 110.66 (TD15B)", () => {
    const indicator = (id: string, target: string) => ({ ...measured({ target, unit: "" }), id, title: id });
    const results: MeasuredResult[] = [
      {
        kind: "MAIN",
        title: "Jalan dan jembatan",
        weight: null,
        indicators: [indicator("a", "21"), indicator("b", "14,71")],
      },
    ];
    const recorded = new Map([
      ["a", [quarter("25,478")]],
      ["b", [quarter("14,71")]],
    ]);
    assert.equal(contractAchievement(results, recorded).percent, "110.66");
  });
});

describe("four polarities, zero-safe, with cap and floor (features 3.5)", () => {
  const cost = { target: "50", direction: "LOWER", formula: "FROM_BASELINE", baseline: "100" } as const;
  it("cost from 100 to 50 with an actual 150 gives 0 with a floor of 0", () =>
    assert.equal(percent({ ...cost, floorPercent: "0" }, "150"), "0"));
  it("cost from 100 to 50 with an actual 75 is half way", () => assert.equal(percent(cost, "75"), "50"));
  it("target equal to the start value is judged by being met", () => {
    const flat = { ...cost, target: "100" };
    assert.equal(percent(flat, "100"), "100");
    assert.equal(percent(flat, "101"), "0");
  });
  it("a zero target where lower is better is met by zero and by nothing else", () => {
    assert.equal(percent({ target: "0", direction: "LOWER" }, "0"), "100");
    assert.equal(percent({ target: "0", direction: "LOWER" }, "1"), "0");
  });
  it("a zero realisation under target over realisation is met, never a division by zero", () =>
    assert.equal(percent({ target: "5", direction: "LOWER", formula: "INVERSE_RATIO" }, "0"), "100"));
  it("a zero target where higher is better is met", () => assert.equal(percent({ target: "0" }, "3"), "100"));
  it("below zero a ratio tells nothing: only whether the target is met counts", () => {
    const better = { target: "-2" } as const;
    assert.deepEqual([percent(better, "-1"), percent(better, "-3")], ["100", "0"]);
    const lower = { target: "3", direction: "LOWER", formula: "INVERSE_RATIO" } as const;
    assert.deepEqual([percent(lower, "-0,5"), percent({ ...lower, target: "-1" }, "2")], ["100", "0"]);
    assert.deepEqual(
      [percent({ target: "-5", direction: "LOWER" }, "-10"), percent({ target: "5" }, "-1")],
      ["100", "-20"],
    );
  });
  it("half a hundredth is rounded up, also in a mean", () => {
    assert.equal(percent({ target: "800" }, "1"), "0.13");
    const indicator = (id: string) => ({ ...measured({ target: "10000", unit: "" }), id, title: id });
    const results = ["a", "b"].map((id): MeasuredResult => ({
      kind: "MAIN",
      title: id,
      weight: null,
      indicators: [indicator(id)],
    }));
    const recorded = new Map([
      ["a", [quarter("1")]],
      ["b", [quarter("2")]],
    ]);
    assert.equal(contractAchievement(results, recorded).percent, "0.02");
  });
  it("numbers of any size stay exact: a trillion with decimals, and thirty digits", () => {
    assert.equal(percent({ target: "1.000.000.000.000,5" }, "1.000.000.000.000,5"), "100");
    assert.equal(percent({ target: "3" }, "0,00000000000000000001"), "0");
    assert.equal(percent({ target: "1" }, "9".repeat(30)), "99999999999999999999999999999900");
    const year = [quarter("999999999999,01", 1), quarter("0,99", 2)];
    const summed = { ...measured({ target: "1.000.000.000.000", unit: "", accumulation: "SUM" }), title: "Rupiah" };
    assert.deepEqual(indicatorAchievement(summed, year).percent, "100");
  });
  it("inside a range is 100, outside loses the distance relative to the nearer limit", () => {
    assert.equal(percent({ target: "80-90" }, "85"), "100");
    assert.equal(percent({ target: "80-90" }, "60"), "75");
    assert.equal(percent({ target: "80-90" }, "99"), "90");
  });
  it("a limit is met or not, strictly when written so", () => {
    assert.equal(percent({ target: ">90" }, "90"), "0");
    assert.equal(percent({ target: ">90" }, "90,01"), "100");
    assert.equal(percent({ target: "maksimal 2 hari" }, "2 hari"), "100");
    assert.equal(percent({ target: "<= 2" }, "3"), "0");
  });
  it("a date is met by its day; before, the share of steps counts", () => {
    assert.equal(percent({ target: "31-12-2026" }, "31-12-2026"), "100");
    assert.equal(percent({ target: "31-12-2026" }, "01-01-2027"), "0");
    assert.equal(percent({ target: "31-12-2026" }, "3/5"), "60");
  });
  it("a level is met by itself or a higher one; below, the steps climbed count", () => {
    assert.equal(percent({ target: "BB" }, "A"), "100");
    assert.equal(percent({ target: "BB" }, "B"), "75");
    assert.equal(percent({ target: "BB" }, "D"), "0");
  });
  it("a milestone in numbers counts the share of its steps", () =>
    assert.equal(percent({ target: "5", direction: "MILESTONE" }, "3"), "60"));
});

describe("formula, direction and target must fit together", () => {
  const unfit: [string, Omit<MeasureInput, "unit">, string][] = [
    ["RATIO where lower is better", { target: "10", direction: "LOWER", formula: "RATIO" }, "METHOD_NOT_APPLICABLE"],
    ["an upper limit where higher is better", { target: "<= 2", direction: "HIGHER" }, "METHOD_NOT_APPLICABLE"],
    ["a range where higher is better", { target: "80-90", direction: "HIGHER" }, "METHOD_NOT_APPLICABLE"],
    ["a level by ratio", { target: "BB", formula: "RATIO" }, "METHOD_NOT_APPLICABLE"],
    ["a date that adds up", { target: "31-12-2026", accumulation: "SUM" }, "METHOD_NOT_APPLICABLE"],
    [
      "a target that lies the wrong way from the start value",
      { target: "50", direction: "HIGHER", formula: "FROM_BASELINE", baseline: "100" },
      "METHOD_NOT_APPLICABLE",
    ],
    ["a cap of more than tenfold", { target: "10", capPercent: "1001" }, "NUMBER_OUT_OF_RANGE"],
    ["FROM_BASELINE without a start value", { target: "10", formula: "FROM_BASELINE" }, "REQUIRED"],
    ["a cap below the floor", { target: "10", capPercent: "50", floorPercent: "60" }, "NUMBER_OUT_OF_RANGE"],
    ["a cap that is no number", { target: "10", capPercent: "1e3" }, "VALUE_NOT_UNDERSTOOD"],
  ];
  for (const [what, input, code] of unfit)
    it(`refuses ${what} with ${code}`, () => {
      const measure = parseMeasure({ unit: "", ...input });
      assert.equal(isRefused(measure) && measure.refusals[0].code, code);
    });
});

describe("periods add up as the indicator says", () => {
  const counted = (accumulation: "SUM" | "LAST" | "RELEASE") => ({
    ...measured({ target: "12", unit: "dokumen", accumulation }),
    title: "Dokumen",
  });
  const values = [quarter("3", 1), quarter("4", 2)];
  it("SUM adds the periods", () => assert.equal(indicatorAchievement(counted("SUM"), values).realized, "7 dokumen"));
  it("SUM takes a value recorded for the year as the total", () =>
    assert.equal(indicatorAchievement(counted("SUM"), [...values, year("10")]).realized, "10 dokumen"));
  it("LAST takes the newest", () => assert.equal(indicatorAchievement(counted("LAST"), values).realized, "4 dokumen"));
  it("RELEASE waits for the figure of the year", () => {
    assert.equal(indicatorAchievement(counted("RELEASE"), values).percent, null);
    assert.equal(indicatorAchievement(counted("RELEASE"), [...values, year("12")]).percent, "100");
  });
  it("RELEASE tells the newest figure of a part of the year, which is not counted yet (MMJ-04, R-EV-04)", () => {
    const { realized, soFar } = indicatorAchievement(counted("RELEASE"), values);
    assert.deepEqual([realized, soFar], [null, "4 dokumen"]);
    assert.equal(indicatorAchievement(counted("RELEASE"), [...values, year("12")]).soFar, null);
    assert.equal(indicatorAchievement(counted("RELEASE"), []).soFar, null);
    assert.equal(indicatorAchievement(counted("LAST"), values).soFar, null);
  });
  it("SUM after two of four quarters is measured against half of the target, also of a range; LAST against the whole", () => {
    const half = { passed: 2, of: 4 };
    assert.equal(indicatorAchievement(counted("SUM"), values, half).percent, "116.67");
    assert.equal(indicatorAchievement(counted("LAST"), values, half).percent, "33.33");
    const range = { ...measured({ target: "16-20", unit: "", accumulation: "SUM" }), title: "Rentang" };
    assert.equal(indicatorAchievement(range, [quarter("9")], half).percent, "100");
    assert.equal(indicatorAchievement(range, [quarter("4")], half).percent, "50");
  });
});

describe("missing is not zero (features 3.3)", () => {
  const indicator = (id: string) => ({ ...measured({ target: "10", unit: "" }), id, title: id });
  const result = (id: string, weight: string | null): MeasuredResult => ({
    kind: "MAIN",
    title: id,
    weight,
    indicators: [indicator(id)],
  });
  it("gives no percentage without a realisation", () =>
    assert.equal(contractAchievement([result("a", null)], new Map()).percent, null));
  it("leaves a missing result out and keeps the proportion of the other weights", () => {
    const results = [result("a", "50"), result("b", "25"), result("c", "25")];
    const recorded = new Map([
      ["a", [quarter("10")]],
      ["b", [quarter("4")]],
    ]);
    assert.equal(contractAchievement(results, recorded).percent, "80");
  });
  it("weighs only when every main result carries a weight, and averages no additional result in (2.3)", () => {
    const recorded = new Map([
      ["a", [quarter("10")]],
      ["b", [quarter("5")]],
    ]);
    assert.equal(contractAchievement([result("a", "90"), result("b", null)], recorded).percent, "75");
    assert.equal(contractAchievement([result("a", "90"), result("b", "10")], recorded).percent, "95");
    const extra: MeasuredResult = { ...result("b", null), kind: "ADDITIONAL" };
    assert.equal(contractAchievement([result("a", "100"), extra], recorded).percent, "100");
  });
  it("counts a realised zero as zero", () =>
    assert.equal(contractAchievement([result("a", null)], new Map([["a", [quarter("0")]]])).percent, "0"));
});

describe("exact decimals (features 3.4)", () => {
  it("agrees with whole-number fractions on any target and realisation, to the last digit", () => {
    const cents = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(cents, cents, (target, realized) => {
        const text = (value: number) => `${Math.floor(value / 100)},${String(value % 100).padStart(2, "0")}`;
        // R/T × 100 in hundredths, half-up, by whole numbers only.
        const hundredths = (BigInt(realized) * 20_000n + BigInt(target)) / (BigInt(target) * 2n);
        const [whole, rest] = [hundredths / 100n, hundredths % 100n];
        const expected = rest === 0n ? String(whole) : `${whole}.${String(rest).padStart(2, "0").replace(/0$/, "")}`;
        assert.equal(percent({ target: text(target) }, text(realized)), expected);
      }),
    );
  });
  it("computes each working's result again from the working alone (features 3.1)", () => {
    const inputs: [Omit<MeasureInput, "unit">, string][] = [
      [{ target: "24", direction: "LOWER" }, "4,88"],
      [{ target: ">90", formula: "RATIO", capPercent: "110" }, "100"],
      [{ target: "80-90" }, "60"],
      [{ target: "31-12-2026" }, "3/5"],
      [{ target: "BB", levels: ["D", "C", "B", "BB", "A"] }, "B"],
      [{ target: "50", direction: "LOWER", formula: "FROM_BASELINE", baseline: "100", floorPercent: "0" }, "150"],
    ];
    for (const [input, value] of inputs) {
      const indicator = { ...measured({ unit: "", ...input }), title: "Indikator" };
      const { working, percent: expected } = indicatorAchievement(indicator, [quarter(value)]);
      assert.equal(recomputeAchievement(working), expected);
    }
  });
});
