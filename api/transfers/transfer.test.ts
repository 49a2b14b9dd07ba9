import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contractHash, covers, type Contract, type ContractHeader } from "../contracts/contract.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { raterFor } from "../evaluations/evaluation.rules.ts";
import { TransferStepKindValues } from "../generated/enums.ts";
import { isRefused } from "../kernel/refusal.ts";
import { segmentsBefore, segmentsOf } from "./segment.rules.ts";
import { changeRater, endSegment, planTransfer, type TransferEvent, type TransferFacts } from "./transfer.rules.ts";
import { transferSentence } from "./transferSentence.rules.ts";

const quarter = (key: string, from: string, to: string) => ({
  key,
  kind: "PERIODIC",
  from,
  to,
  opensOn: from,
  dueOn: to,
});
const facts = {
  ...{ assignments: [{ id: "asg_1", from: "2024-01-01", kind: "DEFINITIVE" }] },
  cycle: {
    ...{ from: "2026-01-01", to: "2026-12-31" },
    periods: [quarter("2026-Q1", "2026-01-01", "2026-03-31"), quarter("2026-Q2", "2026-04-01", "2026-06-30")],
  },
  contract: { id: "ctr_a", status: "ACTIVE", raterId: "emp_r", raterName: "Rudi" },
  ...{ position: { title: "Kepala Seksi" }, rater: { id: "emp_n", name: "Nina" } },
} as unknown as TransferFacts;
const event = (more: Partial<TransferEvent>): TransferEvent => ({
  ...{ employee: "emp_s", kind: "TRANSFER", from: "2026-07-01", reason: "SK mutasi", ...more },
});
function steps(more: Partial<TransferEvent>, known: Partial<TransferFacts> = {}): string[] {
  const planned = planTransfer(event(more), { ...facts, ...known });
  assert.ok(!isRefused(planned), JSON.stringify(planned));
  return planned.map((step) => `${step.kind} ${step.period ?? step.on}`);
}
const code = (more: Partial<TransferEvent>, known: Partial<TransferFacts> = {}): string | undefined => {
  const planned = planTransfer(event(more), { ...facts, ...known });
  return isRefused(planned) ? planned.refusals[0].code : undefined;
};
const draft = { ...(facts.contract as object), status: "SUBMITTED" } as ContractHeader;

describe("mid-year events (domain 2.10)", () => {
  it("mutation: asks the old rater, closes the segment the day before, starts the post, drafts anew (R-WF-03)", () => {
    assert.deepEqual(steps({ position: "pos_b" }), [
      "EVALUATION_ASK 2026-06-30",
      "CONTRACT_CLOSE 2026-06-30",
      "ASSIGNMENT_START 2026-07-01",
      "CONTRACT_DRAFT 2026-07-01",
    ]);
    assert.equal(steps({ position: "pos_b" }, { contract: draft })[0], "CONTRACT_WITHDRAW 2026-06-30");
  });

  it("change of rater only: the contract stays and its rater is replaced", () => {
    assert.deepEqual(steps({ kind: "RATER_CHANGE", rater: "emp_n" }), [
      "EVALUATION_ASK 2026-06-30",
      "RATER_SET 2026-07-01",
      "CONTRACT_RATER 2026-07-01",
    ]);
  });

  it("Plt. and Plh.: the holder keeps the own contract", () => {
    assert.deepEqual(steps({ kind: "ACTING", position: "pos_b" }), ["ASSIGNMENT_START 2026-07-01"]);
  });

  it("study assignment: the time served is evaluated and the segment ends", () => {
    assert.deepEqual(steps({ kind: "STUDY" }), ["EVALUATION_ASK 2026-06-30", "CONTRACT_CLOSE 2026-06-30"]);
  });

  it("long leave: periods wholly within it are not assessable, others stay", () => {
    assert.deepEqual(steps({ kind: "LEAVE", from: "2026-02-01", to: "2026-06-30" }), ["PERIOD_NOT_ASSESSABLE 2026-Q2"]);
    assert.equal(code({ kind: "LEAVE" }), "REQUIRED");
  });

  it("part-year entry drafts a contract; part-year exit ends segment and posts", () => {
    assert.deepEqual(steps({ kind: "LATE_ENTRY" }, { contract: undefined }), ["CONTRACT_DRAFT 2026-07-01"]);
    assert.equal(code({ kind: "LATE_ENTRY" }), "CONTRACT_EXISTS");
    assert.deepEqual(steps({ kind: "EXIT" }), [
      "EVALUATION_ASK 2026-06-30",
      "CONTRACT_CLOSE 2026-06-30",
      "ASSIGNMENT_END 2026-06-30",
    ]);
  });

  it("refuses days outside the year, missing posts, raters and reasons, and rating oneself (R-DEL-01)", () => {
    assert.equal(code({ kind: "STUDY", from: "2027-01-01" }), "DATE_OUT_OF_RANGE");
    assert.equal(code({ kind: "STUDY", from: "2025-12-31" }), "DATE_OUT_OF_RANGE");
    assert.equal(code({ kind: "STUDY", reason: " " }), "REASON_REQUIRED");
    assert.equal(code({}, { position: undefined }), "REQUIRED");
    assert.equal(code({ position: "pos_x" }, { position: undefined }), "UNKNOWN_ID");
    assert.equal(code({ kind: "RATER_CHANGE", rater: "emp_s" }), "SELF_RATING");
  });

  it("has a sentence for every step in both languages", () => {
    for (const kind of TransferStepKindValues) {
      const sentence = transferSentence({ kind, name: "X", on: "2026-07-01" });
      assert.ok(sentence.id.endsWith(".") && sentence.en.endsWith("."), kind);
    }
  });
});

