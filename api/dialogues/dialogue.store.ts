import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import {
  changeRecord,
  createRecord,
  recordPart,
  type Audited,
  type Changed,
  type Decided,
  type Keeping,
} from "../audit/change.ts";
import { contractKey } from "../contracts/contract.store.ts";
import { PartyValues } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey } from "../table/keys.ts";
import type { Clarification } from "./dialogue.rules.ts";
import type { MeetingNote } from "./meetingNote.rules.ts";

type Item = Record<string, unknown>;

/*
 * The dialogue lives in the partition of its contract: opening the contract reads it with the same query. What is
 * said is an item of its own, so that two people writing at once never meet in one record.
 */
const partition = ["TEN#${organizationId}#CONTRACT#${contractId}", ["organizationId", "contractId"]] as const;

/** Something said about a contract. */
export const clarificationEntity = new Entity({
  model: { entity: "clarification", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    contractId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Clarification["history"]>("any"), required: true },
    resultId: { type: "string" },
    replyTo: { type: "string" },
    text: { type: "string", required: true },
    party: { type: PartyValues, required: true },
    authorName: { type: "string", required: true },
    authorId: { type: "string" },
    onBehalfOf: { type: "string" },
    at: { type: "string", required: true },
    resolvedAt: { type: "string" },
    resolvedBy: { type: "string" },
  },
  indexes: { byId: primaryKey(partition, ["DIALOGUE#${id}", ["id"]]) },
});

/** Note of a meeting. */
export const meetingNoteEntity = new Entity({
  model: { entity: "meetingNote", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    contractId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<MeetingNote["history"]>("any"), required: true },
    heldOn: { type: "string", required: true },
    text: { type: "string", required: true },
    authorName: { type: "string", required: true },
    onBehalfOf: { type: "string" },
    signatures: { type: CustomAttributeType<MeetingNote["signatures"]>("any"), required: true },
    removedSignatures: { type: CustomAttributeType<MeetingNote["removedSignatures"]>("any"), required: true },
  },
  indexes: { byId: primaryKey(partition, ["MEETING-NOTE#${id}", ["id"]]) },
});

/** Reads an item of something said. */
export const clarificationOf = (item: Item): Clarification => recordOf(clarificationEntity, item);
/** Reads an item of a meeting note. */
export const meetingNoteOf = (item: Item): MeetingNote => recordOf(meetingNoteEntity, item);

/** Everything said among the items of a contract's partition. */
export const clarificationsIn = (items: readonly Item[]): Clarification[] =>
  items.filter((item) => String(item["sk"]).startsWith("DIALOGUE#")).map(clarificationOf);

/** Notes of meetings among the items of a contract's partition, oldest first. */
export const meetingNotesIn = (items: readonly Item[]): MeetingNote[] =>
  items.filter((item) => String(item["sk"]).startsWith("MEETING-NOTE#")).map(meetingNoteOf);

type Order = { readonly action: string; readonly idempotency?: Idempotency | undefined };

/** Dialogues of the session's organization; every function works on one contract. */
export function openDialogueStore(session: Session) {
  const { table, organizationId } = session;

  async function item(contractId: string, sk: string): Promise<Item | undefined> {
    const Key = { pk: contractKey(organizationId, contractId).pk, sk };
    const answer = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return answer.Item;
  }

  const keeping = <T extends Audited>(
    entity: typeof clarificationEntity | typeof meetingNoteEntity,
    load: (id: string) => Promise<T | undefined>,
  ): Keeping<T, never> => ({
    load,
    parts: (after, before) => [recordPart(itemOf(entity, after), before)],
    conflicts: {},
  });

  const clarification = async (contractId: string, id: string): Promise<Clarification | undefined> => {
    const found = await item(contractId, `DIALOGUE#${id}`);
    return found === undefined ? undefined : clarificationOf(found);
  };
  const meetingNote = async (contractId: string, id: string): Promise<MeetingNote | undefined> => {
    const found = await item(contractId, `MEETING-NOTE#${id}`);
    return found === undefined ? undefined : meetingNoteOf(found);
  };
  const said = (contractId: string) =>
    keeping<Clarification>(clarificationEntity, (id) => clarification(contractId, id));
  const notes = (contractId: string) => keeping<MeetingNote>(meetingNoteEntity, (id) => meetingNote(contractId, id));

  return {
    /** One thing said about a contract, as it is now. */
    clarification,
    /** Says something; the same idempotency key never says it twice. */
    say: (
      contractId: string,
      order: Order,
      decide: () => Decision<Decided<Clarification>>,
    ): Promise<Changed<Clarification>> => createRecord(session, said(contractId), { ...order, decide }),
    /** Changes a thread: see `changeRecord`. */
    changeThread: (
      contractId: string,
      id: string,
      version: number,
      order: Order,
      decide: (thread: Clarification) => Decision<Decided<Clarification>>,
    ): Promise<Changed<Clarification>> => changeRecord(session, said(contractId), id, version, { ...order, decide }),
    /** Writes a new note of a meeting. */
    writeNote: (
      contractId: string,
      order: Order,
      decide: () => Decision<Decided<MeetingNote>>,
    ): Promise<Changed<MeetingNote>> => createRecord(session, notes(contractId), { ...order, decide }),
    /** Changes or signs a note: see `changeRecord`. */
    changeNote: (
      contractId: string,
      id: string,
      version: number,
      order: Order,
      decide: (note: MeetingNote) => Decision<Decided<MeetingNote>>,
    ): Promise<Changed<MeetingNote>> => changeRecord(session, notes(contractId), id, version, { ...order, decide }),
  };
}

/** What `openDialogueStore` gives. */
export type DialogueStore = ReturnType<typeof openDialogueStore>;
