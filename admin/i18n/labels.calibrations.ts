import { bring } from "./known.ts";

/** Words of predicates of units and of calibration. */
export const calibrationLabels = {
  RecommendingBody: {
    PLANNING: { id: "Perencanaan", en: "Planning" },
    PERSONNEL: { id: "Kepegawaian", en: "Personnel" },
    OVERSIGHT: { id: "Pengawasan", en: "Oversight" },
  },
  CalibrationStatus: {
    OPENING: { id: "Mengumpulkan penilaian", en: "Taking in evaluations" },
    OPEN: { id: "Berjalan", en: "Open" },
    PUBLISHING: { id: "Sedang ditetapkan", en: "Being published" },
    PUBLISHED: { id: "Ditetapkan", en: "Published" },
    CANCELLING: { id: "Sedang dibatalkan", en: "Being given up" },
    CANCELLED: { id: "Dibatalkan", en: "Given up" },
  },
  CalibrationAction: {
    TAKE_IN: { id: "Tambahkan penilaian yang baru selesai", en: "Take in what was rated since" },
    MOVE: { id: "Usulkan perubahan", en: "Propose changes" },
    PUBLISH: { id: "Tetapkan hasil kalibrasi", en: "Publish the calibration" },
    CANCEL: { id: "Batalkan kalibrasi", en: "Give the calibration up" },
  },
  CalibrationAuthority: {
    RATER_AGREES: { id: "Pejabat penilai harus menyetujui", en: "The rater must agree" },
    CALIBRATOR_DECIDES: {
      id: "Kepala unit memutuskan, penilai diberi tahu",
      en: "The head decides, the rater is told",
    },
  },
  CalibrationConsent: {
    NONE: { id: "Belum ada usulan", en: "Nothing proposed" },
    PENDING: { id: "Menunggu penilai", en: "Waits for the rater" },
    AGREED: { id: "Disetujui penilai", en: "Rater agreed" },
    DECLINED: { id: "Ditolak penilai", en: "Rater declined" },
    NOT_NEEDED: { id: "Diputuskan kepala unit", en: "Decided by the head" },
  },
  CalibrationMoveKind: {
    MOVE: { id: "Diusulkan", en: "Proposed" },
    UNDO: { id: "Usulan dibatalkan", en: "Taken back" },
    AGREE: { id: "Disetujui penilai", en: "Rater agreed" },
    DECLINE: { id: "Ditolak penilai", en: "Rater declined" },
  },
};

bring(calibrationLabels);
