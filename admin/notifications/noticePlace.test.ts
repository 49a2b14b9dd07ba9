import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bellNumber, noticePlace } from "./noticePlace.ts";

describe("notices in the panel (features 3.27)", () => {
  it("lead to the record they are about", () => {
    assert.equal(noticePlace("evl_a_2026-Q1"), "/evaluations/evl_a_2026-Q1/show");
    assert.equal(noticePlace("ctr_a"), "/contracts/ctr_a/show");
    assert.equal(noticePlace("obs_a.b"), "/observations/obs_a.b");
    assert.equal(noticePlace("ctr_a", "PERIOD_OFF_TRACK"), "/progress/ctr_a");
    assert.equal(noticePlace("ctr_a", "REALIZATION_RETURNED"), "/progress/ctr_a");
    assert.equal(noticePlace("evl_a_2026-Q1", "OBJECTION_ASSIGNED"), "/objections/obj_a_2026-Q1/show");
    assert.equal(noticePlace("evl_a_2026-Q1", "OBJECTION_REASSIGNED"), "/objections");
    assert.equal(noticePlace("log_a.b.2026-Q4_2026-11-17", "DAILY_LOG_RETURNED"), "/dailyLogs?day=2026-11-17");
  });

  it("are counted exactly up to where the server counts", () => {
    assert.deepEqual([0, 7, 99, 100].map(bellNumber), ["0", "7", "99", "99+"]);
  });
});
