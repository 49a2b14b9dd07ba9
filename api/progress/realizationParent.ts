import type { Contract, ContractContent, ContractHeader } from "../contracts/contract.rules.ts";
import { findIndicator } from "../contracts/findIndicator.rules.ts";
import { userErrors } from "../graphql/payload.ts";
import { isRefused, type Refused } from "../kernel/refusal.ts";
import type { Realization } from "./realization.rules.ts";
import { displayValue, parseRealization } from "./target.rules.ts";

/** Parent of `Realization`: with its text for people, which needs the indicator's target, and its contract. */
export type RealizationParent = Realization & { readonly display: string; readonly contract: ContractHeader };

/** A realisation as it is shown. */
export function shown(
  realization: Realization,
  contract: ContractHeader,
  content: Pick<ContractContent, "results">,
): RealizationParent {
  const target = findIndicator(content, realization.indicatorId)?.indicator.target;
  const value = target && parseRealization(realization.value, target);
  const understood = target !== undefined && value !== undefined && !isRefused(value);
  return { ...realization, contract, display: understood ? displayValue(value, target.unit) : realization.value };
}

/** Payload of a mutation of a realisation. */
export function realizationAnswer(contract: Contract | null, realization: Realization | null, refused?: Refused) {
  return {
    realization: realization && realization.version > 0 && contract ? shown(realization, contract, contract) : null,
    contract,
    userErrors: refused ? userErrors(refused) : [],
  };
}
