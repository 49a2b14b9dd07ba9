import type {
  DailyLogAction,
  DailyLogDayStatus,
  DailyLogDecision,
  DailyLogStatus,
  ObservationAction,
  ObservationRole,
  ObservationStatus,
} from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";

/** Words for the methods beside the core: daily log, observation, innovation. */
export const methodLabels = {
  DailyLogStatus: {
    DRAFT: { id: "Draf", en: "Draft" },
    SUBMITTED: { id: "Diajukan", en: "Handed in" },
    RETURNED: { id: "Dikembalikan", en: "Sent back" },
    APPROVED: { id: "Disetujui", en: "Approved" },
  } satisfies Record<DailyLogStatus, Label>,
  DailyLogDayStatus: {
    NOT_STARTED: { id: "Belum mengisi", en: "Not started" },
    DRAFT: { id: "Draf", en: "Draft" },
    SUBMITTED: { id: "Diajukan", en: "Handed in" },
    RETURNED: { id: "Dikembalikan", en: "Sent back" },
    APPROVED: { id: "Disetujui", en: "Approved" },
  } satisfies Record<DailyLogDayStatus, Label>,
  DailyLogAction: {
    CHANGE: { id: "Ubah", en: "Change" },
    SUBMIT: { id: "Ajukan", en: "Hand in" },
    REMOVE: { id: "Hapus", en: "Remove" },
    APPROVE: { id: "Setujui", en: "Approve" },
    RETURN: { id: "Kembalikan", en: "Send back" },
  } satisfies Record<DailyLogAction, Label>,
  ObservationStatus: {
    ASSIGNED: { id: "Ditugaskan", en: "Assigned" },
    PREPARED: { id: "Siap diamati", en: "Prepared" },
    OBSERVED: { id: "Menunggu umpan balik", en: "Awaits feedback" },
    COMPLETED: { id: "Selesai", en: "Completed" },
    CANCELED: { id: "Dibatalkan", en: "Given up" },
  } satisfies Record<ObservationStatus, Label>,
  ObservationAction: {
    PREPARE: { id: "Persiapan", en: "Preparation" },
    RECORD: { id: "Pengamatan", en: "Observation" },
    FOLLOW_UP: { id: "Tindak lanjut", en: "Follow-up" },
    REPLY: { id: "Tanggapi", en: "Reply" },
    CANCEL: { id: "Batalkan", en: "Give up" },
  } satisfies Record<ObservationAction, Label>,
  ObservationRole: {
    OBSERVER: { id: "Saya mengamati", en: "I observe" },
    MINE: { id: "Saya diamati", en: "I am observed" },
  } satisfies Record<ObservationRole, Label>,
  DailyLogDecision: {
    APPROVE: { id: "Setujui", en: "Approve" },
    RETURN: { id: "Kembalikan", en: "Send back" },
  } satisfies Record<DailyLogDecision, Label>,
};
