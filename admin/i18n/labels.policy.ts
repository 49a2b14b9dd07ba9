import type * as Enums from "../../api/generated/enums.ts";
import { organizationPredicateNames } from "../../api/evaluations/predicateNames.rules.ts";
import { methodNames } from "../../api/policies/methodNames.rules.ts";
import type { Label } from "./label.ts";

/** Words for the enums of policies and cycles: each value in each language, or it does not compile. */
export const policyLabels = {
  PolicyStatus: {
    DRAFT: { id: "Draf", en: "Draft" },
    ADOPTED: { id: "Ditetapkan", en: "Adopted" },
  } satisfies Record<Enums.PolicyStatus, Label>,
  PolicyPreset: {
    NATIONAL_CORE: { id: "Inti nasional", en: "National core" },
    SAWAHLUNTO: { id: "Sawahlunto", en: "Sawahlunto" },
    BUNGO: { id: "Bungo", en: "Bungo" },
    MAMUJU: { id: "Mamuju", en: "Mamuju" },
    PAUH: { id: "Pauh", en: "Pauh" },
  } satisfies Record<Enums.PolicyPreset, Label>,
  EvaluationMethod: methodNames,
  PeriodLength: {
    MONTHLY: { id: "Bulanan", en: "Monthly" },
    QUARTERLY: { id: "Triwulanan", en: "Quarterly" },
  } satisfies Record<Enums.PeriodLength, Label>,
  DayType: {
    CALENDAR: { id: "Hari kalender", en: "Calendar days" },
    WORKING: { id: "Hari kerja", en: "Working days" },
  } satisfies Record<Enums.DayType, Label>,
  DistributionMode: {
    ADVISORY: { id: "Mengingatkan", en: "Advisory" },
    BLOCKING: { id: "Mencegah", en: "Blocking" },
  } satisfies Record<Enums.DistributionMode, Label>,
  PolicyAction: {
    UPDATE: { id: "Ubah draf", en: "Edit draft" },
    ADOPT: { id: "Tetapkan", en: "Adopt" },
    COPY: { id: "Buat versi baru", en: "Make a new version" },
  } satisfies Record<Enums.PolicyAction, Label>,
  CitationConfidence: {
    SOURCED: { id: "Bersumber", en: "Sourced" },
    UNVERIFIED: { id: "Belum diperiksa", en: "Unverified" },
    DESIGN: { id: "Pilihan sendiri", en: "Own choice" },
  } satisfies Record<Enums.CitationConfidence, Label>,
  OrganizationPredicate: organizationPredicateNames,
  CycleStatus: {
    PLANNED: { id: "Disiapkan", en: "Planned" },
    OPEN: { id: "Berjalan", en: "Open" },
    CLOSED: { id: "Ditutup", en: "Closed" },
  } satisfies Record<Enums.CycleStatus, Label>,
  EvaluationKind: {
    PERIODIC: { id: "Periodik", en: "Periodic" },
    ANNUAL: { id: "Tahunan", en: "Annual" },
  } satisfies Record<Enums.EvaluationKind, Label>,
  CycleAction: {
    UPDATE: { id: "Ubah tanggal", en: "Change dates" },
    OPEN: { id: "Buka siklus", en: "Open cycle" },
    CLOSE: { id: "Tutup siklus", en: "Close cycle" },
  } satisfies Record<Enums.CycleAction, Label>,
};
