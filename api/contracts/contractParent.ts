import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import type { ContractBody, ContractHeader, PlannedResult } from "./contract.rules.ts";
import { contractBodyKey, contractBodyOf } from "./contract.store.ts";

/** Parent of `Contract`: a list row, or the whole contract when it was loaded anyway. */
export type ContractParent = ContractHeader & Partial<ContractBody> & { readonly proposed?: ContractBody | undefined };

/** The content: with the parent, or through the request's batch, so that a list of 50 costs one request more. */
export async function bodyOf(contract: ContractParent, context: Context): Promise<ContractBody> {
  const { approach, results, behaviors, annexes, signatures, removedSignatures } = contract;
  if (approach && results && behaviors && annexes && signatures && removedSignatures)
    return { approach, results, behaviors, annexes, signatures, removedSignatures };
  const item = await context.items.load(contractBodyKey(context.actor.organizationId, contract.id));
  if (item === undefined) throw codedError("NOT_FOUND");
  return contractBodyOf(item);
}

/** A result or indicator that still knows its contract, so that its achievement can be computed. */
export type ResultParent = PlannedResult & { readonly contract: ContractParent };
export type IndicatorParent = PlannedResult["indicators"][number] & { readonly contract: ContractParent };
