import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { itemOf } from "../table/item.ts";
import { policyEntity, policyOf } from "./policy.store.ts";
import { standardParameters } from "./policyParameters.rules.ts";

describe("a policy in the table", () => {
  it("holds the standard of a parameter that came after it was written, and keeps what it says itself", () => {
    const standard = standardParameters();
    const { "behavior.sourceWeights": later, ...known } = standard;
    const own = { ...standard["progress.offTrackUnder"], value: "55" };
    const written = itemOf(policyEntity, {
      ...{ id: "pol_1", organizationId: "org_1", version: 1, title: "P", status: "DRAFT", preset: "MAMUJU" },
      ...{ validFrom: "2026-01-01", methods: [], history: { sequence: 1, hash: "" } },
      parameters: { ...known, "progress.offTrackUnder": own },
    });
    const { parameters } = policyOf(written);
    assert.deepEqual(parameters["behavior.sourceWeights"], later);
    assert.equal(parameters["progress.offTrackUnder"].value, "55");
  });
});
