import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { TaskKindValues } from "../../api/generated/enums.ts";
import { taskPlace } from "./taskPlace.ts";

describe("what is due (features 3.27)", () => {
  it("is one click from the page where it is done, for every kind of task", () => {
    for (const kind of TaskKindValues)
      assert.match(
        taskPlace(kind, "evl_1"),
        /^\/(contracts|evaluations|calibrations|consultations|objections|lineCorrections|feedback|spans|progress|observations)(\/|\?|$)/,
      );
  });

  it("begins a contract that does not exist yet", () => {
    assert.equal(taskPlace("CONTRACT_DRAFT", "cyc_1"), "/contracts/create");
    assert.equal(taskPlace("CONTRACT_DRAFT", "ctr_1"), "/contracts/ctr_1");
  });

  it("leads to the rater's screen rather than to the record", () => {
    assert.equal(taskPlace("EVALUATION_RATE", "evl_1_2026-Q3"), "/evaluations/evl_1_2026-Q3/rate");
  });
});
