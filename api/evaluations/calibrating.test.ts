import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { isRefused } from "../kernel/refusal.ts";
import { stepOf, rater, ground, done, codes, rated, calibrating } from "../testing/sampleEvaluation.ts";
import { leaveCalibration } from "./calibrating.rules.ts";
import { newId } from "../kernel/ids.ts";
import { createPolicy, updatePolicy } from "../policies/policy.rules.ts";
import { evaluationPolicy } from "./evaluationPolicy.rules.ts";
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

describe("a guide that blocks (R-DS-01)", () => {
  const policy = (distribution: Record<string, unknown>) => {
    const place = { id: newId("policy"), organizationId: newId("organization") };
    const draft = createPolicy({ title: "K", preset: "NATIONAL_CORE", validFrom: "2026-01-01" }, place, undefined);
    const changed = updatePolicy(draft, {
      ...{ title: draft.title, validFrom: draft.validFrom, validTo: undefined, methods: [...draft.methods] },
      parameters: Object.entries(distribution).map(([key, value]) => ({
        ...{
          key: `distribution.${key}`,
          value: JSON.stringify(value),
          citation: "Keputusan",
          confidence: "DESIGN" as const,
        },
      })),
    });
    assert.ok(!isRefused(changed), JSON.stringify(changed));
    return evaluationPolicy(changed.record).calibrationFirst;
  };
  it("lets results wait for the calibration of the unit; one that advises, or limits nothing, does not", () => {
    assert.deepEqual([{}, { mode: "ADVISORY" }, { mode: "BLOCKING" }, { mode: "BLOCKING", rules: [] }].map(policy), [
      false,
      false,
      true,
      false,
    ]);
  });
});
