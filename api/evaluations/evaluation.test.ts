import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { EvaluationActionValues, EvaluationStatusValues, PartyValues, type Party } from "../generated/enums.ts";
import {
  contract,
  open,
  stepOf,
  employee,
  rater,
  admin,
  selfAssessing,
  evidence,
  ground,
  meets,
  done,
  codes,
  submitted,
  delivered,
  final,
  excused,
  inEachState,
} from "../testing/sampleEvaluation.ts";
import { isRefused } from "../kernel/refusal.ts";
import { handOver, markNotAssessable, reopen, returnToEmployee } from "./closing.rules.ts";
import { contractAndPeriod, evaluationId, isOverdue, type Evaluation } from "./evaluation.rules.ts";
import { allowedActions, closedBecause, refusedActions, type Step } from "./evaluationLifeCycle.rules.ts";
import { differences } from "./explanation.rules.ts";
import { rate, review, type JudgementInput } from "./judgement.rules.ts";
import { lastDayServed, leftInTrace } from "./leftService.rules.ts";
import { saveSelfReport, submitSelfReport } from "./selfReport.rules.ts";
import { visibility } from "./visibility.rules.ts";

describe("an evaluation goes its way (domain 3.8)", () => {
  it("reaches every state of the schema", () => {
    for (const status of EvaluationStatusValues) assert.equal(inEachState[status]?.status, status);
  });
  it("has an id that follows from contract and period, begun or not", () => {
    assert.equal(open.id, "evl_01J8ZC0000000000000000AAAA_2026-Q3");
    assert.deepEqual(contractAndPeriod(open.id), { contractId: contract.id, period: "2026-Q3" });
    assert.deepEqual(contractAndPeriod(evaluationId(contract.id, "2026"))?.period, "2026");
    assert.equal(contractAndPeriod("evl_x"), undefined);
    assert.equal(open.version, 0);
  });
  it("keeps the reason of a return in sight until the report is handed in again", () => {
    const again = done(saveSelfReport(inEachState["RETURNED"] as Evaluation, { narrative: "Baru" }, employee));
    assert.deepEqual([again.status, again.reason], ["RETURNED", "Lengkapi bukti"]);
    assert.equal(done(submitSelfReport(again, { narrative: "Baru" }, employee)).reason, undefined);
  });
  it("is reopened to the rater without predicate, so nothing changes silently (R-DS-07)", () => {
    const reopened = done(reopen(final, "Salah menghitung realisasi", admin));
    assert.deepEqual(
      [reopened.status, reopened.outcome, reopened.deliveredAt, reopened.acknowledgedAt],
      ["UNDER_REVIEW", undefined, undefined, undefined],
    );
    assert.equal(reopened.judgement.resultRating, "MEETS");
    assert.equal(done(rate(reopened, meets, ground, rater)).status, "RATED");
  });
  it("passes to a new rater without what the one before had drafted; what is rated stays theirs (domain 2.10)", () => {
    const drafted = done(review(submitted, { ...meets, note: "Rancangan" }, ground, rater));
    const next = { raterId: "emp_new" as Evaluation["raterId"], raterName: "Baru", raterSuperiorId: undefined };
    const passed = handOver(drafted, next, "Mutasi")?.record;
    assert.deepEqual([passed?.status, passed?.raterName, passed?.judgement.note], ["SUBMITTED", "Baru", undefined]);
    assert.equal(passed?.judgement.resultRating, undefined);
    for (const settled of [delivered, final, excused]) assert.equal(handOver(settled, next, "Mutasi"), undefined);
    assert.equal(handOver(drafted, drafted, "Mutasi"), undefined, "theirs already");
  });
  it("goes back to the employee when a period was wrongly excused before any self-report", () =>
    assert.equal(done(reopen(excused, "Ternyata bekerja penuh", admin)).status, "SELF_REPORTING"));
  it("invents no predicate for a period that cannot be assessed (2.10)", () =>
    assert.equal(excused.outcome, undefined));
  it("is late when due and neither final nor excused", () => {
    assert.equal(isOverdue(delivered, "2026-10-21"), true);
    assert.equal(isOverdue(delivered, "2026-10-20"), false);
    assert.equal(isOverdue(final, "2027-01-01"), false);
    assert.equal(isOverdue(excused, "2027-01-01"), false);
  });
});

