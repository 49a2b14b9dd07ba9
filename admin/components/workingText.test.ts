import assert from "node:assert/strict";
import { describe, it } from "node:test";
import "../i18n/labels.documents.ts";
import { citedIn, workingText } from "./workingText.ts";

describe("a working's text", () => {
  it("says ratings and predicates in words", () => {
    assert.equal(workingText("ABOVE × MEETS", "id"), "Di atas ekspektasi × Sesuai ekspektasi");
    assert.equal(workingText("NEEDS_IMPROVEMENT", "id"), "Butuh Perbaikan");
    assert.equal(workingText("GOOD", "en"), "Good");
  });

  it("says predicates of older regulations in their own words (domain 3.5)", () => {
    assert.equal(workingText("FAIR", "id", "LEGACY-PP30"), "Cukup");
    assert.equal(workingText("POOR", "id", "LEGACY-PP30"), "Kurang");
    assert.equal(workingText("BAD", "en", "LEGACY-PP46"), "Bad");
    assert.equal(workingText("BAD", "en"), "BAD");
  });

  it("writes a number alone as its language does", () => {
    assert.equal(workingText("103.02", "id"), "103,02");
    assert.equal(workingText("103.02", "en"), "103.02");
    assert.equal(workingText("2026", "id"), "2026");
    assert.equal(workingText(`13.${"3".repeat(38)}`, "id"), "≈ 13,33");
    assert.equal(workingText("0.2985", "en"), "0.2985");
  });

  it("tells cited evidence by its title, the address being where it opens", () => {
    assert.deepEqual(citedIn("Laporan (Oktober) (/evidence/ctr_1/evd_1)"), {
      title: "Laporan (Oktober)",
      url: "/evidence/ctr_1/evd_1",
    });
    assert.equal(citedIn("https://contoh.go.id/pantau"), undefined);
    assert.equal(citedIn("98 % (Kualitas)"), undefined);
  });

  it("leaves numbers, units and abbreviations alone", () => {
    assert.equal(
      workingText("108,76 % dari 480 pengamatan (SKP, BPS)", "id"),
      "108,76 % dari 480 pengamatan (SKP, BPS)",
    );
  });
});
