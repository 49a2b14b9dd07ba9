import type { DailyLogAction, DailyLogDayStatus, DailyLogDecision, DailyLogStatus } from "../../api/generated/enums.ts";
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
  DailyLogDecision: {
    APPROVE: { id: "Setujui", en: "Approve" },
    RETURN: { id: "Kembalikan", en: "Send back" },
  } satisfies Record<DailyLogDecision, Label>,
};
