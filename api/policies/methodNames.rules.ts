import type { EvaluationMethod } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** Names of the methods a policy can switch on. */
export const methodNames: Record<EvaluationMethod, Bilingual> = {
  PUBLIC_FEEDBACK: { id: "Umpan balik masyarakat", en: "Public feedback" },
  PEER_FEEDBACK: { id: "Umpan balik rekan kerja", en: "Peer feedback" },
  SELF_ASSESSMENT: { id: "Penilaian diri", en: "Self-assessment" },
  OBSERVATION: { id: "Pengamatan langsung", en: "Direct observation" },
  PROCESS: { id: "Proses kerja", en: "Work process" },
  INNOVATION: { id: "Inovasi", en: "Innovation" },
  COMPLAINTS: { id: "Pengaduan", en: "Complaints" },
};
