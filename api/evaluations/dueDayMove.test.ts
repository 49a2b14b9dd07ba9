import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused } from "../kernel/refusal.ts";
import { moveDueDay } from "./dueDayMove.rules.ts";

const about = {
  id: "ddm_1",
  unitId: "unt_1",
  unitName: "Dinas",
  period: "2026-Q1",
  byName: "Tuti",
  at: "2026-04-02T03:00:00.000Z",
} as never;
const moved = (to: string, reason = "Banjir di tiga kecamatan") => {
  const decided = moveDueDay({ day: "EVALUATION", to, reason } as never, { to: "2026-03-31" }, about);
  return isRefused(decided)
    ? `${decided.refusals[0].code} ${decided.refusals[0].field.join(".")}`
    : `${decided.to} ${decided.reason}`;
};

describe("moving a legal day for a unit (R-EW-03)", () => {
  it("takes a day from the period's end to two years after it, with a reason", () => {
    assert.equal(moved("2026-03-31"), "2026-03-31 Banjir di tiga kecamatan");
    assert.equal(moved("2028-03-31"), "2028-03-31 Banjir di tiga kecamatan");
    assert.equal(moved("2026-03-30"), "DATE_OUT_OF_RANGE to");
    assert.equal(moved("2028-04-01"), "DATE_OUT_OF_RANGE to");
    assert.equal(moved("2026-02-30"), "DATE_OUT_OF_RANGE to");
  });

  it("asks for the reason, and keeps it readable", () => {
    assert.equal(moved("2026-05-01", "  "), "REQUIRED reason");
    assert.equal(moved("2026-05-01", " Banjir\u0000 "), "2026-05-01 Banjir");
    assert.equal(moved("2026-05-01", "x".repeat(2001)), "TEXT_TOO_LONG reason");
  });
});
