import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Party } from "../generated/enums.ts";
import { isRefused } from "../kernel/refusal.ts";
import type { Realization } from "./realization.rules.ts";
import { reviewRealization, statusOf, type ReviewStep } from "./realizationReview.rules.ts";

const recorded = { id: "rel_1", period: "2026-Q1", version: 1 } as Realization;
const step = (more: Partial<ReviewStep> = {}, parties: Party[] = ["RATER"]): ReviewStep => ({
  ...{ parties: new Set(parties), cycleStatus: "OPEN", at: "2026-04-02T03:00:00.000Z" },
  contract: { status: "ACTIVE", employeeId: "emp_sari", evaluations: {} } as unknown as ReviewStep["contract"],
  by: { name: "Rudi", employeeId: "emp_rudi" },
  ...more,
});
const code = (...asked: Parameters<typeof reviewRealization>): string => {
  const decided = reviewRealization(...asked);
  return isRefused(decided) ? `${decided.refusals[0].code} ${decided.refusals[0].field.join(".")}`.trim() : "done";
};

describe("the rater's review of a realisation (R-EV-04)", () => {
  it("confirms it, with who and when; one recorded before there were reviews counts as recorded", () => {
    assert.equal(statusOf(recorded), "RECORDED");
    const decided = reviewRealization(recorded, "VERIFY", undefined, step());
    assert.ok(!isRefused(decided));
    const { status, reviewedBy, reviewedAt, returnReason } = decided.record;
    assert.deepEqual(
      [status, reviewedBy, reviewedAt, returnReason],
      ["VERIFIED", "Rudi", "2026-04-02T03:00:00.000Z", undefined],
    );
    assert.equal(decided.note.party, "RATER");
  });

  it("gives it back with a reason, also after it was confirmed; without one, nothing happens", () => {
    const verified: Realization = { ...recorded, status: "VERIFIED" };
    const decided = reviewRealization(verified, "RETURN", "  Sebutkan sumbernya. ", step());
    assert.ok(!isRefused(decided));
    assert.deepEqual([decided.record.status, decided.record.returnReason], ["RETURNED", "Sebutkan sumbernya."]);
    assert.equal(code(recorded, "RETURN", "  ", step()), "REASON_REQUIRED reason");
    assert.equal(code(recorded, "RETURN", "x".repeat(2001), step()), "TEXT_TOO_LONG reason");
  });

  it("is for the rater, never for the employee, whatever else they are (R-DEL-01, features 3.22)", () => {
    assert.equal(code(recorded, "VERIFY", undefined, step({}, ["EMPLOYEE", "RATER"])), "SELF_RATING");
    const self = { name: "Sari", employeeId: "emp_sari" };
    assert.equal(code(recorded, "VERIFY", undefined, step({ by: self })), "SELF_RATING");
    assert.equal(code(recorded, "VERIFY", undefined, step({}, ["TENANT_ADMIN"])), "STEP_NOT_ALLOWED_FOR_PERSON");
  });

  it("is closed for what waits for its correction, what was never recorded, and outside of a running contract and cycle", () => {
    for (const status of ["VERIFIED", "RETURNED"] as const)
      assert.equal(code({ ...recorded, status }, "VERIFY", undefined, step()), "STEP_NOT_ALLOWED_IN_STATE id", status);
    assert.equal(code({ ...recorded, version: 0 }, "VERIFY", undefined, step()), "STEP_NOT_ALLOWED_IN_STATE id");
    assert.equal(code(recorded, "VERIFY", undefined, step({ cycleStatus: "CLOSED" })), "CYCLE_NOT_OPEN id");
    const contract = { ...step().contract, status: "CLOSED" as const };
    assert.equal(code(recorded, "VERIFY", undefined, step({ contract })), "CONTRACT_NOT_ACTIVE id");
  });

  it("leaves alone what a rating rests on, and names the rater for whom a delegate acts (R-EV-04, R-DEL-01)", () => {
    const evaluations = { "2026-Q1": { status: "FINAL" } } as unknown as ReviewStep["contract"]["evaluations"];
    assert.equal(
      code(recorded, "VERIFY", undefined, step({ contract: { ...step().contract, evaluations } })),
      "PERIOD_RATED id",
    );
    const by = { name: "Tuti", employeeId: "emp_tuti", onBehalfOf: "Rudi" };
    const decided = reviewRealization(recorded, "VERIFY", undefined, step({ by }));
    assert.ok(!isRefused(decided) && decided.note.onBehalfOf === "Rudi");
  });
});
