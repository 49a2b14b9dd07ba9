import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { checkDraft, evenWeights, weightSum } from "./contractCheck.ts";
import { type ContractDraft, newIndicator, newResult } from "./contractDraft.ts";

/** Approach and annex as a new draft has them. */
const asWritten = {
  approach: "QUANTITATIVE" as const,
  annexes: { resourceSupport: "", accountabilityScheme: "", consequence: "" },
};

const indicator = {
  ...newIndicator("a-1"),
  title: "Waktu tunggu",
  target: "<= 30",
  unit: "menit",
  aspect: "TIME" as const,
};
const result = { ...newResult("MAIN", "a"), title: "Antrean berkurang", supportedLeaderResult: "Layanan membaik" };

function draftWith(changes: Partial<typeof result>, more: Partial<typeof indicator> = {}): ContractDraft {
  return { results: [{ ...result, indicators: [{ ...indicator, ...more }], ...changes }], behaviors: [], ...asWritten };
}

const codes = (draft: ContractDraft, form: "STAFF" | "LEADER" = "STAFF") => {
  const { unreadable, missing } = checkDraft(draft, form, "ID");
  return [...unreadable, ...missing].map((problem) => [problem.code, problem.key, problem.field]);
};

describe("checking a contract while it is written", () => {
  it("finds nothing in a complete draft", () => {
    assert.deepEqual(codes(draftWith({})), []);
  });

  it("names row and field of what is missing before submission (2.3, 2.4)", () => {
    assert.deepEqual(codes(draftWith({ supportedLeaderResult: "" }, { aspect: undefined as never })), [
      ["SUPPORTED_RESULT_REQUIRED", "a", "supportedLeaderResult"],
      ["ASPECT_REQUIRED", "a-1", "aspect"],
    ]);
    assert.deepEqual(codes(draftWith({}), "LEADER"), [["PERSPECTIVE_REQUIRED", "a-1", "perspective"]]);
  });

  it("tells an indicator without target from a contract that is merely unfinished", () => {
    const check = checkDraft(draftWith({}, { target: "" }), "STAFF", "ID");
    assert.deepEqual(
      check.unreadable.map((problem) => [problem.key, problem.field]),
      [["a-1", "target"]],
    );
    assert.ok((check.unreadable[0]?.message.length ?? 0) > 0);
  });

  it("finds the right row although main results are sent first", () => {
    const extra = { ...newResult("ADDITIONAL", "b"), title: "Panitia", indicators: [] };
    const draft: ContractDraft = {
      results: [extra, { ...result, indicators: [indicator] }],
      behaviors: [],
      ...asWritten,
    };
    assert.deepEqual(codes(draft), [["INDICATOR_REQUIRED", "b", "indicators"]]);
  });

  it("asks for weights of exactly 100 as soon as one is used", () => {
    assert.equal(weightSum(draftWith({})), null);
    assert.equal(weightSum(draftWith({ weight: "33,33" })), "33.33");
    assert.deepEqual(codes(draftWith({ weight: "99,99" }))[0]?.[0], "WEIGHTS_NOT_100");
  });

  it("shares weights evenly to exactly 100 for any number of results", () => {
    assert.deepEqual(evenWeights(3), ["33,33", "33,33", "33,34"]);
    for (let count = 1; count <= 40; count += 1) {
      const results = evenWeights(count).map((weight, index) => ({
        ...newResult("MAIN", String(index)),
        title: "x",
        weight,
      }));
      assert.equal(weightSum({ results, behaviors: [], ...asWritten }), "100");
    }
  });
});
