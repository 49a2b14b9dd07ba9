import { organizationPredicateNames, predicateNames } from "../evaluations/predicateNames.rules.ts";
import { ratingNames } from "../evaluations/ratingNames.rules.ts";
import type { ContractApproach, FeedbackKind, Perspective, Predicate } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** As printed on forms. */
export const perspectiveNames: Record<Perspective, string> = {
  SERVICE_RECIPIENT: "Penerima Layanan",
  BUSINESS_PROCESS: "Proses Bisnis",
  INTERNAL_STRENGTHENING: "Penguatan Internal",
  BUDGET: "Anggaran",
};

/** Third title line: whom the form is for. */
export const groups = {
  LEADER: "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
  STAFF: "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
} as const;

/** Second title line. */
export const approachLine = (approach: ContractApproach): string =>
  `PENDEKATAN HASIL KERJA ${approach === "QUANTITATIVE" ? "KUANTITATIF" : "KUALITATIF"}`;

const printed = <Key extends string>(names: Record<Key, Bilingual>, look: (name: string) => string) =>
  Object.fromEntries(Object.entries<Bilingual>(names).map(([key, { id }]) => [key, look(id)])) as Record<Key, string>;

/** Names as forms print them: the Indonesian ones. */
export const printedNames = <Key extends string>(names: Record<Key, Bilingual>) => printed(names, (name) => name);

const inCapitals = <Key extends string>(names: Record<Key, Bilingual>) => printed(names, (name) => name.toUpperCase());

/** Ratings in the order of the form. */
export const printedRatings = inCapitals(ratingNames);

/** Predicates of people, best first. */
export const printedPredicates: Record<Predicate, string> = {
  ...inCapitals(predicateNames),
  POOR: "KURANG/MISCONDUCT",
};

/** Predicates of units, best first. */
export const printedOrganizationPredicates = inCapitals(organizationPredicateNames);

/** Kinds of continuous feedback (BGO-05). */
export const feedbackNames: Record<FeedbackKind, string> = { STRENGTH: "Kekuatan", IMPROVE: "Perbaikan" };
