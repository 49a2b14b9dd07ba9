import { CustomAttributeType, Entity } from "electrodb";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { CalibrationStatusValues } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll, queryPage, type PageRequest } from "../table/paging.ts";
import { inIndex, inPartition } from "../table/query.ts";
import {
  isClosed,
  type Board,
  type Calibration,
  type CalibrationCard,
  type CalibrationMove,
} from "./calibration.rules.ts";

type Item = Record<string, unknown>;

/** Session, cards and moves lie in one partition: the whole board is one query. */
const partition = ["TEN#${organizationId}#CALIBRATION#${calibrationId}", ["organizationId", "calibrationId"]] as const;

/** The calibration itself. */
export const calibrationEntity = new Entity({
  model: { entity: "calibration", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Calibration["history"]>("any"), required: true },
    cycleId: { type: "string", required: true },
    policyId: { type: "string", required: true },
    period: { type: "string", required: true },
    unitId: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    headId: { type: "string" },
    round: { type: "number", required: true },
    status: { type: CalibrationStatusValues, required: true },
    openedAt: { type: "string", required: true },
    openedByName: { type: "string", required: true },
    closedAt: { type: "string" },
    justification: { type: "string" },
    fixed: { type: CustomAttributeType<Calibration["fixed"]>("any"), required: true },
    leftOut: { type: CustomAttributeType<Calibration["leftOut"]>("any"), required: true },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#CALIBRATION#${id}", ["organizationId", "id"]], ["CALIBRATION", []]),
    ofPeriod: indexKey(
      "gsi1",
      ["TEN#${organizationId}#CALIBRATIONS#${cycleId}#${period}", ["organizationId", "cycleId", "period"]],
      ["${unitPath}#${id}", ["unitPath", "id"]],
    ),
  },
});

/** One person. */
export const calibrationCardEntity = new Entity({
  model: { entity: "calibrationCard", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<CalibrationCard["history"]>("any"), required: true },
    calibrationId: { type: "string", required: true },
    evaluationId: { type: "string", required: true },
    contractId: { type: "string", required: true },
    employeeId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    positionTitle: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    raterId: { type: "string", required: true },
    raterName: { type: "string", required: true },
    start: { type: CustomAttributeType<CalibrationCard["start"]>("any"), required: true },
    now: { type: CustomAttributeType<CalibrationCard["now"]>("any"), required: true },
    trail: { type: CustomAttributeType<CalibrationCard["trail"]>("any"), required: true },
    cited: { type: CustomAttributeType<CalibrationCard["cited"]>("any"), required: true },
    settled: { type: "boolean", required: true },
  },
  indexes: { byId: primaryKey(partition, ["CARD#${id}", ["id"]]) },
});

/** What happened, in the order of time. */
export const calibrationMoveEntity = new Entity({
  model: { entity: "calibrationMove", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    calibrationId: { type: "string", required: true },
    cardId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    kind: { type: "string", required: true },
    from: { type: CustomAttributeType<CalibrationMove["from"]>("any"), required: true },
    to: { type: CustomAttributeType<CalibrationMove["to"]>("any"), required: true },
    reason: { type: "string" },
    byName: { type: "string", required: true },
    at: { type: "string", required: true },
  },
  indexes: { byTime: primaryKey(partition, ["MOVE#${at}#${id}", ["at", "id"]]) },
});

const calibrationKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}CALIBRATION#${id}`,
  sk: "CALIBRATION",
});

const askedKey = (organizationId: string, raterId: string): string =>
  `${tenantPrefix(organizationId)}ASKED#${raterId}#CALIBRATIONS`;

/** The calibration as an item: also used where a world is written in bulk. While it runs, it waits for the unit's head. */
export function calibrationItem(calibration: Calibration): Item {
  const item = itemOf(calibrationEntity, calibration);
  const { organizationId, headId, id } = calibration;
  if (headId === undefined || isClosed(calibration)) return item;
  return { ...item, gsi3pk: askedKey(organizationId, headId), gsi3sk: `${running}${id}` };
}
/** A card as an item. While the rater is asked, it is in the rater's list too. */
export function cardItem(card: CalibrationCard): Item {
  const item = itemOf(calibrationCardEntity, card);
  if (card.now.consent !== "PENDING" || card.settled) return item;
  const { organizationId, raterId, calibrationId, employeeName, id } = card;
  return { ...item, gsi3pk: askedKey(organizationId, raterId), gsi3sk: `${calibrationId}#${employeeName}#${id}` };
}
/** Where calibrations stand in a person's list; cards stand under the id of theirs. */
const running = "RUNNING#";
/** A move as an item. */
export const moveItem = (move: CalibrationMove): Item => itemOf(calibrationMoveEntity, move);
/** Reads a card's item. */
export const cardOf = (item: Item): CalibrationCard => recordOf(calibrationCardEntity, item);
const calibrationOf = (item: Item): Calibration => recordOf(calibrationEntity, item);
const moveOf = (item: Item): CalibrationMove => recordOf(calibrationMoveEntity, item);

