import type { Cycle } from "../cycles/cycle.rules.ts";
import { handOver } from "../evaluations/closing.rules.ts";
import { evaluationId, raterFor } from "../evaluations/evaluation.rules.ts";
import type { Context } from "../graphql/context.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";

/**
 * Evaluations of a contract that were begun before its rater changed go to who rates them now; done again, it finds
 * nothing left to do.
 */
export async function handOverEvaluations(
  context: Context,
  contractId: string,
  cycle: Cycle,
  reason: string,
): Promise<Refused | undefined> {
  const { contracts, evaluations } = context.stores;
  const contract = await contracts.header(contractId);
  if (contract === undefined) return undefined;
  for (const { key, dueOn } of cycle.periods.filter((period) => contract.evaluations[period.key] !== undefined)) {
    const begun = await evaluations.load(evaluationId(contractId, key));
    if (begun === undefined || handOver(begun, raterFor(contract, dueOn), reason) === undefined) continue;
    const changed = await evaluations.changeBegun(begun.id, begun.version, { action: "transferApply" }, (seen) => {
      return handOver(seen, raterFor(contract, dueOn), reason) ?? refuse("STEP_NOT_ALLOWED_IN_STATE", []);
    });
    if ("refused" in changed) return changed.refused;
  }
  return undefined;
}
