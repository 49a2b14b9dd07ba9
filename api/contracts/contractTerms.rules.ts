import { policyValue, type Policy } from "../policies/policy.rules.ts";

/** What the organization's policy asks of its contracts, copied on the day they are made: a cycle pins its policy. */
export type ContractTerms = {
  readonly annexesRequired: boolean;
  readonly reviewRequired: boolean;
  /** Whether planned results are weighed; absent on contracts made before it was copied. */
  readonly weightsUsed?: boolean;
};

/** What a policy asks of contracts (2.7, 9.1, R-WF-02). */
export const termsOf = (policy: Policy): ContractTerms => ({
  annexesRequired: policyValue(policy, "contract.annexesRequired"),
  reviewRequired: policyValue(policy, "contract.reviewRequired"),
  weightsUsed: policyValue(policy, "contract.useWeights"),
});
