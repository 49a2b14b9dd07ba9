import type { SpanCombination } from "../generated/enums.ts";
import type { Holidays } from "../kernel/workingDays.ts";
import { policyHolidays, policyValue, type Policy } from "../policies/policy.rules.ts";

/** What the policy version pinned by the cycle says about parts of a period (domain 2.10). */
export type SpanTerms = {
  /** Parts shorter than this are not asked for: parameter `evaluation.minAssessableDays`. */
  readonly minDays: number;
  /** Working days a rater of before has: parameter `evaluation.spanDays`. */
  readonly answerDays: number;
  readonly holidays: Holidays;
  readonly mode: SpanCombination;
  readonly citation: string;
};

/** The terms of a policy version. */
export const spanTerms = (policy: Policy): SpanTerms => ({
  minDays: policyValue(policy, "evaluation.minAssessableDays"),
  answerDays: policyValue(policy, "evaluation.spanDays"),
  holidays: policyHolidays(policy),
  mode: policyValue(policy, "evaluation.combination"),
  citation: policy.parameters["evaluation.combination"].citation,
});
