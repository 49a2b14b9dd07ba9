import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contributionsOf } from "./contribution.rules.ts";
import { dailyLogId, lateBefore, placeOfLog } from "./dailyLog.rules.ts";
import { dayStatus, decideLog } from "./dailyLogDecision.rules.ts";
import type { DailyLog } from "./dailyLog.rules.ts";
import { isRefused } from "../kernel/refusal.ts";

const entry = (more: Partial<DailyLog>): DailyLog => ({
  ...{ id: "log_1", organizationId: "org_1", version: 1, history: { sequence: 0, hash: "" }, contractId: "ctr_1" },
  ...{ employeeId: "emp_sari" as never, employeeName: "Sari", unitPath: "", raterId: "emp_rudi" as never },
  ...{ period: "2026-Q4", day: "2026-10-05", description: "Menyusun laporan", status: "SUBMITTED" },
  ...more,
});
const step = { parties: new Set(["RATER"] as const), name: "Rudi", employeeId: "emp_rudi", at: "2026-10-05T02:00:00Z" };

describe("daily log (R-EV-06)", () => {
  it("R-EV-06: a day is Not started, Draft, Submitted, Returned or Approved, the most urgent first", () => {
    const of = (...statuses: DailyLog["status"][]) => dayStatus(statuses.map((status) => ({ status })));
    assert.equal(of(), "NOT_STARTED");
    assert.equal(of("APPROVED", "DRAFT"), "DRAFT");
    assert.equal(of("DRAFT", "SUBMITTED"), "SUBMITTED");
    assert.equal(of("SUBMITTED", "RETURNED"), "RETURNED");
    assert.equal(of("APPROVED", "APPROVED"), "APPROVED");
  });

  it("R-UX-10: days of grace are working days; weekends and holidays do not count", () => {
    // Monday 5 October 2026 with 3 days: Friday, Thursday, Wednesday.
    assert.equal(lateBefore("2026-10-05", 3, new Set()), "2026-09-30");
    assert.equal(lateBefore("2026-10-05", 3, new Set(["2026-10-02"])), "2026-09-29");
    assert.equal(lateBefore("2026-10-05", 0, new Set()), "2026-10-05");
  });

  it("finds an entry by its id, and nothing by what is no id", () => {
    const place = { contractId: "ctr_01ABC", period: "2026-M10", day: "2026-10-05" };
    assert.deepEqual(placeOfLog(dailyLogId(place, "log_01XYZ")), place);
    assert.equal(placeOfLog("log_01XYZ"), undefined);
  });

  it("approves only what was handed in, sends back with a reason, and lets nobody decide their own (R-DEL-01)", () => {
    const code = (decided: unknown) => (isRefused(decided) ? decided.refusals[0].code : "done");
    assert.equal(code(decideLog(entry({}), "APPROVE", null, step)), "done");
    assert.equal(code(decideLog(entry({ status: "DRAFT" }), "APPROVE", null, step)), "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal(code(decideLog(entry({}), "RETURN", " ", step)), "REASON_REQUIRED");
    assert.equal(code(decideLog(entry({}), "RETURN", "x".repeat(501), step)), "TEXT_TOO_LONG");
    assert.equal(code(decideLog(entry({ status: "APPROVED" }), "RETURN", "Salah hari", step)), "done");
    assert.equal(code(decideLog(entry({}), "APPROVE", null, { ...step, employeeId: "emp_sari" })), "SELF_RATING");
    const none = { ...step, parties: new Set<never>() };
    assert.equal(code(decideLog(entry({}), "APPROVE", null, none)), "STEP_NOT_ALLOWED_FOR_PERSON");
  });

  it("BGO-03: a team's result shows each member's part, from approved entries alone", () => {
    const shared = { leaderResult: "Layanan meningkat", status: "APPROVED" as const, unit: "berkas" };
    const sari = { ...shared, resultId: "res_s", resultTitle: "Berkas selesai" };
    const budi = {
      ...shared,
      employeeId: "emp_b" as never,
      employeeName: "Budi",
      resultId: "res_b",
      resultTitle: "Arsip",
    };
    const made = contributionsOf([
      entry({ ...sari, quantity: "10" }),
      entry({ ...sari, quantity: "2.5" }),
      entry({ ...budi, quantity: "3", unit: "arsip" }),
      entry({ ...budi, status: "SUBMITTED", quantity: "99" }),
      entry({ status: "APPROVED" }),
    ]);
    assert.deepEqual(made, [
      {
        leaderResult: "Layanan meningkat",
        parts: [
          {
            employeeName: "Sari",
            resultTitle: "Berkas selesai",
            entries: 2,
            quantities: ["12,5 berkas"],
            share: "66.7",
          },
          { employeeName: "Budi", resultTitle: "Arsip", entries: 1, quantities: ["3 arsip"], share: "33.3" },
        ],
      },
    ]);
  });
});
