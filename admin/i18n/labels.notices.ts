import type { NotificationKind } from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";
import { bring } from "./known.ts";

/** Words for what notices tell. */
export const noticeLabels = {
  NotificationKind: {
    REVIEW_REMINDER: { id: "Pengingat penilai", en: "Reminder to the rater" },
    REVIEW_ESCALATION: { id: "Penilai belum bertindak", en: "The rater has not acted" },
    CONTRACT_RETURNED: { id: "SKP dikembalikan", en: "Contract returned" },
    SIGNATURE_REMOVED: { id: "Tanda tangan gugur", en: "Signature removed" },
    EVALUATION_RETURNED: { id: "Laporan diri dikembalikan", en: "Self-report returned" },
    SELF_REPORT_ASKED: { id: "Laporan diri ditunggu", en: "Self-report awaited" },
    REALIZATION_RETURNED: { id: "Realisasi dikembalikan", en: "Realization returned" },
    DAILY_LOG_RETURNED: { id: "Progres harian dikembalikan", en: "Daily log entry sent back" },
    EVALUATION_DEEMED: { id: "Hasil dianggap diterima", en: "Result taken as read" },
    DELIVERY_LATE: { id: "Penyerahan terlambat", en: "Handing over is late" },
    OBJECTION_FILED: { id: "Keberatan", en: "Objection" },
    OBJECTION_ASSIGNED: { id: "Keberatan untuk diputus", en: "Objection to decide" },
    OBJECTION_REASSIGNED: { id: "Keberatan dialihkan", en: "Objection given to another" },
    OBJECTION_DECIDER_NAMED: { id: "Pemutus keberatan", en: "Who decides the objection" },
    OBJECTION_REMINDER: { id: "Keberatan menunggu", en: "Objection waits" },
    OBJECTION_OVERDUE: { id: "Keberatan lewat waktu", en: "Objection is late" },
    OBJECTION_RULED: { id: "Putusan keberatan", en: "Decision on an objection" },
    OBJECTION_WITHDRAWN: { id: "Keberatan dicabut", en: "Objection withdrawn" },
    EVALUATION_DELIVERED: { id: "Hasil evaluasi", en: "Evaluation result" },
    DIALOGUE_MESSAGE: { id: "Pesan dialog", en: "Dialogue message" },
    FEEDBACK_GIVEN: { id: "Umpan balik", en: "Feedback" },
    FEEDBACK_REPLIED: { id: "Tanggapan umpan balik", en: "Reply to feedback" },
    OBSERVATION_ASSIGNED: { id: "Pengamatan ditugaskan", en: "Observation assigned" },
    OBSERVATION_PREPARED: { id: "Pengamatan disepakati", en: "Observation agreed" },
    OBSERVATION_FEEDBACK: { id: "Umpan balik pengamatan", en: "Feedback on an observation" },
    OBSERVATION_REPLIED: { id: "Tanggapan pengamatan", en: "Reply on an observation" },
    PEER_FEEDBACK_ASKED: { id: "Umpan balik rekan diminta", en: "Peer feedback asked for" },
    PEER_FEEDBACK_REMINDER: { id: "Pengingat umpan balik rekan", en: "Reminder of peer feedback" },
    PEER_FEEDBACK_READY: { id: "Hasil umpan balik rekan", en: "Result of peer feedback" },
    SPAN_EVALUATION_ASKED: { id: "Evaluasi masa tugas", en: "Evaluation of the time served" },
    PERIOD_OFF_TRACK: { id: "Peringatan sebelum periode berakhir", en: "Warning before the period ends" },
    CALIBRATION_PROPOSED: { id: "Usulan kalibrasi", en: "Proposal in a calibration" },
    RATER_CHANGED: { id: "Penilai berganti", en: "Rater changed" },
    LINE_CORRECTION_DECIDED: { id: "Koreksi atasan diputus", en: "Correction decided" },
    NEW_CONTRACT_ASKED: { id: "SKP baru", en: "New contract" },
  } satisfies Record<NotificationKind, Label>,
};

bring(noticeLabels);
