import { CustomAttributeType, Entity } from "electrodb";
import type { Session } from "../audit/auditedWrite.ts";
import { changeRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex, inPartition } from "../table/query.ts";
import { notCounted, placeOfAttendance, type Attendance } from "./attendance.rules.ts";

type Item = Record<string, unknown>;

/** Attendance has partitions of its own, so that no query for an evaluation can meet it (SWL-07). */
export const attendanceEntity = new Entity({
  model: { entity: "attendance", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Attendance["history"]>("any"), required: true },
    employeeId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    month: { type: "string", required: true },
    workingDays: { type: "number", required: true },
    presentDays: { type: "number", required: true },
    absentDays: { type: "number", required: true },
    lateMinutes: { type: "number", required: true },
    source: { type: "string" },
  },
  indexes: {
    byMonth: primaryKey(
      ["TEN#${organizationId}#ATTENDANCE#${employeeId}", ["organizationId", "employeeId"]],
      ["${month}", ["month"]],
    ),
    ofMonth: indexKey(
      "gsi1",
      ["TEN#${organizationId}#ATTENDANCE-OF#${month}", ["organizationId", "month"]],
      ["${unitPath}#${employeeName}#${id}", ["unitPath", "employeeName", "id"]],
    ),
  },
});

/** A month as an item: also used where a world is written in bulk. */
export const attendanceItem = (attendance: Attendance): Item => itemOf(attendanceEntity, attendance);
/** Reads a month's item. */
export const attendanceOf = (item: Item): Attendance => recordOf(attendanceEntity, item);
/** Key of a month's item. */
export const attendanceKey = (organizationId: string, employeeId: string, month: string) => ({
  pk: `${tenantPrefix(organizationId)}ATTENDANCE#${employeeId}`,
  sk: month,
});

/** Attendance in the session's organization. */
export function openAttendanceStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const keeping = (person: Pick<Attendance, "employeeName" | "unitPath">): Keeping<Attendance, never> => ({
    load: async (id) => {
      const place = placeOfAttendance(id);
      if (place === undefined) return undefined;
      const key = attendanceKey(organizationId, place.employeeId, place.month);
      return (await getRecord(table, key, attendanceOf)) ?? notCounted(place, { organizationId, ...person });
    },
    parts: (after, before) => [recordPart(attendanceItem(after), before)],
    conflicts: {},
  });
  return {
    /** Months of a person, newest first. One query. */
    ofEmployee: (employeeId: string, request: PageRequest): Promise<Page<Attendance>> =>
      queryPage(table, inPartition(`${tenant}ATTENDANCE#${employeeId}`, "", true), request, tenant, attendanceOf),
    /** Everybody's figures of a month in tree order, within a subtree when a path is given. One query a page. */
    ofMonth: (month: string, unitPath: string, request: PageRequest): Promise<Page<Attendance>> =>
      queryPage(table, inIndex("gsi1", `${tenant}ATTENDANCE-OF#${month}`, unitPath), request, tenant, attendanceOf),
    /** Records or corrects a month; a month never recorded has version 0. */
    change: (
      id: string,
      version: number,
      person: Pick<Attendance, "employeeName" | "unitPath">,
      decide: (attendance: Attendance) => Decision<Decided<Attendance>>,
    ): Promise<Changed<Attendance>> =>
      changeRecord(session, keeping(person), id, version, { action: "attendanceImport", decide }),
  };
}

/** What `openAttendanceStore` gives. */
export type AttendanceStore = ReturnType<typeof openAttendanceStore>;
