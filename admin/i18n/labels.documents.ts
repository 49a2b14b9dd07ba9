import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";

/** Words of printed forms. */
export const documentLabels: {
  PrintedForm: Record<keyof typeof Enums.PrintedForm, Label>;
  DocumentFormat: Record<keyof typeof Enums.DocumentFormat, Label>;
} = {
  PrintedForm: {
    CONTRACT: { id: "Sasaran Kinerja Pegawai (SKP)", en: "Performance contract (SKP)" },
    CONTRACT_ANNEX: { id: "Lampiran SKP", en: "Annex of the SKP" },
    INDICATOR_MANUAL: { id: "Manual indikator kinerja", en: "Indicator manual" },
    UNIT_AGREEMENT: { id: "Perjanjian kinerja", en: "Performance agreement" },
  },
  DocumentFormat: { PDF: { id: "PDF", en: "PDF" }, XLSX: { id: "Excel", en: "Excel" } },
};