describe("segments and raters (features 3.21, 3.26)", () => {
  const content = { approach: "QUANTITATIVE", results: [], behaviors: [], annexes: {} };
  const unsigned = {
    ...{ id: "ctr_a", year: 2026, status: "ACTIVE", employeeId: "emp_s", raterId: "emp_r", raterName: "Rudi" },
    ...{ cycleId: "cyc", form: "STAFF", startsOn: "2026-01-01", ...content, removedSignatures: [] },
  };
  const contentHash = contractHash(unsigned as never);
  const contract = {
    ...unsigned,
    signatures: [{ party: "EMPLOYEE", name: "Sari", at: "x", contentHash }],
  } as unknown as Contract;
  const nina = { id: "emp_n" as never, name: "Nina" };

  it("asks a new rater only for what falls due after they start", () => {
    const changed = changeRater(contract, nina, "2026-07-01", "SK");
    assert.ok(!isRefused(changed));
    assert.equal(raterFor(changed.record, "2026-06-30").raterName, "Rudi");
    assert.equal(raterFor(changed.record, "2026-07-01").raterName, "Nina");
    assert.ok(
      changed.record.signatures.every((given) => covers(given, contractHash(changed.record))),
      "content stays signed",
    );
    assert.ok(isRefused(changeRater(contract, { id: "emp_s" as never, name: "Sari" }, "2026-07-01", "SK")));
  });

  it("tells the contract that follows which closed ones came before it, and in which periods they ran (features 3.21)", () => {
    const periods = [
      { key: "2026-Q1", from: "2026-01-01", to: "2026-03-31" },
      { key: "2026-Q2", from: "2026-04-01", to: "2026-06-30" },
      { key: "2026", from: "2026-01-01", to: "2026-12-31" },
    ];
    const cycle = { id: "cyc", from: "2026-01-01", to: "2026-12-31", periods } as unknown as Cycle;
    const closed = endSegment(contract, "2026-03-15", "Mutasi").record;
    const lastYears = { ...closed, id: "ctr_last", cycleId: "cyc_2025" } as unknown as Contract;
    assert.deepEqual(segmentsBefore([contract, closed, lastYears], cycle), [
      { contractId: "ctr_a", periods: ["2026-Q1", "2026"] },
    ]);
    assert.equal(segmentsBefore([contract], cycle), undefined);
  });

  it("shows the year as spans with dates and raters", () => {
    const changed = changeRater(contract, nina, "2026-07-01", "SK");
    assert.ok(!isRefused(changed));
    const { record, note } = endSegment(changed.record, "2026-09-30", "Mutasi");
    assert.deepEqual([record.status, note.toState], ["CLOSED", "CLOSED"]);
    assert.deepEqual(
      segmentsOf([record]).map(({ raterName, from, to }) => [raterName, from, to]),
      [
        ["Nina", "2026-07-01", "2026-09-30"],
        ["Rudi", "2026-01-01", "2026-06-30"],
      ],
    );
  });
});
