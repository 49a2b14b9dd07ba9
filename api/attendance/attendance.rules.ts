import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { changedFields } from "../kernel/changedFields.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { optionalText, validated } from "../kernel/validate.ts";

/**
 * A month of presence of one person, as the time system counted it. It serves discipline and allowance (3.6) and is
 * kept apart: nothing that evaluates reads it (SWL-07; a layer rule sees to it).
 */
export type Attendance = {
  readonly id: string;
  readonly organizationId: string;
  /** Counts corrections; 0 = nothing recorded yet. */
  readonly version: number;
  readonly history: HistoryHead;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly unitPath: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly workingDays: number;
  readonly presentDays: number;
  readonly absentDays: number;
  readonly lateMinutes: number;
  /** Where the figures come from. */
  readonly source?: string | undefined;
};

/** Whose month it is. */
export type AttendancePlace = Pick<Attendance, "employeeId" | "month">;

/** Id of a month: follows from its place. */
export const attendanceId = ({ employeeId, month }: AttendancePlace): string => `att_${employeeId.slice(4)}_${month}`;
/** Place of a month by its id; undefined when it is none. */
export function placeOfAttendance(id: string): AttendancePlace | undefined {
  const match = /^att_([0-9A-Za-z]+)_(\d{4}-\d{2})$/.exec(id);
  return match ? { employeeId: `emp_${match[1]}`, month: match[2] ?? "" } : undefined;
}

/** A month nobody has recorded yet. */
export const notCounted = (
  place: AttendancePlace,
  person: Pick<Attendance, "organizationId" | "employeeName" | "unitPath">,
): Attendance => ({
  ...{ ...place, ...person, id: attendanceId(place), version: 0, history: noHistory },
  ...{ workingDays: 0, presentDays: 0, absentDays: 0, lateMinutes: 0 },
});

const count = (max: number) =>
  z.int("NUMBER_OUT_OF_RANGE").min(0, "NUMBER_OUT_OF_RANGE").max(max, "NUMBER_OUT_OF_RANGE");

const monthShape = /^20\d\d-(0[1-9]|1[0-2])$/;

/** Whether a text is a month as rows of an import write it: `2026-09`. */
export const isMonth = (text: string): boolean => monthShape.test(text);

/** A row of an import. */
export const attendanceModel = z.object({
  month: z.string().regex(monthShape, "VALUE_NOT_UNDERSTOOD"),
  workingDays: count(31),
  presentDays: count(31),
  absentDays: count(31),
  lateMinutes: count(20_000),
  source: optionalText(120),
});

/** A row as it is sent, before it is checked. */
export type AttendanceInput = z.input<typeof attendanceModel>;

const counted = ["workingDays", "presentDays", "absentDays", "lateMinutes", "source"] as const;

/**
 * Records or corrects a month.
 *
 * Refused with VALUE_NOT_UNDERSTOOD (month), NUMBER_OUT_OF_RANGE (a number, or present and absent days that exceed
 * the working days), DATE_OUT_OF_RANGE (a month to come), NOTHING_CHANGED.
 */
export function countAttendance(
  before: Attendance,
  input: AttendanceInput,
  today: string,
): Decision<{ readonly record: Attendance; readonly note: Omit<AuditNote, "action"> }> {
  const read = validated(attendanceModel, input);
  if (isRefused(read)) return read;
  if (read.month > today.slice(0, 7)) return refuse("DATE_OUT_OF_RANGE", "month");
  if (read.presentDays + read.absentDays > read.workingDays) return refuse("NUMBER_OUT_OF_RANGE", "workingDays");
  const record: Attendance = { ...before, ...read, source: read.source ?? undefined };
  const fields = changedFields(before, record, counted);
  if (before.version > 0 && fields.length === 0) return refuse("NOTHING_CHANGED");
  return { record, note: { changedFields: fields } };
}
