import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import { changeRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey, tenantPrefix } from "../table/keys.ts";
import { notPlanned, placeOfPlan, type ActionPlan } from "./actionPlan.rules.ts";

type Item = Record<string, unknown>;

/** Plans live in the partition of their contract: its page is one query. */
export const actionPlanEntity = new Entity({
  model: { entity: "actionPlan", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<ActionPlan["history"]>("any"), required: true },
    contractId: { type: "string", required: true },
    resultId: { type: "string", required: true },
    period: { type: "string", required: true },
    steps: { type: CustomAttributeType<ActionPlan["steps"]>("any"), required: true },
  },
  indexes: {
    byPlace: primaryKey(
      ["TEN#${organizationId}#CONTRACT#${contractId}", ["organizationId", "contractId"]],
      ["ACTION-PLAN#${period}#${resultId}", ["period", "resultId"]],
    ),
  },
});

const prefix = "ACTION-PLAN#";
const planOf = (item: Item): ActionPlan => recordOf(actionPlanEntity, item);

/** The plans among the items of a contract's partition. */
export const actionPlansIn = (partition: readonly Item[]): ActionPlan[] =>
  partition.filter((item) => String(item["sk"]).startsWith(prefix)).map(planOf);

/** Action plans of the session's organization. */
export function openActionPlanStore(session: Session) {
  const { table, organizationId } = session;

  async function load(id: string): Promise<ActionPlan | undefined> {
    const place = placeOfPlan(id);
    if (place === undefined) return undefined;
    const key = {
      pk: `${tenantPrefix(organizationId)}CONTRACT#${place.contractId}`,
      sk: `${prefix}${place.period}#${place.resultId}`,
    };
    return (await getRecord(table, key, planOf)) ?? notPlanned(place, organizationId);
  }

  const keeping: Keeping<ActionPlan, never> = {
    load,
    parts: (after, before) => [recordPart(itemOf(actionPlanEntity, after), before)],
    conflicts: {},
  };

  return {
    /** Loads, lets the rule decide, writes: see `changeRecord`. A plan never written has version 0. */
    change: (
      id: string,
      seenVersion: number,
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: (plan: ActionPlan) => Decision<Decided<ActionPlan>>,
    ): Promise<Changed<ActionPlan>> => changeRecord(session, keeping, id, seenVersion, { ...order, decide }),
  };
}
