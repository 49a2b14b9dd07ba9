import { CustomAttributeType, Entity } from "electrodb";
import {
  changeRecord,
  createRecord,
  recordPart,
  stale,
  type Changed,
  type Decided,
  type Keeping,
} from "../audit/change.ts";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import { auditedWrite } from "../audit/auditedWrite.ts";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import { PlanKind, PlanKindValues } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { guard } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll, queryPage, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { Plan } from "./plan.rules.ts";

/** A plan with its goals: some dozens at most, one item. Plans of a region are some dozens too: the list is one query. */
export const planEntity = new Entity({
  model: { entity: "plan", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<HistoryHead>("any"), required: true },
    kind: { type: PlanKindValues, required: true },
    /** The region's plan comes first in the list: a digit before the path of the unit. */
    rank: { type: "string", required: true },
    title: { type: "string", required: true },
    fromYear: { type: "number", required: true },
    toYear: { type: "number", required: true },
    source: { type: "string" },
    unitId: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    goals: { type: CustomAttributeType<Plan["goals"]>("any"), required: true },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#PLAN#${id}", ["organizationId", "id"]], ["PLAN", []]),
    inTree: indexKey(
      "gsi1",
      ["TEN#${organizationId}#PLANS", ["organizationId"]],
      ["${rank}#${unitPath}#${id}", ["rank", "unitPath", "id"]],
    ),
  },
});

/** Key of a plan's item. */
export const planKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}PLAN#${id}`,
  sk: "PLAN",
});

/** The plan as an item. */
export const planItem = (plan: Plan): Record<string, unknown> =>
  itemOf(planEntity, { ...plan, rank: plan.kind === PlanKind.REGIONAL ? "0" : "1" });

/** Reads a plan's item. */
export const planOf = (item: Record<string, unknown>): Plan => recordOf(planEntity, item);

/** Multi-year plans of the session's organization. */
export function openPlanStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  const load = (id: string): Promise<Plan | undefined> => getRecord(table, planKey(organizationId, id), planOf);
  const keeping: Keeping<Plan, never> = {
    load,
    parts: (after, before) => [recordPart(planItem(after), before)],
    conflicts: {},
  };

  return {
    load,
    /** Plans, the region's first, then units' in tree order. */
    inTree: (request: PageRequest) => queryPage(table, inIndex("gsi1", `${tenant}PLANS`), request, tenant, planOf),
    /** All plans: bounded by the number of units that plan. */
    all: async (): Promise<Plan[]> => (await queryAll(table, inIndex("gsi1", `${tenant}PLANS`))).map(planOf),
    /** Creates a plan. */
    create: (
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: () => Decision<Decided<Plan>>,
    ): Promise<Changed<Plan>> => createRecord(session, keeping, { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      seenVersion: number,
      decide: (plan: Plan) => Decision<Decided<Plan>>,
    ): Promise<Changed<Plan>> => changeRecord(session, keeping, id, seenVersion, { action: "planUpdate", decide }),
    /** Deletes a plan with its last event; STALE_VERSION with the fresh one when it changed since. */
    async remove(plan: Plan, seenVersion: number): Promise<Changed<Plan>> {
      if (plan.version !== seenVersion) return stale(await load(plan.id));
      const outcome = await auditedWrite(session, {
        subject: plan.id,
        head: plan.history,
        note: { action: "planDelete" },
        parts: () => [
          {
            label: "record" as const,
            part: { Delete: { TableName: undefined, Key: planKey(organizationId, plan.id), ...guard(plan) } },
          },
        ],
      });
      return outcome.written ? { record: plan } : stale(await load(plan.id));
    },
  };
}

/** What `openPlanStore` gives. */
export type PlanStore = ReturnType<typeof openPlanStore>;
