import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { ContractActionValues } from "../../api/generated/enums.ts";
import { chooseSteps } from "./contractSteps.ts";

describe("the next step of a contract", () => {
  it("is the one that leads furthest among those the server allows", () => {
    assert.deepEqual(chooseSteps(["UPDATE", "WITHDRAW", "SUBMIT"]), {
      primary: "SUBMIT",
      others: ["UPDATE", "WITHDRAW"],
    });
    assert.equal(chooseSteps(["RETURN", "OPEN_DIALOGUE"]).primary, "OPEN_DIALOGUE");
  });

  it("is never one that sends back, takes back or closes", () => {
    assert.deepEqual(chooseSteps(["CLOSE"]), { primary: undefined, others: ["CLOSE"] });
  });

  it("offers nothing the server does not allow (features 3.24)", () => {
    assert.deepEqual(chooseSteps([]), { primary: undefined, others: [] });
  });

  it("knows every step of the schema", () => {
    const { primary, others } = chooseSteps(ContractActionValues);
    assert.deepEqual(new Set([primary, ...others]), new Set(ContractActionValues));
  });
});
