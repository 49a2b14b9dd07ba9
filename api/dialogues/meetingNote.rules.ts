import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import type { ContractHeader, RemovedSignature, Signature } from "../contracts/contract.rules.ts";
import { Party } from "../generated/enums.ts";
import { isDay, type Day } from "../kernel/calendar.ts";
import { contentHash } from "../kernel/hash.ts";
import type { ContractId, MeetingNoteId } from "../kernel/ids.ts";
import { isRefused, refusal, refuse, type Decision, type Refusal } from "../kernel/refusal.ts";
import { requiredText, validated } from "../kernel/validate.ts";
import { silentBecause, spokenBy, type Speaker } from "./dialogue.rules.ts";

/** Note of a meeting between employee and rater, signed by both (BGO-06). */
export type MeetingNote = {
  readonly id: MeetingNoteId;
  readonly organizationId: string;
  readonly contractId: ContractId;
  readonly version: number;
  readonly history: HistoryHead;
  readonly heldOn: Day;
  readonly text: string;
  readonly authorName: string;
  readonly onBehalfOf?: string | undefined;
  readonly signatures: readonly Signature[];
  readonly removedSignatures: readonly RemovedSignature[];
};

/** A decided change of a note, and what history notes. */
export type MeetingNoteChange = { readonly record: MeetingNote; readonly note: Omit<AuditNote, "action"> };

/** What is typed; the same model checks the panel's form. */
export const meetingNoteModel = z.object({
  heldOn: z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD"),
  text: requiredText(8000),
});

/** The two who meet and sign. */
export const meetingParties: readonly Party[] = [Party.EMPLOYEE, Party.RATER];

/** Hash of what both sign: which contract, which day, which words. */
export const noteHash = ({ contractId, heldOn, text }: Pick<MeetingNote, "contractId" | "heldOn" | "text">): string =>
  contentHash({ contractId, heldOn, text });

/** Why notes are closed to this person: as `silentBecause`; reviewers read notes but neither write nor sign them. */
export function noteClosedBecause(contract: Pick<ContractHeader, "status">, speaker: Speaker): Refusal | undefined {
  if (!meetingParties.some((party) => speaker.parties.has(party)))
    return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: meetingParties });
  return silentBecause(contract, speaker);
}

const partyOf = (speaker: Speaker): Party => (speaker.parties.has(Party.EMPLOYEE) ? Party.EMPLOYEE : Party.RATER);

/** What the caller sent. */
export type NoteInput = { readonly heldOn: string; readonly text: string; readonly reason?: string | null | undefined };

/** Writes a new note. Refuses as `noteClosedBecause`, REQUIRED, TEXT_TOO_LONG, and DATE_OUT_OF_RANGE after today. */
export function writeNote(
  contract: Pick<ContractHeader, "id" | "organizationId" | "status">,
  input: NoteInput,
  speaker: Speaker,
  context: { readonly id: MeetingNoteId; readonly today: Day },
): Decision<MeetingNoteChange> {
  const read = readNote(contract, input, speaker, context.today);
  if (isRefused(read)) return read;
  const by = spokenBy(partyOf(speaker), speaker);
  const record: MeetingNote = {
    ...{ id: context.id, organizationId: contract.organizationId, contractId: contract.id },
    ...{ version: 0, history: noHistory, ...read, authorName: speaker.name, onBehalfOf: by.onBehalfOf },
    ...{ signatures: [], removedSignatures: [] },
  };
  return { record, note: by };
}

/**
 * Changes a note. A changed text is no longer what was signed: signatures move to the removed ones with the reason,
 * and whoever had signed is told (features 3.14). Refuses as `writeNote`, and REASON_REQUIRED on a signed note.
 */
export function changeNote(
  contract: Pick<ContractHeader, "status">,
  note: MeetingNote,
  input: NoteInput,
  speaker: Speaker,
  today: Day,
): Decision<MeetingNoteChange> {
  const read = readNote(contract, input, speaker, today);
  if (isRefused(read)) return read;
  const by = spokenBy(partyOf(speaker), speaker);
  if (noteHash({ ...note, ...read }) === noteHash(note)) return { record: note, note: { ...by, changedFields: [] } };
  const reason = input.reason?.trim() ?? "";
  if (note.signatures.length > 0 && reason === "") return refuse("REASON_REQUIRED", "reason");
  if (reason.length > 2000) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 2000 } });
  const removed = note.signatures.map((given) => ({ ...given, removedAt: speaker.at, reason }));
  const changedFields = [
    ...(read.heldOn === note.heldOn ? [] : ["heldOn"]),
    ...(read.text === note.text ? [] : ["text"]),
    ...(removed.length > 0 ? ["signatures"] : []),
  ];
  const record = { ...note, ...read, signatures: [], removedSignatures: [...note.removedSignatures, ...removed] };
  return { record, note: { ...by, changedFields, reason: reason || null } };
}

function readNote(
  contract: Pick<ContractHeader, "status">,
  input: NoteInput,
  speaker: Speaker,
  today: Day,
): Decision<{ heldOn: Day; text: string }> {
  const closed = noteClosedBecause(contract, speaker);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(meetingNoteModel, { heldOn: input.heldOn, text: input.text });
  if (isRefused(read)) return read;
  return read.heldOn > today ? refuse("DATE_OUT_OF_RANGE", "heldOn") : read;
}

/** As whom a person could still sign the note; undefined when they may not or did already. */
export function signsAs(note: MeetingNote, speaker: Speaker): Party | undefined {
  const signed = note.signatures.map(({ party }) => party);
  return meetingParties.find((party) => speaker.parties.has(party) && !signed.includes(party));
}

/** Signs the note as it stands. Refuses as `noteClosedBecause`, and STEP_NOT_ALLOWED_IN_STATE a second time. */
export function signNote(
  contract: Pick<ContractHeader, "status">,
  note: MeetingNote,
  speaker: Speaker,
): Decision<MeetingNoteChange> {
  const closed = noteClosedBecause(contract, speaker);
  if (closed !== undefined) return { refusals: [closed] };
  const party = signsAs(note, speaker);
  if (party === undefined) return refuse("STEP_NOT_ALLOWED_IN_STATE", "id");
  const by = spokenBy(party, speaker);
  const signature: Signature = {
    ...{ party, name: speaker.name, onBehalfOf: by.onBehalfOf, at: speaker.at, contentHash: noteHash(note) },
  };
  return { record: { ...note, signatures: [...note.signatures, signature] }, note: by };
}
