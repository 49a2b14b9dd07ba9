import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DelegatedAct } from "../../api/generated/enums.ts";
import { delegatorsOf } from "./delegators.ts";

describe("for whom somebody stands in (R-DEL-01)", () => {
  const held = (id: string, ...acts: DelegatedAct[]) => ({ delegator: { id }, delegatorName: `Nama ${id}`, acts });

  it("is offered for the delegated act alone, each person once, and nobody without a delegation", () => {
    const delegations = [held("a", "CONTRACT"), held("b", "EVALUATION"), held("b", "EVALUATION", "OBJECTION")];
    assert.deepEqual(delegatorsOf(delegations, "EVALUATION"), [{ id: "b", name: "Nama b" }]);
    assert.deepEqual(delegatorsOf(delegations, "CONTRACT"), [{ id: "a", name: "Nama a" }]);
    assert.deepEqual(delegatorsOf([held("a", "CONTRACT")], "OBJECTION"), []);
    assert.deepEqual(delegatorsOf([], "EVALUATION"), []);
  });
});
