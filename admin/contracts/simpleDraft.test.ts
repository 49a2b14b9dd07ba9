import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ContractDraft, newIndicator, newResult } from "./contractDraft.ts";
import { checkDraft } from "./contractCheck.ts";
import { type Setting, withAsked, withDefaults } from "./simpleDraft.ts";

const leaderResults = [
  { id: "res_kas", title: "Tertib administrasi keuangan" },
  { id: "res_mutu", title: "Meningkatnya mutu layanan kesehatan" },
];
const setting: Setting = { form: "STAFF", annexesRequired: true, leaderResults };

/** Three results as somebody writes them in the simple way: a sentence, what is looked at, how much. */
function written(): ContractDraft {
  const result = (key: string, title: string, indicator: string, target: string, unit: string) => ({
    ...newResult("MAIN", key),
    ...{ title, indicators: [{ ...newIndicator(`${key}-1`), title: indicator, target, unit }] },
  });
  return {
    results: [
      result("a", "Layanan kesehatan gigi menjangkau semua sekolah", "Jumlah sekolah yang dilayani", "24", "sekolah"),
      result("b", "Pasien menunggu lebih singkat", "Waktu tunggu pasien", "<= 30", "menit"),
      result("c", "Pembukuan kas tertib", "Persentase buku kas yang lengkap", "100", "%"),
    ],
    behaviors: [],
    approach: "QUANTITATIVE",
    annexes: { resourceSupport: "", accountabilityScheme: "", consequence: "" },
  };
}

describe("a contract in the simple way (BGO-09)", () => {
  it("is complete with a sentence, an indicator and a target for each of three results", () => {
    assert.notDeepEqual(checkDraft(written(), "STAFF", "ID", true).missing, []);
    assert.deepEqual(checkDraft(withDefaults(written(), setting), "STAFF", "ID", true), {
      unreadable: [],
      missing: [],
    });
  });

  it("is complete for a leader too, with a perspective for each indicator", () => {
    const leader: Setting = { ...setting, form: "LEADER", leaderResults: [] };
    assert.deepEqual(checkDraft(withDefaults(written(), leader), "LEADER", "ID", true).missing, []);
  });

  it("proposes for each result the leader's result it fits", () => {
    const filled = withDefaults(written(), setting).results.map((row) => row.supportedResultId);
    assert.equal(filled[0], "res_mutu");
  });

  it("fills in nothing somebody wrote, and a second time changes nothing", () => {
    const [first, ...rest] = written().results;
    assert.ok(first);
    const own = {
      ...first,
      supportedLeaderResult: "Tulisan sendiri",
      indicators: first.indicators.map((row) => ({ ...row, aspect: "COST" as const })),
    };
    const draft = {
      ...written(),
      results: [own, ...rest],
      annexes: { ...written().annexes, consequence: "Milik saya" },
    };
    const once = withDefaults(draft, setting);
    assert.equal(once.results[0]?.supportedLeaderResult, "Tulisan sendiri");
    assert.equal(once.results[0]?.indicators[0]?.aspect, "COST");
    assert.equal(once.annexes.consequence, "Milik saya");
    assert.equal(withDefaults(once, setting), once);
  });

  it("takes a role the leader gave with the leader's result it belongs to (R-MPH-02)", () => {
    const empty = { ...written(), results: [newResult("MAIN", "x")] };
    const draft = withAsked(empty, "Tersedianya data gigi", { id: "res_mutu", title: "Mutu" }, "k");
    assert.deepEqual(
      draft.results.map(({ title, supportedResultId }) => [title, supportedResultId]),
      [["Tersedianya data gigi", "res_mutu"]],
    );
  });
});
