import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { OrganizationPredicateValues } from "../generated/enums.ts";
import type { EvaluationKind } from "../generated/enums.ts";
import type { CycleId, EmployeeId, OrgUnitId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { outcomeCriterion } from "./outcomeCriteria.rules.ts";
import {
  mostRecommendations,
  organizationOutcomeId,
  recommendOutcome,
  setOutcome,
  unitAndPeriod,
  unsetOutcome,
  type OutcomeStep,
} from "./organizationOutcome.rules.ts";

const unit = { id: "unt_1" as OrgUnitId, name: "Dinas Kesehatan", unitPath: "unt_0/unt_1/", organizationId: "org_1" };
const open = (kind: EvaluationKind) =>
  unsetOutcome(unit, { cycleId: "cyc_1" as CycleId, key: kind === "ANNUAL" ? "2026" : "2026-Q3", kind });
const head: OutcomeStep = {
  ...{ authority: "HEAD_ABOVE", ownUnit: false, topmost: false, employeeId: "emp_1" as EmployeeId, name: "Sekda" },
  ...{ at: "2026-10-10T02:00:00.000Z", today: "2026-10-10", cycleOpen: true, periodBegun: true },
};
const good = { predicate: "GOOD", rationale: "Sebagian besar rencana aksi selesai." } as const;
const codes = (decided: unknown): string[] =>
  isRefused(decided) ? decided.refusals.map(({ code, field }) => `${code} ${field.join(".")}`.trim()) : [];

describe("predicates of units (R-ORG-01..05)", () => {
  it("takes each of the five values, for a period and for a year (R-ORG-01)", () => {
    for (const predicate of OrganizationPredicateValues) {
      const set = setOutcome(open("PERIODIC"), { ...good, predicate }, head);
      assert.ok(!isRefused(set));
      assert.equal(set.record.decision?.predicate, predicate);
    }
    assert.deepEqual(unitAndPeriod(organizationOutcomeId("unt_1", "2026-Q3")), { unitId: "unt_1", period: "2026-Q3" });
    assert.deepEqual(unitAndPeriod(organizationOutcomeId("unt_1", "2026")), { unitId: "unt_1", period: "2026" });
    assert.equal(unitAndPeriod("oco_1_tahun"), undefined);
  });
  it("says what the best and the worst of a period stand for, and invents nothing for the others (R-ORG-02, R-ORG-05)", () => {
    const told = OrganizationPredicateValues.filter((each) => outcomeCriterion(each, "PERIODIC") !== undefined);
    assert.deepEqual(told, ["EXCEPTIONAL", "VERY_POOR"]);
    assert.match(outcomeCriterion("EXCEPTIONAL", "PERIODIC")?.id ?? "", /melampaui target yang disepakati/);
    assert.match(outcomeCriterion("VERY_POOR", "PERIODIC")?.en ?? "", /most action plans show no progress/);
    for (const each of OrganizationPredicateValues) assert.equal(outcomeCriterion(each, "ANNUAL"), undefined);
  });
  it("takes a paper of the day in the organization's time zone, and none of the day after (R-ORG-04)", () => {
    // 00:30 on the 11th in Jakarta is still the 10th in UTC.
    const recorder = { ...head, authority: "RECORDER", at: "2026-10-10T17:30:00.000Z", today: "2026-10-11" } as const;
    const paper = (date: string) => ({ ...good, decisionDocument: { number: "1", date, signedBy: "Bupati" } });
    assert.deepEqual(codes(setOutcome(open("PERIODIC"), paper("2026-10-11"), recorder)), []);
    assert.deepEqual(codes(setOutcome(open("PERIODIC"), paper("2026-10-12"), recorder)), [
      "DATE_OUT_OF_RANGE decisionDocument.date",
    ]);
  });
  it("asks for a rationale (R-ORG-05)", () =>
    assert.deepEqual(codes(setOutcome(open("PERIODIC"), { ...good, rationale: "  " }, head)), ["REQUIRED rationale"]));
  it("asks for both components of a year, and for none of a quarter (R-ORG-03)", () => {
    assert.deepEqual(codes(setOutcome(open("ANNUAL"), good, head)), [
      "REQUIRED agreementFinding",
      "REQUIRED expectationFinding",
    ]);
    const findings = { agreementFinding: "7 dari 9 indikator tercapai.", expectationFinding: "Sesuai harapan." };
    assert.deepEqual(codes(setOutcome(open("ANNUAL"), { ...good, ...findings }, head)), []);
    assert.deepEqual(codes(setOutcome(open("PERIODIC"), { ...good, ...findings }, head)), [
      "METHOD_NOT_APPLICABLE agreementFinding",
      "METHOD_NOT_APPLICABLE expectationFinding",
    ]);
  });
  it("is set by the head above only, and never by whoever works in the unit (R-ORG-04, features 3.22)", () => {
    const by = (more: Partial<OutcomeStep>) => codes(setOutcome(open("PERIODIC"), good, { ...head, ...more }));
    assert.deepEqual(by({ authority: undefined }), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    assert.deepEqual(by({ ownUnit: true }), ["OWN_UNIT"]);
    assert.deepEqual(by({ authority: "DELEGATE", ownUnit: true }), ["OWN_UNIT"]);
    assert.deepEqual(by({ authority: "DELEGATE", onBehalfOf: "Bupati" }), []);
  });
  it("lets an administrator only record a paper of those above, also of the topmost unit (R-ORG-04)", () => {
    const recorder: OutcomeStep = { ...head, authority: "RECORDER" };
    assert.deepEqual(codes(setOutcome(open("PERIODIC"), good, recorder)), ["REQUIRED decisionDocument.number"]);
    const decisionDocument = { number: "100/2026", date: "2026-10-09", signedBy: "Gubernur" };
    assert.deepEqual(codes(setOutcome(open("PERIODIC"), { ...good, decisionDocument }, recorder)), []);
    const own = { ...recorder, ownUnit: true };
    assert.deepEqual(codes(setOutcome(open("PERIODIC"), { ...good, decisionDocument }, own)), ["OWN_UNIT"]);
    assert.deepEqual(codes(setOutcome(open("PERIODIC"), { ...good, decisionDocument }, { ...own, topmost: true })), []);
    const tomorrow = { ...decisionDocument, date: "2026-10-11" };
    assert.deepEqual(codes(setOutcome(open("PERIODIC"), { ...good, decisionDocument: tomorrow }, recorder)), [
      "DATE_OUT_OF_RANGE decisionDocument.date",
    ]);
  });
  it("waits for the period to begin and for an open cycle", () => {
    assert.deepEqual(codes(setOutcome(open("PERIODIC"), good, { ...head, periodBegun: false })), ["PERIOD_NOT_OPEN"]);
    assert.deepEqual(codes(setOutcome(open("PERIODIC"), good, { ...head, cycleOpen: false })), ["CYCLE_NOT_OPEN"]);
  });
  it("corrects with a reason that history keeps, and refuses a correction that changes nothing", () => {
    const set = setOutcome(open("PERIODIC"), good, head);
    assert.ok(!isRefused(set));
    assert.deepEqual(codes(setOutcome(set.record, { ...good, predicate: "POOR" }, head)), ["REASON_REQUIRED reason"]);
    assert.deepEqual(codes(setOutcome(set.record, { ...good, reason: "Cek" }, head)), ["NOTHING_CHANGED"]);
    const corrected = setOutcome(set.record, { ...good, predicate: "POOR", reason: "Data direviu." }, head);
    assert.ok(!isRefused(corrected));
    assert.deepEqual(corrected.note, {
      ...{ fromState: "GOOD", toState: "POOR", reason: "Data direviu.", party: "UNIT_HEAD", onBehalfOf: undefined },
      changedFields: ["predicate"],
    });
  });
  it("keeps recommendations of planning, personnel and oversight with their authors (R-ORG-04)", () => {
    let outcome = open("PERIODIC");
    for (let at = 0; at < mostRecommendations; at += 1) {
      const added = recommendOutcome(outcome, { body: "OVERSIGHT", text: `Catatan ${at}` }, head);
      assert.ok(!isRefused(added));
      outcome = added.record;
    }
    assert.equal(outcome.recommendations.at(-1)?.authorName, "Sekda");
    assert.equal(outcome.decision, undefined);
    assert.deepEqual(codes(recommendOutcome(outcome, { body: "PLANNING", text: "Lagi" }, head)), ["LIST_SIZE text"]);
  });
});
