import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  ClarificationCreateDocument,
  type ClarificationCreateInput,
  ClarificationResolveDocument,
  type ClarificationResolveInput,
  MeetingNoteSaveDocument,
  type MeetingNoteSaveInput,
  MeetingNoteSignDocument,
  type MeetingNoteSignInput,
} from "../generated/operations.ts";

/** Operations of the dialogue about a contract. */
export const dialogues: ResourceOperations = {
  steps: {
    say: mutation(
      ClarificationCreateDocument,
      ({ contract, result, replyTo, text }: ClarificationCreateInput) => ({ contract, result, replyTo, text }),
      { idempotent: true },
    ),
    resolve: mutation(ClarificationResolveDocument, (input: ClarificationResolveInput) => ({
      ...{ contract: input.contract, id: input.id, version: input.version, resolved: input.resolved },
    })),
    saveNote: mutation(
      MeetingNoteSaveDocument,
      ({ contract, id, version, heldOn, text, reason }: MeetingNoteSaveInput) => ({
        ...{ contract, id: id || null, version, heldOn, text, reason: reason || null },
      }),
      { idempotent: true },
    ),
    signNote: mutation(MeetingNoteSignDocument, ({ contract, id, version }: MeetingNoteSignInput) => ({
      ...{ contract, id, version },
    })),
  },
};
