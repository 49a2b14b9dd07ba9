import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused } from "../kernel/refusal.ts";
import { attendanceId, countAttendance, notCounted, placeOfAttendance } from "./attendance.rules.ts";
import { attendanceLines } from "./attendanceTable.rules.ts";

const empty = notCounted(
  { employeeId: "emp_1", month: "2026-09" },
  { organizationId: "org_1", employeeName: "Sari", unitPath: "" },
);
const row = { month: "2026-09", workingDays: 22, presentDays: 20, absentDays: 2, lateMinutes: 35 };
const code = (more: object) => {
  const decided = countAttendance(empty, { ...row, ...more }, "2026-10-05");
  return isRefused(decided) ? decided.refusals[0].code : "done";
};

describe("attendance, kept apart (SWL-07)", () => {
  it("refuses what cannot be: a coming month, more days than there were, figures that are none", () => {
    assert.equal(code({}), "done");
    assert.equal(code({ month: "2026-11" }), "DATE_OUT_OF_RANGE");
    assert.equal(code({ month: "2026-13" }), "VALUE_NOT_UNDERSTOOD");
    assert.equal(code({ presentDays: 21 }), "NUMBER_OUT_OF_RANGE");
    assert.equal(code({ lateMinutes: -1 }), "NUMBER_OUT_OF_RANGE");
    assert.equal(code({ workingDays: 32 }), "NUMBER_OUT_OF_RANGE");
  });

  it("changes nothing when the same figures come again", () => {
    const first = countAttendance(empty, row, "2026-10-05");
    assert.ok(!isRefused(first));
    const again = countAttendance({ ...first.record, version: 1 }, row, "2026-10-05");
    assert.ok(isRefused(again) && again.refusals[0].code === "NOTHING_CHANGED");
  });

  it("reads a pasted table with any separator and leaves its heading out", () => {
    const sari = {
      ...{ number: "199001012015011001", month: "2026-09" },
      ...{ workingDays: 22, presentDays: 20, absentDays: 2, lateMinutes: 35 },
    };
    assert.deepEqual(attendanceLines("NIP\tBulan\n19900101 201501 1 001\t09/2026\t22\t20\t2\t35\n"), [sari]);
    assert.deepEqual(attendanceLines("199001012015011001;2026-09;22;20;2;35"), [sari]);
    assert.deepEqual(
      attendanceLines("NIP;Bulan\n199001012015011001;2026-09;22;20;2;35\n;2026-09;22;20;2;35").map(
        ({ number }) => number,
      ),
      ["199001012015011001", ""],
      "a row without a number is told, not dropped",
    );
    assert.equal(attendanceLines("199001012015011001,2026-09,22,dua puluh,2,35")[0]?.presentDays, -1);
  });

  it("finds a month by its id", () => {
    assert.deepEqual(placeOfAttendance(attendanceId(empty)), { employeeId: "emp_1", month: "2026-09" });
    assert.equal(placeOfAttendance("att_x"), undefined);
  });
});
