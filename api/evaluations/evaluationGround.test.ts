import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contract } from "../contracts/contract.rules.ts";
import { createCycle } from "../cycles/cycle.rules.ts";
import { newId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { adoptPolicy, createPolicy } from "../policies/policy.rules.ts";
import { parseMeasure } from "../progress/method.rules.ts";
import type { Realization } from "../progress/realization.rules.ts";
import { contract as header } from "../testing/sampleEvaluation.ts";
import { evaluationPolicy } from "./evaluationPolicy.rules.ts";
import { suggestionFor } from "./evaluationGround.ts";

const place = { id: newId("policy"), organizationId: newId("organization") };
const draft = createPolicy({ title: "K", preset: "NATIONAL_CORE", validFrom: "2026-01-01" }, place, undefined);
const adopted = adoptPolicy(draft, "2026-01-02T00:00:00.000Z");
assert.ok(!isRefused(adopted));
const policy = evaluationPolicy(adopted.record);
const planned = createCycle({ year: 2026, policy: adopted.record.id }, adopted.record, {
  ...{ id: newId("cycle"), organizationId: place.organizationId },
});
assert.ok(!isRefused(planned));
const cycle = planned.record;
const indicator = (id: string, accumulation: "SUM" | "LAST" | "RELEASE") => ({
  ...{ id, title: id, aspect: "QUANTITY" },
  ...parseMeasure({ target: "12", unit: "", accumulation }),
});
const contract = {
  ...{ ...header, approach: "QUANTITATIVE", behaviors: [] },
  results: [{ id: "res_1", kind: "MAIN", title: "Layanan", indicators: [indicator("ind_1", "SUM")] }],
} as unknown as Contract;
const recorded = (period: string, value: string, indicatorId = "ind_1") =>
  ({ indicatorId, period, value, evidence: [] }) as unknown as Realization;
const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map((period, at) => recorded(period, String(at + 1)));
const percent = (realizations: readonly Realization[], period: string, of = contract) =>
  suggestionFor(of, realizations, period, cycle, policy).percent;

describe("what a period is judged from", () => {
  it("R-EV-01: the year by all that was recorded in it, against the whole target, whatever quarters are missing", () => {
    // 1 + 2 + 3 + 4 of 12.
    assert.equal(percent(quarters, "2026"), "83.33");
    assert.equal(percent(quarters.toSpliced(1, 1), "2026"), "66.67");
    assert.equal(percent([...quarters, recorded("2026", "12")], "2026"), "100", "the year's own figure is its total");
    assert.equal(percent([], "2026"), null, "nothing at all is not zero");
    const released = {
      ...contract,
      results: [{ ...contract.results[0], indicators: [indicator("ind_1", "RELEASE")] }],
    };
    assert.equal(percent(quarters, "2026", released as unknown as Contract), null);
  });

  it("R-EV-02: a quarter by what was recorded until its end, against the share of the year that has passed", () => {
    // 1 of 3, and 1 + 2 of 6: what is recorded for later quarters, or for the year, says nothing of it.
    assert.equal(percent(quarters, "2026-Q1"), "33.33");
    assert.equal(percent(quarters, "2026-Q2"), "50");
    assert.equal(percent([...quarters, recorded("2026", "12")], "2026-Q4"), "83.33");
  });
});
