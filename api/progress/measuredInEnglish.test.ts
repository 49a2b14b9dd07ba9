import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused } from "../kernel/refusal.ts";
import { measuredInEnglish } from "./measuredInEnglish.rules.ts";
import { displayTarget, displayValue, parseTarget } from "./target.rules.ts";

describe("targets and values for readers of English", () => {
  const read = (text: string, unit: string): string => {
    const target = parseTarget(text, unit);
    assert.ok(!isRefused(target), text);
    return measuredInEnglish(displayTarget(target));
  };

  it("have a decimal point and commas between thousands; units stay as they were written", () => {
    assert.equal(read("61,95", "%"), "61.95 %");
    assert.equal(read("1.234,5", "dokumen"), "1,234.5 dokumen");
    assert.equal(read("12.500", "orang"), "12,500 orang");
    assert.equal(read(">0,298", "indeks"), "> 0.298 indeks");
    assert.equal(read("80-90", "hari"), "80–90 hari");
    assert.equal(read("BB", ""), "BB");
  });

  it("name months and steps in English", () => {
    assert.equal(read("31-12-2026", ""), "31 December 2026");
    assert.equal(read("5 Mei 2026", ""), "5 May 2026");
    assert.equal(measuredInEnglish(displayValue({ kind: "STEPS", done: "3", of: "5" }, "")), "3 of 5 steps");
  });

  it("leave what is no number alone", () => {
    for (const text of ["2 Laporan", "1.2.3", "3,5,7", "Mei bersih", "–"]) assert.equal(measuredInEnglish(text), text);
  });
});
