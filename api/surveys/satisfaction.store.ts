import { CustomAttributeType, Entity } from "electrodb";
import type { Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey, tenantPrefix } from "../table/keys.ts";
import { unitOfSatisfaction, type Satisfaction } from "./satisfaction.rules.ts";

type Item = Record<string, unknown>;

/** All indexes of a unit: one item. */
export const satisfactionEntity = new Entity({
  model: { entity: "satisfaction", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Satisfaction["history"]>("any"), required: true },
    unitId: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    indexes: { type: CustomAttributeType<Satisfaction["indexes"]>("any"), required: true },
  },
  indexes: {
    byUnit: primaryKey(
      ["TEN#${organizationId}#SATISFACTION#${unitId}", ["organizationId", "unitId"]],
      ["SATISFACTION", []],
    ),
  },
});

/** Key of a unit's indexes. */
export const satisfactionKey = (organizationId: string, unitId: string) => ({
  pk: `${tenantPrefix(organizationId)}SATISFACTION#${unitId}`,
  sk: "SATISFACTION",
});
/** Reads an item. */
export const satisfactionOf = (item: Item): Satisfaction => recordOf(satisfactionEntity, item);
/** As an item: also used where a world is written in bulk. */
export const satisfactionItem = (satisfaction: Satisfaction): Item => itemOf(satisfactionEntity, satisfaction);

/** What citizens said of the units of the session's organization. */
export function openSatisfactionStore(session: Session) {
  const { table, organizationId } = session;

  async function load(id: string): Promise<Satisfaction | undefined> {
    const unitId = unitOfSatisfaction(id);
    if (unitId === undefined) return undefined;
    return getRecord(table, satisfactionKey(organizationId, unitId), satisfactionOf);
  }

  const keeping: Keeping<Satisfaction, never> = {
    load,
    parts: (after, before) => [recordPart(satisfactionItem(after), before)],
    conflicts: {},
  };

  return {
    /** Records the first, or adds and corrects: the rule decides on the record as it is now. */
    save(
      unasked: Satisfaction,
      seenVersion: number,
      decide: (satisfaction: Satisfaction) => Decision<Decided<Satisfaction>>,
    ): Promise<Changed<Satisfaction>> {
      const action = "satisfactionIndexRecord";
      return seenVersion === 0
        ? createRecord(session, keeping, { action, decide: () => decide(unasked) })
        : changeRecord(session, keeping, unasked.id, seenVersion, { action, decide });
    },
  };
}

/** What `openSatisfactionStore` gives. */
export type SatisfactionStore = ReturnType<typeof openSatisfactionStore>;
