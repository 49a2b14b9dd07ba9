import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";
import { bring } from "./known.ts";

/** Words of sources and of what happens when one is missing. */
export const sourceLabels = {
  SourceKind: {
    SELF_REPORT: { id: "Laporan diri", en: "Self-report" },
    REALIZATION: { id: "Realisasi dan bukti dukung", en: "Realisations and evidence" },
    ACTION_PLAN: { id: "Rencana aksi", en: "Action plans" },
    DAILY_LOG: { id: "Progres harian", en: "Daily log" },
    FEEDBACK: { id: "Umpan balik atasan", en: "Feedback of leaders" },
    PEER_FEEDBACK: { id: "Umpan balik rekan kerja", en: "Feedback of colleagues" },
    OBSERVATION: { id: "Pengamatan langsung", en: "Direct observation" },
    INNOVATION: { id: "Inovasi", en: "Innovations" },
    MEETING_NOTE: { id: "Catatan pertemuan", en: "Notes of meetings" },
    PUBLIC_FEEDBACK: { id: "Suara masyarakat (unit)", en: "What citizens say (unit)" },
    SPAN_RATING: { id: "Masa penilai sebelumnya", en: "Parts under earlier raters" },
  } satisfies Record<Enums.SourceKind, Label>,
  SpanState: {
    ASKED: { id: "Belum dijawab", en: "Not answered yet" },
    GIVEN: { id: "Sudah dinilai", en: "Rated" },
    DECLINED: { id: "Tidak dapat dinilai", en: "Cannot be rated" },
    TOO_SHORT: { id: "Terlalu singkat", en: "Too short" },
    NOT_ASSESSABLE: { id: "Tidak dapat dinilai (periode)", en: "Period not assessable" },
  } satisfies Record<Enums.SpanState, Label>,
  SpanAction: {
    GIVE: { id: "Menilai", en: "Rate" },
    DECLINE: { id: "Menyatakan tidak dapat menilai", en: "Say it cannot be rated" },
  } satisfies Record<Enums.SpanAction, Label>,
  SpanCombination: {
    LAST_RATER_DECIDES: { id: "Penilai terakhir memutuskan", en: "The last rater decides" },
    DAY_WEIGHTED_SUGGESTION: { id: "Saran menurut jumlah hari", en: "Suggestion weighed by days" },
  } satisfies Record<Enums.SpanCombination, Label>,
  ServiceQuality: {
    A: { id: "A · Sangat baik", en: "A · Very good" },
    B: { id: "B · Baik", en: "B · Good" },
    C: { id: "C · Kurang baik", en: "C · Less good" },
    D: { id: "D · Tidak baik", en: "D · Not good" },
  } satisfies Record<Enums.ServiceQuality, Label>,
  MissingSource: {
    EXCLUDE: { id: "Tidak dihitung", en: "Left out" },
    ZERO: { id: "Dihitung nol", en: "Counts as 0" },
    BLOCK: { id: "Tanpa saran sampai lengkap", en: "No suggestion until complete" },
  } satisfies Record<Enums.MissingSource, Label>,
};

bring(sourceLabels);
