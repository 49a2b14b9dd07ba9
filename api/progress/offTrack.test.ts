import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused } from "../kernel/refusal.ts";
import type { PeriodValue } from "./accumulation.rules.ts";
import { parseMeasure, type MeasureInput } from "./method.rules.ts";
import { offTrack, type TrackedYear } from "./offTrack.rules.ts";

const year: TrackedYear = {
  ...{ from: "2026-01-01", to: "2026-12-31" },
  periods: [
    { key: "2026-Q1", kind: "PERIODIC", from: "2026-01-01", to: "2026-03-31" },
    { key: "2026-Q2", kind: "PERIODIC", from: "2026-04-01", to: "2026-06-30" },
    { key: "2026-Q3", kind: "PERIODIC", from: "2026-07-01", to: "2026-09-30" },
    { key: "2026-Q4", kind: "PERIODIC", from: "2026-10-01", to: "2026-12-31" },
    { key: "2026", kind: "ANNUAL", from: "2026-01-01", to: "2026-12-31" },
  ],
};
function track(input: MeasureInput, values: Record<string, string>, today: string, under = "80") {
  const measure = parseMeasure(input);
  assert.ok(!isRefused(measure), JSON.stringify(measure));
  const list = Object.entries(values).map(([period, value]): PeriodValue => ({ period, kind: "PERIODIC", value }));
  return offTrack({ ...measure, title: "Indikator" }, list, year, today, under);
}
const counted: MeasureInput = { target: "12", unit: "laporan", accumulation: "SUM" };

describe("early warning before the period ends (MMJ-04)", () => {
  it("compares what is counted with the share of the year that has passed", () => {
    // 30 September is day 273 of 365: 74.79 % of 12 reports is 8.975.
    const behind = track(counted, { "2026-Q1": "3", "2026-Q3": "3" }, "2026-10-05");
    assert.deepEqual([behind?.state, behind?.expectedPercent, behind?.reachedPercent], ["OFF_TRACK", "74.79", "66.85"]);
    assert.equal(track(counted, { "2026-Q1": "3", "2026-Q2": "3", "2026-Q3": "3" }, "2026-10-05")?.state, "ON_TRACK");
  });

  it("warns under the policy's limit, not at it, and judges a past year by its last day", () => {
    // On the last day the whole 12 are due: 9.6 of them is exactly 80 %.
    const all = (last: string) => ({ "2026-Q1": "3", "2026-Q2": "3", "2026-Q3": "3", "2026-Q4": last });
    assert.equal(track(counted, all("0,6"), "2027-02-01")?.state, "ON_TRACK");
    assert.equal(track(counted, all("0,59"), "2027-02-01")?.state, "OFF_TRACK");
    assert.equal(track(counted, all("0,6"), "2027-02-01")?.expectedPercent, "100");
  });

  it("warns within a period once it has a value, and blames nobody who records at its end", () => {
    const values = { "2026-Q1": "3", "2026-Q2": "3", "2026-Q3": "3" };
    assert.equal(track(counted, values, "2026-12-20")?.state, "ON_TRACK");
    const within = track(counted, { ...values, "2026-Q4": "0" }, "2026-12-20");
    assert.deepEqual([within?.state, within?.reachedPercent], ["OFF_TRACK", "77.33"]);
  });

  it("compares a position with the whole target, and from a start value with the way to it", () => {
    assert.equal(track({ target: "80", unit: "%" }, { "2026-Q1": "60" }, "2026-04-05")?.state, "OFF_TRACK");
    const way: MeasureInput = { target: "100", unit: "%", formula: "FROM_BASELINE", baseline: "60" };
    // A quarter of the year: 24.66 % of the way from 60 to 100 is 69.9.
    assert.equal(track(way, { "2026-Q1": "70" }, "2026-04-05")?.state, "ON_TRACK");
    assert.equal(track(way, { "2026-Q1": "62" }, "2026-04-05")?.state, "OFF_TRACK");
  });

  it("reads limits and milestones by their own direction", () => {
    const limit: MeasureInput = { target: "<= 10", unit: "menit", formula: "MIRRORED" };
    assert.equal(track(limit, { "2026-Q1": "9" }, "2026-04-05")?.state, "ON_TRACK");
    assert.equal(track(limit, { "2026-Q1": "16" }, "2026-04-05")?.state, "OFF_TRACK");
    const steps: MeasureInput = { target: "30-06-2026", unit: "" };
    assert.equal(track(steps, { "2026-Q1": "1/5" }, "2026-04-05")?.state, "OFF_TRACK");
    assert.equal(track(steps, { "2026-Q1": "3/5" }, "2026-04-05")?.state, "ON_TRACK");
  });

  it("says nothing of what is published once, nor before anything is due; missing is not zero (features 3.3)", () => {
    assert.equal(track({ target: "80", unit: "", accumulation: "RELEASE" }, {}, "2026-11-01"), undefined);
    assert.equal(track(counted, {}, "2026-02-01"), undefined);
    const missing = track(counted, {}, "2026-04-05");
    assert.deepEqual([missing?.state, missing?.reachedPercent], ["NOT_RECORDED", null]);
  });

  it("explains itself: the day, the share due, the policy's limit, the achievement", () => {
    const { working } = track(counted, { "2026-Q1": "1" }, "2026-04-05", "90")!;
    assert.equal(working.rule, "MMJ-04");
    assert.deepEqual(
      working.inputs.map(({ value }) => value),
      ["2026-03-31", "24.66", "90"],
    );
    assert.equal(working.parts.length, 1);
  });

  it("says why in a sentence with its numbers, in both languages", () => {
    const reason = (...asked: Parameters<typeof track>) => track(...asked)?.reason;
    assert.deepEqual(reason(counted, { "2026-Q1": "3", "2026-Q3": "3" }, "2026-10-05"), {
      id: "Sampai 30 September 2026 seharusnya sekitar 8,97 dari 12 laporan; tercatat 6 laporan, yaitu 66,85 % dari yang seharusnya (peringatan di bawah 80 %).",
      en: "Due by 30 September 2026: about 8.97 of 12 laporan; recorded: 6 laporan, 66.85 % of what is due (warned below 80 %).",
    });
    assert.equal(
      reason({ target: "80", unit: "%" }, { "2026-Q1": "60,5" }, "2026-04-05")?.id,
      "Sampai 31 Maret 2026 seharusnya target 80 %; tercatat 60,5 %, yaitu 75,63 % dari yang seharusnya (peringatan di bawah 80 %).",
    );
    assert.equal(
      reason({ target: "30-09-2026", unit: "" }, {}, "2026-07-05")?.id,
      "Sampai 30 Juni 2026 seharusnya 66,3 % jalan menuju target 30 September 2026; belum ada realisasi.",
    );
  });
});
