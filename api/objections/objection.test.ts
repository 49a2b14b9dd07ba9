import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { EvaluationStatusValues, PartyValues, type EvaluationAction, type Party } from "../generated/enums.ts";
import { deadline, deemedAfter } from "../evaluations/deadlines.rules.ts";
import { deem } from "../evaluations/deeming.rules.ts";
import { reopen } from "../evaluations/closing.rules.ts";
import type { Evaluation } from "../evaluations/evaluation.rules.ts";
import { closedBecause, type Step } from "../evaluations/evaluationLifeCycle.rules.ts";
import type { Decided } from "../audit/auditEvent.rules.ts";
import { newId, type EmployeeId, type OrgUnitId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { admin, codes, delivered, evidence, final, ground, inEachState, stepOf } from "../testing/sampleEvaluation.ts";
import { decide, rulingHash, type DecisionInput } from "./deciding.rules.ts";
import { explainSide, file, withdraw } from "./objecting.rules.ts";
import { objectionDue } from "./objectionClock.rules.ts";
import type { Disputed, Objection } from "./objection.rules.ts";

const sari = "emp_sari" as EmployeeId;
const rudi = "emp_rudi" as EmployeeId;
const wati = "emp_wati" as EmployeeId;
/** Handed over on 5 October 2026 at 09:00 WIB; day 14 of the objection is 19 October. */
const result = { ...delivered, raterSuperiorId: wati } as Disputed;
const at = (day: string, time = "02:00:00.000Z") => `${day}T${time}`;
const as = (party: Party, by: EmployeeId, when = at("2026-10-07"), more: Partial<Step> = {}) =>
  stepOf([party], { by, at: when, ...more });

function done(decision: Decision<Decided<Disputed>>): Disputed {
  assert.ok(!isRefused(decision), JSON.stringify(decision));
  return decision.record;
}
const words = { text: "Realisasi triwulan III belum dihitung seluruhnya." };
const objected = done(file(result, words, newId, as("EMPLOYEE", sari)));
const open = (disputed: Disputed): Objection => disputed.objection as Objection;
const heardOne = done(explainSide(objected, words, { newId, byName: "Sari" }, as("EMPLOYEE", sari)));
const heard = done(
  explainSide(heardOne, { text: "Bukti datang terlambat." }, { newId, byName: "Rudi" }, as("RATER", rudi)),
);
const superior = as("RATER_SUPERIOR", wati, at("2026-10-12"));
const rule = (input: DecisionInput, step = superior, disputed = heard) =>
  decide(disputed, input, { ground, byName: "Wati" }, step);
const upheld: DecisionInput = { outcome: "UPHELD", reason: "Penilaian sesuai bukti." };

describe("the right to object and its days (R-OBJ-01, R-OBJ-02, features 3.9)", () => {
  it("day 14 23:59 is accepted, day 15 00:00 refused, in each time zone of the country", () => {
    const limits = {
      WIB: "2026-10-19T17:00:00.000Z",
      WITA: "2026-10-19T16:00:00.000Z",
      WIT: "2026-10-19T15:00:00.000Z",
    };
    for (const [zone, tooLate] of Object.entries(limits) as [Step["zone"], string][]) {
      const last = new Date(Date.parse(tooLate) - 1000).toISOString();
      const filing = (when: string) => file(result, words, newId, as("EMPLOYEE", sari, when, { zone }));
      assert.equal(done(filing(last)).status, "OBJECTED");
      assert.deepEqual(codes(filing(tooLate)), ["OBJECTION_LATE"]);
    }
  });
  it("counts working days where the policy says so, without weekends and holidays (R-CMP-06)", () => {
    const { terms } = superior.policy;
    const place = { zone: "WIB" as const, unitPath: result.unitPath, period: result.period };
    const working = { ...terms, objectionDayType: "WORKING" as const, holidays: new Set(["2026-10-12"]) };
    assert.equal(deadline("OBJECTION", at("2026-10-05"), working, place).day, "2026-10-26");
    assert.equal(deadline("OBJECTION", at("2026-10-05"), terms, place).day, "2026-10-19");
  });
  it("counts handing over and answering by working days, or by calendar days where the policy says so (R-EW-01)", () => {
    const { terms } = superior.policy;
    const place = { zone: "WIB" as const, unitPath: result.unitPath, period: result.period };
    const calendar = { ...terms, evaluationDayType: "CALENDAR" as const };
    for (const kind of ["DELIVERY", "ANSWER"] as const) {
      const [working, counted] = [terms, calendar].map((each) => deadline(kind, at("2026-10-05"), each, place));
      assert.deepEqual([working?.day, working?.dayType], ["2026-10-23", "WORKING"]);
      assert.deepEqual([counted?.day, counted?.dayType], ["2026-10-19", "CALENDAR"]);
    }
  });
  it("needs reasons, and evidence by https only", () => {
    const filing = (input: Parameters<typeof file>[1]) => codes(file(result, input, newId, as("EMPLOYEE", sari)));
    assert.deepEqual(filing({ text: " " }), ["REQUIRED text"]);
    assert.deepEqual(filing({ text: "x", evidence: [{ title: "Foto", url: "http://contoh.go.id" }] }), [
      "LINK_INVALID evidence.0.url",
    ]);
  });
  it("takes no second objection while one is open, and none once final or taken as read", () => {
    assert.deepEqual(codes(file(objected, words, newId, as("EMPLOYEE", sari))), ["STEP_NOT_ALLOWED_IN_STATE"]);
    const deemed = { ...final, acknowledgement: "DEEMED" } as Evaluation;
    for (const each of [final, deemed])
      assert.deepEqual(codes(file(each, words, newId, as("EMPLOYEE", sari))), ["STEP_NOT_ALLOWED_IN_STATE"]);
  });
  it("outlasts the closing of the cycle", () =>
    assert.equal(
      done(file(result, words, newId, as("EMPLOYEE", sari, at("2026-10-07"), { cycleOpen: false }))).status,
      "OBJECTED",
    ));
  it("goes to the superior of the rater as of the rating, also when the rater has left (features 3.10)", () =>
    assert.equal(open(objected).deciderId, wati));
});

describe("days that pass (R-EW-01, R-EW-02)", () => {
  const { terms } = superior.policy;
  const place = { zone: "WIB" as const, unitPath: result.unitPath, period: result.period };
  it("takes a result as read after 14 working days, recorded as such and never as a signature", () => {
    assert.equal(deemedAfter(at("2026-10-05"), terms, place), "2026-10-23");
    assert.deepEqual(codes(deem(result, at("2026-10-23", "16:59:59.000Z"), terms, place)), ["DATE_OUT_OF_RANGE"]);
    const taken = deem(result, at("2026-10-23", "17:00:00.000Z"), terms, place);
    assert.ok(!isRefused(taken));
    const { status, acknowledgement, acknowledgedAt } = taken.record;
    assert.deepEqual([status, acknowledgement, acknowledgedAt], ["FINAL", "DEEMED", undefined]);
    assert.deepEqual(codes(deem(objected, at("2027-01-01"), terms, place)), ["STEP_NOT_ALLOWED_IN_STATE"]);
  });
  it("never cuts the right to object short, whatever the policy's limits are", () =>
    assert.equal(deemedAfter(at("2026-10-05"), { ...terms, returnDays: 2 }, place), "2026-10-19"));
  it("lengthens a right for a unit by a reasoned decision, and never shortens it", () => {
    const move = (unitId: string, to: string, when: string) => ({
      ...{ id: newId("dueDayMove"), unitId: unitId as OrgUnitId, unitName: "B", period: result.period, at: when },
      ...{ day: "OBJECTION" as const, to, reason: "Banjir", byName: "Tuti" },
    });
    const day = (...moves: ReturnType<typeof move>[]) =>
      deadline("OBJECTION", at("2026-10-05"), terms, { ...place, moves }).day;
    assert.equal(day(move("unt_a", "2026-11-01", at("2026-10-06"))), "2026-11-01");
    assert.equal(day(move("unt_a", "2026-10-06", at("2026-10-06"))), "2026-10-19");
    assert.equal(day(move("unt_c", "2026-11-01", at("2026-10-06"))), "2026-10-19");
    const nearest = [move("unt_b", "2026-11-05", at("2026-10-06")), move("unt_a", "2026-11-09", at("2026-10-07"))];
    assert.equal(day(...nearest), "2026-11-05");
    const again = [move("unt_b", "2026-11-05", at("2026-10-06")), move("unt_b", "2026-11-02", at("2026-10-08"))];
    assert.equal(day(...again), "2026-11-02", "the newest of the same unit");
    assert.equal(day({ ...move("unt_b", "2026-11-05", at("2026-10-06")), period: "2026-Q2" }), "2026-10-19");
  });
});

describe("both sides are heard, then the superior decides (R-OBJ-03)", () => {
  it("refuses a decision before both explained, and names who is missing", () => {
    const early = rule(upheld, superior, heardOne);
    assert.deepEqual(codes(early), ["STATEMENT_MISSING"]);
    assert.ok(isRefused(early) && early.refusals[0].whoCan.join() === "RATER");
  });
  it("lets silence bar no decision after half the term", () => {
    // Filed on 7 October, due on the 21st: whoever is silent may speak until the 14th.
    assert.deepEqual(codes(rule(upheld, as("RATER_SUPERIOR", wati, at("2026-10-14")), heardOne)), [
      "STATEMENT_MISSING",
    ]);
    assert.equal(done(rule(upheld, as("RATER_SUPERIOR", wati, at("2026-10-15")), heardOne)).status, "FINAL");
  });
  it("keeps each side's words apart, also when one person has both parts", () => {
    const both = stepOf(["EMPLOYEE", "RATER"], { by: sari, at: at("2026-10-08") });
    const said = done(explainSide(objected, words, { newId, byName: "Sari" }, both));
    assert.ok(open(said).employeeStatement && !open(said).raterStatement);
  });
});

describe("outcomes (R-OBJ-07)", () => {
  it("UPHELD: the result stands and is final, decided and not signed", () => {
    const after = done(rule(upheld));
    assert.deepEqual([after.status, after.acknowledgement, after.acknowledgedAt], ["FINAL", "DECIDED", undefined]);
    assert.equal(after.outcome?.predicate, result.outcome?.predicate);
    const { ruling, ...objection } = open(after);
    assert.ok(ruling);
    const { contentHash, ...unsigned } = ruling;
    assert.equal(rulingHash(objection as Objection, unsigned), contentHash);
    assert.notEqual(rulingHash({ ...objection, reasons: "lain" }, unsigned), contentHash);
  });
  it("CHANGED: other ratings with reason and evidence, predicate by the same quadrant (R-RT-02, R-RT-05)", () => {
    const ratings = { resultRating: "ABOVE", behaviorRating: "MEETS", resultReason: "Terlampaui" } as const;
    const changed = (more: object) =>
      rule({ outcome: "CHANGED", reason: "Bukti baru", ratings: { ...ratings, ...more } });
    assert.deepEqual(codes(changed({})), ["RATING_EVIDENCE_REQUIRED ratings.resultEvidence"]);
    const after = done(changed({ resultEvidence: [evidence.id] }));
    assert.deepEqual(
      [after.status, after.outcome?.predicate, open(after).ruling?.ratings?.predicate],
      ["FINAL", "GOOD", "GOOD"],
    );
    assert.deepEqual(codes(rule({ outcome: "CHANGED", reason: "x" })), ["REQUIRED ratings"]);
    const same = { resultRating: "MEETS", behaviorRating: "MEETS" } as const;
    assert.deepEqual(codes(rule({ outcome: "CHANGED", reason: "x", ratings: same })), ["RATING_UNCHANGED ratings"]);
  });
  it("RETURNED: the rater rates again, acknowledgement and objection start anew (R-DS-07)", () => {
    const after = done(rule({ outcome: "RETURNED", reason: "Dialog tidak dilakukan" }));
    assert.deepEqual([after.status, after.outcome, after.deliveredAt], ["UNDER_REVIEW", undefined, undefined]);
    const again = { ...result, objection: after.objection } as Disputed;
    const second = done(file(again, words, newId, as("EMPLOYEE", sari)));
    assert.deepEqual([open(second).round, open(second).earlier[0]?.status], [2, "RETURNED"]);
    const closed = as("RATER_SUPERIOR", wati, at("2026-10-12"), { cycleOpen: false });
    assert.deepEqual(codes(rule({ outcome: "RETURNED", reason: "x" }, closed)), ["CYCLE_NOT_OPEN outcome"]);
  });
  it("WITHDRAWN: the result waits as before, for as long as its days run", () => {
    const after = done(withdraw(objected, "Sari", as("EMPLOYEE", sari, at("2026-10-08"))));
    assert.deepEqual([after.status, open(after).status, after.clockOn], ["DELIVERED", "WITHDRAWN", "2026-10-23"]);
  });
  it("is final: nobody reopens what an objection decided", () => {
    const after = done(rule(upheld));
    assert.deepEqual(codes(reopen(after, "Keliru", admin)), ["OBJECTION_DECIDED"]);
    assert.deepEqual(codes(rule(upheld, superior, after)), ["STEP_NOT_ALLOWED_IN_STATE"]);
  });
});

describe("nobody acts in two parts on the same record (R-DEL-01, features 3.22)", () => {
  it("refuses the rater, whoever rated for the rater, and the person rated", () => {
    assert.deepEqual(codes(rule(upheld, as("RATER_SUPERIOR", rudi, at("2026-10-12")))), ["DUTY_CONFLICT"]);
    const rated = { ...heard, outcome: { ...heard.outcome, ratedById: wati } } as Disputed;
    assert.deepEqual(codes(rule(upheld, superior, rated)), ["DUTY_CONFLICT"]);
    assert.deepEqual(codes(rule(upheld, stepOf(["RATER_SUPERIOR", "EMPLOYEE"], { by: sari }))), ["SELF_RATING"]);
  });
  it("refuses who is rated by the person in the cycle, and who spoke for the rater, also by delegation", () => {
    assert.deepEqual(codes(rule(upheld, { ...superior, ratedByEmployee: true })), ["DUTY_CONFLICT"]);
    const stood = as("RATER", wati, at("2026-10-08"), { onBehalfOf: "Rudi" });
    const spoken = done(explainSide(heardOne, words, { newId, byName: "Wati" }, stood));
    assert.deepEqual(codes(rule(upheld, superior, spoken)), ["DUTY_CONFLICT"]);
  });
  it("lets whoever decides speak for nobody, and the rater speak though the decision was delegated to them", () => {
    const both = (by: EmployeeId) => stepOf(["RATER", "RATER_SUPERIOR"], { by, at: at("2026-10-08") });
    const explaining = (by: EmployeeId) => explainSide(heardOne, words, { newId, byName: "x" }, both(by));
    assert.deepEqual(codes(explaining(wati)), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    assert.equal(open(done(explaining(rudi))).raterStatement?.byId, rudi);
    assert.deepEqual(codes(rule(upheld, both(rudi))), ["DUTY_CONFLICT"]);
  });
  it("opens each step to its party alone, in its state alone", () => {
    const steps: Partial<Record<EvaluationAction, readonly [string, readonly Party[]]>> = {
      OBJECT: ["DELIVERED", ["EMPLOYEE"]],
      EXPLAIN_OBJECTION: ["OBJECTED", ["EMPLOYEE", "RATER"]],
      WITHDRAW_OBJECTION: ["OBJECTED", ["EMPLOYEE"]],
      DECIDE_OBJECTION: ["OBJECTED", ["RATER_SUPERIOR"]],
      REPORT: ["FINAL", ["TENANT_ADMIN", "PERFORMANCE_OFFICER"]],
      DELIVER: ["RATED", ["RATER"]],
      ACKNOWLEDGE: ["DELIVERED", ["EMPLOYEE"]],
    };
    for (const [action, [state, by]] of Object.entries(steps))
      for (const status of EvaluationStatusValues)
        for (const party of PartyValues) {
          const open = closedBecause(inEachState[status] as Evaluation, action as EvaluationAction, stepOf([party]));
          assert.equal(open === undefined, status === state && by.includes(party), `${action} ${status} ${party}`);
        }
  });
});

describe("the clock reminds, and decides nothing (R-OBJ-04)", () => {
  it("reminds who decides and who is silent at half the term, later tells who decides and the employee", () => {
    assert.equal(objectionDue(open(heardOne), at("2026-10-14")), undefined);
    const first = objectionDue(open(heardOne), at("2026-10-15"));
    assert.deepEqual([first?.clockStage, first?.clockOn], [1, "2026-10-21"]);
    assert.deepEqual(
      first?.notices.map(({ recipientId }) => recipientId),
      [wati, rudi],
    );
    const later = objectionDue({ ...open(heardOne), clockOn: "2026-10-21", clockStage: 1 }, at("2026-10-22"));
    assert.deepEqual([later?.clockStage, later?.clockOn], [2, undefined]);
    assert.deepEqual(
      later?.notices.map(({ recipientId }) => recipientId),
      [wati, sari],
    );
  });
});
