import type { EvaluationMethod } from "../generated/enums.ts";
import { refusal, type Refusal } from "../kernel/refusal.ts";
import type { Policy } from "./policy.rules.ts";

/**
 * Whether a policy version has a method of evaluation: what it does not have is absent from screens and documents,
 * and refused when it is tried (R-MIX-01).
 *
 * @returns undefined when it has, else METHOD_SWITCHED_OFF
 */
export function requireMethod(policy: Pick<Policy, "methods">, method: EvaluationMethod): Refusal | undefined {
  return policy.methods.includes(method) ? undefined : refusal("METHOD_SWITCHED_OFF");
}
