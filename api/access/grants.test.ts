import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { checkDelegation, endGrant, readRole } from "./grants.rules.ts";

const code = (decided: Decision<unknown>): string =>
  isRefused(decided)
    ? decided.refusals.map(({ code: of, field }) => `${of} ${field.join(".")}`.trim()).join(", ")
    : "done";

describe("giving a role", () => {
  const role = { employee: "emp_sari", role: "AUDITOR", from: "2026-02-01" };

  it("limits a performance officer to a unit, and gives nobody the platform", () => {
    assert.equal(code(readRole(role)), "done");
    assert.equal(code(readRole({ ...role, role: "PERFORMANCE_OFFICER" })), "SCOPE_REQUIRED unit");
    assert.equal(code(readRole({ ...role, role: "PERFORMANCE_OFFICER", unit: "unt_1" })), "done");
    assert.equal(code(readRole({ ...role, role: "PLATFORM_ADMIN" })), "STEP_NOT_ALLOWED_FOR_PERSON role");
    assert.equal(code(readRole({ ...role, to: "2026-01-31" })), "DATE_OUT_OF_RANGE to");
    assert.equal(code(readRole({ ...role, from: "30-02-2026" })), "DATE_OUT_OF_RANGE from");
  });
});

describe("delegating (R-DEL-01)", () => {
  const given = { delegate: "emp_b", acts: ["RATE"], from: "2026-02-01", to: "2026-02-28", documentNumber: "800/1" };
  const people = { delegatorId: "emp_a", delegateId: "emp_b", delegateHasAccount: true };
  const check = (more: object = {}, who: object = {}) =>
    code(checkDelegation({ ...given, ...more } as never, { ...people, ...who }, "2026-02-01"));

  it("goes to somebody else who can sign in, from today on, for a year at most", () => {
    assert.equal(check(), "done");
    assert.equal(check({}, { delegateId: "emp_a" }), "SELF_RATING delegate");
    assert.equal(check({}, { delegateHasAccount: false }), "NO_ACCOUNT delegate");
    assert.equal(check({ from: "2026-01-31" }), "DATE_OUT_OF_RANGE from");
    assert.equal(check({ to: "2026-01-31" }), "DATE_OUT_OF_RANGE to");
    assert.equal(check({ to: "2027-02-02" }), "done");
    assert.equal(check({ to: "2027-02-03" }), "DATE_OUT_OF_RANGE to");
  });

  it("ends yesterday at the earliest, never before it began or after its own end", () => {
    const grant = { from: "2026-01-10", to: "2026-03-31" };
    const ended = (to: string) => endGrant(grant, to, "2026-02-01");
    assert.deepEqual(ended("2026-01-31"), { from: "2026-01-10", to: "2026-01-31" });
    assert.equal(code(ended("2026-01-30")), "DATE_OUT_OF_RANGE to");
    assert.equal(code(ended("2026-04-01")), "DATE_OUT_OF_RANGE to");
    assert.equal(code(endGrant({ from: "2026-03-01" }, "2026-02-15", "2026-02-01")), "DATE_OUT_OF_RANGE to");
  });
});
