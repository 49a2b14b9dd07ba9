import type * as Enums from "../../api/generated/enums.ts";
import { feedbackKindNames } from "../../api/feedback/feedbackKindNames.rules.ts";
import type { Label } from "./label.ts";
import { bring } from "./known.ts";

/** Words of feedback. */
export const feedbackLabels = {
  FeedbackKind: feedbackKindNames,
  PeerGroup: {
    PEER: { id: "Rekan kerja", en: "Peer" },
    SUBORDINATE: { id: "Bawahan langsung", en: "Direct subordinate" },
  } satisfies Record<Enums.PeerGroup, Label>,
  PeerResultGroup: {
    PEER: { id: "Rekan kerja", en: "Peers" },
    SUBORDINATE: { id: "Bawahan langsung", en: "Direct subordinates" },
    COMBINED: { id: "Rekan kerja dan bawahan", en: "Peers and subordinates" },
  } satisfies Record<Enums.PeerResultGroup, Label>,
  PeerScore: {
    RARELY: { id: "Jarang terlihat", en: "Rarely seen" },
    SOMETIMES: { id: "Kadang terlihat", en: "Sometimes seen" },
    OFTEN: { id: "Sering terlihat", en: "Often seen" },
    ALWAYS: { id: "Selalu terlihat", en: "Always seen" },
  } satisfies Record<Enums.PeerScore, Label>,
  PeerRoundStatus: {
    OPEN: { id: "Dibuka", en: "Open" },
    CLOSED: { id: "Ditutup", en: "Closed" },
  } satisfies Record<Enums.PeerRoundStatus, Label>,
  PeerInvitationStatus: {
    ASKED: { id: "Menunggu jawaban", en: "Waiting for an answer" },
    ANSWERED: { id: "Sudah dijawab", en: "Answered" },
    DECLINED: { id: "Tidak menjawab", en: "Declined" },
  } satisfies Record<Enums.PeerInvitationStatus, Label>,
};

bring(feedbackLabels);
