import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { UnitAgreementRecordFragment } from "../generated/operations.ts";
import { formOfAgreement, saveInputOf } from "./agreementForm.ts";

describe("the form of a unit agreement (domain 2.1)", () => {
  it("gives back what was read, with the link to the plan and the published figures", () => {
    const indicator = {
      ...{ id: "pki_1", objective: "Mutu layanan", title: "Indeks kepuasan", direction: "HIGHER" as const },
      ...{ formula: "RATIO" as const, capPercent: null, realized: "86,4", publishedPercent: null, source: "LKjIP" },
      target: { text: ">= 85", unit: "", display: "≥ 85" },
      planIndicator: { id: "pli_1", title: "IKM" },
      achievement: { percent: "101.65" },
    };
    const agreement = {
      ...{ id: "pka_1", version: 3, unitName: "Dinas", mayChange: true, cycle: { id: "cyc_1", year: 2026 } },
      ...{ unit: { id: "unt_1" }, indicators: [indicator], programs: [{ name: "Program A", budget: "1250000000" }] },
    } as unknown as UnitAgreementRecordFragment;
    const input = saveInputOf(formOfAgreement(agreement));
    assert.deepEqual([input.cycle, input.unit, input.version], ["cyc_1", "unt_1", 3]);
    assert.deepEqual(input.indicators[0], {
      ...{ id: "pki_1", objective: "Mutu layanan", title: "Indeks kepuasan", planIndicator: "pli_1", target: ">= 85" },
      ...{ unit: "", direction: "HIGHER", formula: "RATIO", capPercent: null, realized: "86,4" },
      ...{ publishedPercent: null, source: "LKjIP" },
    });
    assert.deepEqual(input.programs, [{ name: "Program A", budget: "1250000000" }]);
  });

  it("a new one begins at version 0, and empty fields are absent", () => {
    const input = saveInputOf({ cycle: "c", unit: "u", indicators: [{ title: "T", target: "1", direction: null }] });
    assert.equal(input.version, 0);
    assert.deepEqual([input.indicators[0]?.unit, input.indicators[0]?.direction], ["", null]);
  });
});
