import type { Context } from "../graphql/context.ts";
import { remembered } from "./adoptedPolicies.store.ts";
import type { Policy } from "./policy.rules.ts";
import { policyKey } from "./policy.store.ts";

/**
 * A policy version of the caller's organization, undefined when it has none with this id. Adopted versions never change
 * (R-MIX-01, features 3.2), so each process reads one once; drafts are read each time, in the request's batch.
 */
export const policyById = (context: Context, id: string): Promise<Policy | undefined> => {
  const { organizationId } = context.actor;
  return remembered(context.session.table, organizationId, id, () => context.items.load(policyKey(organizationId, id)));
};
