import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";
import { bring } from "./known.ts";

/** Words of printed forms and of results under older regulations. */
export const documentLabels: {
  PrintedForm: Record<keyof typeof Enums.PrintedForm, Label>;
  DocumentFormat: Record<keyof typeof Enums.DocumentFormat, Label>;
  LegacyRegime: Record<keyof typeof Enums.LegacyRegime, Label>;
  LegacyPredicate: Record<keyof typeof Enums.LegacyPredicate, Label>;
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
  LegacyRegime: {
    PP_46_2011: { id: "PP 46/2011", en: "PP 46/2011" },
    PP_30_2019: { id: "PP 30/2019", en: "PP 30/2019" },
  },
  LegacyPredicate: {
    VERY_GOOD: { id: "Sangat Baik", en: "Very good" },
    GOOD: { id: "Baik", en: "Good" },
    FAIR: { id: "Cukup", en: "Fair" },
    POOR: { id: "Kurang", en: "Poor" },
    VERY_POOR: { id: "Sangat Kurang", en: "Very poor" },
    BAD: { id: "Buruk", en: "Bad" },
  },
  DocumentFormat: { PDF: { id: "PDF", en: "PDF" }, XLSX: { id: "Excel", en: "Excel" } },
};

bring(documentLabels);
