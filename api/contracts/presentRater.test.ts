import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { EmployeeId } from "../kernel/ids.ts";
import type { Contract } from "./contract.rules.ts";
import { replaceRater } from "./presentRater.rules.ts";

describe("the rater of a contract that is not in force (R-UX-02)", () => {
  it("becomes whoever the line gives; the superior goes with the rater, signatures and content stay", () => {
    const contract = {
      ...{ id: "ctr_1", raterId: "emp_a", raterName: "A", raterSuperiorId: "emp_top", formerRaters: undefined },
      signatures: [{ name: "Sari" }],
    } as unknown as Contract;
    const replaced = replaceRater(contract, { id: "emp_b" as EmployeeId, name: "B" });
    assert.deepEqual([replaced.raterId, replaced.raterName, replaced.raterSuperiorId], ["emp_b", "B", undefined]);
    assert.equal(replaced.signatures, contract.signatures);
    assert.equal(replaced.formerRaters, undefined, "nobody was rated by the one before");
  });
});
