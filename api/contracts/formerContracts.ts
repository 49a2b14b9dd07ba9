import type { Context } from "../graphql/context.ts";
import type { ContractHeader } from "./contract.rules.ts";
import { contractHeaderOf, contractKey } from "./contract.store.ts";
import { formerlyRated } from "./formerRater.store.ts";

/** Contracts somebody rated before another rater took over (features 3.26): one query, and a batch where there are any. */
export async function formerContracts(
  { items, session }: Context,
  raterId: string,
  cycleId: string,
): Promise<ContractHeader[]> {
  const ids = await formerlyRated(session.table, session.organizationId, raterId, cycleId);
  const found = await Promise.all(ids.map((id) => items.load(contractKey(session.organizationId, id))));
  return found.flatMap((item) => (item === undefined ? [] : contractHeaderOf(item)));
}
