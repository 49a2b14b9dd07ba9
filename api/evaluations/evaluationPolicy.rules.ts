import { policyHolidays, policyValue, type Policy } from "../policies/policy.rules.ts";
import type { EvaluationPolicy } from "./evaluationLifeCycle.rules.ts";

/** What a policy version says about evaluations, with the citations its workings repeat. */
export function evaluationPolicy(policy: Policy): EvaluationPolicy {
  return {
    id: policy.id,
    title: policy.title,
    methods: policy.methods,
    selfReportRequired: policyValue(policy, "evaluation.selfReportRequired"),
    quadrant: policyValue(policy, "quadrant"),
    quadrantCitation: policy.parameters.quadrant.citation,
    thresholds: policyValue(policy, "rating.thresholds"),
    terms: {
      holidays: policyHolidays(policy),
      deliveryDays: policyValue(policy, "evaluation.deliveryDays"),
      returnDays: policyValue(policy, "evaluation.returnDays"),
      evaluationDayType: policyValue(policy, "evaluation.dayType"),
      fileDays: policyValue(policy, "objection.fileDays"),
      decideDays: policyValue(policy, "objection.decideDays"),
      objectionDayType: policyValue(policy, "objection.dayType"),
      citations: {
        EVALUATION: policy.parameters["evaluation.periodicDueDays"].citation,
        DELIVERY: policy.parameters["evaluation.deliveryDays"].citation,
        ANSWER: policy.parameters["evaluation.returnDays"].citation,
        OBJECTION: policy.parameters["objection.fileDays"].citation,
        DECISION: policy.parameters["objection.decideDays"].citation,
      },
    },
    calibrationFirst:
      policyValue(policy, "distribution.mode") === "BLOCKING" && policyValue(policy, "distribution.rules").length > 0,
    thresholdsCitation: policy.parameters["rating.thresholds"].citation,
  };
}
