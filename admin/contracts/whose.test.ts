import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { scopeOf, whoseChoices, whoseOf } from "./whose.ts";

type Asked = Parameters<typeof whoseChoices>[0];
const employee = { id: "emp_1", name: "Sari" } as Asked["employee"];
const role = (name: string, unit: string | null = null) =>
  ({ id: "rol_1", role: name, unit: unit === null ? null : { id: unit, name: unit } }) as Asked["roles"][number];

describe("whose records a list shows", () => {
  it("gives an employee their own and nothing else", () => {
    assert.deepEqual(whoseChoices({ employee, roles: [], permittedFields: ["contractPractice"] }, "contractApprove"), [
      "MINE",
    ]);
  });

  it("puts what a rater has to do before what is theirs", () => {
    const permittedFields = ["contractApprove", "contractPractice"];
    assert.deepEqual(whoseChoices({ employee, roles: [], permittedFields }, "contractApprove"), ["RATED", "MINE"]);
  });

  it("gives an official who may begin no contract only the people they rate (3.7)", () => {
    const permittedFields = ["contractApprove"];
    assert.deepEqual(whoseChoices({ employee, roles: [], permittedFields }, "contractApprove"), ["RATED"]);
  });

  it("gives an administrator without a post only the whole", () => {
    assert.deepEqual(whoseChoices({ employee: null, roles: [role("TENANT_ADMIN")], permittedFields: [] }, "x"), [
      "ALL",
    ]);
  });

  it("limits an officer to the unit of the role, and nobody else", () => {
    assert.equal(scopeOf({ roles: [role("PERFORMANCE_OFFICER", "unt_7")] }), "unt_7");
    assert.equal(scopeOf({ roles: [role("PERFORMANCE_OFFICER", "unt_7"), role("TENANT_ADMIN")] }), undefined);
    assert.equal(scopeOf({ roles: [] }), undefined);
  });

  it("reads from a filter which list it is", () => {
    assert.equal(whoseOf({ employee: "emp_1" }), "MINE");
    assert.equal(whoseOf({ rater: "emp_1" }), "RATED");
    assert.equal(whoseOf({}), "ALL");
  });
});
