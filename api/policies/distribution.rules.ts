import * as z from "zod";
import {
  DistributionModeValues,
  type OrganizationPredicate,
  OrganizationPredicateValues,
  type Predicate,
} from "../generated/enums.ts";
import { percentText, predicate } from "./parameter.rules.ts";

/** A limit of the guide for the spread of individual predicates. */
export type DistributionRule = {
  readonly organizationPredicate: OrganizationPredicate;
  /** Predicates counted together. */
  readonly predicates: readonly Predicate[];
  /** At least this share in percent; counted as ceil(n × p) (R-DS-02). */
  readonly minPercent?: string | null | undefined;
  /** At most this share in percent; counted as floor(n × p) (R-DS-02). */
  readonly maxPercent?: string | null | undefined;
  /** At least this many people. */
  readonly minCount?: number | null | undefined;
};

/** Shape of the parameter `distribution.rules`: each rule limits something. */
export const distributionRulesShape = z
  .array(
    z
      .strictObject({
        organizationPredicate: z.enum(OrganizationPredicateValues),
        predicates: z.array(predicate).min(1).max(5),
        minPercent: percentText.nullish(),
        maxPercent: percentText.nullish(),
        minCount: z.int().min(1).max(1000).nullish(),
      })
      .refine((rule) => rule.minPercent != null || rule.maxPercent != null || rule.minCount != null),
  )
  .max(50);

/** Shape of the parameter `distribution.mode` (R-DS-01). */
export const distributionModeShape = z.enum(DistributionModeValues);

/**
 * The guide of SE MenPANRB 3/2023 (3.4). Its figures were read in the press quoting the circular, so the
 * standard mode only advises (R-DS-01).
 */
export const circularDistribution: readonly DistributionRule[] = [
  { organizationPredicate: "EXCEPTIONAL", predicates: ["VERY_GOOD"], maxPercent: "70" },
  { organizationPredicate: "GOOD", predicates: ["GOOD"], maxPercent: "70" },
  { organizationPredicate: "GOOD", predicates: ["NEEDS_IMPROVEMENT", "POOR"], minCount: 1 },
  { organizationPredicate: "NEEDS_IMPROVEMENT", predicates: ["NEEDS_IMPROVEMENT"], minPercent: "60" },
  { organizationPredicate: "NEEDS_IMPROVEMENT", predicates: ["VERY_GOOD"], maxPercent: "10" },
  { organizationPredicate: "POOR", predicates: ["POOR"], minPercent: "60" },
  { organizationPredicate: "POOR", predicates: ["NEEDS_IMPROVEMENT"], minPercent: "10" },
  { organizationPredicate: "POOR", predicates: ["VERY_GOOD"], maxPercent: "10" },
  { organizationPredicate: "VERY_POOR", predicates: ["VERY_POOR"], minPercent: "60" },
  { organizationPredicate: "VERY_POOR", predicates: ["NEEDS_IMPROVEMENT", "POOR"], minPercent: "10" },
  { organizationPredicate: "VERY_POOR", predicates: ["VERY_GOOD"], maxPercent: "0" },
];
