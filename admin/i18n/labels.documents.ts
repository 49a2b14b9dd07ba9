import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";

/** Words of printed forms. */
export const documentLabels: {
  PrintedForm: Record<keyof typeof Enums.PrintedForm, Label>;
  DocumentFormat: Record<keyof typeof Enums.DocumentFormat, Label>;
} = {
  PrintedForm: {
    CONTRACT: { id: "Sasaran Kinerja Pegawai (SKP)", en: "Performance contract (SKP)" },
    CONTRACT_WITH_DIALOGUE: { id: "SKP dengan jejak dialog", en: "SKP with the trail of the dialogue" },
    CONTRACT_ANNEX: { id: "Lampiran SKP", en: "Annex of the SKP" },
    INDICATOR_MANUAL: { id: "Manual indikator kinerja", en: "Indicator manual" },
    ROLE_MATRIX: { id: "Matriks pembagian peran dan hasil", en: "Role-result matrix" },
    UNIT_AGREEMENT: { id: "Perjanjian kinerja", en: "Performance agreement" },
    CONTINUOUS_FEEDBACK: { id: "Umpan balik berkelanjutan", en: "Continuous feedback" },
    EVALUATION_FORM: { id: "Formulir evaluasi kinerja", en: "Evaluation form" },
    EVALUATION_DOCUMENT: { id: "Dokumen evaluasi kinerja", en: "Evaluation document" },
  },
  DocumentFormat: { PDF: { id: "PDF", en: "PDF" }, XLSX: { id: "Excel", en: "Excel" } },
};
