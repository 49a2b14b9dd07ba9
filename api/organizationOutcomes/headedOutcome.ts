import { contractIn } from "../contracts/contract.store.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import { cycleOfEvaluation, seenBy, type EvaluationParent } from "../evaluations/evaluationContext.ts";
import { ContractForm } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { unitBy } from "../organizations/unitScope.ts";
import { unsetOutcome, type OrganizationOutcome } from "./organizationOutcome.rules.ts";
import { organizationOutcomeKey, organizationOutcomeOf } from "./organizationOutcome.store.ts";
import { readHead } from "./readHeads.ts";

/**
 * Predicate of the unit the evaluated person leads, set or not: what their unit achieved is what their result rating
 * rests on (R-EV-03; PermenPANRB 6/2022). A hint beside the rater's judgement, never a formula. Undefined for everyone
 * who leads no unit, and for whoever may not see the judgement; for those nothing more is read.
 */
export async function headedOutcome(
  evaluation: EvaluationParent,
  context: Context,
): Promise<OrganizationOutcome | undefined> {
  if (!seenBy(context, evaluation).judgement) return undefined;
  const contract = contractIn(await context.contractPartitions.load(evaluation.contractId));
  // Leaders of independent units have a form of their own (2.3).
  if (contract?.form !== ContractForm.LEADER) return undefined;
  const { organizationId, unitId, unitPath, period: key } = evaluation;
  const [head, item, unit, cycle] = await Promise.all([
    readHead(context, unitPath),
    context.items.load(organizationOutcomeKey(organizationId, unitId, key)),
    unitBy(context, unitId),
    cycleOfEvaluation(context, evaluation),
  ]);
  if (head?.employeeId !== evaluation.employeeId) return undefined;
  if (item !== undefined) return organizationOutcomeOf(item);
  const period = periodOf(cycle, key);
  if (unit === undefined || period === undefined) return undefined;
  const name = shownState(unit, context.actor.today).name;
  return unsetOutcome({ ...unit, name }, { cycleId: cycle.id, key, kind: period.kind });
}
