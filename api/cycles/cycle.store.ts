import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { CycleStatusValues } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { absent, put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll, queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { Cycle } from "./cycle.rules.ts";

type Item = Record<string, unknown>;

/** A performance year with its periods. */
export const cycleEntity = new Entity({
  model: { entity: "cycle", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Cycle["history"]>("any"), required: true },
    year: { type: "number", required: true },
    status: { type: CycleStatusValues, required: true },
    policyId: { type: "string", required: true },
    policyHash: { type: "string" },
    from: { type: "string", required: true },
    to: { type: "string", required: true },
    contractDueOn: { type: "string", required: true },
    periods: { type: CustomAttributeType<Cycle["periods"]>("any"), required: true },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#CYCLE#${id}", ["organizationId", "id"]], ["CYCLE", []]),
    ofOrganization: indexKey("gsi1", ["TEN#${organizationId}#CYCLES", ["organizationId"]], ["YEAR#${year}", ["year"]]),
  },
});

/** Key of a cycle's item. */
export const cycleKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}CYCLE#${id}`,
  sk: "CYCLE",
});
/** Reads a cycle's item. */
export const cycleOf = (item: Item): Cycle => recordOf(cycleEntity, item);

/** The items of a cycle: itself, and the marker that keeps its year from being used twice. */
export const cycleItems = (cycle: Cycle): readonly [record: Item, marker: Item] => [
  itemOf(cycleEntity, cycle),
  { pk: `${tenantPrefix(cycle.organizationId)}CYCLE-YEAR#${cycle.year}`, sk: "MARKER", cycleId: cycle.id },
];

function parts(after: Cycle, before: Cycle | undefined): LabeledPart<"record" | "marker">[] {
  const [item, marker] = cycleItems(after);
  const record = recordPart(item, before);
  return before === undefined ? [record, { label: "marker", part: put(marker, absent) }] : [record];
}

/** Cycles of the session's organization. */
export function openCycleStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  const load = (id: string): Promise<Cycle | undefined> => getRecord(table, cycleKey(organizationId, id), cycleOf);

  const keeping: Keeping<Cycle, "marker"> = {
    load,
    parts,
    conflicts: { marker: refuse("ALREADY_EXISTS", "year") },
  };

  return {
    load,
    /** Cycles, newest year first. */
    newestFirst: (request: PageRequest): Promise<Page<Cycle>> =>
      queryPage(table, inIndex("gsi1", `${tenant}CYCLES`, "", true), request, tenant, cycleOf),
    /** All cycles: one a year. */
    all: async (): Promise<Cycle[]> => (await queryAll(table, inIndex("gsi1", `${tenant}CYCLES`))).map(cycleOf),
    /** Plans a cycle; refuses ALREADY_EXISTS when the year has one. */
    create: (
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: () => Decision<Decided<Cycle>>,
    ): Promise<Changed<Cycle>> => createRecord(session, keeping, { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      seenVersion: number,
      action: string,
      decide: (cycle: Cycle) => Decision<Decided<Cycle>>,
    ): Promise<Changed<Cycle>> => changeRecord(session, keeping, id, seenVersion, { action, decide }),
  };
}
