import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused } from "../kernel/refusal.ts";
import type { PeriodValue } from "./accumulation.rules.ts";
import { parseMeasure, type MeasureInput } from "./method.rules.ts";
import { checkDay, checkedPeriod, checksOf, warningBeforeEnd } from "./trackCheck.rules.ts";

const quarter = (index: number, from: string, to: string) => ({
  ...{ key: `2026-Q${index}`, kind: "PERIODIC" as const, from: `2026-${from}`, to: `2026-${to}` },
  ...{ opensOn: `2026-${from}`, dueOn: `2026-${to}` },
});
const year = { key: "2026", kind: "ANNUAL" as const, from: "2026-01-01", to: "2026-12-31" };
const cycle = {
  ...{ from: "2026-01-01", to: "2026-12-31" },
  periods: [
    quarter(1, "01-01", "03-31"),
    quarter(2, "04-01", "06-30"),
    quarter(3, "07-01", "09-30"),
    quarter(4, "10-01", "12-31"),
    { ...year, opensOn: "2026-12-01", dueOn: "2027-01-31" },
  ],
};
const [first, second] = cycle.periods as [(typeof cycle.periods)[number], (typeof cycle.periods)[number]];
const terms = { daysBefore: 10, under: "80" };
const counted: MeasureInput = { target: "12", unit: "laporan", accumulation: "SUM" };

function measured(input: MeasureInput) {
  const measure = parseMeasure(input);
  assert.ok(!isRefused(measure), JSON.stringify(measure));
  return { ...measure, title: "Indikator" };
}
const valuesOf = (values: Record<string, string>): PeriodValue[] =>
  Object.entries(values).map(([period, value]) => ({ period, kind: "PERIODIC", value }));
const warning = (input: MeasureInput, values: Record<string, string>, period = second) =>
  warningBeforeEnd(measured(input), valuesOf(values), cycle, period, terms);

describe("the check before a period ends (MMJ-04)", () => {
  it("falls so many days before the end as the policy says, and lasts until the end", () => {
    assert.equal(checkDay(second, terms), "2026-06-20");
    assert.equal(checkDay(second, { ...terms, daysBefore: 366 }), "2026-04-01");
    const on = (day: string) => checkedPeriod(cycle, terms, day)?.key;
    assert.deepEqual(["2026-06-19", "2026-06-20", "2026-06-30", "2026-07-01"].map(on), [
      undefined,
      "2026-Q2",
      "2026-Q2",
      undefined,
    ]);
  });

  it("warns of what has no realisation of the period, and says how much is due by then", () => {
    const empty = warning(counted, {}, first);
    // 21 March is day 80 of 365.
    assert.deepEqual(
      [empty?.state, empty?.expectedPercent, empty?.reachedPercent, empty?.periodEndsOn],
      ["NOT_RECORDED", "21.92", null, "2026-03-31"],
    );
    const later = warning(counted, { "2026-Q1": "6" });
    assert.equal(later?.state, "NOT_RECORDED");
    assert.deepEqual(later?.reason, {
      id: "Sampai 20 Juni 2026 seharusnya sekitar 5,62 dari 12 laporan; periode ini belum ada realisasinya (yang tercatat sebelumnya: 6 laporan).",
      en: "Due by 20 June 2026: about 5.62 of 12 laporan; nothing is recorded for this period (recorded before: 6 laporan).",
    });
    assert.equal(warning(counted, { "2026-Q1": "12" }), undefined, "the whole target is reached");
    assert.equal(warning({ target: "80", unit: "%" }, { "2026-Q1": "90" })?.state, "NOT_RECORDED");
  });

  it("warns of what is behind as of the day of the check, and of nothing that is on its way", () => {
    const behind = warning(counted, { "2026-Q1": "3", "2026-Q2": "1" });
    // 20 June is day 171 of 365: 5.62 of 12 reports, of which 4 are 71.15 %.
    assert.deepEqual([behind?.state, behind?.reachedPercent], ["OFF_TRACK", "71.15"]);
    assert.equal(warning(counted, { "2026-Q1": "3", "2026-Q2": "3" }), undefined);
  });

  it("says nothing of what is published once a year, nor of a milestone that is due later", () => {
    assert.equal(warning({ target: "80", unit: "", accumulation: "RELEASE" }, {}), undefined);
    assert.equal(warning({ target: "30-09-2026", unit: "" }, {}), undefined);
    assert.equal(warning({ target: "30-06-2026", unit: "" }, {})?.state, "NOT_RECORDED");
    assert.equal(warning({ target: "30-06-2026", unit: "" }, { "2026-Q1": "20-03-2026" }), undefined);
  });

  it("leaves out periods that are over, before the contract, or not to be assessed, and contracts not in force", () => {
    const indicator = { ...measured(counted), id: "ind_1" };
    const contract = {
      ...{ status: "ACTIVE" as const, evaluations: {} },
      results: [{ id: "res_1", kind: "MAIN" as const, title: "Hasil", indicators: [indicator] }] as never,
    };
    const keys = (more: object, today: string, values: Record<string, string> = {}) =>
      checksOf({ ...contract, ...more }, new Map([["ind_1", valuesOf(values)]]), cycle, terms, today).map(
        ({ period, unrecorded, offTrack }) => `${period} ${unrecorded} ${offTrack}`,
      );
    assert.deepEqual(keys({}, "2026-07-01"), ["2026-Q3 1 0", "2026-Q4 1 0"]);
    assert.deepEqual(keys({ startsOn: "2026-10-01" }, "2026-01-05"), ["2026-Q4 1 0"]);
    assert.deepEqual(keys({ evaluations: { "2026-Q3": { status: "NOT_ASSESSABLE" } } }, "2026-07-01"), ["2026-Q4 1 0"]);
    assert.deepEqual(keys({}, "2026-07-01", { "2026-Q1": "3", "2026-Q2": "3", "2026-Q3": "3" }), ["2026-Q4 1 0"]);
    assert.deepEqual(keys({}, "2026-07-01", { "2026-Q3": "1" }), ["2026-Q3 0 1", "2026-Q4 1 0"]);
    assert.deepEqual(keys({ status: "CLOSED" }, "2026-07-01"), []);
  });
});
