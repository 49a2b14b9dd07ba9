import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";

/** Words of sources and of what happens when one is missing. */
export const sourceLabels = {
  SourceKind: {
    SELF_REPORT: { id: "Penilaian diri", en: "Self-report" },
    REALIZATION: { id: "Realisasi dan bukti dukung", en: "Realisations and evidence" },
    ACTION_PLAN: { id: "Rencana aksi", en: "Action plans" },
    DAILY_LOG: { id: "Progres harian", en: "Daily log" },
    FEEDBACK: { id: "Umpan balik atasan", en: "Feedback of leaders" },
    PEER_FEEDBACK: { id: "Umpan balik rekan kerja", en: "Feedback of colleagues" },
    OBSERVATION: { id: "Pengamatan langsung", en: "Direct observation" },
    INNOVATION: { id: "Inovasi", en: "Innovations" },
    MEETING_NOTE: { id: "Catatan pertemuan", en: "Notes of meetings" },
    PUBLIC_FEEDBACK: { id: "Suara masyarakat (unit)", en: "What citizens say (unit)" },
  } satisfies Record<Enums.SourceKind, Label>,
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
