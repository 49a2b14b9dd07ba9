import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDueFromRater } from "./raterDue.ts";

describe("what is due from a rater about a person (features 3.27)", () => {
  it("is a rating once the self-report is in, and handing over once the ratings are set", () => {
    assert.ok(isDueFromRater({ allowedActions: ["RETURN", "REVIEW", "RATE"] }));
    assert.ok(isDueFromRater({ allowedActions: ["RATE", "DELIVER"] }));
  });
  it("is a rating of whoever left the service without a self-report: nothing is awaited of them (PAU-01)", () =>
    assert.ok(isDueFromRater({ allowedActions: ["REVIEW", "RATE", "MARK_NOT_ASSESSABLE"] })));
  it("is not what is only possible: rating before the self-report, or setting ratings anew under calibration", () => {
    assert.ok(!isDueFromRater({ allowedActions: ["ASK_SELF_REPORT", "REVIEW", "RATE", "MARK_NOT_ASSESSABLE"] }));
    assert.ok(!isDueFromRater({ allowedActions: ["RATE"] }));
    assert.ok(!isDueFromRater({ allowedActions: [] }));
  });
});
