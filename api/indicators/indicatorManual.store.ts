import { CustomAttributeType, Entity } from "electrodb";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Session } from "../audit/auditedWrite.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey, tenantPrefix } from "../table/keys.ts";
import { manualIdOf, type ContractIndicatorManual } from "./indicatorManual.rules.ts";

type Item = Record<string, unknown>;

/** Definition sheet of an indicator of a contract; its key follows from the indicator's id. */
export const indicatorManualEntity = new Entity({
  model: { entity: "indicatorManual", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    contractId: { type: "string", required: true },
    indicatorId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<ContractIndicatorManual["history"]>("any"), required: true },
    manual: { type: CustomAttributeType<ContractIndicatorManual["manual"]>("any"), required: true },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#INDICATOR-MANUAL#${id}", ["organizationId", "id"]], ["MANUAL", []]),
  },
});

/** Key of the sheet of an indicator. */
export const indicatorManualKey = (organizationId: string, indicatorId: string) => ({
  pk: `${tenantPrefix(organizationId)}INDICATOR-MANUAL#${manualIdOf(indicatorId)}`,
  sk: "MANUAL",
});
/** Reads a sheet's item. */
export const indicatorManualOf = (item: Item): ContractIndicatorManual => recordOf(indicatorManualEntity, item);

function parts(after: ContractIndicatorManual, before: ContractIndicatorManual | undefined) {
  const Item = itemOf(indicatorManualEntity, after);
  return [recordPart(Item, before)];
}

/** Definition sheets of the session's organization. */
export function openIndicatorManualStore(session: Session) {
  const { table, organizationId } = session;
  const keeping: Keeping<ContractIndicatorManual, never> = {
    async load(id) {
      return getRecord(table, indicatorManualKey(organizationId, id), indicatorManualOf);
    },
    parts,
    conflicts: {},
  };
  return {
    /** Writes the sheet of an indicator: the first one at version 0, a later one at the version that was seen. */
    save(
      indicatorId: string,
      seenVersion: number,
      decide: (before: ContractIndicatorManual | undefined) => Decision<Decided<ContractIndicatorManual>>,
    ): Promise<Changed<ContractIndicatorManual>> {
      const action = "indicatorManualSave";
      if (seenVersion > 0) {
        return changeRecord(session, keeping, manualIdOf(indicatorId), seenVersion, { action, decide });
      }
      const decided = decide(undefined);
      if (isRefused(decided)) return Promise.resolve({ refused: decided });
      return createRecord(session, keeping, { action, decide: () => decided });
    },
  };
}
