import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BehaviorValues, ContractPartValues, type Party } from "../generated/enums.ts";
import { newId, type ContractId, type CycleId, type EmployeeId, type OrgUnitId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { contentOf, contractHash, covers, newContract, type Contract, type ContractContent } from "./contract.rules.ts";
import { readContent } from "./contractContent.rules.ts";
import { bindings, differencesBetween } from "./contractDiff.rules.ts";
import {
  notActive,
  replaceContent,
  takeStep,
  type ContractChange,
  type MovingStep,
} from "./contractLifeCycle.rules.ts";
import { allowedActions, closedBecause, type Step } from "./contractOpen.rules.ts";

const as = (...parties: Party[]): Step => ({
  ...{ parties: new Set(parties), name: parties.join(), at: "2026-05-04T02:00:00.000Z", cycleOpen: true },
});

function done(decision: Decision<ContractChange>): Contract {
  assert.ok(!isRefused(decision), JSON.stringify(decision));
  return decision.record;
}
function codesOf(decision: unknown): string[] {
  assert.ok(isRefused(decision), "expected a refusal");
  return decision.refusals.map(({ code }) => code);
}
const walk = (contract: Contract, ...steps: readonly [MovingStep, Party, string?][]): Contract =>
  steps.reduce((now, [action, party, reason]) => done(takeStep(now, action, as(party), reason)), contract);

const indicator = { title: "Kepatuhan standar", aspect: "QUALITY" as const, target: "95", unit: "%" };
const result = (title: string) => ({
  ...{ kind: "MAIN" as const, title, supportedLeaderResult: "Meningkatnya mutu layanan", indicators: [indicator] },
});

/** A contract in force, signed by both. */
function active(): Contract {
  const draft = newContract(
    {
      ...{ form: "STAFF", employeeId: "emp_sari" as EmployeeId, employeeName: "Sari", positionTitle: "Perawat" },
      ...{ unitId: "unt_1" as OrgUnitId, unitName: "Puskesmas", unitPath: "unt_1/" },
      ...{ raterId: "emp_budi" as EmployeeId, raterName: "Budi" },
    },
    { id: "cyc_1" as CycleId, year: 2026, contractDueOn: "2026-01-31" },
    { id: "ctr_1" as ContractId, organizationId: "org_1" },
  );
  const content = readContent(
    {
      results: [result("Terlayaninya pasien sesuai standar"), result("Terpeliharanya alat kesehatan")],
      annexes: { resourceSupport: ["Alat ukur"], accountabilityScheme: ["Tiap bulan"], consequence: ["Apresiasi"] },
    },
    draft,
    newId,
  );
  assert.ok(!isRefused(content), JSON.stringify(content));
  const filled = { ...draft, ...content };
  return walk(filled, ["SUBMIT", "EMPLOYEE"], ["AGREE", "RATER"], ["APPROVE", "RATER"], ["SIGN", "EMPLOYEE"]);
}

const amend = (contract: Contract): Contract => walk(contract, ["AMEND", "EMPLOYEE", "Target berubah"]);

/** Writes the proposal of an open amendment. */
function propose(contract: Contract, change: (content: ContractContent) => ContractContent): Contract {
  assert.ok(contract.proposed);
  return done(replaceContent(contract, change(contentOf(contract.proposed)), as("EMPLOYEE")));
}

const newTarget = (content: ContractContent): ContractContent => ({
  ...content,
  results: content.results.map((each, at) => (at === 0 ? { ...each, title: `${each.title} nasional` } : each)),
});
const moreSupport = (content: ContractContent): ContractContent => ({
  ...content,
  annexes: { ...content.annexes, resourceSupport: [...content.annexes.resourceSupport, "Satu tenaga tambahan"] },
});

describe("amending a contract in force (R-SKP-03, 2.9, features 3.11)", () => {
  it("keeps the edition in force as it was until the next one is in force (R-SKP-03)", () => {
    const before = active();
    let contract = propose(amend(before), newTarget);
    for (const [action, party] of [
      ["SUBMIT", "EMPLOYEE"],
      ["OPEN_DIALOGUE", "RATER"],
      ["AGREE", "EMPLOYEE"],
      ["APPROVE", "RATER"],
    ] as const) {
      contract = walk(contract, [action, party]);
      assert.equal(contract.status, "ACTIVE");
      assert.equal(contract.edition, 1);
      assert.deepEqual(contentOf(contract), contentOf(before));
      assert.deepEqual(contract.signatures, before.signatures, "nothing is un-signed");
      assert.equal(notActive(contract, "contract"), undefined, "realisations go on");
      assert.equal(closedBecause(contract, "RECORD_REALIZATION", as("EMPLOYEE")), undefined);
    }
    contract = walk(contract, ["SIGN", "EMPLOYEE"]);
    assert.equal(contract.edition, 2);
    assert.equal(contract.amendment, undefined);
    assert.match(contract.results[0]?.title ?? "", /nasional$/);
    assert.deepEqual(
      contract.results.flatMap((each) => [each.id, ...each.indicators.map(({ id }) => id)]),
      before.results.flatMap((each) => [each.id, ...each.indicators.map(({ id }) => id)]),
      "realisations keep their place: the ids stay",
    );
    assert.ok(contract.signatures.every((signature) => covers(signature, contractHash(contract))));
  });

  it("asks the employee's signature only when the change binds the employee (features 3.11)", () => {
    const contract = walk(
      propose(amend(active()), moreSupport),
      ["SUBMIT", "EMPLOYEE"],
      ["AGREE", "RATER"],
      ["APPROVE", "RATER"],
    );
    assert.equal(contract.edition, 2, "in force with the rater's signature alone");
    const hash = contractHash(contract);
    const employee = contract.signatures.find(({ party }) => party === "EMPLOYEE");
    assert.ok(employee && covers(employee, hash), "the employee's signature stands for it");
    assert.notEqual(employee.contentHash, hash);
    const tampered = contractHash({ ...contract, behaviors: [{ behavior: "LOYAL", leaderExpectation: "x" }] });
    assert.ok(!covers(employee, tampered), "any later change shows (features 3.12)");
  });

  it("gives a reason for whom each part binds; the rater sets every edition", () => {
    for (const part of ContractPartValues) {
      assert.ok(bindings[part].binds.includes("RATER"), part);
      assert.ok(bindings[part].because.id !== "" && bindings[part].because.en !== "", part);
    }
  });

  it("refuses an amendment that changes nothing, one without a reason, and a second one", () => {
    assert.deepEqual(codesOf(takeStep(amend(active()), "SUBMIT", as("EMPLOYEE"))), ["NOTHING_CHANGED"]);
    assert.deepEqual(codesOf(takeStep(active(), "AMEND", as("RATER"), " ")), ["REASON_REQUIRED"]);
    assert.deepEqual(codesOf(takeStep(amend(active()), "AMEND", as("RATER"), "x")), ["STEP_NOT_ALLOWED_IN_STATE"]);
  });

  it("is taken back without a trace on the contract in force (R-UX-12, R-WF-06)", () => {
    const before = active();
    assert.deepEqual(contentOf(walk(propose(amend(before), newTarget), ["WITHDRAW", "EMPLOYEE"])), contentOf(before));
    assert.equal(walk(amend(before), ["WITHDRAW", "EMPLOYEE"]).amendment, undefined);
    const submitted = walk(propose(amend(before), newTarget), ["SUBMIT", "EMPLOYEE"]);
    assert.equal(walk(submitted, ["WITHDRAW", "EMPLOYEE"]).amendment?.status, "DRAFT");
  });

  it("keeps a signature that is taken back, with its reason (features 3.14)", () => {
    const approved = walk(
      propose(amend(active()), newTarget),
      ["SUBMIT", "EMPLOYEE"],
      ["AGREE", "RATER"],
      ["APPROVE", "RATER"],
    );
    const change = takeStep(approved, "RETURN", as("RATER"), "Target keliru");
    const returned = done(change);
    assert.deepEqual(returned.proposed?.signatures, []);
    assert.equal(returned.proposed?.removedSignatures[0]?.reason, "Target keliru");
    assert.ok(!isRefused(change) && change.note.changedFields?.includes("signatures"), "history says so");
    assert.equal(returned.signatures.length, 2, "those on the edition in force stand");
  });

  it("lets nobody set their own amendment (R-DEL-01)", () => {
    const agreed = walk(propose(amend(active()), newTarget), ["SUBMIT", "EMPLOYEE"], ["AGREE", "RATER"]);
    assert.deepEqual(codesOf(takeStep(agreed, "APPROVE", as("EMPLOYEE", "RATER"))), ["SELF_RATING"]);
  });

  it("offers the amendment's steps as buttons beside those of the contract in force", () => {
    assert.deepEqual(allowedActions(amend(active()), as("EMPLOYEE")).sort(), [
      ...["PLAN_ACTIONS", "RECORD_REALIZATION", "SUBMIT", "UPDATE", "WITHDRAW"],
    ]);
  });
});

describe("approach (2.5, R-SKP-05)", () => {
  it("is fixed once the draft was handed in, and changed by an amendment that maps old results", () => {
    const returned = { ...active(), status: "RETURNED" as const };
    const other = { ...contentOf(returned), approach: "QUALITATIVE" as const };
    assert.deepEqual(codesOf(replaceContent(returned, other, as("EMPLOYEE"))), ["APPROACH_FIXED"]);

    const contract = active();
    const [first, second] = contract.results;
    assert.ok(first && second);
    const dropping = propose(amend(contract), (content) => ({
      ...content,
      approach: "QUALITATIVE",
      results: [first],
    }));
    assert.deepEqual(codesOf(takeStep(dropping, "SUBMIT", as("EMPLOYEE"))), ["APPROACH_MAPPING_REQUIRED"]);
    const mapped = propose(dropping, (content) => ({ ...content, results: [{ ...first, replaces: [second.id] }] }));
    assert.equal(walk(mapped, ["SUBMIT", "EMPLOYEE"]).amendment?.status, "SUBMITTED");
  });
});

describe("differences between editions", () => {
  it("are none between equal contents, and mirror each other in the other direction", () => {
    const content = contentOf(active());
    assert.deepEqual(differencesBetween(content, content), []);
    const there = differencesBetween(content, moreSupport(newTarget(content)));
    const back = differencesBetween(moreSupport(newTarget(content)), content);
    assert.deepEqual(
      there.map(({ part, before, after }) => [part, before, after]),
      back.map(({ part, before, after }) => [part, after, before]),
    );
  });

  it("show old and new text of every part", () => {
    const content = contentOf(active());
    const [first, second] = content.results;
    assert.ok(first && second);
    const after: ContractContent = {
      approach: "QUALITATIVE",
      results: [
        {
          ...first,
          classification: "ORGANIZATIONAL",
          indicators: first.indicators.map((each) => ({
            ...each,
            target: { ...each.target, text: "97" },
          })),
        },
      ],
      behaviors: BehaviorValues.map((behavior) => ({ behavior, leaderExpectation: `Tentang ${behavior}` })),
      annexes: { resourceSupport: ["Alat baru"], accountabilityScheme: ["Tiap minggu"], consequence: [] },
    };
    const found = differencesBetween(content, after);
    assert.deepEqual(
      ContractPartValues.filter((part) => !found.some((difference) => difference.part === part)),
      [],
    );
    assert.ok(found.some((d) => d.part === "INDICATOR" && d.before === "95 %" && d.after === "97 %"));
    assert.ok(found.some((d) => d.part === "RESULT" && d.kind === "REMOVED" && d.before === second.title));
    assert.ok(found.some((d) => d.part === "CONSEQUENCE" && d.kind === "REMOVED" && d.before === "Apresiasi"));
    assert.equal(found.filter((d) => d.part === "BEHAVIOR" && d.kind === "ADDED").length, 7);
  });
});
