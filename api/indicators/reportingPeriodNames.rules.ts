import type { ReportingPeriod } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** Names of how often a figure is reported; form F14 prints the Indonesian ones. */
export const reportingPeriodNames: Record<ReportingPeriod, Bilingual> = {
  MONTHLY: { id: "Bulanan", en: "Monthly" },
  QUARTERLY: { id: "Triwulanan", en: "Quarterly" },
  SEMIANNUAL: { id: "Semesteran", en: "Every half year" },
  ANNUAL: { id: "Tahunan", en: "Yearly" },
};
