import assert from "node:assert/strict";
import type { Party } from "../generated/enums.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { enterCalibration } from "../evaluations/calibrating.rules.ts";
import { acknowledge, deliver, markNotAssessable, returnToEmployee } from "../evaluations/closing.rules.ts";
import { notBegun, type Evaluation } from "../evaluations/evaluation.rules.ts";
import type { EvaluationChange } from "../evaluations/evaluationChange.rules.ts";
import type { Step } from "../evaluations/evaluationLifeCycle.rules.ts";
import { rate, review, type JudgementInput } from "../evaluations/judgement.rules.ts";
import { saveSelfReport, submitSelfReport } from "../evaluations/selfReport.rules.ts";
import { suggest } from "../evaluations/suggestion.rules.ts";
import type { ContractId, CycleId, EmployeeId, OrgUnitId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { nationalQuadrant } from "../policies/quadrant.rules.ts";

/* An evaluation in each of its states, made by the rules, for the tests of what may follow. */

/** Contract of the sample. */
export const contract: ContractHeader = {
  id: "ctr_01J8ZC0000000000000000AAAA" as ContractId,
  organizationId: "org_1",
  version: 7,
  history: { sequence: 7, hash: "h" },
  status: "ACTIVE",
  form: "STAFF",
  cycleId: "cyc_1" as CycleId,
  year: 2026,
  employeeId: "emp_sari" as EmployeeId,
  employeeName: "Sari",
  positionTitle: "Analis",
  unitId: "unt_b" as OrgUnitId,
  unitName: "Bidang B",
  unitPath: "unt_a/unt_b/",
  raterId: "emp_rudi" as EmployeeId,
  raterName: "Rudi",
  dueOn: "2026-01-31",
  resultTitles: [],
  evaluations: {},
  evaluationsRevision: 0,
  edition: 1,
};
/** Not begun. */
export const open = notBegun(contract, { key: "2026-Q3", kind: "PERIODIC", dueOn: "2026-10-20" });

/** A step by somebody who stands so to the evaluation. */
export const stepOf = (parties: readonly Party[], more: Partial<Step> = {}): Step => ({
  parties: new Set(parties),
  at: "2026-10-05T02:00:00.000Z",
  zone: "WIB",
  contractActive: true,
  periodOpen: true,
  cycleOpen: true,
  policy: {
    id: "pol_1",
    title: "Kebijakan 2026",
    methods: [],
    selfReportRequired: true,
    quadrant: nationalQuadrant,
    quadrantCitation: "PermenPANRB 6/2022",
    thresholds: null,
    thresholdsCitation: "R-RT-01",
    terms: {
      ...{ holidays: new Set<string>(), deliveryDays: 14, returnDays: 14, fileDays: 14, decideDays: 14 },
      ...{ evaluationDayType: "WORKING", objectionDayType: "CALENDAR" },
      citations: { EVALUATION: "", DELIVERY: "", ANSWER: "", OBJECTION: "PP 30/2019 Pasal 59", DECISION: "" },
    },
  },
  ...more,
});
/** The employee acts. */
export const employee = stepOf(["EMPLOYEE"]);
/** The rater acts. */
export const rater = stepOf(["RATER"]);
/** The administrator acts. */
export const admin = stepOf(["TENANT_ADMIN"]);
/** The same step where SELF_ASSESSMENT is on. */
export const selfAssessing = (step: Step): Step => ({
  ...step,
  policy: { ...step.policy, methods: ["SELF_ASSESSMENT"] },
});

/** Evidence on the contract. */
export const evidence = {
  id: "evd_1",
  title: "Laporan",
  url: "https://contoh.go.id/laporan",
  addedAt: "2026-09-30T00:00:00.000Z",
};
/** What the sample can be judged from. */
export const ground = {
  evidence: new Map([[evidence.id, evidence]]),
  resultIds: new Set(["res_1"]),
  suggestion: suggest(
    {
      percent: null,
      working: { rule: "CAPAIAN-MEAN", title: { id: "", en: "" }, citation: "", inputs: [], result: null, parts: [] },
    },
    null,
    "",
  ),
};
/** Both ratings as expected. */
export const meets: JudgementInput = { resultRating: "MEETS", behaviorRating: "MEETS" };

/** The evaluation after a step; fails the test when it was refused. */
export function done(decision: Decision<EvaluationChange>): Evaluation {
  assert.ok(!isRefused(decision), JSON.stringify(decision));
  return decision.record;
}
/** Codes and fields of a refusal. */
export const codes = (decision: unknown) =>
  isRefused(decision) ? decision.refusals.map((each) => [each.code, each.field.join(".")].join(" ").trim()) : [];

/** Handed in. */
export const submitted = done(submitSelfReport(open, { narrative: "Tiga laporan selesai." }, employee));
/** Ratings are set. */
export const rated = done(rate(submitted, meets, ground, rater));
/** Handed over. */
export const delivered = done(deliver(rated, rater));
/** Acknowledged. */
export const final = done(acknowledge(delivered, employee));
/** In calibration. */
export const calibrating = done(enterCalibration(rated, stepOf(["UNIT_HEAD"])));
/** Not assessable. */
export const excused = done(markNotAssessable(open, "Cuti melahirkan", rater));
/** One evaluation in each state of the schema. */
export const inEachState: Record<string, Evaluation> = {
  OPEN: open,
  SELF_REPORTING: done(saveSelfReport(open, { narrative: "" }, employee)),
  SUBMITTED: submitted,
  RETURNED: done(returnToEmployee(submitted, "Lengkapi bukti", rater)),
  UNDER_REVIEW: done(review(submitted, { resultRating: "ABOVE" }, ground, rater)),
  RATED: rated,
  DELIVERED: delivered,
  CALIBRATION: calibrating,
  OBJECTED: { ...delivered, status: "OBJECTED" } as Evaluation,
  FINAL: final,
  REPORTED: { ...final, status: "REPORTED", reportedAt: "2026-12-01T00:00:00.000Z" } as Evaluation,
  NOT_ASSESSABLE: excused,
};
