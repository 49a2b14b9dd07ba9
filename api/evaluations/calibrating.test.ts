import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { isRefused } from "../kernel/refusal.ts";
import { stepOf, rater, ground, done, codes, rated, calibrating } from "../testing/sampleEvaluation.ts";
import { leaveCalibration } from "./calibrating.rules.ts";
import { closedBecause } from "./evaluationLifeCycle.rules.ts";
import { type RatingChange } from "./rerating.rules.ts";

describe("calibration is never silent (R-DS-02, R-DS-07)", () => {
  it("hands nothing over during calibration, and gives it back to the rater (R-DS-02)", () => {
    assert.equal(closedBecause(calibrating, "DELIVER", rater)?.code, "STEP_NOT_ALLOWED_IN_STATE");
    const back = done(leaveCalibration(calibrating, stepOf(["UNIT_HEAD"])));
    assert.deepEqual([back.status, back.outcome], ["RATED", rated.outcome]);
  });
  it("changes a predicate in calibration only with reason and evidence, by the same quadrant (R-RT-02, R-DS-07)", () => {
    const above = {
      resultRating: "ABOVE",
      behaviorRating: "ABOVE",
      resultReason: "Melampaui",
      behaviorReason: "Teladan",
    };
    const change = above as Pick<typeof above, "resultReason"> & RatingChange;
    const head = stepOf(["UNIT_HEAD"]);
    assert.deepEqual(codes(leaveCalibration(calibrating, head, { change, reason: " ", ground })), [
      "REASON_REQUIRED reason",
    ]);
    assert.deepEqual(codes(leaveCalibration(calibrating, head, { change, reason: "Selaras", ground })), [
      "RATING_EVIDENCE_REQUIRED resultEvidence",
      "RATING_EVIDENCE_REQUIRED behaviorEvidence",
    ]);
    const evidenced = { ...change, resultEvidence: ["evd_1"], behaviorEvidence: ["evd_1"] };
    const decision = leaveCalibration(calibrating, head, { change: evidenced, reason: "Selaras", ground });
    assert.equal(done(decision).outcome?.predicate, "VERY_GOOD");
    assert.ok(!isRefused(decision) && decision.note.reason === "Selaras");
    assert.ok(!isRefused(decision) && decision.note.changedFields?.includes("predicate"));
  });
});
