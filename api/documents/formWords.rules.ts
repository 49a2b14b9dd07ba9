import type {
  ContractApproach,
  FeedbackKind,
  OrganizationPredicate,
  Perspective,
  Predicate,
  Rating,
  ResultAspect,
} from "../generated/enums.ts";

/** As printed on forms. */
export const aspectNames: Record<ResultAspect, string> = {
  QUANTITY: "Kuantitas",
  QUALITY: "Kualitas",
  TIME: "Waktu",
  COST: "Biaya",
};

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

/** Ratings in the order of the form. */
export const ratingNames: Record<Rating, string> = {
  ABOVE: "DI ATAS EKSPEKTASI",
  MEETS: "SESUAI EKSPEKTASI",
  BELOW: "DI BAWAH EKSPEKTASI",
};

/** Predicates of people, best first. */
export const predicateNames: Record<Predicate, string> = {
  VERY_GOOD: "SANGAT BAIK",
  GOOD: "BAIK",
  NEEDS_IMPROVEMENT: "BUTUH PERBAIKAN",
  POOR: "KURANG/MISCONDUCT",
  VERY_POOR: "SANGAT KURANG",
};

/** Predicates of units, best first. */
export const organizationPredicateNames: Record<OrganizationPredicate, string> = {
  EXCEPTIONAL: "ISTIMEWA",
  GOOD: "BAIK",
  NEEDS_IMPROVEMENT: "BUTUH PERBAIKAN",
  POOR: "KURANG",
  VERY_POOR: "SANGAT KURANG",
};

/** Kinds of continuous feedback (BGO-05). */
export const feedbackNames: Record<FeedbackKind, string> = { STRENGTH: "Kekuatan", IMPROVE: "Perbaikan" };
