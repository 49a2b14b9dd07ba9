import type { EnumName } from "../i18n/enumLabels.ts";

/** How a state feels: nothing yet, under way, waiting for somebody, needs care, done. */
export type Tone = "quiet" | "moving" | "waiting" | "care" | "done";

const tones: Partial<Record<EnumName, Record<string, Tone>>> = {
  ContractStatus: {
    DRAFT: "quiet",
    SUBMITTED: "waiting",
    IN_DIALOGUE: "moving",
    RETURNED: "care",
    AGREED: "moving",
    REVIEWED: "moving",
    APPROVED: "waiting",
    ACTIVE: "done",
    CLOSED: "quiet",
    WITHDRAWN: "quiet",
  },
  EvaluationStatus: {
    OPEN: "quiet",
    SELF_REPORTING: "moving",
    SUBMITTED: "waiting",
    RETURNED: "care",
    UNDER_REVIEW: "moving",
    RATED: "moving",
    CALIBRATION: "moving",
    DELIVERED: "waiting",
    OBJECTED: "waiting",
    FINAL: "done",
    REPORTED: "done",
    NOT_ASSESSABLE: "quiet",
  },
  DailyLogStatus: { DRAFT: "quiet", SUBMITTED: "waiting", RETURNED: "care", APPROVED: "done" },
  InnovationStatus: { PROPOSED: "waiting", VERIFIED: "moving", ADOPTED: "done", STOPPED: "quiet" },
  PeerInvitationStatus: { ASKED: "waiting", ANSWERED: "done", DECLINED: "quiet" },
  PeerRoundStatus: { OPEN: "moving", CLOSED: "done" },
  ObservationStatus: {
    ASSIGNED: "waiting",
    PREPARED: "moving",
    OBSERVED: "waiting",
    COMPLETED: "done",
    CANCELED: "quiet",
  },
  DailyLogDayStatus: {
    NOT_STARTED: "quiet",
    DRAFT: "moving",
    SUBMITTED: "waiting",
    RETURNED: "care",
    APPROVED: "done",
  },
  ObjectionStatus: { FILED: "waiting", UPHELD: "done", CHANGED: "done", RETURNED: "care", WITHDRAWN: "quiet" },
  BulkOutcome: { READY: "moving", DONE: "done", ALREADY_THERE: "quiet", REFUSED: "care" },
  FindingWeight: { BLOCKING: "care", WARNING: "waiting", NOTE: "quiet" },
  ConsultationStatus: { OPEN: "waiting", CLOSED: "quiet" },
  PolicyStatus: { DRAFT: "quiet", ADOPTED: "done" },
  CycleStatus: { PLANNED: "quiet", OPEN: "done", CLOSED: "quiet" },
  CitationConfidence: { SOURCED: "done", UNVERIFIED: "waiting", DESIGN: "quiet" },
};

/** Tone of a state; states without one are quiet. The tone only colors: the word always stands beside it. */
export function toneOf(name: EnumName, value: string): Tone {
  return tones[name]?.[value] ?? "quiet";
}
