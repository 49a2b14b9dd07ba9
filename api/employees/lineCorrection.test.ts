import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { EmployeeId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import {
  askCorrection,
  decideCorrection,
  isConcerned,
  withdrawCorrection,
  type AskedCorrection,
  type LineCorrection,
} from "./lineCorrection.rules.ts";

const asked = {
  ...{ id: "lnc_1", organizationId: "org_a", employeeId: "emp_sari", presentRaterId: "emp_rudi" },
  ...{ proposedRaterId: "emp_tuti", askedById: "emp_sari", reason: "Penilai pindah" },
} as unknown as AskedCorrection;
const pending = { ...asked, version: 1, status: "PENDING" } as unknown as LineCorrection;
const by = { employeeId: "emp_admin", name: "Admin", at: "2026-04-02T03:00:00.000Z", today: "2026-04-02" };
const code = (decided: Decision<unknown>): string =>
  isRefused(decided) ? `${decided.refusals[0].code} ${decided.refusals[0].field.join(".")}`.trim() : "done";

describe("correcting who rates (R-UX-02)", () => {
  it("is asked for once at a time, never for oneself, and not for whoever rates already (R-DEL-01)", () => {
    assert.equal(code(askCorrection(asked, false)), "done");
    assert.equal(code(askCorrection(asked, true)), "CORRECTION_PENDING employee");
    const proposing = (proposedRaterId: string) =>
      askCorrection({ ...asked, proposedRaterId: proposedRaterId as EmployeeId }, false);
    assert.equal(code(proposing("emp_sari")), "SELF_RATING rater");
    assert.equal(code(proposing("emp_rudi")), "NOTHING_TO_CHANGE rater");
  });

  it("is decided by nobody who stands on a side of it (features 3.22)", () => {
    for (const employeeId of ["emp_sari", "emp_rudi", "emp_tuti"]) {
      assert.ok(isConcerned(pending, employeeId));
      assert.equal(
        code(decideCorrection(pending, { decision: "ACCEPT" } as never, { ...by, employeeId })),
        "SELF_RATING",
      );
    }
    assert.ok(!isConcerned(pending, undefined), "an administrator without a post stands on none");
  });

  it("holds from today or a later day, never from one before: what was rated stays", () => {
    const accepted = (from?: string) => decideCorrection(pending, { decision: "ACCEPT", from } as never, by);
    const today = accepted();
    assert.ok(!isRefused(today));
    assert.deepEqual([today.record.status, today.record.from], ["ACCEPTED", "2026-04-02"]);
    assert.equal(code(accepted("2026-05-01")), "done");
    assert.equal(code(accepted("2026-04-01")), "DATE_OUT_OF_RANGE from");
  });

  it("is refused with a reason, and answered once", () => {
    const refused = (reason?: string) => decideCorrection(pending, { decision: "REFUSE", reason } as never, by);
    assert.equal(code(refused()), "REASON_REQUIRED reason");
    const answer = refused("Penilai belum pindah");
    assert.ok(!isRefused(answer));
    assert.deepEqual([answer.record.status, answer.record.from], ["REFUSED", undefined]);
    assert.equal(
      code(decideCorrection(answer.record, { decision: "ACCEPT" } as never, by)),
      "STEP_NOT_ALLOWED_IN_STATE",
    );
  });

  it("is taken back by who asked, while it waits", () => {
    assert.equal(code(withdrawCorrection(pending, "emp_sari")), "done");
    assert.equal(code(withdrawCorrection(pending, "emp_rudi")), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(
      code(withdrawCorrection({ ...pending, status: "WITHDRAWN" }, "emp_sari")),
      "STEP_NOT_ALLOWED_IN_STATE",
    );
  });
});
