import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused } from "../kernel/refusal.ts";
import { standardParameters } from "../policies/policyParameters.rules.ts";
import { qualityOf, recordIndex, satisfactionId, trendOf, unasked, unitOfSatisfaction } from "./satisfaction.rules.ts";

const { value: intervals, citation } = standardParameters()["survey.intervals"];
const unit = { id: "unt_1", name: "Puskesmas Uji", unitPath: "unt_0/unt_1", organizationId: "org_1" };
const unwritten = unasked(unit as Parameters<typeof unasked>[0]);
const step = {
  name: "Petugas Uji",
  at: "2026-07-05T02:00:00.000Z",
  today: "2026-07-05",
  methods: ["PUBLIC_FEEDBACK"] as const,
};
const input = {
  from: "2026-04-01",
  to: "2026-06-30",
  index: "82.455",
  respondents: 212,
  source: "Laporan SKM triwulan II",
};

const codes = (changed: object, over: object = {}) => {
  const decided = recordIndex(unwritten, { ...input, ...changed }, { ...step, ...over });
  return isRefused(decided) ? decided.refusals.map(({ code, field }) => `${code} ${field.join(".")}`.trim()) : [];
};

describe("a satisfaction index of a unit (SWL-02)", () => {
  it("R-SKM-06: rounds half-up to two places before the quality is looked up", () => {
    const quality = (index: string) => qualityOf(index, intervals, citation).quality;
    assert.deepEqual(["88.304", "88.305", "64.994", "64.995"].map(quality), ["B", "A", "D", "C"]);
    assert.deepEqual(["100", "75", "25"].map(quality), ["A", "C", "D"]);
    const decided = recordIndex(unwritten, input, step);
    assert.ok(!isRefused(decided));
    assert.equal(decided.record.indexes[0]?.index, "82.46");
  });

  it("says with which interval and on what ground the quality follows (features 3.1)", () => {
    const { working } = qualityOf("82.46", intervals, citation);
    assert.equal(working.result, "B");
    assert.equal(working.citation, citation);
    assert.ok(working.inputs.some(({ value }) => value === "76.61–88.30"));
  });

  it("R-MIX-01: is refused where the policy does not ask citizens", () => {
    assert.deepEqual(codes({}, { methods: [] }), ["METHOD_SWITCHED_OFF"]);
  });

  it("refuses what no survey can give, each with its path", () => {
    assert.deepEqual(codes({ index: "24.99" }), ["NUMBER_OUT_OF_RANGE index"]);
    assert.deepEqual(codes({ index: "100.01" }), ["NUMBER_OUT_OF_RANGE index"]);
    assert.deepEqual(codes({ index: "delapan" }), ["VALUE_NOT_UNDERSTOOD index"]);
    assert.deepEqual(codes({ respondents: 0 }), ["NUMBER_OUT_OF_RANGE respondents"]);
    assert.deepEqual(codes({ from: "2026-07-01" }), ["DATE_OUT_OF_RANGE to"]);
    assert.deepEqual(codes({ to: "2026-07-06" }), ["DATE_OUT_OF_RANGE to"]);
    assert.deepEqual(codes({ url: "http://contoh.go.id" }), ["LINK_INVALID url"]);
    assert.deepEqual(codes({ source: " " }), ["REQUIRED source"]);
  });

  it("PAU-08: gives the change against the survey before, exactly", () => {
    assert.equal(trendOf([{ index: "82.46" }, { index: "80.20" }, { index: "70.00" }]), "2.26");
    assert.equal(trendOf([{ index: "80.10" }, { index: "80.20" }]), "-0.10");
    assert.equal(trendOf([{ index: "80.10" }]), null);
  });

  it("keeps one index for each last day, newest first: the same day again corrects", () => {
    const add = (before: typeof unwritten, more: object) => {
      const decided = recordIndex(before, { ...input, ...more }, step);
      assert.ok(!isRefused(decided));
      return decided.record;
    };
    const older = { from: "2026-01-01", to: "2026-03-31", index: "80" };
    const all = add(add(add(unwritten, {}), older), { index: "83" });
    assert.deepEqual(
      all.indexes.map(({ to, index }) => `${to} ${index}`),
      ["2026-06-30 83.00", "2026-03-31 80.00"],
    );
    assert.equal(unitOfSatisfaction(satisfactionId("unt_01J")), "unt_01J");
    assert.equal(unitOfSatisfaction("ikm_"), undefined);
  });
});
