import { CustomAttributeType, Entity } from "electrodb";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Session } from "../audit/auditedWrite.ts";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { UnitAgreement } from "./unitAgreement.rules.ts";

/** A unit's agreement with its indicators: some dozens at most, one item. */
export const unitAgreementEntity = new Entity({
  model: { entity: "unitAgreement", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<HistoryHead>("any"), required: true },
    cycleId: { type: "string", required: true },
    year: { type: "number", required: true },
    unitId: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    indicators: { type: CustomAttributeType<UnitAgreement["indicators"]>("any"), required: true },
    programs: { type: CustomAttributeType<NonNullable<UnitAgreement["programs"]>>("any") },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#AGREEMENT#${id}", ["organizationId", "id"]], ["AGREEMENT", []]),
    ofCycle: indexKey(
      "gsi1",
      ["TEN#${organizationId}#AGREEMENTS#${cycleId}", ["organizationId", "cycleId"]],
      ["${unitPath}#${id}", ["unitPath", "id"]],
    ),
  },
});

/** Key of an agreement's item. */
export const unitAgreementKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}AGREEMENT#${id}`,
  sk: "AGREEMENT",
});

/** Reads an agreement's item. */
export const unitAgreementOf = (item: Record<string, unknown>): UnitAgreement => recordOf(unitAgreementEntity, item);

/** Unit performance agreements of the session's organization. */
export function openUnitAgreementStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  const load = (id: string): Promise<UnitAgreement | undefined> =>
    getRecord(table, unitAgreementKey(organizationId, id), unitAgreementOf);

  const keeping: Keeping<UnitAgreement, never> = {
    load,
    parts: (after, before) => [recordPart(itemOf(unitAgreementEntity, after), before)],
    conflicts: {},
  };

  return {
    load,
    /** Agreements of a cycle in tree order, within a subtree of units when a path is given. */
    ofCycle: (cycleId: string, unitPath: string, request: PageRequest) =>
      queryPage(table, inIndex("gsi1", `${tenant}AGREEMENTS#${cycleId}`, unitPath), request, tenant, unitAgreementOf),
    /** Creates the agreement when `seenVersion` is 0, else replaces it. */
    save(
      id: string,
      seenVersion: number,
      decide: (before: UnitAgreement | undefined) => Decision<Decided<UnitAgreement>>,
    ): Promise<Changed<UnitAgreement>> {
      const action = "unitAgreementSave";
      return seenVersion === 0
        ? createRecord(session, keeping, { action, decide: () => decide(undefined) })
        : changeRecord(session, keeping, id, seenVersion, { action, decide });
    },
  };
}

/** What `openUnitAgreementStore` gives. */
export type UnitAgreementStore = ReturnType<typeof openUnitAgreementStore>;
