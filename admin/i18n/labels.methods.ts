import type {
  DailyLogAction,
  DailyLogDayStatus,
  DailyLogDecision,
  DailyLogStatus,
  InnovationAction,
  InnovationDecision,
  InnovationMeasureKind,
  ObservationAction,
  ObservationRole,
  ObservationStatus,
} from "../../api/generated/enums.ts";
import { innovationStatusNames } from "../../api/innovations/innovationStatusNames.rules.ts";
import type { Label } from "./label.ts";
import { bring } from "./known.ts";

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
  InnovationStatus: innovationStatusNames,
  InnovationAction: {
    UPDATE: { id: "Ubah", en: "Change" },
    LINK: { id: "Tautkan", en: "Link" },
    VERIFY: { id: "Verifikasi", en: "Verify" },
    ADOPT: { id: "Terapkan", en: "Adopt" },
    STOP: { id: "Hentikan", en: "Stop" },
  } satisfies Record<InnovationAction, Label>,
  InnovationDecision: {
    VERIFY: { id: "Verifikasi", en: "Verify" },
    ADOPT: { id: "Terapkan", en: "Adopt" },
    STOP: { id: "Hentikan", en: "Stop" },
  } satisfies Record<InnovationDecision, Label>,
  InnovationMeasureKind: {
    SATISFACTION_INDEX: { id: "Indeks kepuasan (IKM)", en: "Satisfaction index (IKM)" },
    OTHER: { id: "Ukuran lain", en: "Other measure" },
  } satisfies Record<InnovationMeasureKind, Label>,
  ObservationStatus: {
    ASSIGNED: { id: "Ditugaskan", en: "Assigned" },
    PREPARED: { id: "Siap diamati", en: "Prepared" },
    OBSERVED: { id: "Sudah diamati", en: "Observed" },
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

bring(methodLabels);
