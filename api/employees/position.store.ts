import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { FunctionalLevelValues, PositionTypeValues } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import type { OrgUnit } from "../organizations/orgUnit.rules.ts";
import { unchanged } from "../organizations/orgUnit.store.ts";
import { getRecord } from "../table/getItem.ts";
import { asSeen, type WritePart } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { Holder, Position } from "./position.rules.ts";

type Item = Record<string, unknown>;
type Holders = Readonly<Record<string, Holder>>;

/** A post with its holders by assignment. */
export const positionEntity = new Entity({
  model: { entity: "position", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Position["history"]>("any"), required: true },
    title: { type: "string", required: true },
    type: { type: PositionTypeValues, required: true },
    level: { type: FunctionalLevelValues },
    echelon: { type: "string" },
    unitId: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    superiorId: { type: "string" },
    headsUnit: { type: "boolean", required: true },
    closedFrom: { type: "string" },
    /** A map, so that two assignments to one post can be written at the same moment. */
    holders: { type: CustomAttributeType<Holders>("any"), required: true },
    revision: { type: "number", required: true },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#POSITION#${id}", ["organizationId", "id"]], ["POSITION", []]),
    inTree: indexKey(
      "gsi1",
      ["TEN#${organizationId}#POSITIONS", ["organizationId"]],
      ["${unitPath}#${title}#${id}", ["unitPath", "title", "id"]],
    ),
  },
});

/** Key of a post's item. */
export const positionKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}POSITION#${id}`,
  sk: "POSITION",
});
/** The post as an item. */
export const positionItem = (position: Position): Item =>
  itemOf(positionEntity, {
    ...position,
    holders: Object.fromEntries(position.holders.map((h) => [h.assignmentId, h])),
  });
/** Reads a post's item. */
export function positionOf(item: Item): Position {
  const record = recordOf<Omit<Position, "holders"> & { holders: Holders }>(positionEntity, item);
  return { ...record, holders: Object.values(record.holders) };
}

/**
 * Part of an assignment's transaction that tells the post who holds it. Holds only while the post is open on the
 * assignment's first day. Does not touch the post's version: a new holder is no change of the post.
 */
export function holderPart(organizationId: string, positionId: string, holder: Holder): WritePart {
  return {
    Update: {
      TableName: undefined,
      Key: positionKey(organizationId, positionId),
      UpdateExpression: "SET holders.#id = :holder, revision = revision + :one",
      ConditionExpression: "attribute_exists(pk) AND (attribute_not_exists(closedFrom) OR closedFrom > :last)",
      ExpressionAttributeNames: { "#id": holder.assignmentId },
      // An open assignment needs a post without an end; a closed post only takes what ended before it closed.
      ExpressionAttributeValues: { ":holder": holder, ":one": 1, ":last": holder.to ?? "9999-12-31" },
    },
  };
}

/** Posts of the session's organization. */
export function openPositionStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  const load = (id: string): Promise<Position | undefined> =>
    getRecord(table, positionKey(organizationId, id), positionOf);

  /** A new line above a post must not change while it is written: two changes at once could close a ring. */
  const keeping = (unit: OrgUnit | undefined, line: readonly Position[]): Keeping<Position, never> => ({
    load,
    parts: (after, before) => {
      const moved = after.superiorId !== before?.superiorId ? line : [];
      return [
        recordPart(positionItem(after), before, "revision"),
        ...moved.map(unchangedPost),
        ...(unit === undefined ? [] : [unchanged(unit)]),
      ];
    },
    conflicts: {},
  });

  return {
    load,
    /** A post and the posts above it, from near to far. One read a level; a region has about six. */
    async line(id: string): Promise<Position[]> {
      const line: Position[] = [];
      for (let next: string | undefined = id; next !== undefined && line.length < 50; next = line.at(-1)?.superiorId) {
        const position = await load(next);
        if (position === undefined) break;
        line.push(position);
      }
      return line;
    },
    /** Posts in order of unit tree, then title, within a subtree when a path is given. One query a page. */
    inTree: (unitPath: string, request: PageRequest): Promise<Page<Position>> =>
      queryPage(table, inIndex("gsi1", `${tenant}POSITIONS`, unitPath), request, tenant, positionOf),
    /** Creates a post, while its unit and the line above are what was seen. */
    create: (
      order: { action: string; idempotency?: Idempotency | undefined },
      seen: { unit: OrgUnit; line: readonly Position[] },
      decide: () => Decision<Decided<Position>>,
    ): Promise<Changed<Position>> => createRecord(session, keeping(seen.unit, seen.line), { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      seenVersion: number,
      action: string,
      line: readonly Position[],
      decide: (position: Position) => Decision<Decided<Position>>,
    ): Promise<Changed<Position>> =>
      changeRecord(session, keeping(undefined, line), id, seenVersion, { action, decide }),
  };
}

const unchangedPost = (position: Position): LabeledPart<"record"> => ({
  label: "record",
  part: {
    ConditionCheck: {
      TableName: undefined,
      Key: positionKey(position.organizationId, position.id),
      ...asSeen(position, "version"),
    },
  },
});
