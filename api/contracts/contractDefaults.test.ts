import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  accumulationFor,
  aspectFor,
  directionFor,
  likeliestSupported,
  perspectiveFor,
  usualAnnexes,
} from "./contractDefaults.rules.ts";
import { completeness, readContent } from "./contractContent.rules.ts";
import { isRefused } from "../kernel/refusal.ts";

const brief = (title: string, target: string, unit: string) => ({ title, target, unit });

describe("what the simple way fills in (BGO-09)", () => {
  it("takes the aspect from the unit, as people write it (2.4)", () => {
    const cases = [
      [brief("Jumlah laporan", "12", "laporan"), "QUANTITY"],
      [brief("Kepuasan pengguna", "85", "%"), "QUALITY"],
      [brief("Indeks pelayanan", "BB", ""), "QUALITY"],
      [brief("Waktu tunggu", "<= 30", "menit"), "TIME"],
      [brief("Laporan selesai", "31-12-2026", ""), "TIME"],
      [brief("Biaya perjalanan", "<= 40", "juta rupiah"), "COST"],
    ] as const;
    for (const [indicator, aspect] of cases) assert.equal(aspectFor(indicator), aspect, indicator.title);
  });

  it("collects what is counted and takes the last state of all else", () => {
    assert.equal(accumulationFor(brief("Jumlah laporan", "12", "laporan")), "SUM");
    assert.equal(accumulationFor(brief("Kepuasan", "85", "%")), "LAST");
    assert.equal(accumulationFor(brief("Waktu tunggu", "<= 30", "menit")), "LAST");
    assert.equal(accumulationFor(brief("Perda", "31-12-2026", "")), "LAST");
  });

  it("hears in the words that less is better, and leaves limits and dates to the target", () => {
    assert.equal(directionFor(brief("Jumlah keluhan masyarakat", "5", "keluhan")), "LOWER");
    assert.equal(directionFor(brief("Waktu tunggu", "<= 30", "menit")), undefined);
    assert.equal(directionFor(brief("Jumlah peserta", "40", "orang")), undefined);
  });

  it("gives a leader's indicator its likeliest perspective (2.3)", () => {
    assert.equal(perspectiveFor(brief("Serapan anggaran", "95", "%")), "BUDGET");
    assert.equal(perspectiveFor(brief("Pegawai yang mengikuti pelatihan", "40", "orang")), "INTERNAL_STRENGTHENING");
    assert.equal(perspectiveFor(brief("SOP yang diterapkan", "10", "SOP")), "BUSINESS_PROCESS");
    assert.equal(perspectiveFor(brief("Kepuasan masyarakat", "90", "%")), "SERVICE_RECIPIENT");
  });

  it("proposes the leader's result that speaks of the same (R-MPH-02), and none where there is none", () => {
    const leader = [{ title: "Tertib administrasi keuangan" }, { title: "Meningkatnya mutu layanan kesehatan" }];
    assert.equal(likeliestSupported("Pelayanan kesehatan gigi bermutu", leader), leader[1]);
    assert.equal(likeliestSupported("Sesuatu yang lain", leader), leader[0]);
    assert.equal(likeliestSupported("Apa pun", []), undefined);
  });

  it("fills an annex the rules accept (2.7, R-SKP-01)", () => {
    const results = [
      {
        kind: "MAIN",
        title: "Layanan tepat waktu",
        supportedLeaderResult: "Mutu layanan",
        indicators: [{ title: "Jumlah layanan", target: "12", unit: "layanan", aspect: "QUANTITY" }],
      },
    ];
    const content = readContent(
      { results, annexes: usualAnnexes },
      { results: [] },
      ((kind: string) => `${kind}_1`) as never,
    );
    assert.ok(!isRefused(content));
    assert.deepEqual(completeness(content, "STAFF", true), []);
  });
});
