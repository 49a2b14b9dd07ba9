import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ContractDraft, type IndicatorDraft, type ResultDraft, newIndicator, newResult } from "./contractDraft.ts";
import { mergeDrafts } from "./mergeDrafts.ts";

const waiting: IndicatorDraft = {
  ...newIndicator("ind_1"),
  ...{ id: "ind_1", title: "Waktu tunggu", target: "<= 30", unit: "menit" },
  ...{ direction: "LOWER", formula: "INVERSE_RATIO", accumulation: "LAST" },
};
const queue: ResultDraft = {
  ...newResult("MAIN", "res_1"),
  ...{ id: "res_1", title: "Antrean berkurang", supportedLeaderResult: "Mutu layanan", indicators: [waiting] },
};
const report: ResultDraft = {
  ...newResult("MAIN", "res_2"),
  ...{
    id: "res_2",
    title: "Laporan tepat waktu",
    indicators: [{ ...newIndicator("ind_2"), id: "ind_2", title: "Laporan", target: "12" }],
  },
};
const base: ContractDraft = {
  results: [queue, report],
  behaviors: [{ behavior: "ACCOUNTABLE", leaderExpectation: "" }],
  approach: "QUANTITATIVE",
  annexes: { resourceSupport: "Printer", accountabilityScheme: "", consequence: "" },
};
const withQueue = (change: Partial<ResultDraft>): ContractDraft => ({
  ...base,
  results: [{ ...queue, ...change }, report],
});
const withWaiting = (change: Partial<IndicatorDraft>) => withQueue({ indicators: [{ ...waiting, ...change }] });
const added = (key: string, id: string | null, title: string): ResultDraft => ({
  ...newResult("MAIN", key),
  id,
  title,
});

