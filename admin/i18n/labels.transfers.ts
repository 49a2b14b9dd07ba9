import type { TransferAction, TransferKind, TransferState, TransferStepKind } from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";
import { bring } from "./known.ts";

/** Words for mid-year events. */
export const transferLabels = {
  TransferKind: {
    TRANSFER: { id: "Mutasi atau promosi", en: "Move or promotion" },
    RATER_CHANGE: { id: "Penggantian penilai", en: "Change of rater" },
    ACTING: { id: "Plt. atau Plh.", en: "Acting official" },
    STUDY: { id: "Tugas belajar", en: "Study assignment" },
    LEAVE: { id: "Cuti panjang, melahirkan, atau sakit", en: "Long, maternity or sick leave" },
    LATE_ENTRY: { id: "Masuk di tengah tahun", en: "Entry during the year" },
    EXIT: { id: "Berhenti atau pindah keluar", en: "Leaving" },
  } satisfies Record<TransferKind, Label>,
  TransferState: {
    PLANNED: { id: "Menunggu harinya", en: "Waits for its day" },
    INTERRUPTED: { id: "Terputus", en: "Interrupted" },
    DONE: { id: "Selesai", en: "Done" },
    CANCELLED: { id: "Dibatalkan", en: "Given up" },
  } satisfies Record<TransferState, Label>,
  TransferAction: {
    RESUME: { id: "Lanjutkan", en: "Continue" },
    CANCEL: { id: "Batalkan", en: "Give up" },
  } satisfies Record<TransferAction, Label>,
  TransferStepKind: {
    ASSIGNMENT_START: { id: "Mulai penugasan", en: "Start an assignment" },
    ASSIGNMENT_END: { id: "Akhiri penugasan", en: "End an assignment" },
    RATER_SET: { id: "Tetapkan penilai", en: "Set the rater" },
    CONTRACT_RATER: { id: "Ganti penilai SKP", en: "Change the contract's rater" },
    EVALUATION_ASK: { id: "Minta evaluasi", en: "Ask for the evaluation" },
    CONTRACT_CLOSE: { id: "Tutup SKP", en: "Close the contract" },
    CONTRACT_WITHDRAW: { id: "Tarik rancangan SKP", en: "Take the draft back" },
    PERIOD_NOT_ASSESSABLE: { id: "Tandai tidak dapat dinilai", en: "Mark as not assessable" },
    CONTRACT_DRAFT: { id: "Buat rancangan SKP", en: "Draft a contract" },
  } satisfies Record<TransferStepKind, Label>,
};

bring(transferLabels);
