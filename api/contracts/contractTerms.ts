import type { Cycle } from "../cycles/cycle.rules.ts";
import type { Context } from "../graphql/context.ts";
import { policyById } from "../policies/adoptedPolicies.ts";
import { termsOf, type ContractTerms } from "./contractTerms.rules.ts";

/** What the policy version the cycle pins asks of its contracts (2.7, R-WF-02). */
export async function contractTerms(context: Context, cycle: Cycle): Promise<ContractTerms | undefined> {
  const policy = await policyById(context, cycle.policyId);
  return policy && termsOf(policy);
}
