import type { ContractHeader } from "../contracts/contract.rules.ts";
import { ratersIn } from "../contracts/ratersIn.rules.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import { definitiveOn } from "../employees/assignment.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { cycleOfEvaluation } from "../evaluations/evaluationContext.ts";
import type { Context } from "../graphql/context.ts";
import { partsOf } from "../spans/spanParts.rules.ts";
import type { Candidate } from "./duty.rules.ts";
import type { Disputed } from "./objection.rules.ts";

/** Contracts of a person looked at: those of the objection's cycle are among the newest. */
const newest = 10;

/**
 * What decides whether a person can decide an objection: the person through the request's batch, and one query of
 * their contracts. Undefined when there is no such person in the organization.
 */
export async function candidateFor(
  context: Context,
  employeeId: string,
  { disputed, contract }: { readonly disputed: Disputed; readonly contract: ContractHeader },
): Promise<Candidate | undefined> {
  const { organizationId, today } = context.actor;
  const [item, page, cycle] = await Promise.all([
    context.items.load(employeeKey(organizationId, employeeId)),
    context.stores.contracts.ofEmployee(employeeId, { first: newest }),
    cycleOfEvaluation(context, disputed),
  ]);
  if (item === undefined) return undefined;
  const person = employeeOf(item);
  const period = periodOf(cycle, disputed.period);
  const parts = period === undefined ? [] : partsOf(contract, period);
  return {
    id: person.id,
    inPost: definitiveOn(person.assignments, today) !== undefined,
    raters: ratersIn(
      page.edges.map(({ node }) => node),
      disputed.cycleId,
    ),
    ratesPart: parts.some(({ raterId }) => raterId === person.id),
  };
}
