import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { newResult } from "./contractDraft.ts";
import { type Shelf, stash, stashed, unstash } from "./draftStash.ts";

/** Approach and annex as a new draft has them. */
const asWritten = {
  approach: "QUANTITATIVE" as const,
  annexes: { resourceSupport: "", accountabilityScheme: "", consequence: "" },
};

function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
const refusing: Shelf = {
  getItem: () => {
    throw new Error("storage is off");
  },
  setItem: () => {
    throw new Error("storage is off");
  },
  removeItem: () => {
    throw new Error("storage is off");
  },
};
const draft = { results: [newResult("MAIN", "a")], behaviors: [], ...asWritten };

describe("a draft kept in the browser", () => {
  it("comes back as it was written, per contract", () => {
    const place = shelf();
    stash(place, "ctr_1", { version: 3, draft });
    assert.deepEqual(stashed(place, "ctr_1"), { version: 3, draft });
    assert.equal(stashed(place, "ctr_2"), undefined);
    unstash(place, "ctr_1");
    assert.equal(stashed(place, "ctr_1"), undefined);
  });

  it("is forgotten rather than shown broken", () => {
    const place = shelf();
    place.setItem("capaian.contractDraft.ctr_1", '{"version":1,"draft":{"results":4}}');
    assert.equal(stashed(place, "ctr_1"), undefined);
    place.setItem("capaian.contractDraft.ctr_1", "{");
    assert.equal(stashed(place, "ctr_1"), undefined);
  });

  it("does not stop anybody from writing when the browser refuses storage", () => {
    assert.equal(stash(refusing, "ctr_1", { version: 1, draft }), false);
    assert.equal(stashed(refusing, "ctr_1"), undefined);
    assert.doesNotThrow(() => unstash(refusing, "ctr_1"));
  });
});
