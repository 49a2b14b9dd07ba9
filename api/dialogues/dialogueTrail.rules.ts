import type { PlannedResult } from "../contracts/contract.rules.ts";
import type { Party } from "../generated/enums.ts";
import type { Day, Instant } from "../kernel/calendar.ts";
import { threadsOf, type Clarification } from "./dialogue.rules.ts";
import { noteHash, type MeetingNote } from "./meetingNote.rules.ts";

/** Something said, as it is printed. */
export type TrailLine = {
  readonly at: Instant;
  readonly party: Party;
  readonly name: string;
  /** Printed as "a.n. …" (R-DEL-01). */
  readonly onBehalfOf?: string | undefined;
  readonly text: string;
};

/** A thread, as it is printed. */
export type TrailThread = {
  /** Title of the planned result; absent for the contract as a whole, and when the result is no longer in it. */
  readonly about?: string | undefined;
  readonly lines: readonly TrailLine[];
  readonly resolvedAt?: Instant | undefined;
  readonly resolvedBy?: string | undefined;
};

/** A meeting note, as it is printed. */
export type TrailNote = {
  readonly heldOn: Day;
  readonly text: string;
  readonly contentHash: string;
  readonly signatures: readonly {
    readonly party: Party;
    readonly name: string;
    readonly onBehalfOf?: string | undefined;
    readonly at: Instant;
  }[];
};

/** The whole trail of a dialogue as plain values: what a printed record of it shows (BGO-06). */
export type DialogueTrail = { readonly threads: readonly TrailThread[]; readonly notes: readonly TrailNote[] };

const line = ({ at, party, authorName, onBehalfOf, text }: Clarification): TrailLine => ({
  ...{ at, party, name: authorName, onBehalfOf, text },
});

/** Lays out a dialogue for printing: threads in the order they were opened, then notes by day. */
export function dialogueTrail(
  results: readonly Pick<PlannedResult, "id" | "title">[],
  said: readonly Clarification[],
  notes: readonly MeetingNote[],
): DialogueTrail {
  return {
    threads: threadsOf(said).map(({ opening, replies }) => ({
      about: results.find(({ id }) => id === opening.resultId)?.title,
      lines: [opening, ...replies].map(line),
      resolvedAt: opening.resolvedAt,
      resolvedBy: opening.resolvedBy,
    })),
    notes: [...notes]
      .sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.id < b.id ? -1 : 1))
      .map((note) => ({
        ...{ heldOn: note.heldOn, text: note.text, contentHash: noteHash(note) },
        signatures: note.signatures.map(({ party, name, onBehalfOf, at }) => ({ party, name, onBehalfOf, at })),
      })),
  };
}
