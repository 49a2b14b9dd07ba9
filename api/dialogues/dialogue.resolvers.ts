import { delegationFor, partiesOf, standsTo } from "../access/actor.rules.ts";
import { bodyOf, type ContractParent } from "../contracts/contractParent.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { DelegatedAct } from "../generated/enums.ts";
import type {
  ClarificationCreateInput,
  ClarificationResolveInput,
  MeetingNoteSaveInput,
  MeetingNoteSignInput,
} from "../generated/schema.ts";
import type { Changed } from "../audit/change.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload } from "../graphql/payload.ts";
import { refuse } from "../kernel/refusal.ts";
import { resolve, say, silentBecause, threadsOf, type Clarification, type Speaker } from "./dialogue.rules.ts";
import { clarificationsIn, meetingNotesIn } from "./dialogue.store.ts";
import {
  changeNote,
  noteClosedBecause,
  noteHash,
  signNote,
  signsAs,
  writeNote,
  type MeetingNote,
} from "./meetingNote.rules.ts";

/** A thing said that knows its replies. */
type ClarificationParent = Clarification & { readonly replies?: readonly Clarification[] };
/** A note that knows whether the viewer may sign it. */
type NoteParent = MeetingNote & { readonly maySign: boolean };

/** As whom the caller speaks on a contract. */
export function speakerOn(context: Context, contract: ContractHeader): Speaker {
  const { actor, session } = context;
  return {
    parties: partiesOf(actor, contract, DelegatedAct.CONTRACT),
    name: actor.name,
    employeeId: actor.employeeId,
    onBehalfOf: delegationFor(actor, contract, DelegatedAct.CONTRACT)?.delegatorName,
    at: session.at,
  };
}

const maySign = (contract: ContractHeader, note: MeetingNote, speaker: Speaker): boolean =>
  noteClosedBecause(contract, speaker) === undefined && signsAs(note, speaker) !== undefined;

const Contract = {
  async dialogue(contract: ContractParent, _: unknown, context: Context) {
    const speaker = speakerOn(context, contract);
    if (!standsTo(context.actor, contract))
      return { threads: [], meetingNotes: [], mayWrite: false, mayNote: false, actsFor: null };
    const items = await context.contractPartitions.load(contract.id);
    return {
      threads: threadsOf(clarificationsIn(items)).map(({ opening, replies }) => ({ ...opening, replies })),
      meetingNotes: meetingNotesIn(items).map((note) => ({ ...note, maySign: maySign(contract, note, speaker) })),
      mayWrite: silentBecause(contract, speaker) === undefined,
      mayNote: noteClosedBecause(contract, speaker) === undefined,
      actsFor: speaker.onBehalfOf ?? null,
    };
  },
};

const Clarification = {
  result: ({ resultId }: ClarificationParent) => resultId ?? null,
  replies: ({ replies }: ClarificationParent) => replies ?? [],
};

const MeetingNote = {
  contentHash: (note: NoteParent) => noteHash(note),
  signatures: (note: NoteParent) =>
    note.signatures.map((signature) => ({ ...signature, matches: signature.contentHash === noteHash(note) })),
};

/** The contract a mutation names, when the caller takes part; unknown and foreign ones are answered alike. */
async function contractFor(context: Context, id: string): Promise<ContractHeader | undefined> {
  const header = await context.stores.contracts.header(id);
  if (header === undefined || !mayUseOn(context, "contract", header)) return undefined;
  // Readers who take no part are told by the rule, with who can.
  return header;
}

const unknown = () => refuse("UNKNOWN_ID", "contract");

async function clarificationCreate(_: unknown, { input }: { input: ClarificationCreateInput }, context: Context) {
  const { session, stores } = context;
  const answer = (changed: Changed<Clarification>) => payload("clarification", changed);
  const contract = await contractFor(context, input.contract);
  if (contract === undefined) return answer({ refused: unknown() });
  const { results } = await bodyOf(contract, context);
  const thread =
    input.replyTo == null ? undefined : ((await stores.dialogues.clarification(contract.id, input.replyTo)) ?? null);
  const order = { action: "clarificationCreate", idempotency: idempotencyOf("clarificationCreate", input) };
  return answer(
    await stores.dialogues.say(contract.id, order, () =>
      say({ ...contract, results }, { ...input, thread }, speakerOn(context, contract), session.newId("clarification")),
    ),
  );
}

async function clarificationResolve(_: unknown, { input }: { input: ClarificationResolveInput }, context: Context) {
  const answer = (changed: Changed<Clarification>) => payload("clarification", changed);
  const contract = await contractFor(context, input.contract);
  if (contract === undefined) return answer({ refused: unknown() });
  return answer(
    await context.stores.dialogues.changeThread(
      contract.id,
      input.id,
      input.version,
      { action: "clarificationResolve" },
      (thread) => resolve(contract, thread, input.resolved, speakerOn(context, contract)),
    ),
  );
}

function answerNote(context: Context, contract: ContractHeader | undefined, changed: Changed<MeetingNote>) {
  const shown = (note: MeetingNote): NoteParent => ({
    ...note,
    maySign: contract !== undefined && maySign(contract, note, speakerOn(context, contract)),
  });
  const parent: Changed<NoteParent> =
    "record" in changed
      ? { record: shown(changed.record) }
      : { refused: changed.refused, ...(changed.fresh ? { fresh: shown(changed.fresh) } : {}) };
  return payload("meetingNote", parent);
}

async function meetingNoteSave(_: unknown, { input }: { input: MeetingNoteSaveInput }, context: Context) {
  const { actor, session, stores } = context;
  const contract = await contractFor(context, input.contract);
  if (contract === undefined) return answerNote(context, undefined, { refused: unknown() });
  const speaker = speakerOn(context, contract);
  const { today } = actor;
  const order = { action: "meetingNoteSave", idempotency: idempotencyOf("meetingNoteSave", input) };
  const changed =
    input.id == null
      ? await stores.dialogues.writeNote(contract.id, order, () =>
          writeNote(contract, input, speaker, { id: session.newId("meetingNote"), today }),
        )
      : await stores.dialogues.changeNote(contract.id, input.id, input.version, order, (note) =>
          changeNote(contract, note, input, speaker, today),
        );
  return answerNote(context, contract, changed);
}

async function meetingNoteSign(_: unknown, { input }: { input: MeetingNoteSignInput }, context: Context) {
  const contract = await contractFor(context, input.contract);
  if (contract === undefined) return answerNote(context, undefined, { refused: unknown() });
  const changed = await context.stores.dialogues.changeNote(
    contract.id,
    input.id,
    input.version,
    { action: "meetingNoteSign" },
    (note) => signNote(contract, note, speakerOn(context, contract)),
  );
  return answerNote(context, contract, changed);
}

/** The dialogue about a contract (BGO-06). */
export const dialogueResolvers = {
  Mutation: { clarificationCreate, clarificationResolve, meetingNoteSave, meetingNoteSign },
  Contract,
  Clarification,
  MeetingNote,
};
