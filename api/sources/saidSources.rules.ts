import { behaviorNames } from "../contracts/behaviorNames.rules.ts";
import type { MeetingNote } from "../dialogues/meetingNote.rules.ts";
import type { ContinuousFeedback } from "../feedback/continuousFeedback.rules.ts";
import { feedbackKindNames } from "../feedback/feedbackKindNames.rules.ts";
import type { GroupResult, PeerResult } from "../feedback/peerResult.rules.ts";
import { PeerResultGroup, PeerScoreValues, SourceKind } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";
import { asWritten, type Source, type SourceFact } from "./source.rules.ts";

/** Steps of the scale on which colleagues answer. */
const points = PeerScoreValues.length;

/** Feedback given during the year, with the reply beside it (BGO-05, BGO-06). */
export const feedbackSources = (feedback: readonly ContinuousFeedback[]): Source[] =>
  feedback.map((each) => ({
    ...{ id: each.id, kind: SourceKind.FEEDBACK, at: each.at, authorRole: each.party, authorName: each.authorName },
    ...{ title: feedbackKindNames[each.kind], text: each.text, resultId: each.resultId, behavior: each.behavior },
    facts: each.reply ? [{ label: { id: "Tanggapan pegawai", en: "Reply" }, value: asWritten(each.reply.text) }] : [],
    evidence: [],
  }));

/** What colleagues said, by who they are. */
export const peerFeedbackNames: Record<PeerResultGroup, Bilingual> = {
  [PeerResultGroup.PEER]: { id: "Umpan balik rekan kerja", en: "Feedback of peers" },
  [PeerResultGroup.SUBORDINATE]: { id: "Umpan balik bawahan langsung", en: "Feedback of direct subordinates" },
  [PeerResultGroup.COMBINED]: { id: "Umpan balik rekan kerja dan bawahan", en: "Feedback of peers and subordinates" },
};

const answersWord: Bilingual = { id: "Jawaban", en: "Answers" };
const tooFew = (fewest: number): Bilingual => ({
  id: `kurang dari ${fewest}; tidak ditampilkan`,
  en: `fewer than ${fewest}; not shown`,
});

const factsOf = (group: GroupResult, fewest: number): SourceFact[] =>
  group.respondents === null
    ? [{ label: answersWord, value: tooFew(fewest) }]
    : [
        { label: answersWord, value: asWritten(String(group.respondents)) },
        ...group.values.flatMap(({ behavior, average }) =>
          average === null
            ? []
            : [
                {
                  label: behaviorNames[behavior],
                  value: { id: `${average.replace(".", ",")} dari ${points}`, en: `${average} of ${points}` },
                },
              ],
        ),
        ...group.strengths.map((text) => ({ label: feedbackKindNames.STRENGTH, value: asWritten(text) })),
        ...group.improvements.map((text) => ({ label: feedbackKindNames.IMPROVE, value: asWritten(text) })),
      ];

/**
 * Results of closed rounds, a source for each group; a group below the threshold says only that it is below
 * (R-360-01). Nobody is its author: who answered is not known.
 */
export const peerSources = (results: readonly PeerResult[]): Source[] =>
  results.flatMap(({ groups, roundId, closedOn, minRespondents }) =>
    groups.map((group) => ({
      ...{ id: `${roundId}.${group.group}`, kind: SourceKind.PEER_FEEDBACK, at: closedOn, evidence: [] },
      ...{ title: peerFeedbackNames[group.group], facts: factsOf(group, minRespondents) },
    })),
  );

/** Notes of meetings, once both signed them (BGO-06). */
export const meetingSources = (notes: readonly MeetingNote[]): Source[] =>
  notes
    .filter(({ signatures }) => signatures.length >= 2)
    .map((note) => ({
      ...{ id: note.id, kind: SourceKind.MEETING_NOTE, at: note.heldOn, authorName: note.authorName },
      title: { id: "Catatan pertemuan, ditandatangani kedua pihak", en: "Note of a meeting, signed by both" },
      ...{ text: note.text, facts: [], evidence: [] },
    }));