describe("ratings are the rater's, with reason and evidence (R-RT-01, R-RT-02, BGO-04)", () => {
  it("refuses a rating above expectation without reason and evidence", () => {
    const input: JudgementInput = { resultRating: "ABOVE", behaviorRating: "MEETS" };
    assert.deepEqual(codes(rate(submitted, input, ground, rater)), [
      "RATING_REASON_REQUIRED resultReason",
      "RATING_EVIDENCE_REQUIRED resultEvidence",
    ]);
  });
  it("refuses a rating below expectation of the behavior without reason and evidence", () => {
    const input: JudgementInput = { resultRating: "MEETS", behaviorRating: "BELOW", behaviorReason: " " };
    assert.deepEqual(codes(rate(submitted, input, ground, rater)), [
      "RATING_REASON_REQUIRED behaviorReason",
      "RATING_EVIDENCE_REQUIRED behaviorEvidence",
    ]);
  });
  it("takes a justified rating and keeps the evidence as it was cited", () => {
    const input: JudgementInput = {
      resultRating: "ABOVE",
      behaviorRating: "ABOVE",
      resultReason: "Melampaui target",
      behaviorReason: "Membantu rekan",
      resultEvidence: ["evd_1", "evd_1"],
      behaviorEvidence: ["evd_1"],
    };
    const record = done(rate(submitted, input, ground, rater));
    assert.equal(record.outcome?.predicate, "VERY_GOOD");
    assert.deepEqual(record.judgement.resultEvidence, [evidence]);
  });
  it("refuses evidence and results nobody knows, and feedback given twice", () => {
    const input: JudgementInput = {
      ...meets,
      resultEvidence: ["evd_2"],
      resultFeedback: [{ resultId: "res_2", text: "Baik" }],
      behaviorFeedback: [
        { behavior: "LOYAL", text: "Baik" },
        { behavior: "LOYAL", text: "Baik" },
      ],
    };
    assert.deepEqual(codes(rate(submitted, input, ground, rater)), [
      "UNKNOWN_ID resultFeedback.0.resultId",
      "DUPLICATE_ENTRY behaviorFeedback.1",
      "UNKNOWN_ID resultEvidence.0",
    ]);
  });
  it("lets the rater save an unfinished judgement", () =>
    assert.deepEqual(codes(review(submitted, { resultRating: "ABOVE" }, ground, rater)), []));
});

describe("the self-report comes before the rating (PAU-01)", () => {
  const lax = (step: Step): Step => ({ ...step, policy: { ...step.policy, selfReportRequired: false } });
  it("refuses to rate before it when the policy requires it", () =>
    assert.deepEqual(codes(rate(open, meets, ground, rater)), ["SELF_REPORT_REQUIRED"]));
  it("lets the rater begin where the policy does not require it", () =>
    assert.equal(done(rate(open, meets, ground, lax(rater))).status, "RATED"));
  it("always waits for it where SELF_ASSESSMENT is on", () =>
    assert.deepEqual(codes(rate(open, meets, ground, lax(selfAssessing(rater)))), ["SELF_REPORT_REQUIRED"]));
  it("no longer waits for whoever left the service, whom nobody asks; explanation and history say so (domain 2.10)", () => {
    const gone = { ...selfAssessing(rater), leftOn: "2026-08-15" };
    const decided = rate(open, meets, ground, gone);
    const { outcome } = done(decided);
    assert.equal(outcome?.explanation.inputs.at(-1)?.value, "2026-08-15");
    assert.deepEqual(differences(outcome.explanation), []);
    assert.match(isRefused(decided) ? "" : (decided.note.reason ?? ""), /hari terakhir 15 Agustus 2026/);
    assert.equal(closedBecause(open, "ASK_SELF_REPORT", gone)?.code, "EMPLOYEE_LEFT");
    // What was handed in before is judged from as always.
    const reported = rate(submitted, meets, ground, gone);
    assert.equal(leftInTrace(done(reported).outcome!.explanation), undefined);
    assert.equal(isRefused(reported) || reported.note.reason, undefined);
  });
  it("has left who holds no post any more under a closed contract, not who moved to another or studies (domain 2.10)", () => {
    const closed = { status: "CLOSED", endsOn: "2026-08-15" } as const;
    const today = "2026-10-05";
    assert.equal(lastDayServed(closed, [{ to: "2026-08-15" }], today), "2026-08-15");
    assert.equal(lastDayServed(closed, [{ to: "2026-09-30" }], today), "2026-09-30", "first a study, then leaving");
    assert.equal(lastDayServed(closed, [{ to: "2026-08-15" }, {}], today), undefined, "another post");
    assert.equal(lastDayServed(closed, [{ to: "2026-10-05" }], today), undefined, "in post to the end of today");
    assert.equal(lastDayServed({ status: "ACTIVE" }, [{ to: "2026-08-15" }], today), undefined, "in force");
  });
  it("asks for both own ratings where SELF_ASSESSMENT is on", () =>
    assert.deepEqual(codes(submitSelfReport(open, { narrative: "Selesai" }, selfAssessing(employee))), [
      "REQUIRED resultRating",
      "REQUIRED behaviorRating",
    ]));
  it("refuses own ratings where it is off (R-MIX-01)", () =>
    assert.deepEqual(codes(saveSelfReport(open, { narrative: "Selesai", resultRating: "ABOVE" }, employee)), [
      "METHOD_SWITCHED_OFF resultRating",
    ]));
  it("refuses an empty report when handed in, not when saved", () => {
    assert.deepEqual(codes(submitSelfReport(open, { narrative: " " }, employee)), ["REQUIRED narrative"]);
    assert.deepEqual(codes(saveSelfReport(open, { narrative: " " }, employee)), []);
  });
});

