import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contentOf, readTargets } from "./planForm.ts";

describe("the form of a plan (2.1)", () => {
  it("reads targets per year, with limits, ranges and decimal commas", () => {
    assert.deepEqual(readTargets("2026: 72,5; 2027 = <= 6\n2028: 80-90"), [
      { year: 2026, target: "72,5" },
      { year: 2027, target: "<= 6" },
      { year: 2028, target: "80-90" },
    ]);
  });

  it("hands a target without a year on, so that the server refuses it where it stands", () => {
    assert.deepEqual(readTargets("72,5"), [{ year: 0, target: "72,5" }]);
  });

  it("sends empty fields as absent", () => {
    const content = contentOf({
      kind: "UNIT",
      title: "R",
      fromYear: "2025",
      toYear: "2029",
      source: "",
      goals: [{ title: "S", servesGoal: "" }],
    });
    assert.deepEqual(content, {
      title: "R",
      fromYear: 2025,
      toYear: 2029,
      source: null,
      goals: [{ id: null, title: "S", servesGoal: null, indicators: [] }],
    });
  });
});
