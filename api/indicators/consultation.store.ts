import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { ConsultationStatus, ConsultationStatusValues } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { absent, put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { Consultation } from "./consultation.rules.ts";

type Item = Record<string, unknown>;

/** A consultation round with its comments and the indicators at its opening and closing. */
export const consultationEntity = new Entity({
  model: { entity: "consultation", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Consultation["history"]>("any"), required: true },
    status: { type: ConsultationStatusValues, required: true },
    contractId: { type: "string", required: true },
    year: { type: "number", required: true },
    employeeId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    positionTitle: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    raterId: { type: "string", required: true },
    raterSuperiorId: { type: "string" },
    question: { type: "string" },
    openedByName: { type: "string", required: true },
    openedAt: { type: "string", required: true },
    dueOn: { type: "string", required: true },
    closedAt: { type: "string" },
    parties: { type: CustomAttributeType<Consultation["parties"]>("any"), required: true },
    comments: { type: CustomAttributeType<Consultation["comments"]>("any"), required: true },
    opening: { type: CustomAttributeType<Consultation["opening"]>("any"), required: true },
    closing: { type: CustomAttributeType<Consultation["closing"]>("any") },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#CONSULTATION#${id}", ["organizationId", "id"]], ["ROUND", []]),
    ofContract: indexKey(
      "gsi1",
      ["TEN#${organizationId}#CONTRACT#${contractId}#CONSULTATIONS", ["organizationId", "contractId"]],
      ["${openedAt}#${id}", ["openedAt", "id"]],
    ),
  },
});

/** Key of a round. */
export const consultationKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}CONSULTATION#${id}`,
  sk: "ROUND",
});
const notGiven = { question: null, closedAt: null, closing: null };
/** Reads a round's item. */
export const consultationOf = (item: Item): Consultation => ({
  ...notGiven,
  ...recordOf<Consultation>(consultationEntity, item),
});

const askedOf = (organizationId: string, employeeId: string): string =>
  `${tenantPrefix(organizationId)}EMPLOYEE#${employeeId}#CONSULTATIONS`;
/** Open rounds stand before closed ones, each by due date. */
const order = (round: Consultation): string =>
  `${round.status === ConsultationStatus.OPEN ? "0" : "1"}#${round.dueOn}#${round.id}`;

/** A row for each party, through which they find the round. */
const partyRows = (round: Consultation): Item[] =>
  round.parties.map(({ employeeId }) => ({
    ...consultationKey(round.organizationId, round.id),
    ...{ sk: `PARTY#${employeeId}`, roundId: round.id },
    ...{ gsi1pk: askedOf(round.organizationId, employeeId), gsi1sk: order(round) },
  }));

const markerOf = (round: Consultation) => ({
  pk: `${tenantPrefix(round.organizationId)}CONSULTATION-ON#${round.contractId}`,
  sk: "MARKER",
});

/** All items of a round. */
export const consultationItems = (round: Consultation): Item[] => [
  itemOf(consultationEntity, round),
  ...partyRows(round),
  ...(round.status === ConsultationStatus.OPEN ? [{ ...markerOf(round), roundId: round.id }] : []),
];

function parts(after: Consultation, before: Consultation | undefined): LabeledPart<"record" | "marker">[] {
  const record = recordPart(itemOf(consultationEntity, after), before);
  const rows = partyRows(after).map((row) => ({ label: "record" as const, part: put(row) }));
  if (before === undefined) {
    const marker = { ...markerOf(after), roundId: after.id };
    return [record, ...rows, { label: "marker", part: put(marker, absent) }];
  }
  if (after.status === before.status) return [record];
  return [record, ...rows, { label: "record", part: { Delete: { TableName: undefined, Key: markerOf(after) } } }];
}

/** Most attempts of a comment while other parties comment at the same moment. */
const attempts = 6;

/** Consultation rounds of the session's organization. */
export function openConsultationStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const load = (id: string): Promise<Consultation | undefined> =>
    getRecord(table, consultationKey(organizationId, id), consultationOf);
  const keeping: Keeping<Consultation, "marker"> = {
    load,
    parts,
    conflicts: { marker: refuse("CONSULTATION_OPEN", "contract") },
  };
  return {
    load,
    /** Rounds of a contract, newest first. */
    ofContract: (contractId: string, request: PageRequest): Promise<Page<Consultation>> => {
      const rounds = inIndex("gsi1", `${tenant}CONTRACT#${contractId}#CONSULTATIONS`, "", true);
      return queryPage(table, rounds, request, tenant, consultationOf);
    },
    /** Ids of rounds in which someone is asked: open ones first, by due date. */
    idsAsked: (employeeId: string, request: PageRequest, onlyOpen = false): Promise<Page<string>> =>
      queryPage(
        table,
        inIndex("gsi1", askedOf(organizationId, employeeId), onlyOpen ? "0#" : ""),
        request,
        tenant,
        (row) => String(row["roundId"]),
      ),
    /** Opens a round; refuses CONSULTATION_OPEN when the contract has one. */
    open: (
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: () => Decision<Decided<Consultation>>,
    ): Promise<Changed<Consultation>> => createRecord(session, keeping, { ...order, decide }),
    /** Adds to a round as it is now: parties comment side by side, so nobody has to have seen the newest version. */
    async comment(
      id: string,
      decide: (round: Consultation) => Decision<Decided<Consultation>>,
    ): Promise<Changed<Consultation>> {
      let seen = await load(id);
      for (let attempt = 1; ; attempt += 1) {
        const changed = await changeRecord(session, keeping, id, seen?.version ?? 0, {
          action: "consultationComment",
          decide,
        });
        const stale = "fresh" in changed ? changed.fresh : undefined;
        if (stale === undefined || attempt >= attempts) return changed;
        seen = stale;
      }
    },
    /** Closes a round at the version that was seen. */
    close: (
      id: string,
      seenVersion: number,
      decide: (round: Consultation) => Decision<Decided<Consultation>>,
    ): Promise<Changed<Consultation>> =>
      changeRecord(session, keeping, id, seenVersion, { action: "consultationClose", decide }),
  };
}