describe("two versions of one contract in writing", () => {
  it("come together without a question where different fields were changed", () => {
    const { draft, clashes, taken } = mergeDrafts(
      base,
      withQueue({ title: "Antrean hilang" }),
      withWaiting({ target: "<= 20" }),
    );
    assert.deepEqual(clashes, []);
    assert.equal(taken, 1);
    assert.equal(draft.results[0]?.title, "Antrean hilang");
    assert.equal(draft.results[0]?.indicators[0]?.target, "<= 20");
  });

  it("clash where both changed one field; both texts are kept unless somebody chooses", () => {
    const [mine, theirs] = [withQueue({ title: "Antrean hilang" }), withQueue({ title: "Antrean pendek" })];
    const { draft, clashes } = mergeDrafts(base, mine, theirs);
    assert.deepEqual(
      clashes.map(({ key, place, mine: here, theirs: there }) => [key, place, here["title"], there["title"]]),
      [["res_1.title", ["Antrean hilang"], "Antrean hilang", "Antrean pendek"]],
    );
    assert.equal(draft.results[0]?.title, "Antrean pendek / Antrean hilang");
    const title = (choice: "MINE" | "THEIRS") =>
      mergeDrafts(base, mine, theirs, { "res_1.title": choice }).draft.results[0]?.title;
    assert.equal(title("MINE"), "Antrean hilang");
    assert.equal(title("THEIRS"), "Antrean pendek");
  });

  it("choose a target with its unit and its way of measuring as one", () => {
    const mine = withWaiting({ target: "90", unit: "%", direction: "", formula: "", accumulation: "" });
    const theirs = withWaiting({ target: "<= 15" });
    const [clash, ...others] = mergeDrafts(base, mine, theirs).clashes;
    assert.deepEqual(others, []);
    assert.equal(clash?.field, "measure");
    assert.equal(clash.mayKeepBoth, false);
    const row = mergeDrafts(base, mine, theirs, { [clash.key]: "THEIRS" }).draft.results[0]?.indicators[0];
    assert.deepEqual([row?.target, row?.unit, row?.direction], ["<= 15", "menit", "LOWER"]);
  });

  it("take a measure that is left to the server for the one it chose, not for a change", () => {
    const mine = withWaiting({ direction: "", formula: "", accumulation: "" });
    const { draft, clashes } = mergeDrafts(base, mine, withWaiting({ target: "<= 20" }));
    assert.deepEqual(clashes, []);
    assert.equal(draft.results[0]?.indicators[0]?.target, "<= 20");
  });

  it("keep rows added on both sides, and know a row again whose save lost its answer", () => {
    const mine = {
      ...base,
      results: [...base.results, added("k1", null, "Arsip rapi"), added("k2", null, "Arsip lengkap")],
    };
    const theirs = {
      ...base,
      results: [...base.results, added("res_8", "res_8", "Arsip rapi"), added("res_9", "res_9", "Situs")],
    };
    const { draft, clashes } = mergeDrafts(base, mine, theirs);
    assert.deepEqual(clashes, []);
    assert.deepEqual(
      draft.results.map(({ id, title }) => [id, title]),
      [
        ["res_1", "Antrean berkurang"],
        ["res_2", "Laporan tepat waktu"],
        ["res_8", "Arsip rapi"],
        [null, "Arsip lengkap"],
        ["res_9", "Situs"],
      ],
    );
  });

  it("remove what one side removed and the other left alone", () => {
    const without = { ...base, results: [queue] };
    assert.deepEqual(
      mergeDrafts(base, without, base).draft.results.map(({ id }) => id),
      ["res_1"],
    );
    assert.deepEqual(
      mergeDrafts(base, base, without).draft.results.map(({ id }) => id),
      ["res_1"],
    );
  });

  it("clash where one side removed what the other changed; kept, it is a row the server does not have", () => {
    const without = { ...base, results: [report] };
    const here = mergeDrafts(base, withWaiting({ target: "<= 5" }), without);
    assert.equal(here.clashes[0]?.field, "row");
    const kept = here.draft.results.find(({ title }) => title === queue.title);
    assert.equal(kept?.id, null);
    assert.equal(kept.indicators[0]?.id, null);
    assert.equal(kept.indicators[0].target, "<= 5");
    assert.equal(
      mergeDrafts(base, withWaiting({ target: "<= 5" }), without, { "res_1.row": "THEIRS" }).draft.results.length,
      1,
    );

    const there = mergeDrafts(base, without, withWaiting({ target: "<= 5" }));
    assert.equal(there.draft.results.length, 2, "nothing that was written elsewhere goes without a word");
    assert.equal(
      mergeDrafts(base, without, withWaiting({ target: "<= 5" }), { "res_1.row": "MINE" }).draft.results.length,
      1,
    );
  });

  it("join annexes line by line and expectations sentence by sentence", () => {
    const annexes = (resourceSupport: string) => ({ ...base.annexes, resourceSupport });
    const mine = {
      ...base,
      annexes: annexes("Printer\nMobil"),
      behaviors: [{ behavior: "ACCOUNTABLE" as const, leaderExpectation: "Cermat" }],
    };
    const theirs = {
      ...base,
      annexes: annexes("Printer\nPetugas"),
      behaviors: [{ behavior: "ACCOUNTABLE" as const, leaderExpectation: "Jujur" }],
    };
    const { draft, clashes } = mergeDrafts(base, mine, theirs);
    assert.deepEqual(
      clashes.map(({ key }) => key),
      ["ACCOUNTABLE.leaderExpectation", "resourceSupport"],
    );
    assert.equal(draft.annexes.resourceSupport, "Printer\nPetugas\nMobil");
    assert.equal(draft.behaviors[0]?.leaderExpectation, "Jujur / Cermat");
  });

  it("ask about every difference when nobody knows any more what both began with", () => {
    const { clashes } = mergeDrafts(undefined, withQueue({ title: "Antrean hilang" }), base);
    assert.deepEqual(
      clashes.map(({ key }) => key),
      ["res_1.title"],
    );
  });

  it("lose no word: every text written on either side is in what is proposed", () => {
    const mine = {
      ...withQueue({ title: "A1", supportedLeaderResult: "B1", assignedBy: "C1" }),
      annexes: { resourceSupport: "D1", accountabilityScheme: "E1", consequence: "F1" },
    };
    const theirs = {
      ...withQueue({ title: "A2", supportedLeaderResult: "B2", assignedBy: "C2" }),
      annexes: { resourceSupport: "D2", accountabilityScheme: "E2", consequence: "F2" },
    };
    const text = JSON.stringify(mergeDrafts(base, mine, theirs).draft);
    for (const word of ["A", "B", "C", "D", "E", "F"])
      for (const side of [1, 2]) assert.ok(text.includes(`${word}${side}`), `${word}${side}`);
  });

  it("leave the empty row of a new form away once there is something else", () => {
    const empty = { ...base, results: [newResult("MAIN", "k")] };
    assert.deepEqual(
      mergeDrafts(empty, empty, base).draft.results.map(({ id }) => id),
      ["res_1", "res_2"],
    );
    assert.equal(mergeDrafts(empty, empty, empty).draft.results.length, 1);
  });
});
