import { policyValue, type Policy } from "../policies/policy.rules.ts";
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
    thresholdsCitation: policy.parameters["rating.thresholds"].citation,
  };
}
