import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";
import { bring } from "./known.ts";

/** Words of bulk work and of the dry run. */
export const bulkLabels = {
  BulkOutcome: {
    READY: { id: "Akan dikerjakan", en: "Will be done" },
    DONE: { id: "Selesai", en: "Done" },
    ALREADY_THERE: { id: "Sudah ada", en: "There already" },
    REFUSED: { id: "Tidak dapat", en: "Not possible" },
  } satisfies Record<Enums.BulkOutcome, Label>,
  BulkContractAction: {
    OPEN_DIALOGUE: { id: "Buka dialog", en: "Open dialogue" },
    RETURN: { id: "Kembalikan", en: "Return" },
    AGREE: { id: "Sepakati", en: "Agree" },
    REVIEW: { id: "Reviu", en: "Review" },
    APPROVE: { id: "Tetapkan", en: "Approve" },
    CLOSE: { id: "Tutup kontrak", en: "Close contract" },
  } satisfies Record<Enums.BulkContractAction, Label>,
  CopyNoteKind: {
    UNIT_INDICATOR_RENEWED: { id: "Ditautkan ke perjanjian kinerja tahun ini", en: "Tied to this year's agreement" },
    UNIT_INDICATOR_CUT: {
      id: "Tautan ke perjanjian kinerja tahun lalu dilepas",
      en: "Tie to last year's agreement was cut",
    },
    DATE_MOVED: { id: "Target tanggal dipindah ke tahun ini", en: "Date moved to this year" },
    LEADER_RESULT_CUT: {
      id: "Tautan ke hasil kerja pimpinan tahun lalu dilepas",
      en: "Tie to the leader's result of last year was cut",
    },
  } satisfies Record<Enums.CopyNoteKind, Label>,
  DryRunPart: {
    SETTINGS: { id: "Kebijakan dan tanggal", en: "Policy and dates" },
    UNITS: { id: "Unit", en: "Units" },
    POSTS: { id: "Jabatan", en: "Posts" },
    PEOPLE: { id: "Pegawai", en: "People" },
  } satisfies Record<Enums.DryRunPart, Label>,
  FindingWeight: {
    BLOCKING: { id: "Menghambat", en: "Blocking" },
    WARNING: { id: "Perlu perhatian", en: "Needs care" },
    NOTE: { id: "Untuk diketahui", en: "Good to know" },
  } satisfies Record<Enums.FindingWeight, Label>,
  FindingCode: {
    POLICY_NOT_USABLE: { id: "Kebijakan belum dapat dipakai", en: "The policy cannot be used yet" },
    DEADLINE_ON_DAY_OFF: { id: "Batas waktu pada hari libur", en: "Deadlines on days off" },
    DEADLINE_PASSED: { id: "Batas waktu sudah lewat", en: "Deadlines that have passed" },
    HOLIDAYS_UNKNOWN: { id: "Hari libur belum diketahui", en: "Holidays unknown" },
    PERIOD_UNREACHABLE: { id: "Periode yang tidak dapat dikerjakan", en: "Periods that cannot be reached" },
    ANNUAL_BEFORE_LAST_PERIOD: {
      id: "Evaluasi tahunan mendahului periode terakhir",
      en: "The year is due before its last period",
    },
    WEIGHTS_IN_USE: { id: "Bobot dipakai", en: "Weights are used" },
    WEIGHTS_NOT_WHOLE: { id: "Bobot tidak genap", en: "Weights do not add up" },
    NO_SUGGESTED_RATING: { id: "Tanpa saran rating", en: "No suggested rating" },
    UNIT_WITHOUT_AGREEMENT: { id: "Unit tanpa perjanjian kinerja", en: "Units without an agreement" },
    POST_EMPTY: { id: "Jabatan kosong", en: "Empty posts" },
    LEADING_POST_EMPTY: { id: "Jabatan pimpinan kosong", en: "Empty leading posts" },
    POST_RING: { id: "Garis jabatan berputar", en: "Posts in a ring" },
    SUPERIOR_POST_CLOSED: { id: "Jabatan atasan sudah ditutup", en: "Post above is closed" },
    PERSON_WITHOUT_POST: { id: "Pegawai tanpa jabatan definitif", en: "People without a definitive post" },
    PERSON_WITHOUT_RATER: { id: "Pegawai tanpa penilai", en: "People without a rater" },
    RATER_WITHOUT_POST: { id: "Penilai tanpa jabatan", en: "Raters without a post" },
    RATERS_RING: { id: "Penilaian berputar", en: "Raters in a ring" },
    NO_RATER_SUPERIOR: { id: "Penilai tanpa atasan", en: "Raters without a superior" },
    PERIOD_NOT_ASSESSABLE: { id: "Periode yang tidak dapat dinilai", en: "Periods that cannot be assessed" },
  } satisfies Record<Enums.FindingCode, Label>,
};

bring(bulkLabels);
