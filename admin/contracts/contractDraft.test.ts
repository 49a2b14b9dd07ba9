import { describe, it } from "node:test";
import assert from "node:assert/strict";
import {
  type ContractDraft,
  contentOf,
  draftOf,
  idsByKey,
  keysOf,
  levelsOf,
  newIndicator,
  newResult,
} from "./contractDraft.ts";

/** Approach and annex as a new draft has them. */
const asWritten = {
  approach: "QUANTITATIVE" as const,
  annexes: { resourceSupport: "", accountabilityScheme: "", consequence: "" },
};
/** Approach and annex as the server gives them. */
const asAgreed = {
  approach: "QUANTITATIVE" as const,
  annexes: { resourceSupport: [], accountabilityScheme: [], consequence: [] },
};

let count = 0;
const newKey = () => `new-${(count += 1)}`;

function draft(): ContractDraft {
  const extra = { ...newResult("ADDITIONAL", "b"), title: "Panitia hari jadi kota" };
  const main = { ...newResult("MAIN", "a"), title: "Antrean pasien berkurang", weight: "33,33" };
  const waiting = { ...newIndicator("a-1"), title: "Waktu tunggu", target: "<= 30", unit: "menit", capPercent: "120" };
  return { results: [extra, { ...main, indicators: [waiting] }], behaviors: [], ...asWritten };
}

describe("a contract while it is being written", () => {
  it("starts with one main result with one indicator to fill in", () => {
    const started = draftOf({ results: [], behaviors: [], ...asAgreed }, newKey);
    assert.equal(started.results.length, 1);
    assert.equal(started.results[0]?.kind, "MAIN");
    assert.equal(started.results[0]?.indicators.length, 1);
    assert.equal(started.behaviors.length, 7);
  });

  it("does not send rows nobody has written in", () => {
    assert.deepEqual(contentOf(draftOf({ results: [], behaviors: [], ...asAgreed }, newKey)).results, []);
  });

  it("sends main results first, as the server keeps them", () => {
    assert.deepEqual(
      contentOf(draft()).results.map((result) => result.kind),
      ["MAIN", "ADDITIONAL"],
    );
  });

  it("sends decimals with a point and what is empty as null, never as an empty text", () => {
    const [main] = contentOf(draft()).results;
    assert.equal(main?.weight, "33.33");
    assert.equal(main?.assignedBy, null);
    assert.equal(main?.indicators[0]?.direction, null);
    assert.equal(main?.indicators[0]?.capPercent, "120");
    assert.equal(main?.indicators[0]?.target, "<= 30");
  });

  it("gives ids that come back to the rows that were sent, whatever was added meanwhile", () => {
    const sent = keysOf(draft());
    const saved = {
      results: [
        { id: "res_1", indicators: [{ id: "ind_1" }] },
        { id: "res_2", indicators: [] },
      ],
    } as unknown as Parameters<typeof idsByKey>[1];
    assert.deepEqual(Object.fromEntries(idsByKey(sent, saved)), {
      a: "res_1",
      "a-1": "ind_1",
      b: "res_2",
    });
  });

  it("reads levels from low to high between commas", () => {
    assert.deepEqual(levelsOf("D, C, CC , B,BB"), ["D", "C", "CC", "B", "BB"]);
    assert.equal(levelsOf(" , "), null);
  });
});
