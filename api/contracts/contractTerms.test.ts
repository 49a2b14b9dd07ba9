import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { presetParameters } from "../policies/presets.rules.ts";
import type { Policy } from "../policies/policy.rules.ts";
import { termsOf } from "./contractTerms.rules.ts";

describe("what a policy asks of contracts", () => {
  const terms = (preset: "SAWAHLUNTO" | "BUNGO") =>
    termsOf({ parameters: presetParameters(preset) } as unknown as Policy);

  it("is weights in Sawahlunto and none in Bungo, annexes in both (9.1, SWL-09, BGO-09)", () => {
    assert.deepEqual(terms("SAWAHLUNTO"), { annexesRequired: true, reviewRequired: false, weightsUsed: true });
    assert.deepEqual(terms("BUNGO"), { annexesRequired: true, reviewRequired: false, weightsUsed: false });
  });
});
