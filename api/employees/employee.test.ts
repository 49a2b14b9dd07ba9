import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { AssignmentId, EmployeeId, OrgUnitId, PositionId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import { definitiveOn, employeeOfAssignment, nextPlacementChange } from "./assignment.rules.ts";
import {
  addIdentifier,
  createEmployee,
  employeeActions,
  employeeCreateModel,
  employeeUpdateModel,
  identifierOn,
  raterOverrideModel,
  setRaterOverride,
  startAssignment,
  stopAssignment,
  updateEmployee,
  warningsOf,
  type Employee,
} from "./employee.rules.ts";
import { rankTitle } from "./grade.rules.ts";
import { nameKey, nameSearchKey } from "./personName.rules.ts";
import {
  closePosition,
  createPosition,
  holdersOn,
  positionActions,
  positionCreateModel,
  updatePosition,
  type Position,
} from "./position.rules.ts";

const today = "2026-11-21";
const unitId = "unt_U" as OrgUnitId;
const post = (name: string) => ({ id: `pos_${name}` as PositionId, unitId });

function decided<T>(decision: Decision<T>): T {
  assert.ok(!isRefused(decision), JSON.stringify(decision));
  return decision;
}
const refusals = (decision: Decision<unknown>) =>
  isRefused(decision) ? decision.refusals.map((r) => `${r.code} ${r.field.join(".")}`) : [];

const input = {
  name: "Sari Wulandari, S.Kep.",
  nationalEmployeeNumber: "199608182022042001",
  status: "PNS",
  grade: "III/a",
  position: "pos_A",
  from: "2022-04-01",
};
const sari: Employee = decided(
  createEmployee(decided(validated(employeeCreateModel, input)), post("A"), {
    id: "emp_SARI" as EmployeeId,
    organizationId: "o",
    today,
  }),
).record;

const start = (
  employee: Employee,
  position: string,
  kind: "DEFINITIVE" | "ACTING" | "ADDITIONAL",
  from: string,
  to?: string,
) => startAssignment(employee, { positionId: post(position).id, unitId, kind, from, to });

describe("An employee", () => {
  it("begins with an identifier and a definitive assignment", () => {
    assert.equal(identifierOn(sari, today)?.value, "199608182022042001");
    assert.equal(definitiveOn(sari.assignments, today)?.positionId, "pos_A");
    assert.equal(definitiveOn(sari.assignments, "2022-03-31"), undefined);
    assert.equal(employeeOfAssignment(sari.assignments[0]?.id ?? ""), sari.id);
  });

  it("6.2: has a grade that fits the status, and a rank name only as PNS", () => {
    const grade = (status: string, value: string) =>
      refusals(validated(employeeUpdateModel, { name: "X", status, grade: value }));
    assert.deepEqual(grade("PNS", "III/a"), []);
    assert.deepEqual(grade("PNS", "IX"), ["VALUE_NOT_UNDERSTOOD grade"]);
    assert.deepEqual(grade("PPPK", "IX"), []);
    assert.deepEqual(grade("PPPK_PART_TIME", "III/a"), ["VALUE_NOT_UNDERSTOOD grade"]);
    assert.equal(rankTitle("III/a"), "Penata Muda");
    assert.equal(rankTitle("IX"), undefined);
  });

  it("3.7: needs no NIP when it only rates: a service number or none, and no grade; a civil servant needs one", () => {
    const register = (more: object) => {
      const model = validated(employeeCreateModel, { ...input, status: "NOT_CIVIL_SERVANT", grade: null, ...more });
      return isRefused(model) ? model : createEmployee(model, post("A"), { id: sari.id, organizationId: "o", today });
    };
    assert.deepEqual(decided(register({ nationalEmployeeNumber: null })).record.identifiers, []);
    const [soldier] = decided(register({ nationalEmployeeNumber: "1199 0021" })).record.identifiers;
    assert.deepEqual([soldier?.type, soldier?.value], ["SERVICE_NUMBER", "11990021"]);
    assert.deepEqual(refusals(register({ nationalEmployeeNumber: "x" })), [
      "VALUE_NOT_UNDERSTOOD nationalEmployeeNumber",
    ]);
    assert.deepEqual(refusals(register({ nationalEmployeeNumber: null, grade: "III/a" })), [
      "VALUE_NOT_UNDERSTOOD grade",
    ]);
    assert.deepEqual(refusals(register({ status: "PNS", nationalEmployeeNumber: null })), [
      "REQUIRED nationalEmployeeNumber",
    ]);
  });

  it("R-NIP-01: is refused with a wrong identifier, at the identifier", () => {
    const model = decided(validated(employeeCreateModel, { ...input, nationalEmployeeNumber: "123" }));
    const context = { id: sari.id, organizationId: "o", today };
    assert.deepEqual(refusals(createEmployee(model, post("A"), context)), ["NIP_LENGTH nationalEmployeeNumber"]);
  });

  it("R-NIP-04: keeps its id and history when the identifier changes; the new one begins later, not after today", () => {
    const add = (value: string, from: string) => addIdentifier(sari, { value, from }, today);
    const changed = decided(add("199608182026212001", "2026-02-01")).record;
    assert.equal(changed.id, sari.id);
    assert.deepEqual(
      changed.identifiers.map((i) => [i.value, i.to]),
      [
        ["199608182022042001", "2026-01-31"],
        ["199608182026212001", undefined],
      ],
    );
    assert.equal(identifierOn(changed, "2026-01-31")?.value, "199608182022042001");
    assert.deepEqual(warningsOf(changed, today), ["STATUS_MISMATCH"]);
    assert.deepEqual(refusals(add("199608182026212001", "2022-04-01")), ["DATE_OUT_OF_RANGE from"]);
    assert.deepEqual(refusals(add("199608182026212001", "2026-11-22")), ["DATE_OUT_OF_RANGE from"]);
    assert.deepEqual(refusals(add("199608182026213001", "2026-02-01")), ["NIP_SEX_DIGIT value"]);
  });

  it("3.7: may have a service number beside the national one, which stays the one shown", () => {
    const add = (value: string) => addIdentifier(sari, { type: "SERVICE_NUMBER", value, from: "2026-01-01" }, today);
    assert.equal(identifierOn(decided(add("21980123450676")).record, today)?.value, "199608182022042001");
    assert.deepEqual(refusals(add("NRP-1")), ["VALUE_NOT_UNDERSTOOD value"]);
  });

  it("notes which personal data changed, and offers its steps to administrators only", () => {
    const { note } = updateEmployee(sari, { name: "Sari W., S.Kep.", status: "PNS", grade: "III/b" });
    assert.deepEqual(note.changedFields, ["name", "grade"]);
    assert.equal(employeeActions(new Set(["TENANT_ADMIN"])).length, 4);
    assert.deepEqual(employeeActions(new Set(["EMPLOYEE", "AUDITOR"])), []);
  });

  it("is found by name without titles and signs", () => {
    assert.equal(nameKey("dr. Hj. Sari Wulandari, Sp.A., M.Kes."), "sari wulandari");
    assert.equal(nameKey("Prof. Dr. Ir. H. Ahmad Fauzi"), "ahmad fauzi");
    assert.equal(nameKey("M. Yusuf"), "m yusuf");
    assert.equal(nameKey("H."), "h");
    assert.equal(nameKey("Nur'aini"), "nuraini");
    assert.ok(nameKey("Drs. Siti Aisyah").startsWith(nameSearchKey("Siti  A")));
  });
});

describe("An assignment", () => {
  it("R-ORGT-01: a new definitive one ends the one before on the day before", () => {
    const moved = decided(start(sari, "B", "DEFINITIVE", "2026-07-01")).record;
    assert.deepEqual(
      moved.assignments.map((a) => [a.positionId, a.from, a.to]),
      [
        ["pos_A", "2022-04-01", "2026-06-30"],
        ["pos_B", "2026-07-01", undefined],
      ],
    );
    assert.equal(definitiveOn(moved.assignments, "2026-06-30")?.positionId, "pos_A");
    assert.equal(definitiveOn(moved.assignments, "2026-07-01")?.positionId, "pos_B");
    assert.equal(new Set(moved.assignments.map((a) => a.id)).size, 2);
  });

  it("is refused when it overlaps: a second definitive one from the same or an earlier day, or one post twice", () => {
    assert.deepEqual(refusals(start(sari, "B", "DEFINITIVE", "2022-04-01")), ["ASSIGNMENT_OVERLAP from"]);
    assert.deepEqual(refusals(start(sari, "B", "DEFINITIVE", "2020-01-01")), ["ASSIGNMENT_OVERLAP from"]);
    assert.deepEqual(refusals(start(sari, "B", "DEFINITIVE", "2020-01-01", "2022-03-31")), []);
    assert.deepEqual(refusals(start(sari, "A", "DEFINITIVE", "2026-01-01")), ["ASSIGNMENT_OVERLAP from"]);
    assert.deepEqual(refusals(start(sari, "A", "ACTING", "2026-01-01")), ["ASSIGNMENT_OVERLAP from"]);
  });

  it("2.10: acting and additional posts stand beside the definitive one", () => {
    const acting = decided(start(sari, "B", "ACTING", "2026-01-01", "2026-06-30")).record;
    assert.deepEqual(refusals(start(acting, "C", "ADDITIONAL", "2026-01-01")), []);
    assert.equal(acting.assignments[0]?.to, undefined);
  });

  it("ends on a day from its first on; a later end may not meet another one", () => {
    const moved = decided(start(sari, "B", "DEFINITIVE", "2026-07-01")).record;
    const [first, second] = moved.assignments.map((a) => a.id as string);
    assert.deepEqual(refusals(stopAssignment(moved, first ?? "", "2026-07-01")), ["ASSIGNMENT_OVERLAP to"]);
    assert.deepEqual(refusals(stopAssignment(moved, second ?? "", "2026-06-30")), ["DATE_OUT_OF_RANGE to"]);
    assert.deepEqual(refusals(stopAssignment(moved, "asg_SARI.9", "2026-08-01")), ["UNKNOWN_ID assignment"]);
    assert.equal(decided(stopAssignment(moved, second ?? "", "2026-08-01")).record.assignments[1]?.to, "2026-08-01");
  });

  it("tells the next day on which the definitive post changes by itself", () => {
    assert.equal(nextPlacementChange(sari.assignments, today), undefined);
    const coming = decided(start(sari, "B", "DEFINITIVE", "2027-01-01", "2027-06-30")).record;
    assert.equal(nextPlacementChange(coming.assignments, today), "2027-01-01");
    assert.equal(nextPlacementChange(coming.assignments, "2027-01-01"), "2027-07-01");
  });
});

describe("A rater set by hand", () => {
  const set = (employee: Employee, rater: string | undefined, from: string) =>
    setRaterOverride(employee, { raterId: rater as EmployeeId | undefined, from, reason: "Tim kerja" });

  it("R-DEL-01, R-UX-02: is never the person, and needs a reason", () => {
    assert.deepEqual(refusals(set(sari, sari.id, "2026-01-01")), ["SELF_RATING rater"]);
    assert.deepEqual(refusals(validated(raterOverrideModel, { rater: "emp_X", from: "2026-01-01", reason: " " })), [
      "REASON_REQUIRED reason",
    ]);
  });

  it("R-ORGT-02: ends the one before, corrects one of the same day, and can be taken away", () => {
    const first = decided(set(sari, "emp_X", "2026-01-01")).record;
    const second = decided(set(first, "emp_Y", "2026-07-01")).record;
    assert.deepEqual(
      second.raterOverrides.map((o) => [o.raterId, o.to]),
      [
        ["emp_X", "2026-06-30"],
        ["emp_Y", undefined],
      ],
    );
    const corrected = decided(set(second, "emp_Z", "2026-07-01")).record;
    assert.deepEqual(
      corrected.raterOverrides.map((o) => o.raterId),
      ["emp_X", "emp_Z"],
    );
    const without = decided(set(corrected, undefined, "2026-10-01")).record;
    assert.deepEqual(
      without.raterOverrides.map((o) => o.to),
      ["2026-06-30", "2026-09-30"],
    );
    assert.deepEqual(refusals(set(second, "emp_Z", "2026-06-30")), ["DATE_OUT_OF_RANGE from"]);
  });
});

describe("A position", () => {
  const values = { title: "Kepala Bidang", type: "ADMINISTRATOR", unit: unitId };
  const make = (change: Record<string, unknown> = {}) => validated(positionCreateModel, { ...values, ...change });
  const context = { id: "pos_K" as PositionId, organizationId: "o", today };
  const kabid: Position = decided(
    createPosition(decided(make()), { id: unitId, unitPath: "unt_U/" }, [], context),
  ).record;
  const held = (to?: string): Position => ({
    ...kabid,
    holders: [
      {
        assignmentId: "asg_1" as AssignmentId,
        employeeId: "emp_1" as EmployeeId,
        kind: "DEFINITIVE",
        from: "2026-01-01",
        to,
      },
    ],
  });

  it("1.3: has a level when it is functional, and only then", () => {
    assert.deepEqual(refusals(make({ type: "FUNCTIONAL" })), ["VALUE_NOT_UNDERSTOOD level"]);
    assert.deepEqual(refusals(make({ level: "SKILLED" })), ["VALUE_NOT_UNDERSTOOD level"]);
    assert.deepEqual(refusals(make({ type: "FUNCTIONAL", level: "SKILLED" })), []);
  });

  it("never stands above itself, near or far", () => {
    const input = { title: "X", type: "ADMINISTRATOR", headsUnit: false, echelon: null } as const;
    const above = (id: string): Position => ({ ...kabid, id: id as PositionId });
    assert.deepEqual(refusals(updatePosition(kabid, input, [kabid], today)), ["POSITION_CYCLE superior"]);
    assert.deepEqual(refusals(updatePosition(kabid, input, [above("pos_1"), kabid], today)), [
      "POSITION_CYCLE superior",
    ]);
    const { record, note } = decided(updatePosition(kabid, input, [above("pos_1"), above("pos_2")], today));
    assert.equal(record.superiorId, "pos_1");
    assert.deepEqual(note.changedFields, ["title", "superiorId"]);
  });

  it("closes only when nobody holds it from that day on", () => {
    assert.deepEqual(refusals(closePosition(held(), "2026-12-01")), ["STEP_NOT_ALLOWED_IN_STATE id"]);
    assert.deepEqual(refusals(closePosition(held("2026-12-01"), "2026-12-01")), ["STEP_NOT_ALLOWED_IN_STATE id"]);
    const closed = decided(closePosition(held("2026-06-30"), "2026-07-01")).record;
    assert.deepEqual(positionActions(closed, new Set(["TENANT_ADMIN"]), today), []);
    assert.deepEqual(positionActions(held(), new Set(["TENANT_ADMIN"]), today), ["UPDATE"]);
    assert.deepEqual(positionActions(kabid, new Set(["TENANT_ADMIN"]), today), ["UPDATE", "CLOSE"]);
    assert.deepEqual(positionActions(kabid, new Set(["EMPLOYEE"]), today), []);
  });

  it("names its definitive holder before acting ones", () => {
    const [first] = held().holders;
    assert.ok(first);
    const acting = { ...first, assignmentId: "asg_2" as AssignmentId, kind: "ACTING" as const };
    const both = { ...kabid, holders: [acting, first] };
    assert.deepEqual(
      holdersOn(both, today).map((h) => h.kind),
      ["DEFINITIVE", "ACTING"],
    );
    assert.deepEqual(holdersOn(both, "2025-12-31"), []);
  });
});
