import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { contractFilter } from "./contractFilter.ts";

describe("the filter of the contract list", () => {
  it("lets one's own contracts stand alone, over all years", () => {
    assert.deepEqual(contractFilter({ cycle: "cyc_1", status: "DRAFT", employee: "emp_1" }), { employee: "emp_1" });
  });

  it("never sends a unit together with a rater: no index answers that", () => {
    assert.deepEqual(contractFilter({ cycle: "cyc_1", within: "unt_1", rater: "emp_2", status: "ACTIVE" }), {
      cycle: "cyc_1",
      rater: "emp_2",
      status: "ACTIVE",
    });
  });

  it("combines cycle, unit and state, and leaves out what is not chosen", () => {
    assert.deepEqual(contractFilter({ cycle: "cyc_1", within: "unt_1", status: "ACTIVE" }), {
      cycle: "cyc_1",
      within: "unt_1",
      status: "ACTIVE",
    });
    assert.deepEqual(contractFilter({ cycle: "cyc_1" }), { cycle: "cyc_1" });
  });

  it("asks for what is overdue in place of a state, also within a unit, and not of one rater", () => {
    assert.deepEqual(contractFilter({ cycle: "cyc_1", within: "unt_1", overdue: true }), {
      cycle: "cyc_1",
      within: "unt_1",
      overdue: true,
    });
    assert.deepEqual(contractFilter({ cycle: "cyc_1", rater: "emp_2", overdue: true }), {
      cycle: "cyc_1",
      rater: "emp_2",
    });
  });
});
