import { CustomAttributeType, Entity } from "electrodb";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import { EvaluationKindValues } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll, queryPage, type PageRequest } from "../table/paging.ts";
import { inIndex, inPartition } from "../table/query.ts";
import { unitAndPeriod, type OrganizationOutcome } from "./organizationOutcome.rules.ts";

type Item = Record<string, unknown>;

/** All periods of a unit lie in one partition. */
export const organizationOutcomeEntity = new Entity({
  model: { entity: "organizationOutcome", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<OrganizationOutcome["history"]>("any"), required: true },
    cycleId: { type: "string", required: true },
    period: { type: "string", required: true },
    kind: { type: EvaluationKindValues, required: true },
    unitId: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    recommendations: { type: CustomAttributeType<OrganizationOutcome["recommendations"]>("any"), required: true },
    decision: { type: CustomAttributeType<NonNullable<OrganizationOutcome["decision"]>>("any") },
  },
  indexes: {
    byPeriod: primaryKey(
      ["TEN#${organizationId}#OUTCOME#${unitId}", ["organizationId", "unitId"]],
      ["PERIOD#${period}", ["period"]],
    ),
    ofPeriod: indexKey(
      "gsi1",
      ["TEN#${organizationId}#OUTCOMES#${cycleId}#${period}", ["organizationId", "cycleId", "period"]],
      ["${unitPath}", ["unitPath"]],
    ),
  },
});

/** Key of a unit's predicate in a period. */
export const organizationOutcomeKey = (organizationId: string, unitId: string, period: string) => ({
  pk: `${tenantPrefix(organizationId)}OUTCOME#${unitId}`,
  sk: `PERIOD#${period}`,
});
/** The predicate as an item: also used where a world is written in bulk. */
export const organizationOutcomeItem = (outcome: OrganizationOutcome): Item =>
  itemOf(organizationOutcomeEntity, outcome);
/** Reads a predicate's item. */
export const organizationOutcomeOf = (item: Item): OrganizationOutcome => recordOf(organizationOutcomeEntity, item);

/** Predicates of units of the session's organization. */
export function openOrganizationOutcomeStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  async function load(id: string): Promise<OrganizationOutcome | undefined> {
    const place = unitAndPeriod(id);
    if (place === undefined) return undefined;
    return getRecord(table, organizationOutcomeKey(organizationId, place.unitId, place.period), organizationOutcomeOf);
  }

  const keeping: Keeping<OrganizationOutcome, never> = {
    load,
    parts: (after, before) => [recordPart(organizationOutcomeItem(after), before)],
    conflicts: {},
  };

  return {
    load,
    /** One unit over all periods, newest first: one query. */
    async ofUnit(unitId: string): Promise<OrganizationOutcome[]> {
      const items = await queryAll(table, inPartition(`${tenant}OUTCOME#${unitId}`, "PERIOD#", true));
      return items.map(organizationOutcomeOf);
    },
    /** Units of a period in tree order, within a subtree when a path is given. */
    ofPeriod: (cycleId: string, period: string, unitPath: string, request: PageRequest) =>
      queryPage(
        table,
        inIndex("gsi1", `${tenant}OUTCOMES#${cycleId}#${period}`, unitPath),
        request,
        tenant,
        organizationOutcomeOf,
      ),
    /** Creates when `seenVersion` is 0, else changes; the rule decides on the record as it is now. */
    save(
      unset: OrganizationOutcome,
      seenVersion: number,
      order: { readonly action: string; readonly idempotency?: Idempotency | undefined },
      decide: (outcome: OrganizationOutcome) => Decision<Decided<OrganizationOutcome>>,
    ): Promise<Changed<OrganizationOutcome>> {
      return seenVersion === 0
        ? createRecord(session, keeping, { ...order, decide: () => decide(unset) })
        : changeRecord(session, keeping, unset.id, seenVersion, { ...order, decide });
    },
  };
}

/** What `openOrganizationOutcomeStore` gives. */
export type OrganizationOutcomeStore = ReturnType<typeof openOrganizationOutcomeStore>;
