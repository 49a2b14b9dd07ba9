import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { EvaluationSummary, ContractHeader } from "../contracts/contract.rules.ts";
import { summaryOf } from "../evaluations/summary.rules.ts";
import { newId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { awaiting, explainSide, file } from "../objections/objecting.rules.ts";
import { contract, delivered, employee } from "../testing/sampleEvaluation.ts";
import { withMovedDays } from "./movedTasks.rules.ts";
import { tasksOn } from "./task.rules.ts";

const periods = [{ key: "2026-Q3", from: "2026-07-01", dueOn: "2026-10-20", open: true }];
const withSummary = (summary: EvaluationSummary): ContractHeader => ({
  ...{ ...contract, status: "ACTIVE" },
  evaluations: { "2026-Q3": summary },
});
const due = (summary: EvaluationSummary, as: "EMPLOYEE" | "RATER", today: string) =>
  tasksOn([withSummary(summary)], as, periods, today).map(({ kind, dueOn, overdue }) => [kind, dueOn, overdue]);

describe("until when a result waits for somebody", () => {
  it("is the legal day counted from handing over, not the day the evaluation was due (R-EW-01, R-EW-02)", () => {
    // Handed over on Monday 5 October: 14 working days end on the 23rd, later than 14 calendar days for objecting.
    const handedOver = summaryOf(delivered);
    assert.deepEqual(due(handedOver, "EMPLOYEE", "2026-10-21"), [["EVALUATION_ACKNOWLEDGE", "2026-10-23", false]]);
    assert.deepEqual(due(handedOver, "EMPLOYEE", "2026-10-24"), [["EVALUATION_ACKNOWLEDGE", "2026-10-23", true]]);
  });

  it("does not follow a moved due day of the unit: the legal day was told at the handing over", () => {
    const asked = tasksOn([withSummary(summaryOf(delivered))], "EMPLOYEE", periods, "2026-10-06");
    const move = { unitPath: "unt_a/", period: "2026-Q3", kind: "EVALUATION", to: "2026-12-01" };
    const moved = withMovedDays(asked, [move] as unknown as Parameters<typeof withMovedDays>[1], "2026-10-06");
    assert.deepEqual(
      moved.map(({ dueOn }) => dueOn),
      ["2026-10-23"],
    );
  });

  it("is half the term for explaining an objection, for each side until it spoke (R-OBJ-03)", () => {
    const filed = file(delivered, { text: "Satu layanan dihitung dua kali." }, newId, employee);
    assert.ok(!isRefused(filed));
    const objected = filed.record;
    assert.ok(objected.objection);
    const before = summaryOf(objected, awaiting(objected.objection));
    assert.deepEqual(due(before, "RATER", "2026-10-30"), [["OBJECTION_EXPLAIN", "2026-10-12", true]]);
    assert.deepEqual(due(before, "EMPLOYEE", "2026-10-12"), [["OBJECTION_EXPLAIN", "2026-10-12", false]]);
    const said = explainSide(objected, { text: "Nomor yang sama." }, { newId, byName: "Sari" }, employee);
    assert.ok(!isRefused(said) && said.record.objection !== undefined);
    assert.deepEqual(due(summaryOf(said.record, awaiting(said.record.objection)), "EMPLOYEE", "2026-10-12"), []);
  });
});
