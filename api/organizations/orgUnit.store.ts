import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { asSeen } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll, queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { OrgUnit, UnitContents } from "./orgUnit.rules.ts";

type Item = Record<string, unknown>;

/** A unit with all its states. */
export const orgUnitEntity = new Entity({
  model: { entity: "orgUnit", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<OrgUnit["history"]>("any"), required: true },
    states: { type: CustomAttributeType<OrgUnit["states"]>("any"), required: true },
    externalIds: { type: CustomAttributeType<OrgUnit["externalIds"]>("any"), required: true },
    source: { type: "string" },
    unitPath: { type: "string", required: true },
    revision: { type: "number", required: true },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#UNIT#${id}", ["organizationId", "id"]], ["UNIT", []]),
    inTree: indexKey("gsi1", ["TEN#${organizationId}#UNITS", ["organizationId"]], ["${unitPath}", ["unitPath"]]),
  },
});

/** Key of a unit's item. */
export const orgUnitKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}UNIT#${id}`,
  sk: "UNIT",
});
/** The unit as an item. */
export const orgUnitItem = (unit: OrgUnit): Item => itemOf(orgUnitEntity, unit);
/** Reads a unit's item. */
export const orgUnitOf = (item: Item): OrgUnit => recordOf(orgUnitEntity, item);

/**
 * Part of a transaction that holds only while a unit is what was seen: nothing new is filed under a path that is
 * being left, or in a unit that was just closed. The label `record` makes a failed check a new attempt.
 */
export const unchanged = (unit: OrgUnit): LabeledPart<"record"> => ({
  label: "record",
  part: {
    ConditionCheck: {
      TableName: undefined,
      Key: orgUnitKey(unit.organizationId, unit.id),
      ...asSeen(unit, "version", "unitPath"),
    },
  },
});

/** Units of the session's organization. */
export function openOrgUnitStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  const load = (id: string): Promise<OrgUnit | undefined> =>
    getRecord(table, orgUnitKey(organizationId, id), orgUnitOf);

  /**
   * @param above units that must not change while this one is written: the new parent and everything above it.
   * Two moves at the same moment could otherwise close a ring that neither of them saw.
   */
  const keeping = (above: readonly OrgUnit[]): Keeping<OrgUnit, never> => ({
    load,
    parts: (after, before) => [recordPart(orgUnitItem(after), before), ...above.map(unchanged)],
    conflicts: {},
  });

  return {
    load,
    /** Units in tree order, within a subtree when a path is given. One query a page. */
    inTree: (unitPath: string, request: PageRequest): Promise<Page<OrgUnit>> =>
      queryPage(table, inIndex("gsi1", `${tenant}UNITS`, unitPath), request, tenant, orgUnitOf),
    /** All units of the organization in tree order: a region has a few hundred. */
    all: async (): Promise<OrgUnit[]> => (await queryAll(table, inIndex("gsi1", `${tenant}UNITS`))).map(orgUnitOf),
    /** What still hangs on a unit, in three small queries. */
    async contents(unit: OrgUnit): Promise<UnitContents> {
      const [below, positions, people] = await Promise.all([
        queryAll(table, inIndex("gsi1", `${tenant}UNITS`, unit.unitPath)),
        queryAll(table, inIndex("gsi1", `${tenant}POSITIONS`, `${unit.unitPath}#`)),
        queryPage(
          table,
          inIndex("gsi1", `${tenant}EMPLOYEES`, `${unit.unitPath}#`),
          { first: 1 },
          tenant,
          (item) => item,
        ),
      ]);
      const units = below.map(orgUnitOf).some((u) => u.id !== unit.id && u.states.at(-1)?.to === undefined);
      return {
        units,
        positions: positions.some((position) => position["closedFrom"] === undefined),
        people: people.edges.length > 0,
      };
    },
    /** Creates a unit, while its parent stands where it was seen. */
    create: (
      order: { action: string; idempotency?: Idempotency | undefined },
      above: readonly OrgUnit[],
      decide: () => Decision<Decided<OrgUnit>>,
    ): Promise<Changed<OrgUnit>> => createRecord(session, keeping(above), { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      seenVersion: number,
      action: string,
      above: readonly OrgUnit[],
      decide: (unit: OrgUnit) => Decision<Decided<OrgUnit>>,
    ): Promise<Changed<OrgUnit>> => changeRecord(session, keeping(above), id, seenVersion, { action, decide }),
  };
}
