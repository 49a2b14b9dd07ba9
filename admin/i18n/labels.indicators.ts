import type * as Enums from "../../api/generated/enums.ts";
import { reportingPeriodNames } from "../../api/indicators/reportingPeriodNames.rules.ts";
import type { Label } from "./label.ts";
import { bring } from "./known.ts";

/** Words for the enums of indicators, tasks of posts and consultations: each value in each language, or it does not compile. */
export const indicatorLabels = {
  JobFamily: {
    EVERY: { id: "Semua jabatan", en: "Any post" },
    HEALTH: { id: "Kesehatan", en: "Health" },
    EDUCATION: { id: "Pendidikan", en: "Education" },
    PERSONNEL: { id: "Kepegawaian", en: "Personnel" },
    FINANCE: { id: "Keuangan", en: "Finance" },
    CIVIL_REGISTRY: { id: "Kependudukan dan pencatatan sipil", en: "Civil registry" },
    TERRITORIAL: { id: "Kecamatan dan kelurahan", en: "Districts and wards" },
    GENERAL_AFFAIRS: { id: "Umum dan kesekretariatan", en: "General affairs" },
    PLANNING: { id: "Perencanaan", en: "Planning" },
    PUBLIC_WORKS: { id: "Pekerjaan umum", en: "Public works" },
    AGRICULTURE: { id: "Pangan, pertanian, dan perikanan", en: "Food, farming and fisheries" },
    INFORMATICS: { id: "Komunikasi dan informatika", en: "Communication and informatics" },
    OVERSIGHT: { id: "Pengawasan", en: "Oversight" },
    REGIONAL: { id: "Makro daerah", en: "Region as a whole" },
  } satisfies Record<Enums.JobFamily, Label>,
  QualityCode: {
    ACTIVITY_LANGUAGE: { id: "Bahasa aktivitas", en: "Activity language" },
    ACTIVITY_COUNT: { id: "Menghitung kegiatan", en: "Counts activities" },
    UNIT_MISSING: { id: "Satuan belum ada", en: "Unit missing" },
    UNIT_CONTRADICTS: { id: "Satuan tidak cocok", en: "Unit does not fit" },
    TARGET_MISSING: { id: "Target belum ada", en: "Target missing" },
    TARGET_UNMEASURABLE: { id: "Target tidak terukur", en: "Target cannot be measured" },
    VAGUE_WORDS: { id: "Kata yang tidak terukur", en: "Words that cannot be measured" },
    DOUBLE_BARRELLED: { id: "Dua ukuran sekaligus", en: "Two measures at once" },
    REPEATS_RESULT: { id: "Mengulang hasil kerja", en: "Repeats the result" },
    DIRECTION_CONTRADICTS: { id: "Arah berlawanan", en: "Direction contradicts" },
    DUPLICATE: { id: "Indikator ganda", en: "Duplicate indicator" },
  } satisfies Record<Enums.QualityCode, Label>,
  QualitySeverity: {
    ERROR: { id: "Perlu diperbaiki", en: "To be mended" },
    WARNING: { id: "Perlu dipertimbangkan", en: "To be considered" },
  } satisfies Record<Enums.QualitySeverity, Label>,
  ReportingPeriod: reportingPeriodNames,
  IndicatorEntryAction: {
    UPDATE: { id: "Ubah indikator", en: "Change indicator" },
    RETIRE: { id: "Tarik dari pustaka", en: "Take out of the library" },
  } satisfies Record<Enums.IndicatorEntryAction, Label>,
  JobDutiesAction: {
    UPDATE: { id: "Ubah tugas pokok", en: "Change tasks" },
    DELETE: { id: "Hapus tugas pokok", en: "Delete tasks" },
  } satisfies Record<Enums.JobDutiesAction, Label>,
  ConsultationStatus: {
    OPEN: { id: "Terbuka", en: "Open" },
    CLOSED: { id: "Ditutup", en: "Closed" },
  } satisfies Record<Enums.ConsultationStatus, Label>,
  ConsultationAction: {
    COMMENT: { id: "Beri pendapat", en: "Comment" },
    CLOSE: { id: "Tutup konsultasi", en: "Close the consultation" },
  } satisfies Record<Enums.ConsultationAction, Label>,
  IndicatorChange: {
    ADDED: { id: "Baru", en: "New" },
    REMOVED: { id: "Dihapus", en: "Removed" },
    CHANGED: { id: "Berubah", en: "Changed" },
  } satisfies Record<Enums.IndicatorChange, Label>,
};

bring(indicatorLabels);
