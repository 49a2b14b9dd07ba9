import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contract, PlannedResult } from "../contracts/contract.rules.ts";
import { limits } from "../contracts/contractContent.rules.ts";
import { ContractStatusValues, type ContractStatus } from "../generated/enums.ts";
import { newId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { addGoals, goalAdvice } from "./goals.rules.ts";

const goal = (title: string, kind = "MAIN"): PlannedResult =>
  ({ id: "res_goal", kind, title, indicators: [{ id: "ind_goal" }] }) as unknown as PlannedResult;
const contract = (titles: string[], status: ContractStatus = "DRAFT"): Contract =>
  ({ status, results: titles.map((title) => ({ ...goal(title), id: `res_${title}` })) }) as unknown as Contract;
const add = (...asked: [Contract, PlannedResult[]]) => {
  const decided = addGoals(...asked, newId);
  assert.ok(!isRefused(decided), JSON.stringify(decided));
  return decided;
};

describe("goals for many people (features 3.33)", () => {
  it("adds what is missing under new ids, main results first, and adds nothing when repeated", () => {
    const first = add(contract(["Laporan"]), [goal("Panitia", "ADDITIONAL"), goal("Layanan")]);
    assert.deepEqual([first.added, first.present], [2, 0]);
    assert.deepEqual(first.record.resultTitles, ["Laporan", "Layanan", "Panitia"]);
    const ids = first.record.results.flatMap(({ id, indicators }) => [id, ...indicators.map((each) => each.id)]);
    assert.ok(!ids.includes("res_goal" as never));
    const again = add(first.record, [goal("Panitia", "ADDITIONAL"), goal(" layanan  ")]);
    assert.deepEqual([again.added, again.present], [0, 2]);
    assert.equal(again.record, first.record);
  });

  it("adds only while the employee alone still writes, and then says what to do instead", () => {
    for (const status of ContractStatusValues) {
      const decided = addGoals(contract([], status), [goal("Layanan")], newId);
      const open = status === "DRAFT" || status === "RETURNED";
      assert.equal(
        isRefused(decided) ? decided.refusals[0].code : "done",
        open ? "done" : "STEP_NOT_ALLOWED_IN_STATE",
        status,
      );
      if (open) assert.equal(goalAdvice(status), undefined);
      // A withdrawn or closed contract stands in nobody's way: the person gets a new one.
      else if (status !== "WITHDRAWN" && status !== "CLOSED") assert.ok(goalAdvice(status)?.id.includes("SKP"), status);
    }
  });

  it("makes no contract longer than it may be", () => {
    const full = contract(Array.from({ length: limits.results }, (_, at) => `Hasil ${at}`));
    const decided = addGoals(full, [goal("Satu lagi")], newId);
    assert.ok(isRefused(decided));
    assert.deepEqual([decided.refusals[0].code, decided.refusals[0].field], ["LIST_SIZE", ["results"]]);
  });
});
