import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { draftOf, problemsOf, same } from "./realizationDraft.ts";

const target = { text: "<= 30", unit: "menit", kind: "LIMIT" as const, display: "≤ 30 menit", comparator: "<=" };
const empty = draftOf(undefined, { dataSource: "Sistem antrean" });

describe("a realisation while it is written", () => {
  it("starts with the source agreed in the contract", () => {
    assert.deepEqual(empty, { value: "", note: "", dataSource: "Sistem antrean", evidence: [] });
  });

  it("is not sent when nothing changed", () => {
    assert.ok(same(empty, { ...empty }));
    assert.ok(!same(empty, { ...empty, note: "Loket ditambah" }));
  });

  it("reads numbers the way people here write them", () => {
    assert.deepEqual(problemsOf({ ...empty, value: "24,5" }, target, null, "ID"), {});
  });

  it("says what is not understood, at the field", () => {
    assert.deepEqual(Object.keys(problemsOf({ ...empty, value: "cepat" }, target, null, "ID")), ["value"]);
    const evidence = [{ id: null, title: "Laporan", url: "http://contoh.go.id" }];
    assert.deepEqual(Object.keys(problemsOf({ ...empty, value: "24", evidence }, target, null, "ID")), [
      "evidence.0.url",
    ]);
  });
});
