import type { MeetingNote } from "../dialogues/meetingNote.rules.ts";
import type { ContinuousFeedback } from "../feedback/continuousFeedback.rules.ts";
import type { PeerResult } from "../feedback/peerResult.rules.ts";
import { FeedbackKind, PeerResultGroup, SourceKind } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";
import { asWritten, type Source } from "./source.rules.ts";

const kindWords: Record<FeedbackKind, Bilingual> = {
  [FeedbackKind.STRENGTH]: { id: "Kekuatan", en: "Strength" },
  [FeedbackKind.IMPROVE]: { id: "Yang perlu ditingkatkan", en: "To improve" },
};

/** Feedback given during the year, with the reply beside it (BGO-05, BGO-06). */
export const feedbackSources = (feedback: readonly ContinuousFeedback[]): Source[] =>
  feedback.map((each) => ({
    ...{ id: each.id, kind: SourceKind.FEEDBACK, at: each.at, authorRole: each.party, authorName: each.authorName },
    ...{ title: kindWords[each.kind], text: each.text, resultId: each.resultId, behavior: each.behavior },
    facts: each.reply ? [{ label: { id: "Tanggapan pegawai", en: "Reply" }, value: asWritten(each.reply.text) }] : [],
    evidence: [],
  }));

const groupWords: Record<PeerResultGroup, Bilingual> = {
  [PeerResultGroup.PEER]: { id: "Umpan balik rekan kerja", en: "Feedback of peers" },
  [PeerResultGroup.SUBORDINATE]: { id: "Umpan balik bawahan langsung", en: "Feedback of direct subordinates" },
  [PeerResultGroup.COMBINED]: { id: "Umpan balik rekan kerja dan bawahan", en: "Feedback of peers and subordinates" },
};

/**
 * Result of a closed round, a source for each group; a group below the threshold says only that it is below
 * (R-360-01). Nobody is its author: who answered is not known.
 */
export const peerSources = (result: PeerResult | undefined): Source[] =>
  (result?.groups ?? []).map((group) => ({
    ...{ id: `${result?.roundId ?? ""}.${group.group}`, kind: SourceKind.PEER_FEEDBACK, at: result?.closedOn ?? "" },
    ...{ title: groupWords[group.group], evidence: [] },
    ...(group.respondents === null
      ? {
          text: undefined,
          facts: [
            {
              label: { id: "Jawaban", en: "Answers" },
              value: {
                id: `kurang dari ${result?.minRespondents ?? ""}; tidak ditampilkan`,
                en: `fewer than ${result?.minRespondents ?? ""}; not shown`,
              },
            },
          ],
        }
      : {
          text: undefined,
          facts: [
            { label: { id: "Jawaban", en: "Answers" }, value: asWritten(String(group.respondents)) },
            ...group.strengths.map((text) => ({ label: kindWords.STRENGTH, value: asWritten(text) })),
            ...group.improvements.map((text) => ({ label: kindWords.IMPROVE, value: asWritten(text) })),
          ],
        }),
  }));

/** Notes of meetings, once both signed them (BGO-06). */
export const meetingSources = (notes: readonly MeetingNote[]): Source[] =>
  notes
    .filter(({ signatures }) => signatures.length >= 2)
    .map((note) => ({
      ...{ id: note.id, kind: SourceKind.MEETING_NOTE, at: note.heldOn, authorName: note.authorName },
      title: { id: "Catatan pertemuan, ditandatangani kedua pihak", en: "Note of a meeting, signed by both" },
      ...{ text: note.text, facts: [], evidence: [] },
    }));
