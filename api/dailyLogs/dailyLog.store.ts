import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { DailyLogStatusValues } from "../generated/enums.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { guard } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKeys } from "../table/definition.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { placeOfLog, type DailyLog } from "./dailyLog.rules.ts";

type Item = Record<string, unknown>;

/** A log has hundreds of entries a year, so it has a partition of its own beside its contract's. */
export const dailyLogEntity = new Entity({
  model: { entity: "dailyLog", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<DailyLog["history"]>("any"), required: true },
    contractId: { type: "string", required: true },
    employeeId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    raterId: { type: "string", required: true },
    raterSuperiorId: { type: "string" },
    period: { type: "string", required: true },
    day: { type: "string", required: true },
    resultId: { type: "string" },
    resultTitle: { type: "string" },
    leaderResult: { type: "string" },
    description: { type: "string", required: true },
    output: { type: "string" },
    quantity: { type: "string" },
    unit: { type: "string" },
    status: { type: DailyLogStatusValues, required: true },
    reason: { type: "string" },
    lateReason: { type: "string" },
    decidedBy: { type: "string" },
    decidedAt: { type: "string" },
  },
  indexes: {
    byPlace: primaryKey(
      ["TEN#${organizationId}#LOG#${contractId}", ["organizationId", "contractId"]],
      ["${period}#${day}#${id}", ["period", "day", "id"]],
    ),
    ofRater: indexKey(
      "gsi3",
      ["TEN#${organizationId}#RATER#${raterId}#LOGS", ["organizationId", "raterId"]],
      ["${day}#${id}", ["day", "id"]],
    ),
  },
});

/** The entry as an item: also used where a world is written in bulk. */
export const dailyLogItem = (log: DailyLog): Item => itemOf(dailyLogEntity, log);
const logOf = (item: Item): DailyLog => recordOf(dailyLogEntity, item);

/** Everything between two sort keys, both included. */
const between = (index: "gsi3" | undefined, pk: string, from: string, to: string) => {
  const keys = index === undefined ? { partitionKey: "pk", sortKey: "sk" } : indexKeys(index);
  return {
    ...(index === undefined ? {} : { IndexName: index }),
    KeyConditionExpression: "#pk = :pk AND #sk BETWEEN :from AND :to",
    ExpressionAttributeNames: { "#pk": keys.partitionKey, "#sk": keys.sortKey },
    ExpressionAttributeValues: { ":pk": pk, ":from": from, ":to": to },
  };
};

type Order = { readonly action: string; readonly idempotency?: Idempotency | undefined };

/** Daily logs of the session's organization. */
export function openDailyLogStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  async function load(id: string): Promise<DailyLog | undefined> {
    const place = placeOfLog(id);
    if (place === undefined) return undefined;
    return getRecord(
      table,
      { pk: `${tenant}LOG#${place.contractId}`, sk: `${place.period}#${place.day}#${id}` },
      logOf,
    );
  }

  const keeping: Keeping<DailyLog, never> = {
    load,
    parts: (after, before) => [recordPart(dailyLogItem(after), before)],
    conflicts: {},
  };
  const removing: Keeping<DailyLog, never> = {
    ...keeping,
    parts: (after, before): LabeledPart<"record">[] => {
      const { pk, sk } = dailyLogItem(after);
      return [{ label: "record", part: { Delete: { TableName: undefined, Key: { pk, sk }, ...guard(before) } } }];
    },
  };

  return {
    load,
    /** Entries of a contract between two days; `from` and `to` carry the period of each day. One query. */
    between: async (
      contractId: string,
      from: { readonly period: string; readonly day: Day },
      to: { readonly period: string; readonly day: Day },
    ): Promise<DailyLog[]> => {
      const pk = `${tenant}LOG#${contractId}`;
      const items = await queryAll(
        table,
        between(undefined, pk, `${from.period}#${from.day}`, `${to.period}#${to.day}#~`),
      );
      return items.map(logOf);
    },
    /** Entries of everybody a person rates, between two days. One query. */
    ofRater: async (raterId: string, from: Day, to: Day): Promise<DailyLog[]> =>
      (await queryAll(table, between("gsi3", `${tenant}RATER#${raterId}#LOGS`, from, `${to}#~`))).map(logOf),
    /** Writes a new entry; the same idempotency key never writes a second one. */
    create: (order: Order, decide: () => Decision<Decided<DailyLog>>): Promise<Changed<DailyLog>> =>
      createRecord(session, keeping, { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      version: number,
      order: Order,
      decide: (log: DailyLog) => Decision<Decided<DailyLog>>,
    ): Promise<Changed<DailyLog>> => changeRecord(session, keeping, id, version, { ...order, decide }),
    /** Removes an entry; its history stays. */
    remove: (
      id: string,
      version: number,
      order: Order,
      decide: (log: DailyLog) => Decision<Decided<DailyLog>>,
    ): Promise<Changed<DailyLog>> => changeRecord(session, removing, id, version, { ...order, decide }),
  };
}

/** What `openDailyLogStore` gives. */
export type DailyLogStore = ReturnType<typeof openDailyLogStore>;
