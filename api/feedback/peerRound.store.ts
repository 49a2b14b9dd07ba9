import { CustomAttributeType, Entity } from "electrodb";
import type { LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { PeerRoundStatusValues } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { absent, put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll, queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import { nextDay, type PeerRound } from "./peerRound.rules.ts";

type Item = Record<string, unknown>;

/** A round of peer feedback; its invitations and counts share its partition, its answers never do. */
export const peerRoundEntity = new Entity({
  model: { entity: "peerRound", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<PeerRound["history"]>("any"), required: true },
    cycleId: { type: "string", required: true },
    period: { type: "string", required: true },
    unitId: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    status: { type: PeerRoundStatusValues, required: true },
    dueOn: { type: "string", required: true },
    minRespondents: { type: "number", required: true },
    mostPerRespondent: { type: "number", required: true },
    remindOn: { type: "string", required: true },
    reminded: { type: "boolean", required: true },
    openedAt: { type: "string", required: true },
    openedBy: { type: "string", required: true },
    openedWith: { type: "string" },
    closedAt: { type: "string" },
    closeReason: { type: "string" },
    counted: { type: "boolean", required: true },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#PEER-ROUND#${id}", ["organizationId", "id"]], ["ROUND", []]),
    ofCycle: indexKey(
      "gsi1",
      ["TEN#${organizationId}#PEER-ROUNDS#${cycleId}", ["organizationId", "cycleId"]],
      ["${period}#${unitPath}#${id}", ["period", "unitPath", "id"]],
    ),
  },
});

/** Partition of the sparse index that holds the rounds of the installation by the day the clock has something to do. */
export const dueRounds = "PEER-ROUNDS-DUE";

/** Reads a round's item. */
export const peerRoundOf = (item: Item): PeerRound => recordOf(peerRoundEntity, item);

/** The round as an item: also used where a world is written in bulk. */
export function peerRoundItem(round: PeerRound): Item {
  const day = nextDay(round);
  return {
    ...itemOf(peerRoundEntity, round),
    ...(day === undefined ? {} : { gsi4pk: dueRounds, gsi4sk: `${day}#${round.id}` }),
  };
}

/** Key of a round. */
export const peerRoundKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}PEER-ROUND#${id}`,
  sk: "ROUND",
});

/** How far a round is: counts of the whole round. */
export type PeerCounts = {
  readonly people: number;
  readonly asked: number;
  readonly answered: number;
  readonly declined: number;
};

/** Key of a round's counts. */
export const peerCountsKey = (organizationId: string, id: string) => ({
  ...peerRoundKey(organizationId, id),
  sk: "COUNTS",
});

/** A round's counts as an item. */
export const peerCountsItem = (organizationId: string, id: string, counts: PeerCounts): Item => ({
  ...peerCountsKey(organizationId, id),
  __edb_e__: "peerCounts",
  __edb_v__: "1",
  ...counts,
});

/** Reads a round's counts. */
export const peerCountsOf = ({ people, asked, answered, declined }: Item): PeerCounts => ({
  ...{ people: Number(people), asked: Number(asked), answered: Number(answered), declined: Number(declined) },
});

const markerKey = ({ organizationId, cycleId, period, unitId }: PeerRound) => ({
  pk: `${tenantPrefix(organizationId)}PEER-ROUND-OF#${cycleId}#${period}#${unitId}`,
  sk: "MARKER",
});

/** The marker of a round as an item: one round for a unit and period. */
export const peerRoundMarker = (round: PeerRound): Item => ({ ...markerKey(round), roundId: round.id });

/** Rounds of the session's organization. */
export function openPeerRoundStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  const load = (id: string): Promise<PeerRound | undefined> =>
    getRecord(table, peerRoundKey(organizationId, id), peerRoundOf);

  const keeping = (counts?: PeerCounts): Keeping<PeerRound, "marker"> => ({
    load,
    parts: (after, before): LabeledPart<"record" | "marker">[] => {
      const record = recordPart(peerRoundItem(after), before);
      if (before !== undefined) return [record];
      return [
        record,
        { label: "marker", part: put(peerRoundMarker(after), absent) },
        ...(counts === undefined
          ? []
          : [{ label: "record" as const, part: put(peerCountsItem(organizationId, after.id, counts), absent) }]),
      ];
    },
    conflicts: { marker: refuse("ALREADY_EXISTS", "unit") },
  });

  return {
    load,
    /** Rounds of a cycle by period and place in the unit tree. */
    ofCycle: (cycleId: string, request: PageRequest): Promise<Page<PeerRound>> =>
      queryPage(table, inIndex("gsi1", `${tenant}PEER-ROUNDS#${cycleId}`), request, tenant, peerRoundOf),
    /** All rounds of a period: fewer than units. */
    ofPeriod: async (cycleId: string, period: string): Promise<PeerRound[]> =>
      (await queryAll(table, inIndex("gsi1", `${tenant}PEER-ROUNDS#${cycleId}`, `${period}#`))).map(peerRoundOf),
    /** Opens a round; refuses ALREADY_EXISTS when the unit has one in the period. */
    open: (counts: PeerCounts, decide: () => Decision<Decided<PeerRound>>): Promise<Changed<PeerRound>> =>
      createRecord(session, keeping(counts), { action: "peerRoundOpen", decide }),
    /** Closes a round: see `changeRecord`. */
    close: (
      id: string,
      version: number,
      decide: (round: PeerRound) => Decision<Decided<PeerRound>>,
    ): Promise<Changed<PeerRound>> =>
      changeRecord(session, keeping(), id, version, { action: "peerRoundClose", decide }),
  };
}

/** What `openPeerRoundStore` gives. */
export type PeerRoundStore = ReturnType<typeof openPeerRoundStore>;
