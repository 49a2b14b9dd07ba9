import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused, refuse } from "../kernel/refusal.ts";
import { findingsOf, qualityGate, withQuality } from "./qualityGate.rules.ts";

const content = (...indicators: { title: string; target?: string; unit?: string }[]) => ({
  results: [
    {
      ...{ id: "res_1", title: "Meningkatnya mutu layanan" },
      indicators: indicators.map(({ title, target = "95", unit = "%" }, at) => ({
        ...{ id: `ind_${at + 1}`, title, target: { text: target, unit }, direction: "HIGHER" as const },
      })),
    },
  ],
});
const good = content({ title: "Persentase berkas lengkap" });
const doubtful = { title: "Persentase berkas lengkap", unit: "dokumen" };
const poor = content(doubtful, { title: "Indeks kepuasan warga", unit: "indeks", target: "optimal" });
const reasonOf = (subject: string, code: string, reason = "Istilah baku instansi") => ({ subject, code, reason });

describe("the gate of words before a contract is submitted (SWL-04)", () => {
  it("lets measurable words pass and keeps no reason that no warning asks for", () => {
    assert.deepEqual(findingsOf(good, "STAFF"), []);
    assert.deepEqual(qualityGate(good, "STAFF", [reasonOf("ind_1", "UNIT_CONTRADICTS")]), []);
  });

  it("asks for every error and every warning at its place", () => {
    const refused = qualityGate(poor, "STAFF", []);
    assert.ok(isRefused(refused));
    assert.deepEqual(
      refused.refusals.map(({ code, field }) => `${code} ${field.slice(0, 4).join(".")}`),
      ["QUALITY_REASON_REQUIRED results.0.indicators.0", "QUALITY_ERROR results.0.indicators.1"],
    );
  });

  it("takes a reason for a warning, never for an error", () => {
    const reasons = [reasonOf("ind_1", "UNIT_CONTRADICTS"), reasonOf("ind_2", "TARGET_UNMEASURABLE")];
    const answer = qualityGate(poor, "STAFF", reasons);
    assert.ok(isRefused(answer));
    assert.deepEqual(
      answer.refusals.map(({ code }) => code),
      ["QUALITY_ERROR"],
    );
    assert.deepEqual(qualityGate(content(doubtful), "STAFF", reasons.slice(0, 1)), [
      { subjectId: "ind_1", code: "UNIT_CONTRADICTS", reason: "Istilah baku instansi" },
    ]);
    assert.ok(isRefused(qualityGate(content(doubtful), "STAFF", [reasonOf("ind_1", "UNIT_CONTRADICTS", " ")])));
  });

  it("comes after what the life cycle refuses, and leaves the reasons with the record", () => {
    const refused = withQuality(refuse("CYCLE_NOT_OPEN"), poor, "STAFF", []);
    assert.ok(isRefused(refused) && refused.refusals[0].code === "CYCLE_NOT_OPEN");
    assert.deepEqual(withQuality({ record: { id: "ctr_1" } }, good, "STAFF", []), {
      record: { id: "ctr_1", qualityReasons: [] },
    });
  });
});
