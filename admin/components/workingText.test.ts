import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { workingText } from "./workingText.ts";

describe("a working's text", () => {
  it("says ratings and predicates in words", () => {
    assert.equal(workingText("ABOVE × MEETS", "id"), "Di atas ekspektasi × Sesuai ekspektasi");
    assert.equal(workingText("NEEDS_IMPROVEMENT", "id"), "Butuh Perbaikan");
    assert.equal(workingText("GOOD", "en"), "Good");
  });

  it("leaves numbers, units and abbreviations alone", () => {
    assert.equal(
      workingText("108,76 % dari 480 pengamatan (SKP, BPS)", "id"),
      "108,76 % dari 480 pengamatan (SKP, BPS)",
    );
  });
});
