import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { addDays, type Day } from "../kernel/calendar.ts";
import type { Decision } from "../kernel/refusal.ts";
import type { Table } from "../table/client.ts";
import { indexKeys } from "../table/definition.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import { stateOf, type Transfer } from "./transfer.rules.ts";

/** A mid-year event with its plan. */
export const transferEntity = new Entity({
  model: { entity: "transfer", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Transfer["history"]>("any"), required: true },
    employeeId: { type: "string", required: true },
    event: { type: CustomAttributeType<Transfer["event"]>("any"), required: true },
    steps: { type: CustomAttributeType<Transfer["steps"]>("any"), required: true },
    done: { type: "number", required: true },
    waiting: { type: CustomAttributeType<Transfer["waiting"]>("any") },
    cancelled: { type: CustomAttributeType<Transfer["cancelled"]>("any") },
    trouble: { type: CustomAttributeType<Transfer["trouble"]>("any") },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#TRANSFER#${id}", ["organizationId", "id"]], ["TRANSFER", []]),
    ofEmployee: indexKey(
      "gsi1",
      ["TEN#${organizationId}#TRANSFERS-OF#${employeeId}", ["organizationId", "employeeId"]],
      ["${id}", ["id"]],
    ),
  },
});

const parse = (item: Record<string, unknown>): Transfer => recordOf(transferEntity, item);

/** Sparse list, over all organizations, of events that wait for their day or were interrupted: the clock reads it. */
const openList = "OPEN-TRANSFERS";
const openKeys = indexKeys("gsi4");

/** The event as an item; in the list of the clock while something is left to do. */
function transferItem(transfer: Transfer): Record<string, unknown> {
  const item = itemOf(transferEntity, transfer);
  const state = stateOf(transfer);
  if (state !== "PLANNED" && state !== "INTERRUPTED") return item;
  const sortKey = `${transfer.event.from}#${transfer.id}`;
  return { ...item, [openKeys.partitionKey]: openList, [openKeys.sortKey]: sortKey };
}

/** Events of all organizations that hold on or before a day and are not done, earliest first. One query. */
export async function openTransfers(table: Table, today: Day, most: number): Promise<Transfer[]> {
  const page = await queryPage(
    table,
    {
      IndexName: "gsi4",
      KeyConditionExpression: "#pk = :pk AND #sk < :end",
      ExpressionAttributeNames: { "#pk": openKeys.partitionKey, "#sk": openKeys.sortKey },
      ExpressionAttributeValues: { ":pk": openList, ":end": addDays(today, 1) },
    },
    { first: most },
    "TEN#",
    parse,
  );
  return page.edges.map(({ node }) => node);
}

type Order = { readonly action: string; readonly idempotency?: Idempotency | undefined };

/** Mid-year events of the session's organization. */
export function openTransferStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const load = (id: string): Promise<Transfer | undefined> =>
    getRecord(table, { pk: `${tenant}TRANSFER#${id}`, sk: "TRANSFER" }, parse);
  const keeping: Keeping<Transfer, never> = {
    load,
    parts: (after, before) => {
      return [recordPart(transferItem(after), before)];
    },
    conflicts: {},
  };
  return {
    load,
    /** Events of a person, newest first. */
    ofEmployee: (employeeId: string, first: number) =>
      queryPage(table, inIndex("gsi1", `${tenant}TRANSFERS-OF#${employeeId}`, "", true), { first }, tenant, parse),
    /** Records an event with its plan. */
    create: (order: Order, decide: () => Decision<Decided<Transfer>>): Promise<Changed<Transfer>> =>
      createRecord(session, keeping, { ...order, decide }),
    /** Notes how far it came: see `changeRecord`. */
    change: (
      id: string,
      version: number,
      order: Order,
      decide: (transfer: Transfer) => Decision<Decided<Transfer>>,
    ): Promise<Changed<Transfer>> => changeRecord(session, keeping, id, version, { ...order, decide }),
  };
}

/** What `openTransferStore` gives. */
export type TransferStore = ReturnType<typeof openTransferStore>;
