import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cycle } from "../cycles/cycle.rules.ts";
import type { Party } from "../generated/enums.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import {
  correctFeedback,
  giveFeedback,
  openPeriods,
  replyToFeedback,
  type ContinuousFeedback,
  type Writer,
} from "./continuousFeedback.rules.ts";

const cycle = {
  ...{ status: "OPEN", from: "2026-01-01", to: "2026-12-31" },
  periods: ["Q1", "Q2"].map((name, at) => ({
    ...{ key: `2026-${name}`, kind: "PERIODIC", from: `2026-0${1 + 3 * at}-01`, to: `2026-0${3 + 3 * at}-30` },
    ...{ opensOn: `2026-0${1 + 3 * at}-01`, dueOn: `2026-0${4 + 3 * at}-15` },
  })),
} as unknown as Cycle;
const contract = {
  ...{ id: "ctr_1", status: "ACTIVE", employeeId: "emp_sari", employeeName: "Sari", raterId: "emp_rudi" },
  results: [{ id: "res_1", title: "Laporan tersusun" }],
} as unknown as Parameters<typeof giveFeedback>[0];
const writer = (parties: Party[], more: Partial<Writer> = {}): Writer => ({
  ...{
    parties: new Set(parties),
    name: "Rudi",
    employeeId: "emp_rudi",
    at: "2026-02-03T03:00:00.000Z",
    today: "2026-02-03",
  },
  ...more,
});
const rater = writer(["RATER"]);
const input = { period: "2026-Q1", kind: "STRENGTH" as const, text: "Tepat waktu." };
const give = (more: object = {}, by = rater, on = contract) =>
  giveFeedback(on, cycle, { ...input, ...more }, by, "fbk_1" as never);
const code = (decided: Decision<unknown>): string =>
  isRefused(decided) ? `${decided.refusals[0].code} ${decided.refusals[0].field.join(".")}`.trim() : "done";
const given = (more: object = {}, by = rater): ContinuousFeedback => {
  const decided = give(more, by);
  assert.ok(!isRefused(decided), JSON.stringify(decided));
  return decided.record;
};

describe("feedback during the year (R-EV-04, BGO-05, BGO-06)", () => {
  it("comes from the rater or the rater's superior, never from whom it is about (features 3.22)", () => {
    assert.equal(given().party, "RATER");
    assert.equal(given({}, writer(["RATER_SUPERIOR"], { employeeId: "emp_boss" })).giverId, "emp_boss");
    assert.equal(code(give({}, writer(["EMPLOYEE", "RATER"]))), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(code(give({}, writer(["TENANT_ADMIN"]))), "STEP_NOT_ALLOWED_FOR_PERSON");
  });

  it("counts as the rater's when a delegate wrote it, and says so (BGO-05, R-DEL-01)", () => {
    const { giverId, authorId, onBehalfOf } = given(
      {},
      writer(["RATER"], { employeeId: "emp_tuti", onBehalfOf: "Rudi" }),
    );
    assert.deepEqual([giverId, authorId, onBehalfOf], ["emp_rudi", "emp_tuti", "Rudi"]);
  });

  it("is about one thing: a result by the title of that day, a behavior, or the whole", () => {
    assert.equal(given({ result: "res_1" }).resultTitle, "Laporan tersusun");
    assert.equal(given({ behavior: "LOYAL" }).behavior, "LOYAL");
    assert.equal(code(give({ result: "res_1", behavior: "LOYAL" })), "DUPLICATE_ENTRY behavior");
    assert.equal(code(give({ result: "res_9" })), "UNKNOWN_ID result");
    assert.equal(code(give({ text: "  " })), "REQUIRED text");
  });

  it("is written in an open period of a contract that is or was in force, and in no trial", () => {
    assert.equal(code(give({ period: "2026-Q2" })), "PERIOD_NOT_OPEN period");
    assert.equal(code(give({}, rater, { ...contract, status: "DRAFT" })), "CONTRACT_NOT_ACTIVE contract");
    assert.equal(code(give({}, rater, { ...contract, practice: true })), "CONTRACT_NOT_ACTIVE contract");
    assert.deepEqual(openPeriods(contract, cycle, rater), ["2026-Q1"]);
    assert.deepEqual(openPeriods(contract, cycle, writer(["EMPLOYEE"])), []);
  });

  it("is corrected by its author alone, and keeps every wording before", () => {
    const first = given();
    const again = correctFeedback(first, { text: "Selalu tepat waktu." }, { ...rater, at: "2026-02-04T03:00:00.000Z" });
    assert.ok(!isRefused(again));
    assert.deepEqual(again.record.earlier, [{ text: "Tepat waktu.", at: "2026-02-03T03:00:00.000Z" }]);
    assert.equal(code(correctFeedback(first, { text: "Tepat waktu." }, rater)), "NOTHING_CHANGED text");
    const other = writer(["RATER"], { employeeId: "emp_tuti" });
    assert.equal(code(correctFeedback(first, { text: "Lain" }, other)), "STEP_NOT_ALLOWED_FOR_PERSON");
  });

  it("is answered by the employee, beside it; an earlier answer stays (BGO-06)", () => {
    const employee = writer(["EMPLOYEE"], { employeeId: "emp_sari", name: "Sari" });
    const first = replyToFeedback(given(), { text: "Terima kasih" }, employee);
    assert.ok(!isRefused(first));
    const second = replyToFeedback(first.record, { text: "Terima kasih, Pak" }, employee);
    assert.ok(!isRefused(second));
    assert.deepEqual([second.record.text, second.record.earlierReplies.length], ["Tepat waktu.", 1]);
    assert.equal(code(replyToFeedback(given(), { text: "Saya" }, rater)), "STEP_NOT_ALLOWED_FOR_PERSON");
  });
});
