import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Party } from "../generated/enums.ts";
import type { Decided } from "../audit/auditEvent.rules.ts";
import type { Step } from "../evaluations/evaluationLifeCycle.rules.ts";
import { newId, type EmployeeId, type OrgUnitId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { codes, delivered, stepOf } from "../testing/sampleEvaluation.ts";
import { assign, release } from "./assigning.rules.ts";
import type { Candidate } from "./duty.rules.ts";
import { explainSide, file, withDecisionDay, withdraw } from "./objecting.rules.ts";
import { objectionItem } from "./objection.store.ts";
import type { Disputed, Objection } from "./objection.rules.ts";

const id = (name: string) => `emp_${name}` as EmployeeId;
const sari = id("sari");
const rudi = id("rudi");
const wati = id("wati");
const tuti = id("tuti");
const budi = id("budi");
const at = "2026-10-07T02:00:00.000Z";
const as = (party: Party, by: EmployeeId, more: Partial<Step> = {}) => stepOf([party], { by, at, ...more });
const somebody = (who: EmployeeId, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id: who, inPost: true, raters: new Set<string>(), ratesPart: false },
  ...more,
});
const words = { text: "Dua laporan belum dihitung." };
const result = { ...delivered, raterSuperiorId: wati } as Disputed;

function done(decision: Decision<Decided<Disputed>>): Disputed {
  assert.ok(!isRefused(decision), JSON.stringify(decision));
  return decision.record;
}
const filed = (superior?: Candidate, of = result) => done(file(of, words, newId, as("EMPLOYEE", sari), superior));
const objectionOf = (disputed: Disputed) => disputed.objection as Objection;
const listOf = (disputed: Disputed) => String(objectionItem(objectionOf(disputed))["gsi2pk"]).replace(/^TEN#.*?#/, "");

describe("an objection that the superior of the rater cannot decide (R-OBJ-01, R-DEL-01, features 3.10, 3.22)", () => {
  it("waits for an administrator from the moment it is filed", () => {
    assert.equal(objectionOf(filed(somebody(wati))).deciderId, wati);
    const barred: Partial<Candidate>[] = [{ inPost: false }, { ratesPart: true }, { raters: new Set([sari]) }];
    for (const more of barred) {
      const alone = filed(somebody(wati, more));
      assert.deepEqual([objectionOf(alone).deciderId, alone.raterSuperiorId], [undefined, undefined]);
      assert.equal(listOf(alone), "OBJECTIONS#WITHOUT-DECIDER");
    }
    const stoodIn = { ...result, outcome: { ...delivered.outcome, ratedById: wati } } as Disputed;
    const nobody = { ...result, raterSuperiorId: undefined } as Disputed;
    for (const each of [stoodIn, nobody, { ...result, raterSuperiorId: rudi }, { ...result, raterSuperiorId: sari }])
      assert.equal(listOf(filed(undefined, each)), "OBJECTIONS#WITHOUT-DECIDER");
  });
  it("leaves that list when somebody is named, comes back when they leave, and ends with the objection", () => {
    const alone = filed(somebody(wati, { inPost: false }));
    const named = done(assign(alone, somebody(budi), "Jabatan kosong", as("TENANT_ADMIN", tuti)));
    assert.deepEqual([listOf(named), named.raterSuperiorId], ["DECIDER#emp_budi#OBJECTIONS#OPEN", budi]);
    const back = done(release(named, budi));
    assert.deepEqual([listOf(back), back.raterSuperiorId], ["OBJECTIONS#WITHOUT-DECIDER", undefined]);
    assert.deepEqual(codes(release(back, budi)), ["STEP_NOT_ALLOWED_IN_STATE"]);
    assert.deepEqual(codes(release(named, wati)), ["STEP_NOT_ALLOWED_IN_STATE"]);
    assert.equal(listOf(done(withdraw(back, "Sari", as("EMPLOYEE", sari)))), "undefined");
  });
});

describe("the day of the decision, moved for a unit (R-OBJ-04)", () => {
  const open = objectionOf(filed());
  it("moves what reminds with it, and counts as late only after the new day", () => {
    assert.deepEqual([open.decideBy, open.clockOn], ["2026-10-21", "2026-10-14"]);
    const later = withDecisionDay(open, "2026-11-04", "2026-10-10");
    assert.deepEqual([later?.decideBy, later?.clockOn, later?.clockStage], ["2026-11-04", "2026-10-21", 0]);
    const late: Objection = { ...open, clockOn: undefined, clockStage: 2 };
    const again = withDecisionDay(late, "2026-11-04", "2026-10-25");
    assert.deepEqual([again?.clockOn, again?.clockStage], ["2026-11-04", 1]);
    assert.equal(withDecisionDay(late, "2026-10-24", "2026-10-25")?.clockOn, undefined);
    assert.equal(withDecisionDay(open, "2026-10-21", "2026-10-10"), undefined);
    assert.equal(withDecisionDay({ ...open, status: "UPHELD" }, "2026-11-04", "2026-10-10"), undefined);
  });
  it("never lies before the objection itself, however early it was moved: both sides are heard (R-OBJ-03)", () => {
    const move = (to: string) => ({
      ...{ id: newId("dueDayMove"), unitId: result.unitPath.split("/")[0] as OrgUnitId, unitName: "A", to },
      ...{ day: "DECISION" as const, period: result.period, reason: "Libur", byName: "Tuti", at: "2026-10-01" },
    });
    const due = (to: string) =>
      objectionOf(done(file(result, words, newId, as("EMPLOYEE", sari, { moves: [move(to)] })))).decideBy;
    assert.deepEqual(["2026-10-06", "2026-10-07", "2026-10-08"].map(due), ["2026-10-21", "2026-10-21", "2026-10-08"]);
  });
});

describe("naming who decides (R-OBJ-03, R-DEL-01, features 3.22)", () => {
  const objected = filed();
  const naming = (who: Candidate, step = as("TENANT_ADMIN", tuti), of = objected, reason = "Cuti panjang") =>
    assign(of, who, reason, step);
  it("names nobody who is rated, rated, helped to rate, spoke for a side, or is rated by the person", () => {
    const spoken = done(
      explainSide(objected, words, { newId, byName: "Budi" }, as("RATER", budi, { onBehalfOf: "Rudi" })),
    );
    assert.deepEqual(codes(naming(somebody(budi), undefined, spoken)), ["DECIDER_CONFLICT decider"]);
    const involved = [
      ...[somebody(sari), somebody(rudi)],
      ...[somebody(budi, { ratesPart: true }), somebody(budi, { raters: new Set([sari]) })],
    ];
    for (const who of involved) assert.deepEqual(codes(naming(who)), ["DECIDER_CONFLICT decider"]);
  });
  it("names nobody without a post, not oneself, and nobody who decides it already", () => {
    assert.deepEqual(codes(naming(somebody(budi, { inPost: false }))), ["DECIDER_WITHOUT_POST decider"]);
    assert.deepEqual(codes(naming(somebody(tuti))), ["SELF_APPOINTMENT decider"]);
    assert.deepEqual(codes(naming(somebody(wati))), ["NOTHING_TO_CHANGE decider"]);
  });
  it("is for administrators who stand on no side, while it is open, with a reason", () => {
    assert.deepEqual(codes(naming(somebody(budi), as("PERFORMANCE_OFFICER", tuti))), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    for (const step of [
      as("TENANT_ADMIN", rudi),
      as("TENANT_ADMIN", sari),
      as("TENANT_ADMIN", tuti, { ratesPart: true }),
    ])
      assert.deepEqual(codes(naming(somebody(budi), step)), ["DUTY_CONFLICT"]);
    const closed = done(withdraw(objected, "Sari", as("EMPLOYEE", sari)));
    assert.deepEqual(codes(naming(somebody(budi), undefined, closed)), ["STEP_NOT_ALLOWED_IN_STATE"]);
    assert.deepEqual(codes(naming(somebody(budi), undefined, objected, " ")), ["REASON_REQUIRED reason"]);
    assert.deepEqual(codes(naming(somebody(budi), undefined, objected, "x".repeat(2001))), ["TEXT_TOO_LONG reason"]);
    assert.equal(objectionOf(done(naming(somebody(budi)))).deciderId, budi);
  });
});