/** Calibrations of the session's organization. */
export function openCalibrationStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  const load = (id: string): Promise<Calibration | undefined> =>
    getRecord(table, calibrationKey(organizationId, id), calibrationOf);

  const card = (calibrationId: string, id: string): Promise<CalibrationCard | undefined> =>
    getRecord(table, { pk: calibrationKey(organizationId, calibrationId).pk, sk: `CARD#${id}` }, cardOf);

  const keeping: Keeping<Calibration, never> = {
    load,
    parts: (after, before) => [recordPart(calibrationItem(after), before)],
    conflicts: {},
  };

  /** Holds only while the calibration is open: nothing moves while it is written back. */
  const stillOpen = (id: string): LabeledPart<"closed"> => ({
    label: "closed",
    part: {
      ConditionCheck: {
        TableName: undefined,
        Key: calibrationKey(organizationId, id),
        ConditionExpression: "#status = :open",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":open": "OPEN" },
      },
    },
  });

  return {
    load,
    /** A card as it is now. */
    card,
    /** Everything of a calibration, as it is now: one query. */
    async board(id: string): Promise<Board | undefined> {
      const { pk } = calibrationKey(organizationId, id);
      const items = await queryAll(table, { ...inPartition(pk), ConsistentRead: true });
      const own = items.find(({ sk }) => sk === "CALIBRATION");
      if (own === undefined) return undefined;
      const some = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix));
      return { calibration: calibrationOf(own), cards: some("CARD#").map(cardOf), moves: some("MOVE#").map(moveOf) };
    },
    /** Calibrations of a period in tree order, within a subtree when a path is given. */
    ofPeriod: (cycleId: string, period: string, unitPath: string, request: PageRequest) =>
      queryPage(
        table,
        inIndex("gsi1", `${tenant}CALIBRATIONS#${cycleId}#${period}`, unitPath),
        request,
        tenant,
        calibrationOf,
      ),
    /** Proposals a rater is asked about. */
    askedOf: (raterId: string, request: PageRequest) =>
      queryPage(table, inIndex("gsi3", askedKey(organizationId, raterId), "cal_"), request, tenant, cardOf),
    /** Whatever of calibrations waits for a person, one query: running ones of the unit they head, and proposals. */
    async waitingFor(personId: string, request: PageRequest) {
      const read = (item: Item) => (item["sk"] === "CALIBRATION" ? calibrationOf(item) : cardOf(item));
      const page = await queryPage(table, inIndex("gsi3", askedKey(organizationId, personId)), request, tenant, read);
      const found = page.edges.map(({ node }) => node);
      return {
        running: found.filter((each): each is Calibration => !("start" in each)),
        proposals: found.filter((each): each is CalibrationCard => "start" in each),
      };
    },
    /** Begins a calibration; refused with STALE_VERSION and the record when somebody else just did. */
    create: (calibration: Calibration): Promise<Changed<Calibration>> =>
      createRecord(session, keeping, {
        action: "calibrationOpen",
        decide: () => ({ record: calibration, note: { toState: calibration.status } }),
      }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      seenVersion: number,
      action: string,
      decide: (calibration: Calibration) => Decision<Decided<Calibration>>,
    ): Promise<Changed<Calibration>> => changeRecord(session, keeping, id, seenVersion, { action, decide }),
    /**
     * Moves a card: card, move and history in one transaction, while the calibration is open. A card somebody else
     * moved meanwhile is refused with STALE_VERSION and the fresh card.
     */
    move(
      place: { readonly calibrationId: string; readonly cardId: string; readonly version: number },
      order: { readonly action: string; readonly idempotency?: Idempotency | undefined },
      decide: (card: CalibrationCard) => Decision<Decided<CalibrationCard> & { readonly move: CalibrationMove }>,
    ): Promise<Changed<CalibrationCard>> {
      let move: CalibrationMove | undefined;
      const cards: Keeping<CalibrationCard, "closed"> = {
        load: (id) => card(place.calibrationId, id),
        parts: (after, before) => [
          recordPart(cardItem(after), before),
          stillOpen(place.calibrationId),
          ...(move === undefined ? [] : [{ label: "record" as const, part: put(moveItem(move)) }]),
        ],
        conflicts: { closed: refuse("STEP_NOT_ALLOWED_IN_STATE", "calibration") },
      };
      return changeRecord(session, cards, place.cardId, place.version, {
        ...order,
        decide(card) {
          const decided = decide(card);
          move = "move" in decided ? decided.move : undefined;
          return decided;
        },
      });
    },
    /** Part that writes a card together with its evaluation. */
    cardPart: (card: CalibrationCard): LabeledPart<"record"> => ({ label: "record", part: put(cardItem(card)) }),
  };
}

/** What `openCalibrationStore` gives. */
export type CalibrationStore = ReturnType<typeof openCalibrationStore>;
