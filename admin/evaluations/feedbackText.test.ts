import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { composeFeedback, isPlainFeedback, readFeedback } from "./feedbackText.ts";

describe("feedback (BGO-05)", () => {
  it("comes back as its two halves", () => {
    const feedback = { strength: "Loket kedua dibuka tepat waktu.", improve: "Catat waktu tunggu tiap hari." };
    assert.deepEqual(readFeedback(composeFeedback(feedback)), feedback);
  });

  it("leaves out the half nobody wrote", () => {
    assert.equal(
      composeFeedback({ strength: "", improve: " Datang lebih awal. " }),
      "Yang perlu diperbaiki: Datang lebih awal.",
    );
    assert.deepEqual(readFeedback("Yang perlu diperbaiki: Datang lebih awal."), {
      strength: "",
      improve: "Datang lebih awal.",
    });
    assert.equal(composeFeedback({ strength: " ", improve: "" }), "");
  });

  it("leaves a text without headings unsorted, and lets it be gone on with", () => {
    assert.ok(isPlainFeedback("Kerja bagus."));
    assert.ok(!isPlainFeedback("Yang perlu diperbaiki: Datang lebih awal."));
    assert.deepEqual(readFeedback("Kerja bagus."), { strength: "Kerja bagus.", improve: "" });
  });
});
