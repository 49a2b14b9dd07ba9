import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { EvaluationMethodValues } from "../generated/enums.ts";
import { requireMethod } from "./methods.rules.ts";
import { presets } from "./presets.rules.ts";

describe("methods are switched by policy (R-MIX-01)", () => {
  it("each is refused where the version does not have it, and only there", () => {
    for (const method of EvaluationMethodValues) {
      assert.equal(requireMethod({ methods: [method] }, method), undefined);
      const others = EvaluationMethodValues.filter((other) => other !== method);
      assert.equal(requireMethod({ methods: others }, method)?.code, "METHOD_SWITCHED_OFF", method);
    }
  });

  it("no method is switched on where only the national core holds", () => {
    assert.deepEqual(presets.NATIONAL_CORE.methods, []);
  });
});
