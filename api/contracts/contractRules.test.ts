import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ContractActionValues, ContractStatusValues, PartyValues, type Party } from "../generated/enums.ts";
import { newId, type ContractId, type CycleId, type EmployeeId, type OrgUnitId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { policyParameters } from "../policies/policyParameters.rules.ts";
import { smallContent } from "../testing/smallContract.ts";
import { emptyAnnexes, contractHash, newContract, type Contract } from "./contract.rules.ts";
import { completeness, readContent } from "./contractContent.rules.ts";
import { takeStep } from "./contractLifeCycle.rules.ts";
import { allowedActions, closedBecause, takers, type Step } from "./contractOpen.rules.ts";
import { contractSteps } from "./contractSteps.rules.ts";

const as = (...parties: Party[]): Step => ({
  ...{ parties: new Set(parties), name: parties.join(), at: "2026-01-12T02:00:00.000Z", cycleOpen: true },
});

function draft(more: Partial<Contract> = {}): Contract {
  const empty = newContract(
    {
      ...{ form: "STAFF", employeeId: "emp_sari" as EmployeeId, employeeName: "Sari", positionTitle: "Perawat" },
      ...{ unitId: "unt_1" as OrgUnitId, unitName: "Puskesmas", unitPath: "unt_1/" },
      ...{ raterId: "emp_budi" as EmployeeId, raterName: "Budi" },
    },
    { id: "cyc_1" as CycleId, year: 2026, contractDueOn: "2026-01-31" },
    { id: "ctr_1" as ContractId, organizationId: "org_1", terms: { annexesRequired: true, reviewRequired: false } },
  );
  const content = readContent(smallContent, empty, newId);
  assert.ok(!isRefused(content));
  return { ...empty, ...content, ...more };
}
const codes = (contract: Contract) => completeness(contract, contract.form, true).map(({ code }) => code);

describe("what a contract contains (R-SKP)", () => {
  it("asks for results, resources, accountability and consequences before submission (R-SKP-01, 2.7)", () => {
    assert.deepEqual(codes(draft()), []);
    const bare = draft({ annexes: emptyAnnexes });
    assert.deepEqual(codes(bare), ["ANNEX_REQUIRED", "ANNEX_REQUIRED", "ANNEX_REQUIRED"]);
    assert.ok(isRefused(takeStep(bare, "SUBMIT", as("EMPLOYEE"))));
    assert.ok(!isRefused(takeStep({ ...bare, terms: undefined }, "SUBMIT", as("EMPLOYEE"))), "where the policy asks");
    assert.equal(policyParameters["contract.annexesRequired"].standard, true);
  });

  it("signs the annex with everything else (R-SKP-01, features 3.12)", () => {
    const contract = draft();
    assert.notEqual(contractHash(contract), contractHash({ ...contract, annexes: emptyAnnexes }));
  });

  it("refers to the leader's results, which main results of staff must name (R-SKP-02, R-SKP-04)", () => {
    const [first, ...others] = draft().results;
    assert.ok(first);
    const orphan = draft({ results: [{ ...first, supportedLeaderResult: undefined }, ...others] });
    assert.deepEqual(codes(orphan), ["SUPPORTED_RESULT_REQUIRED"]);
  });

  it("asks no aspects of the qualitative approach, whose form has none (R-SKP-05, F4)", () => {
    const [first, ...others] = draft().results;
    assert.ok(first);
    const results = [{ ...first, indicators: first.indicators.map((i) => ({ ...i, aspect: undefined })) }, ...others];
    assert.ok(codes(draft({ results })).includes("ASPECT_REQUIRED"));
    assert.deepEqual(codes(draft({ results, approach: "QUALITATIVE" })), []);
  });

  it("is changed in force only by an amendment, never in place (R-SKP-03)", () => {
    const active = draft({ status: "ACTIVE" });
    assert.equal(closedBecause(active, "UPDATE", as("EMPLOYEE"))?.code, "STEP_NOT_ALLOWED_IN_STATE");
    assert.ok(allowedActions(active, as("EMPLOYEE")).includes("AMEND"));
  });
});

describe("the way of a contract (R-WF)", () => {
  it("knows draft, submitted, agreed or returned, as the national application does (R-WF-01)", () => {
    for (const state of ["DRAFT", "SUBMITTED", "AGREED", "RETURNED"] as const)
      assert.ok(ContractStatusValues.includes(state));
  });

  it("puts the review between agreement and setting only where the policy asks for it (R-WF-02)", () => {
    const agreed = draft({ status: "AGREED" });
    assert.equal(closedBecause(agreed, "REVIEW", as("PERFORMANCE_OFFICER"))?.code, "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal(closedBecause(agreed, "APPROVE", as("RATER")), undefined);
    const asked = { ...agreed, terms: { annexesRequired: false, reviewRequired: true } };
    assert.equal(closedBecause(asked, "APPROVE", as("RATER"))?.code, "STEP_NOT_ALLOWED_IN_STATE");
    const reviewed = takeStep(asked, "REVIEW", as("PERFORMANCE_OFFICER"));
    assert.ok(!isRefused(reviewed));
    assert.equal(closedBecause(reviewed.record, "APPROVE", as("RATER")), undefined);
    assert.equal(closedBecause(asked, "REVIEW", as("EMPLOYEE", "PERFORMANCE_OFFICER"))?.code, "SELF_RATING");
    assert.equal(policyParameters["contract.reviewRequired"].standard, false, "6/2022 leaves it open");
  });

  it("is due in January by the policy, one contract a year and not a period (R-WF-03, R-WF-04, R-WF-05)", () => {
    assert.equal(policyParameters["contract.dueDate"].standard, "01-31");
    assert.equal(draft().dueOn, "2026-01-31");
    assert.equal(draft().year, 2026);
  });

  it("notes party, states and reason of every step, and lets the counterpart reverse it until it is set (R-WF-06)", () => {
    for (const status of ["SUBMITTED", "IN_DIALOGUE", "AGREED", "REVIEWED", "APPROVED"] as const) {
      const back = takeStep(draft({ status }), "RETURN", as("RATER"), "Target belum terukur");
      assert.ok(!isRefused(back), status);
      const { party, fromState, toState, reason } = back.note;
      assert.deepEqual([party, fromState, toState, reason], ["RATER", status, "RETURNED", "Target belum terukur"]);
    }
  });

  it("never moves by itself: every step belongs to a person (R-WF-07)", () => {
    for (const action of ContractActionValues) {
      for (const status of contractSteps[action].from) {
        const by = takers(action, status);
        assert.ok(by.length > 0 && by.every((party) => PartyValues.includes(party)), `${action} ${status}`);
      }
    }
    assert.equal(closedBecause(draft({ status: "SUBMITTED" }), "AGREE", as())?.code, "STEP_NOT_ALLOWED_FOR_PERSON");
  });
});
