import type { EvaluationKind, OrganizationPredicate } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

const ofPeriods: Partial<Record<OrganizationPredicate, Bilingual>> = {
  EXCEPTIONAL: {
    id: "Istimewa: rencana aksi terlaksana melampaui target yang disepakati dengan pimpinan.",
    en: "Exceptional: action plans exceed the target agreed with the leader.",
  },
  VERY_POOR: {
    id: "Sangat kurang: sebagian besar rencana aksi belum menunjukkan kemajuan.",
    en: "Very poor: most action plans show no progress yet.",
  },
};

/**
 * What a predicate of a period stands for, where a source tells it (R-ORG-02). Only two of the five have words, and a
 * year has none: there the rationale alone speaks (R-ORG-05).
 */
export const outcomeCriterion = (predicate: OrganizationPredicate, kind: EvaluationKind): Bilingual | undefined =>
  kind === "PERIODIC" ? ofPeriods[predicate] : undefined;
