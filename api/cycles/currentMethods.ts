import type { EvaluationMethod } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { policyById } from "../policies/adoptedPolicies.ts";
import type { Policy } from "../policies/policy.rules.ts";
import { currentCycle, type Cycle } from "./cycle.rules.ts";

/** The cycle in which work goes on today, undefined between cycles. One query a request, however often it is asked. */
export async function cycleToday(context: Context): Promise<Cycle | undefined> {
  return currentCycle(await context.cycles(), context.actor.today);
}

/** The policy pinned by the cycle in which work goes on, undefined between cycles. */
export async function policyToday(context: Context): Promise<Policy | undefined> {
  const cycle = await cycleToday(context);
  return cycle && policyById(context, cycle.policyId);
}

/** Methods of the policy pinned by the cycle in which work goes on; none between cycles (R-MIX-01). */
export async function methodsToday(context: Context): Promise<readonly EvaluationMethod[]> {
  return (await policyToday(context))?.methods ?? [];
}
