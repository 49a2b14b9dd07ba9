import type { OrganizationPredicate, Predicate } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** Names of the predicates of people, best first; forms print `KURANG/MISCONDUCT` for POOR. */
export const predicateNames: Record<Predicate, Bilingual> = {
  VERY_GOOD: { id: "Sangat Baik", en: "Very good" },
  GOOD: { id: "Baik", en: "Good" },
  NEEDS_IMPROVEMENT: { id: "Butuh Perbaikan", en: "Needs improvement" },
  POOR: { id: "Kurang", en: "Poor (misconduct)" },
  VERY_POOR: { id: "Sangat Kurang", en: "Very poor" },
};

/** Names of the predicates of units, best first; forms print the Indonesian ones in capitals. */
export const organizationPredicateNames: Record<OrganizationPredicate, Bilingual> = {
  EXCEPTIONAL: { id: "Istimewa", en: "Exceptional" },
  GOOD: { id: "Baik", en: "Good" },
  NEEDS_IMPROVEMENT: { id: "Butuh Perbaikan", en: "Needs improvement" },
  POOR: { id: "Kurang", en: "Poor" },
  VERY_POOR: { id: "Sangat Kurang", en: "Very poor" },
};