describe("who may do what, in every state", () => {
  it("says for each step either that it is open or why not (features 3.24)", () => {
    for (const evaluation of Object.values(inEachState))
      for (const party of PartyValues) {
        const step = stepOf([party]);
        const open = allowedActions(evaluation, step);
        const closed = refusedActions(evaluation, step).map((each) => each.action);
        assert.deepEqual(new Set([...open, ...closed]), new Set(EvaluationActionValues));
        assert.equal(open.length + closed.length, EvaluationActionValues.length);
      }
  });
  it("lets nobody rate, excuse or reopen their own evaluation, whatever else they are (R-DEL-01, features 3.22)", () => {
    const both = stepOf(["EMPLOYEE", ...PartyValues.filter((party) => party !== "EMPLOYEE")]);
    const others = ["RETURN", "REVIEW", "RATE", "DELIVER", "MARK_NOT_ASSESSABLE", "REOPEN"] as const;
    for (const evaluation of Object.values(inEachState))
      for (const action of others) assert.equal(closedBecause(evaluation, action, both)?.code, "SELF_RATING");
  });
  it("names who can when the person was the reason", () => {
    const refusal = closedBecause(submitted, "RATE", employee);
    assert.deepEqual([refusal?.code, refusal?.whoCan], ["STEP_NOT_ALLOWED_FOR_PERSON", ["RATER"]]);
  });
  it("changes nothing for those who only look", () => {
    for (const evaluation of Object.values(inEachState))
      for (const party of ["AUDITOR", "PLATFORM_ADMIN", "CONSULTED"] as const)
        assert.deepEqual(allowedActions(evaluation, stepOf([party])), []);
  });
  it("refuses evaluations on a contract that is not active (SWL-01)", () =>
    assert.equal(
      closedBecause(open, "SAVE_SELF_REPORT", { ...employee, contractActive: false })?.code,
      "CONTRACT_NOT_ACTIVE",
    ));
  it("refuses work before the period opens and everything after the cycle closed", () => {
    assert.equal(closedBecause(open, "SAVE_SELF_REPORT", { ...employee, periodOpen: false })?.code, "PERIOD_NOT_OPEN");
    assert.equal(closedBecause(delivered, "ACKNOWLEDGE", { ...employee, periodOpen: false }), undefined);
    assert.equal(closedBecause(delivered, "ACKNOWLEDGE", { ...employee, cycleOpen: false })?.code, "CYCLE_NOT_OPEN");
  });
  it("asks for a reason to return, excuse and reopen", () => {
    assert.deepEqual(codes(returnToEmployee(submitted, " ", rater)), ["REASON_REQUIRED reason"]);
    assert.deepEqual(codes(markNotAssessable(open, "", admin)), ["REASON_REQUIRED reason"]);
    assert.deepEqual(codes(reopen(final, "", admin)), ["REASON_REQUIRED reason"]);
  });
  it("refuses a final evaluation every step but reopening and reporting", () => {
    const steps = (evaluation: Evaluation) =>
      new Set(PartyValues.flatMap((party) => allowedActions(evaluation, stepOf([party]))));
    assert.deepEqual(steps(final), new Set(["REOPEN", "REPORT"]));
    assert.deepEqual(steps(inEachState["REPORTED"] as Evaluation), new Set(["REOPEN"]));
  });
});

describe("what may be seen when", () => {
  const seen = (status: keyof typeof inEachState, parties: readonly Party[]) =>
    visibility(inEachState[status]?.status ?? "OPEN", inEachState[status]?.submittedAt !== undefined, new Set(parties));
  it("shows the employee ratings from DELIVERED on", () => {
    for (const status of EvaluationStatusValues)
      assert.equal(seen(status, ["EMPLOYEE"]).outcome, ["DELIVERED", "OBJECTED", "FINAL", "REPORTED"].includes(status));
  });
  it("shows an administrator their own evaluation as an employee", () =>
    assert.equal(seen("RATED", ["EMPLOYEE", "TENANT_ADMIN"]).judgement, false));
  it("shows the rater the self-report from SUBMITTED on", () => {
    assert.equal(seen("SELF_REPORTING", ["RATER"]).selfReport, false);
    assert.equal(seen("SUBMITTED", ["RATER"]).selfReport, true);
  });
  it("shows applications a predicate only once the person concerned can read it", () => {
    const none = { selfReport: false, judgement: false, outcome: false };
    assert.deepEqual(visibility("RATED", true, new Set(), "APPLICATION"), none);
    assert.deepEqual(visibility("FINAL", true, new Set(), "APPLICATION"), { ...none, outcome: true });
    assert.deepEqual(visibility("FINAL", true, new Set(), "PERSON"), none, "a person who is nobody to it");
  });
  it("shows others no judgement that is not set", () => {
    assert.equal(seen("UNDER_REVIEW", ["RATER"]).judgement, true);
    assert.equal(seen("UNDER_REVIEW", ["AUDITOR"]).judgement, false);
    assert.equal(seen("RATED", ["RATER_SUPERIOR"]).outcome, true);
  });
});
