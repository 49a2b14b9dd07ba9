import type { Context } from "../graphql/context.ts";
import type { ContractHeader } from "./contract.rules.ts";

/**
 * The caller's own contracts, newest first: one query a request, however many fields ask for as many. Their cycles are
 * asked for at the same moment, since nobody shows a contract without its year: so none is read again by key.
 */
export async function ownContracts(context: Context, first: number): Promise<readonly ContractHeader[]> {
  const { employeeId } = context.actor;
  if (employeeId === undefined) return [];
  const ask = () => context.stores.contracts.ofEmployee(employeeId, { first });
  const [page] = await Promise.all([context.once(`ownContracts ${first}`, ask), context.cycles()]);
  return page.edges.map(({ node }) => node);
}
