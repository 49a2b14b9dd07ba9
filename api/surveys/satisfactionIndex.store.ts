import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { CustomAttributeType, Entity } from "electrodb";
import type { Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Decision } from "../kernel/refusal.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage } from "../table/paging.ts";
import { unitAndDay, type SatisfactionIndex } from "./satisfactionIndex.rules.ts";

type Item = Record<string, unknown>;

/** All indexes of a unit lie in one partition, by the last day of the survey. */
export const satisfactionIndexEntity = new Entity({
  model: { entity: "satisfactionIndex", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<SatisfactionIndex["history"]>("any"), required: true },
    unitId: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    from: { type: "string", required: true },
    to: { type: "string", required: true },
    index: { type: "string", required: true },
    respondents: { type: "number", required: true },
    source: { type: "string", required: true },
    url: { type: "string" },
    recordedBy: { type: "string", required: true },
    recordedAt: { type: "string", required: true },
  },
  indexes: {
    byDay: primaryKey(
      ["TEN#${organizationId}#SATISFACTION#${unitId}", ["organizationId", "unitId"]],
      ["INDEX#${to}", ["to"]],
    ),
  },
});

/** Reads an item. */
export const satisfactionIndexOf = (item: Item): SatisfactionIndex => recordOf(satisfactionIndexEntity, item);
/** As an item: also used where a world is written in bulk. */
export const satisfactionIndexItem = (index: SatisfactionIndex): Item => itemOf(satisfactionIndexEntity, index);

/** Satisfaction indexes of the session's organization. */
export function openSatisfactionIndexStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  async function load(id: string): Promise<SatisfactionIndex | undefined> {
    const place = unitAndDay(id);
    if (place === undefined) return undefined;
    const Key = { pk: `${tenant}SATISFACTION#${place.unitId}`, sk: `INDEX#${place.to}` };
    const answer = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return answer.Item === undefined ? undefined : satisfactionIndexOf(answer.Item);
  }

  const keeping: Keeping<SatisfactionIndex, never> = {
    load,
    parts: (after, before) => [
      {
        label: "record",
        part: {
          Put: {
            TableName: undefined,
            Item: satisfactionIndexItem(after),
            ...(before
              ? { ConditionExpression: "version = :version", ExpressionAttributeValues: { ":version": before.version } }
              : { ConditionExpression: "attribute_not_exists(pk)" }),
          },
        },
      },
    ],
    conflicts: {},
  };

  return {
    load,
    /** The newest indexes of a unit whose survey ended by a day, newest first: one query. */
    async until(unitId: string, to: Day, most: number): Promise<readonly SatisfactionIndex[]> {
      const input = {
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
        ExpressionAttributeValues: {
          ":pk": `${tenant}SATISFACTION#${unitId}`,
          ":from": "INDEX#",
          ":to": `INDEX#${to}`,
        },
        ScanIndexForward: false,
      };
      return (await queryPage(table, input, { first: most }, tenant, satisfactionIndexOf)).edges.map(
        ({ node }) => node,
      );
    },
    /** Records the first, or corrects: the rule decides on the record as it is now. */
    save(
      unwritten: SatisfactionIndex,
      seenVersion: number,
      decide: (index: SatisfactionIndex) => Decision<Decided<SatisfactionIndex>>,
    ): Promise<Changed<SatisfactionIndex>> {
      const action = "satisfactionIndexRecord";
      return seenVersion === 0
        ? createRecord(session, keeping, { action, decide: () => decide(unwritten) })
        : changeRecord(session, keeping, unwritten.id, seenVersion, { action, decide });
    },
  };
}

/** What `openSatisfactionIndexStore` gives. */
export type SatisfactionIndexStore = ReturnType<typeof openSatisfactionIndexStore>;
