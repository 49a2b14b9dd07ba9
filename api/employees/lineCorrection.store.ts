import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { LineCorrectionStatus, LineCorrectionStatusValues } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { absent, put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { LineCorrection } from "./lineCorrection.rules.ts";

const text = { type: "string" } as const;
const needed = { type: "string", required: true } as const;

/** A request to correct a reporting line. */
export const lineCorrectionEntity = new Entity({
  model: { entity: "lineCorrection", version: "1", service: "capaian" },
  attributes: {
    ...{ id: needed, organizationId: needed, employeeId: needed, employeeName: needed, positionTitle: needed },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<LineCorrection["history"]>("any"), required: true },
    status: { type: LineCorrectionStatusValues, required: true },
    ...{ unitName: needed, unitPath: needed, presentRaterId: text, presentRaterName: text },
    ...{ proposedRaterId: needed, proposedRaterName: needed, reason: needed },
    ...{ askedById: needed, askedByName: needed, askedAt: needed },
    ...{ decidedByName: text, decidedAt: text, from: text, decisionReason: text },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#LINE-CORRECTION#${id}", ["organizationId", "id"]], ["RECORD", []]),
    ofStatus: indexKey(
      "gsi1",
      ["TEN#${organizationId}#LINE-CORRECTIONS#${status}", ["organizationId", "status"]],
      ["${unitPath}#${id}", ["unitPath", "id"]],
    ),
    ofEmployee: indexKey(
      "gsi2",
      ["TEN#${organizationId}#EMPLOYEE#${employeeId}#LINE-CORRECTIONS", ["organizationId", "employeeId"]],
      ["${id}", ["id"]],
    ),
  },
});

/** Reads a request's item. */
const parse = (item: Record<string, unknown>): LineCorrection => recordOf(lineCorrectionEntity, item);

type Order = { readonly action: string; readonly idempotency?: Idempotency | undefined };

/** Requests to correct a reporting line, of the session's organization. */
export function openLineCorrectionStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const markerKey = (employeeId: string) => ({ pk: `${tenant}LINE-CORRECTION-ON#${employeeId}`, sk: "MARKER" });
  const load = (id: string): Promise<LineCorrection | undefined> =>
    getRecord(table, { pk: `${tenant}LINE-CORRECTION#${id}`, sk: "RECORD" }, parse);
  const keeping: Keeping<LineCorrection, "marker"> = {
    load,
    parts(after, before) {
      const parts: LabeledPart<"record" | "marker">[] = [recordPart(itemOf(lineCorrectionEntity, after), before)];
      // One request a person at a time, whatever two people press at once.
      const Key = markerKey(after.employeeId);
      if (before === undefined) parts.push({ label: "marker", part: put({ ...Key, correctionId: after.id }, absent) });
      else if (after.status !== LineCorrectionStatus.PENDING)
        parts.push({ label: "record", part: { Delete: { TableName: undefined, Key } } });
      return parts;
    },
    conflicts: { marker: refuse("CORRECTION_PENDING", "employee") },
  };
  return {
    load,
    /** Requests in one state within a subtree, in tree order. */
    ofStatus: (status: LineCorrectionStatus, unitPath: string, request: PageRequest) =>
      queryPage(table, inIndex("gsi1", `${tenant}LINE-CORRECTIONS#${status}`, unitPath), request, tenant, parse),
    /** Requests about a person, newest first. */
    ofEmployee: (employeeId: string, request: PageRequest) =>
      queryPage(
        table,
        inIndex("gsi2", `${tenant}EMPLOYEE#${employeeId}#LINE-CORRECTIONS`, "", true),
        request,
        tenant,
        parse,
      ),
    /** Records a request. */
    create: (order: Order, decide: () => Decision<Decided<LineCorrection>>): Promise<Changed<LineCorrection>> =>
      createRecord(session, keeping, { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      version: number,
      order: Order,
      decide: (correction: LineCorrection) => Decision<Decided<LineCorrection>>,
    ): Promise<Changed<LineCorrection>> => changeRecord(session, keeping, id, version, { ...order, decide }),
  };
}
