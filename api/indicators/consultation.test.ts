import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Party } from "../generated/enums.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import {
  closeRound,
  comment,
  isConsulted,
  openRound,
  readsAll,
  roundActions,
  type Consultation,
} from "./consultation.rules.ts";

const at = "2026-01-10T03:00:00.000Z";
const today = "2026-01-10";
const indicators = [{ id: "ind_1", title: "Waktu layanan" }] as unknown as Consultation["opening"];
const contract = {
  id: "ctr_1",
  status: "DRAFT",
  employeeId: "emp_sari",
  raterId: "emp_rudi",
  year: 2026,
} as unknown as Parameters<typeof openRound>[0];
const person = (id: string) => ({ employeeId: id, name: id, positionTitle: null });
const by = (...parties: Party[]) => ({ parties: new Set(parties), name: "Sari", at, today });
const open = (
  asked: string[] = ["emp_a", "emp_b"],
  more: { dueOn?: string; on?: object; who?: ReturnType<typeof by> } = {},
) =>
  openRound(
    { ...contract, ...more.on },
    indicators,
    { parties: asked, dueOn: more.dueOn ?? "2026-01-20" },
    asked.map((id) => (id === "emp_none" ? undefined : person(id))),
    more.who ?? by("EMPLOYEE"),
    { id: "con_1" as never, organizationId: "org_a" },
  );
const code = (decided: Decision<unknown>): string =>
  isRefused(decided)
    ? decided.refusals.map(({ code: of, field }) => `${of} ${field.join(".")}`.trim()).join(", ")
    : "done";
const opened = (): Consultation => {
  const decided = open();
  assert.ok(!isRefused(decided), JSON.stringify(decided));
  return decided.record;
};
const says = (round: Consultation, employeeId: string, text: string, indicator = "ind_1") =>
  comment(round, { indicator, text }, { employeeId, at, indicators });

describe("asking others about indicators (SWL-09)", () => {
  it("is opened by employee or rater on a contract being written, with two to ten others", () => {
    assert.equal(code(open()), "done");
    assert.equal(code(open(undefined, { who: by("TENANT_ADMIN") })), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(code(open(undefined, { on: { status: "ACTIVE" } })), "STEP_NOT_ALLOWED_IN_STATE contract");
    assert.match(code(open(["emp_a"])), /LIST_SIZE parties/);
    assert.match(code(open(["emp_a", "emp_a"])), /DUPLICATE_ENTRY/);
    assert.match(code(open(["emp_a", "emp_none"])), /UNKNOWN_ID/);
    assert.match(code(open(["emp_a", "emp_rudi"])), /PARTY_OF_CONTRACT/);
  });

  it("ends within sixty days, and not before today", () => {
    assert.equal(code(open(undefined, { dueOn: today })), "done");
    assert.match(code(open(undefined, { dueOn: "2026-01-09" })), /DATE_OUT_OF_RANGE dueOn/);
    assert.equal(code(open(undefined, { dueOn: "2026-03-11" })), "done");
    assert.match(code(open(undefined, { dueOn: "2026-03-12" })), /DATE_OUT_OF_RANGE dueOn/);
  });

  it("counts as various parties once two of those asked said something; a comment can be taken back", () => {
    const first = says(opened(), "emp_a", "Tambahkan mutu");
    assert.ok(!isRefused(first) && !isConsulted(first.record));
    const second = says(first.record, "emp_b", "Setuju");
    assert.ok(!isRefused(second) && isConsulted(second.record));
    const back = says(second.record, "emp_b", "  ");
    assert.ok(!isRefused(back) && !isConsulted(back.record));
  });

  it("hears only who was asked, about indicators of the contract, while it is open", () => {
    assert.equal(code(says(opened(), "emp_c", "Saya juga")), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(code(says(opened(), "emp_a", "?", "ind_9")), "UNKNOWN_ID indicator");
    assert.equal(code(says(opened(), "emp_a", "x".repeat(1001))), "TEXT_TOO_LONG text");
    const closed = closeRound(opened(), indicators, by("RATER"));
    assert.ok(!isRefused(closed));
    assert.equal(code(says(closed.record, "emp_a", "Terlambat")), "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal(code(closeRound(closed.record, indicators, by("RATER"))), "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal(code(closeRound(opened(), indicators, by("CONSULTED"))), "STEP_NOT_ALLOWED_FOR_PERSON");
  });

  it("offers each their steps; who is asked reads no more than their own part", () => {
    assert.deepEqual(roundActions(opened(), new Set(["CONSULTED"])), ["COMMENT"]);
    assert.deepEqual(roundActions(opened(), new Set(["EMPLOYEE"])), ["CLOSE"]);
    assert.deepEqual(roundActions({ ...opened(), status: "CLOSED" }, new Set(["EMPLOYEE", "CONSULTED"])), []);
    assert.ok(!readsAll(new Set(["CONSULTED"])) && readsAll(new Set(["AUDITOR"])));
  });
});
