import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AuditEvent } from "../audit/auditEvent.rules.ts";
import { NotificationKindValues } from "../generated/enums.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { nationalHolidays } from "../policies/nationalHolidays.rules.ts";
import { noticeSentence, notice } from "./notification.rules.ts";
import { noticesOfEvent, tellsSomebody } from "./noticesOfEvents.rules.ts";
import { beginWatch, dueOn, nextAfter, waitsForRater, type Watch } from "./waiting.rules.ts";

const parties = {
  ...{ id: "ctr_a", organizationId: "org_a", employeeId: "emp_s", employeeName: "Sari" },
  ...{ raterId: "emp_r", raterName: "Rudi", raterSuperiorId: "emp_w", history: { sequence: 2, hash: "" } },
} as never;
const submitted = { ...(parties as object), status: "SUBMITTED" } as never;
const holidays = new Set(nationalHolidays.map(({ date }) => date));
const terms = { zone: "WIB", days: 5, holidays } as const;
const begun = beginWatch(parties, "2026-01-05T02:00:00.000Z", terms);

describe("reminding a rater who does not act (R-WF-07)", () => {
  it("counts the policy's working days without weekends, national holidays and cuti bersama (R-CMP-06)", () => {
    // 5 January 2026 is a Monday; Friday the 16th is Isra Mikraj.
    assert.deepEqual([begun.since, begun.remindAfter, begun.escalateAfter], ["2026-01-05", "2026-01-12", "2026-01-20"]);
  });

  it("takes the day in the tenant's time zone: late in the evening in Jakarta is tomorrow in Papua", () => {
    const at = "2026-01-05T16:00:00.000Z";
    assert.equal(beginWatch(parties, at, terms).since, "2026-01-05");
    assert.equal(beginWatch(parties, at, { ...terms, zone: "WIT" }).since, "2026-01-06");
  });

  it("reminds the rater after the last day, not on it, then tells the superior, then nobody", () => {
    assert.equal(dueOn(begun, submitted, "2026-01-12T10:00:00.000Z"), undefined);
    const first = dueOn(begun, submitted, "2026-01-12T17:00:00.000Z");
    assert.deepEqual([first?.notice?.kind, first?.notice?.recipientId], ["REVIEW_REMINDER", "emp_r"]);
    const reminded = first?.watch as Watch;
    assert.equal(nextAfter(reminded), "2026-01-20");
    const second = dueOn(reminded, submitted, "2026-01-21T02:00:00.000Z");
    assert.deepEqual([second?.notice?.kind, second?.notice?.recipientId], ["REVIEW_ESCALATION", "emp_w"]);
    assert.equal(nextAfter(second?.watch as Watch), undefined);
    assert.equal(dueOn(second?.watch as Watch, submitted, "2026-06-01T02:00:00.000Z"), undefined);
  });

  it("waits only where the rater is the one to act, and never reminds of a trial", () => {
    assert.equal(waitsForRater({ status: "SUBMITTED" }), true);
    assert.equal(waitsForRater({ status: "AGREED" }), true);
    assert.equal(waitsForRater({ status: "AGREED", terms: { annexesRequired: false, reviewRequired: true } }), false);
    assert.equal(waitsForRater({ status: "IN_DIALOGUE" }), false);
    assert.equal(waitsForRater({ status: "SUBMITTED", practice: true }), false);
    assert.equal(
      dueOn(begun, { ...(submitted as object), raterId: "emp_n" } as never, "2026-02-01T00:00:00.000Z"),
      undefined,
    );
  });
});

describe("notices of what happened", () => {
  const event = (more: Partial<AuditEvent>): AuditEvent => ({
    ...{
      id: "aud_1",
      subject: "ctr_a",
      sequence: 7,
      action: "contractReturn",
      actorSubject: "rudi",
      actorName: "Rudi",
    },
    ...{ party: "RATER", onBehalfOf: null, at: "2026-01-07T02:00:00.000Z", fromState: "APPROVED", toState: "RETURNED" },
    ...{ reason: "Target", changedFields: [], requestId: "r", hash: "" },
    ...more,
  });
  const told = (more: Partial<AuditEvent>) =>
    noticesOfEvent(event(more), parties).map(({ kind, recipientId }) => `${kind} ${recipientId}`);

  it("tells the employee of returned work and handed-over results", () => {
    assert.deepEqual(told({}), ["CONTRACT_RETURNED emp_s"]);
    assert.deepEqual(told({ action: "evaluationDeliver" }), ["EVALUATION_DELIVERED emp_s"]);
    assert.deepEqual(told({ action: "contractSubmit" }), []);
  });

  it("tells the employee of a realisation given back, at the contract on which it is corrected (R-EV-04)", () => {
    const given = event({ subject: "rea_a.b_2026-Q1", action: "realizationReturn", reason: "Bukti belum lengkap" });
    assert.deepEqual(
      noticesOfEvent(given, parties).map(({ kind, recipientId, subjectId, reason }) => [
        ...[kind, recipientId, subjectId, reason],
      ]),
      [["REALIZATION_RETURNED", "emp_s", "ctr_a", "Bukti belum lengkap"]],
    );
    assert.deepEqual(told({ action: "realizationVerify" }), []);
  });

  it("tells the employee of an entry of the daily log given back, and of no approval (R-EV-06)", () => {
    const decided = { subject: "log_a.b.2026-Q4_2026-11-17", action: "dailyLogsDecide", reason: "Berkas yang mana?" };
    const given = event({ ...decided, toState: "RETURNED" });
    assert.deepEqual(
      noticesOfEvent(given, parties).map(({ kind, recipientId, subjectId, reason }) => [
        ...[kind, recipientId, subjectId, reason],
      ]),
      [["DAILY_LOG_RETURNED", "emp_s", decided.subject, "Berkas yang mana?"]],
    );
    assert.equal(tellsSomebody(given), true);
    assert.equal(tellsSomebody(event({ ...decided, toState: "APPROVED" })), false);
  });

  it("tells of every signature that falls away, also the rater for whom a delegate acted (features 3.14)", () => {
    assert.deepEqual(told({ changedFields: ["signatures"] }), ["CONTRACT_RETURNED emp_s", "SIGNATURE_REMOVED emp_s"]);
    assert.deepEqual(told({ changedFields: ["signatures"], onBehalfOf: "Rudi" }), [
      "CONTRACT_RETURNED emp_s",
      "SIGNATURE_REMOVED emp_s",
      "SIGNATURE_REMOVED emp_r",
    ]);
  });

  it("gives the same cause the same id, and has a sentence for every kind in both languages", () => {
    const content = { organizationId: "o", subjectId: "ctr_a", employeeName: "Sari", at: "2026-01-07T02:00:00.000Z" };
    for (const kind of NotificationKindValues) {
      const make = () => notice("ctr_a#7", { ...content, kind, recipientId: "emp_s" as EmployeeId });
      assert.equal(make().id, make().id);
      const sentence = noticeSentence(make());
      assert.ok(sentence.id.endsWith(".") && sentence.en.endsWith("."), kind);
    }
  });
});
