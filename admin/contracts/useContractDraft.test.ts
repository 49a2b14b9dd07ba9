import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { newResult } from "./contractDraft.ts";
import { moved, withIds } from "./useContractDraft.ts";

/** Approach and annex as a new draft has them. */
const asWritten = {
  approach: "QUANTITATIVE" as const,
  annexes: { resourceSupport: "", accountabilityScheme: "", consequence: "" },
};

const results = [newResult("MAIN", "a"), newResult("ADDITIONAL", "x"), newResult("MAIN", "b")];
const keys = (list: readonly { key: string }[]) => list.map((row) => row.key).join("");

describe("changing a contract's results", () => {
  it("moves a result among those of its own kind", () => {
    assert.equal(keys(moved(results, "b", -1)), "bxa");
    assert.equal(keys(moved(results, "a", 1)), "bxa");
  });

  it("leaves the first and the last where they are", () => {
    assert.equal(keys(moved(results, "a", -1)), "axb");
    assert.equal(keys(moved(results, "x", 1)), "axb");
  });

  it("takes over ids without touching those that are there", () => {
    const draft = {
      results: [{ ...newResult("MAIN", "a"), id: "res_old" }, newResult("MAIN", "b")],
      behaviors: [],
      ...asWritten,
    };
    const ids = new Map([
      ["a", "res_new"],
      ["b", "res_2"],
      ["b-1", "ind_2"],
    ]);
    const known = withIds(draft, ids);
    assert.deepEqual(
      known.results.map((result) => [result.id, result.indicators[0]?.id]),
      [
        ["res_old", null],
        ["res_2", "ind_2"],
      ],
    );
  });
});
