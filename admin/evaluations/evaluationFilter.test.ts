import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { evaluationFilter } from "./evaluationFilter.ts";

describe("the filter of the evaluation list", () => {
  it("puts the rater before the unit, since no index answers both", () => {
    assert.deepEqual(evaluationFilter({ cycle: "cyc_1", period: "2026-Q3", rater: "emp_1", within: "unt_1" }), {
      cycle: "cyc_1",
      period: "2026-Q3",
      rater: "emp_1",
    });
  });

  it("combines unit and state", () => {
    assert.deepEqual(evaluationFilter({ cycle: "cyc_1", period: "2026", within: "unt_1", status: "RATED" }), {
      cycle: "cyc_1",
      period: "2026",
      within: "unt_1",
      status: "RATED",
    });
  });
});
