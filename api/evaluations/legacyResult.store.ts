import { CustomAttributeType, Entity } from "electrodb";
import type { Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { LegacyPredicateValues, LegacyRegimeValues } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import { personAndYear, type LegacyResult } from "./legacyResult.rules.ts";

type Item = Record<string, unknown>;

/** Results of past years, a partition a person. */
export const legacyResultEntity = new Entity({
  model: { entity: "legacyResult", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<LegacyResult["history"]>("any"), required: true },
    employeeId: { type: "string", required: true },
    year: { type: "number", required: true },
    regime: { type: LegacyRegimeValues, required: true },
    score: { type: "string", required: true },
    predicate: { type: LegacyPredicateValues, required: true },
    working: { type: CustomAttributeType<LegacyResult["working"]>("any"), required: true },
    source: { type: "string" },
  },
  indexes: {
    byYear: primaryKey(
      ["TEN#${organizationId}#LEGACY#${employeeId}", ["organizationId", "employeeId"]],
      ["YEAR#${year}", ["year"]],
    ),
  },
});

/** Key of a person's result of a year. */
export const legacyResultKey = (organizationId: string, employeeId: string, year: number) => ({
  pk: `${tenantPrefix(organizationId)}LEGACY#${employeeId}`,
  sk: `YEAR#${year}`,
});

/** Reads a result's item. */
export const legacyResultOf = (item: Item): LegacyResult => recordOf(legacyResultEntity, item);

/** Results of past years in the session's organization. */
export function openLegacyResultStore(session: Session) {
  const { table, organizationId } = session;
  const keeping: Keeping<LegacyResult, never> = {
    load: async (id) => {
      const place = personAndYear(id);
      if (place === undefined) return undefined;
      return getRecord(table, legacyResultKey(organizationId, place.employeeId, place.year), legacyResultOf);
    },
    parts: (after, before) => [recordPart(itemOf(legacyResultEntity, after), before)],
    conflicts: {},
  };
  const action = "legacyResultsImport";
  return {
    /** All years of a person, newest first. One query. */
    async ofEmployee(employeeId: string): Promise<LegacyResult[]> {
      const { pk } = legacyResultKey(organizationId, employeeId, 0);
      return (await queryAll(table, inPartition(pk, "YEAR#"))).map(legacyResultOf).toReversed();
    },
    /** Writes a year anew, or over what is there. */
    write: (
      before: LegacyResult | undefined,
      decide: (now: LegacyResult | undefined) => Decision<Decided<LegacyResult>>,
    ): Promise<Changed<LegacyResult>> =>
      before === undefined
        ? createRecord(session, keeping, { action, decide: () => decide(undefined) })
        : changeRecord(session, keeping, before.id, before.version, {
            action,
            decide: (now) => (now.version === before.version ? decide(now) : refuse("STALE_VERSION")),
          }),
  };
}

/** What `openLegacyResultStore` gives. */
export type LegacyResultStore = ReturnType<typeof openLegacyResultStore>;
