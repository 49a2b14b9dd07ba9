import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isChoosable, needsReason, openSteps } from "./bulkActions.ts";

const contract = (...allowedActions: string[]) => ({ allowedActions });

describe("steps on many contracts (features 3.24)", () => {
  it("are those the server allows on at least one of the chosen, counted", () => {
    const chosen = [contract("AGREE", "RETURN", "UPDATE"), contract("AGREE"), contract("SIGN")];
    assert.deepEqual(openSteps(chosen), [
      { action: "RETURN", count: 1 },
      { action: "AGREE", count: 2 },
    ]);
    assert.deepEqual(openSteps([]), []);
  });

  it("offer no choice where a contract has none, and ask for a reason where one is needed", () => {
    assert.equal(isChoosable(contract("SIGN", "UPDATE")), false);
    assert.equal(isChoosable(contract("CLOSE")), false, "closing is taken on the contract's own page");
    assert.equal(isChoosable(contract("APPROVE")), true);
    assert.deepEqual([needsReason("RETURN"), needsReason("AGREE")], [true, false]);
  });
});
