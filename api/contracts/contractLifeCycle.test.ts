import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  ContractActionValues,
  ContractStatusValues,
  PartyValues,
  type ContractAction,
  type ContractStatus,
  type Party,
} from "../generated/enums.ts";
import { newId, type ContractId, type CycleId, type EmployeeId, type OrgUnitId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { readContent } from "./contractContent.rules.ts";
import { contentOf, contractHash, newContract, type Contract } from "./contract.rules.ts";
import {
  notActive,
  replaceContent,
  takeStep,
  type ContractChange,
  type MovingStep,
} from "./contractLifeCycle.rules.ts";
import { allowedActions, closedBecause, refusedActions, type Step } from "./contractOpen.rules.ts";
import { contractSteps } from "./contractSteps.rules.ts";

const at = "2026-01-12T02:00:00.000Z";

function draft(): Contract {
  const contract = newContract(
    {
      form: "STAFF",
      employeeId: "emp_sari" as EmployeeId,
      employeeName: "Sari",
      positionTitle: "Perawat Ahli Pertama",
      unitId: "unt_1" as OrgUnitId,
      unitName: "Puskesmas",
      unitPath: "unt_1/",
      raterId: "emp_budi" as EmployeeId,
      raterName: "Budi",
    },
    { id: "cyc_1" as CycleId, year: 2026, contractDueOn: "2026-01-31" },
    { id: "ctr_1" as ContractId, organizationId: "org_1" },
  );
  const content = readContent(
    {
      results: [
        {
          kind: "MAIN",
          title: "Terlayaninya pasien sesuai standar",
          supportedLeaderResult: "Meningkatnya mutu layanan",
          indicators: [{ title: "Kepatuhan standar", aspect: "QUALITY", target: "95", unit: "%" }],
        },
      ],
    },
    contract,
    newId,
  );
  assert.ok(!isRefused(content));
  return { ...contract, ...content };
}

const as = (...parties: Party[]): Step => ({ parties: new Set(parties), name: parties.join(), at, cycleOpen: true });

function done(decision: Decision<ContractChange>): Contract {
  assert.ok(!isRefused(decision), JSON.stringify(decision));
  return decision.record;
}
function codeOf(decision: Decision<ContractChange>): string {
  assert.ok(isRefused(decision), "expected a refusal");
  return decision.refusals[0].code;
}

const inState = (status: ContractStatus): Contract => ({ ...draft(), status });
const isMoving = (action: ContractAction): action is MovingStep =>
  action !== "UPDATE" && action !== "RECORD_REALIZATION" && action !== "PLAN_ACTIONS";

describe("life cycle of a contract (2.9)", () => {
  it("goes from draft to active: submit, agree, approve, sign", () => {
    let contract = done(takeStep(draft(), "SUBMIT", as("EMPLOYEE")));
    assert.equal(contract.status, "SUBMITTED");
    contract = done(takeStep(contract, "AGREE", as("RATER")));
    contract = done(takeStep(contract, "APPROVE", as("RATER")));
    assert.equal(contract.status, "APPROVED");
    contract = done(takeStep(contract, "SIGN", as("EMPLOYEE")));
    assert.equal(contract.status, "ACTIVE");
    assert.deepEqual(
      contract.signatures.map((s) => s.party),
      ["RATER", "EMPLOYEE"],
    );
    assert.ok(
      contract.signatures.every((s) => s.contentHash === contractHash(contract)),
      "signatures cover the content",
    );
  });

  it("shows that a signature no longer covers changed content (features 3.12)", () => {
    const signed = done(takeStep(inState("AGREED"), "APPROVE", as("RATER")));
    const [first, ...others] = signed.results;
    assert.ok(first);
    const changed = { ...signed, results: [{ ...first, title: `${first.title}.` }, ...others] };
    assert.notEqual(signed.signatures[0]?.contentHash, contractHash(changed));
  });

  it("lets the dialogue end by the employee's agreement or the rater's return (BGO-06)", () => {
    const talking = done(takeStep(inState("SUBMITTED"), "OPEN_DIALOGUE", as("RATER")));
    assert.equal(talking.status, "IN_DIALOGUE");
    assert.equal(codeOf(takeStep(talking, "AGREE", as("RATER"))), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(done(takeStep(talking, "AGREE", as("EMPLOYEE"))).status, "AGREED");
    assert.equal(done(takeStep(talking, "RETURN", as("RATER"), "Target belum terukur")).status, "RETURNED");
  });

  it("gives the draft back when a submitted or returned contract is taken back, and ends a draft (R-UX-12, R-WF-06)", () => {
    assert.equal(done(takeStep(inState("SUBMITTED"), "WITHDRAW", as("EMPLOYEE"))).status, "DRAFT");
    assert.equal(done(takeStep(inState("RETURNED"), "WITHDRAW", as("EMPLOYEE"))).status, "DRAFT");
    assert.equal(done(takeStep(inState("DRAFT"), "WITHDRAW", as("EMPLOYEE"))).status, "WITHDRAWN");
  });

  it("asks for a reason to return or close", () => {
    assert.equal(codeOf(takeStep(inState("SUBMITTED"), "RETURN", as("RATER"), "  ")), "REASON_REQUIRED");
    assert.equal(codeOf(takeStep(inState("ACTIVE"), "CLOSE", as("TENANT_ADMIN"))), "REASON_REQUIRED");
  });

  it("refuses to submit what is incomplete, with every reason", () => {
    const bare = { ...draft(), results: [] };
    assert.equal(codeOf(takeStep(bare, "SUBMIT", as("EMPLOYEE"))), "MAIN_RESULT_REQUIRED");
  });

  it("lets nobody set their own contract, not even with two roles at once (R-DEL-01)", () => {
    assert.equal(codeOf(takeStep(inState("AGREED"), "APPROVE", as("EMPLOYEE", "RATER"))), "SELF_RATING");
  });

  it("refuses every step while the cycle is not open", () => {
    const closed = { ...as("EMPLOYEE"), cycleOpen: false };
    const active = { ...draft(), status: "ACTIVE" as const };
    assert.equal(closedBecause(active, "RECORD_REALIZATION", { ...closed, periodOpen: true }), undefined);
    assert.equal(closedBecause(active, "RECORD_REALIZATION", closed)?.code, "CYCLE_NOT_OPEN");
    assert.equal(closedBecause(active, "AMEND", { ...closed, periodOpen: true })?.code, "CYCLE_NOT_OPEN");
    assert.equal(codeOf(takeStep(draft(), "SUBMIT", closed)), "CYCLE_NOT_OPEN");
  });

  it("refuses realisations and evaluations unless the contract is active (SWL-01, MMJ-01)", () => {
    for (const status of ContractStatusValues) {
      assert.equal(notActive({ status }, "contract")?.code, status === "ACTIVE" ? undefined : "CONTRACT_NOT_ACTIVE");
    }
  });

  it("replaces content only while its employee writes, and notes which fields changed", () => {
    const empty = { ...contentOf(draft()), results: [], behaviors: [] };
    const change = replaceContent(draft(), empty, as("EMPLOYEE"));
    assert.ok(!isRefused(change));
    assert.deepEqual(change.note.changedFields, ["results"]);
    assert.equal(codeOf(replaceContent(inState("ACTIVE"), empty, as("EMPLOYEE"))), "STEP_NOT_ALLOWED_IN_STATE");
  });
});

describe("buttons and steps say the same (features 3.24)", () => {
  it("for every state, party and step: allowed exactly when the step is taken", () => {
    for (const status of ContractStatusValues) {
      for (const party of PartyValues) {
        const contract = inState(status);
        const allowed = new Set(allowedActions(contract, as(party)));
        for (const action of ContractActionValues) {
          if (!isMoving(action)) continue;
          const decision = takeStep(contract, action, as(party), "alasan");
          assert.equal(!isRefused(decision), allowed.has(action), `${status} ${party} ${action}`);
        }
      }
    }
  });

  it("every refused step says why and who can", () => {
    for (const status of ContractStatusValues) {
      const refused = refusedActions(inState(status), as("AUDITOR"));
      assert.equal(refused.length, ContractActionValues.length);
      for (const { action, refusal } of refused) {
        assert.ok(refusal.whoCan.length > 0, `${status} ${action}`);
        assert.ok(refusal.whoCan.every((party) => (contractSteps[action].by as readonly Party[]).includes(party)));
      }
    }
  });

  it("names the person's lack before the cycle's", () => {
    assert.equal(
      closedBecause(draft(), "SUBMIT", { ...as("RATER"), cycleOpen: false })?.code,
      "STEP_NOT_ALLOWED_FOR_PERSON",
    );
  });
});
