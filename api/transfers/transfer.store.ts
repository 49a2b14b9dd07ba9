import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Decision } from "../kernel/refusal.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { Transfer } from "./transfer.rules.ts";

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

type Order = { readonly action: string; readonly idempotency?: Idempotency | undefined };

/** Mid-year events of the session's organization. */
export function openTransferStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const parse = (item: Record<string, unknown>): Transfer => recordOf(transferEntity, item);
  async function load(id: string): Promise<Transfer | undefined> {
    const Key = { pk: `${tenant}TRANSFER#${id}`, sk: "TRANSFER" };
    const answer = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return answer.Item === undefined ? undefined : parse(answer.Item);
  }
  const keeping: Keeping<Transfer, never> = {
    load,
    parts: (after, before) => {
      const guard = before
        ? { ConditionExpression: "version = :version", ExpressionAttributeValues: { ":version": before.version } }
        : { ConditionExpression: "attribute_not_exists(pk)" };
      return [
        { label: "record", part: { Put: { TableName: undefined, Item: itemOf(transferEntity, after), ...guard } } },
      ];
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
