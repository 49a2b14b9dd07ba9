import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";

/** Words of objections and of the days the law sets. */
export const objectionLabels = {
  ObjectionStatus: {
    FILED: { id: "Diajukan", en: "Filed" },
    UPHELD: { id: "Hasil tetap", en: "Result stands" },
    CHANGED: { id: "Hasil diubah", en: "Result changed" },
    RETURNED: { id: "Dinilai ulang", en: "To be rated again" },
    WITHDRAWN: { id: "Dicabut", en: "Withdrawn" },
  } satisfies Record<Enums.ObjectionStatus, Label>,
  ObjectionOutcome: {
    UPHELD: { id: "Hasil tetap", en: "The result stands" },
    CHANGED: { id: "Hasil diubah", en: "The result is changed" },
    RETURNED: { id: "Dinilai ulang karena kesalahan prosedur", en: "Rate again: procedural error" },
  } satisfies Record<Enums.ObjectionOutcome, Label>,
  LegalDay: {
    EVALUATION: { id: "Tenggat evaluasi", en: "Evaluation due" },
    DELIVERY: { id: "Penyerahan hasil oleh penilai", en: "Handing over by the rater" },
    ANSWER: { id: "Tanggapan pegawai", en: "Answer of the employee" },
    OBJECTION: { id: "Pengajuan keberatan", en: "Filing an objection" },
    DECISION: { id: "Putusan keberatan", en: "Decision on an objection" },
  } satisfies Record<Enums.LegalDay, Label>,
};
