import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { OrgUnitKind } from "../generated/enums.ts";
import type { OrgUnitId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import {
  changeUnit,
  closeUnit,
  createUnit,
  isClosed,
  newRootUnit,
  orgUnitActions,
  orgUnitChangeModel,
  shownState,
  type OrgUnit,
} from "./orgUnit.rules.ts";
import { idsOfPath, stateOn, treeOn, wouldCycle } from "./orgUnitTree.rules.ts";
import { organizationUpdateModel } from "./organization.rules.ts";

const today = "2026-11-21";
const id = (name: string) => `unt_${name}` as OrgUnitId;

function decided<T>(decision: Decision<T>): T {
  assert.ok(!isRefused(decision), JSON.stringify(decision));
  return decision;
}
const refusals = (decision: Decision<unknown>) =>
  isRefused(decision) ? decision.refusals.map((r) => `${r.code} ${r.field.join(".")}`) : [];

const root = newRootUnit(
  { name: "Pemerintah Kota", kind: "REGION", from: "2020-01-01" },
  { id: id("R"), organizationId: "o" },
);

function below(parent: OrgUnit, name: string, kind: OrgUnitKind = "AGENCY", from = "2020-01-01"): OrgUnit {
  const context = { id: id(name), organizationId: "o", today };
  return decided(createUnit({ name, kind, parent: parent.id, from, externalIds: [] }, parent, context)).record;
}
const a = below(root, "A");
const b = below(root, "B");
const c = below(b, "C", "DIVISION");
const all = [root, a, b, c];
const move = (unit: OrgUnit, parent: string, from = "2026-07-01", units = all) =>
  changeUnit(unit, { from, parent }, units, today);

describe("The unit tree", () => {
  it("R-ORGT-01: is told for any day: each unit followed by the units below it, with its path of that day", () => {
    const moved = decided(move(c, a.id)).record;
    const rows = (on: string) =>
      treeOn(
        [c, b, a, root].map((u) => (u.id === c.id ? moved : u)),
        on,
      ).map((n) => `${n.depth} ${n.path}`);
    assert.deepEqual(rows("2026-06-30"), ["0 unt_R/", "1 unt_R/unt_A/", "1 unt_R/unt_B/", "2 unt_R/unt_B/unt_C/"]);
    assert.deepEqual(rows("2026-07-01"), ["0 unt_R/", "1 unt_R/unt_A/", "2 unt_R/unt_A/unt_C/", "1 unt_R/unt_B/"]);
    assert.deepEqual(rows("2019-12-31"), []);
    assert.equal(moved.unitPath, "unt_R/unt_A/unt_C/");
    assert.deepEqual(idsOfPath(moved.unitPath), ["unt_R", "unt_A", "unt_C"]);
  });

  it("refuses to make a unit its own ancestor", () => {
    assert.deepEqual(refusals(move(b, c.id)), ["UNIT_CYCLE parent"]);
    assert.deepEqual(refusals(move(b, b.id)), ["UNIT_CYCLE parent"]);
  });

  it("refuses a cycle that existed only between two past days", () => {
    // A stood below C from February to March only; putting B below A from January would close a ring then.
    const first = decided(move(a, c.id, "2026-02-01")).record;
    const back = decided(changeUnit(first, { from: "2026-04-01", parent: root.id }, all, today)).record;
    const units = [root, back, b, c];
    assert.ok(wouldCycle(units, b.id, a.id, "2026-01-01"));
    assert.ok(!wouldCycle(units, b.id, a.id, "2026-04-01"));
    assert.deepEqual(refusals(move(b, a.id, "2026-01-01", units)), ["UNIT_CYCLE parent"]);
    assert.deepEqual(refusals(move(b, a.id, "2026-04-01", units)), []);
  });
});

describe("A unit", () => {
  it("R-ORGT-01: keeps its earlier states when it is renamed; a second change from the same day corrects the first", () => {
    const renamed = decided(changeUnit(a, { from: "2026-03-01", name: "Dinas Baru" }, [], today)).record;
    assert.deepEqual(
      renamed.states.map((s) => [s.from, s.to, s.name]),
      [
        ["2020-01-01", "2026-02-28", "A"],
        ["2026-03-01", undefined, "Dinas Baru"],
      ],
    );
    const corrected = decided(changeUnit(renamed, { from: "2026-03-01", name: "Dinas Baharu" }, [], today)).record;
    assert.deepEqual(
      corrected.states.map((s) => s.name),
      ["A", "Dinas Baharu"],
    );
    assert.equal(stateOn(corrected, "2026-02-28")?.name, "A");
    assert.equal(shownState(corrected, today).name, "Dinas Baharu");
    assert.equal(shownState(corrected, "2019-01-01").name, "A");
  });

  it("cannot change after today, before its present state, below nothing, or as the root", () => {
    assert.deepEqual(refusals(changeUnit(a, { from: "2026-11-22", name: "X" }, [], today)), ["DATE_OUT_OF_RANGE from"]);
    assert.deepEqual(refusals(changeUnit(a, { from: "2019-12-31", name: "X" }, [], today)), ["DATE_OUT_OF_RANGE from"]);
    assert.deepEqual(refusals(move(a, "unt_none")), ["UNKNOWN_ID parent"]);
    assert.deepEqual(refusals(move(root, a.id)), ["STEP_NOT_ALLOWED_IN_STATE parent"]);
    assert.deepEqual(refusals(validated(orgUnitChangeModel, { from: "2026-01-01" })), ["REQUIRED name"]);
  });

  it("begins neither after today nor before its parent, nor below a closed one", () => {
    const make = (parent: OrgUnit, from: string) =>
      createUnit({ name: "N", kind: "DIVISION", parent: parent.id, from, externalIds: [] }, parent, {
        id: id("N"),
        organizationId: "o",
        today,
      });
    assert.deepEqual(refusals(make(a, "2026-11-22")), ["DATE_OUT_OF_RANGE from"]);
    assert.deepEqual(refusals(make(a, "2019-12-31")), ["DATE_OUT_OF_RANGE parent"]);
    const closed = decided(closeUnit(a, "2026-06-30", { units: false, positions: false, people: false }, today)).record;
    assert.deepEqual(refusals(make(closed, "2026-06-01")), ["DATE_OUT_OF_RANGE parent"]);
  });

  it("closes only when empty, not in the future, once, and never as the root", () => {
    const empty = { units: false, positions: false, people: false };
    for (const full of [
      { ...empty, units: true },
      { ...empty, positions: true },
      { ...empty, people: true },
    ])
      assert.deepEqual(refusals(closeUnit(a, "2026-06-30", full, today)), ["UNIT_NOT_EMPTY id"]);
    assert.deepEqual(refusals(closeUnit(a, "2026-11-22", empty, today)), ["DATE_OUT_OF_RANGE to"]);
    assert.deepEqual(refusals(closeUnit(root, "2026-06-30", empty, today)), ["STEP_NOT_ALLOWED_IN_STATE id"]);
    const closed = decided(closeUnit(a, "2026-06-30", empty, today)).record;
    assert.ok(isClosed(closed));
    assert.equal(shownState(closed, today).name, "A");
    assert.deepEqual(refusals(closeUnit(closed, "2026-06-30", empty, today)), ["STEP_NOT_ALLOWED_IN_STATE id"]);
    assert.deepEqual(refusals(changeUnit(closed, { from: "2026-07-01", name: "X" }, [], today)), [
      "STEP_NOT_ALLOWED_IN_STATE id",
    ]);
    assert.deepEqual(orgUnitActions(closed, new Set(["TENANT_ADMIN"])), []);
    assert.deepEqual(orgUnitActions(root, new Set(["TENANT_ADMIN"])), ["CHANGE"]);
    assert.deepEqual(orgUnitActions(a, new Set(["TENANT_ADMIN"])), ["CHANGE", "CLOSE"]);
    assert.deepEqual(orgUnitActions(a, new Set(["AUDITOR"])), []);
  });
});

describe("An organization", () => {
  it("has an accent color written as #rrggbb", () => {
    const input = { name: "Pemerintah Kota Sawahlunto", shortName: "Sawahlunto", parentName: null };
    assert.deepEqual(refusals(validated(organizationUpdateModel, { ...input, accent: "teal" })), [
      "VALUE_NOT_UNDERSTOOD accent",
    ]);
    assert.deepEqual(refusals(validated(organizationUpdateModel, { ...input, name: " ", accent: "#0a7d6C" })), [
      "REQUIRED name",
    ]);
  });
});
