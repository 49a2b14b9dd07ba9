import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { type JudgementDraft, judgementInput, missingOf } from "./judgementDraft.ts";

const meets: JudgementDraft = {
  resultRating: "MEETS",
  behaviorRating: "MEETS",
  resultReason: "",
  behaviorReason: "",
  resultEvidence: [],
  behaviorEvidence: [],
  resultFeedback: {},
  behaviorFeedback: {},
  note: "",
};

describe("a judgement while it is written", () => {
  it("asks for nothing more when both ratings meet expectation", () => {
    assert.deepEqual(missingOf(meets, "ID"), {});
  });

  it("asks for both ratings first", () => {
    const missing = missingOf({ ...meets, resultRating: null, behaviorRating: null }, "ID");
    assert.deepEqual(Object.keys(missing), ["resultRating", "behaviorRating"]);
  });

  it("asks for a reason and evidence for each rating that departs from expectation (R-RT-02)", () => {
    const missing = missingOf({ ...meets, resultRating: "ABOVE" }, "ID");
    assert.deepEqual(Object.keys(missing), ["resultReason", "resultEvidence"]);
    const given = {
      ...meets,
      resultRating: "ABOVE" as const,
      resultReason: "Antrean turun separuh.",
      resultEvidence: ["evd_1"],
    };
    assert.deepEqual(missingOf(given, "ID"), {});
  });

  it("sends only feedback that was written", () => {
    const input = judgementInput({
      ...meets,
      resultFeedback: { res_1: { strength: "Tepat waktu.", improve: "" }, res_2: { strength: "", improve: "" } },
      behaviorFeedback: { LOYAL: { strength: "", improve: "" } },
    });
    assert.deepEqual(input.resultFeedback, [{ resultId: "res_1", text: "Yang sudah baik: Tepat waktu." }]);
    assert.deepEqual(input.behaviorFeedback, []);
    assert.equal(input.resultReason, null);
  });
});
