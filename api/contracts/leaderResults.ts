import { ContractStatus } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import type { ContractHeader, PlannedResult } from "./contract.rules.ts";
import { contractIn } from "./contract.store.ts";

/** A person has a contract a year, or two after a change of post; older years follow. */
const mostContracts = 5;
const gone: readonly ContractStatus[] = [ContractStatus.WITHDRAWN, ContractStatus.CLOSED];

/**
 * Results of the rater's contract of the same cycle: what a subordinate's result supports (2.4) is named on the
 * subordinate's own form, so its sentence is theirs to read. Two requests; none where there is no such contract.
 */
export async function leaderResults(
  context: Context,
  { raterId, cycleId }: Pick<ContractHeader, "raterId" | "cycleId">,
): Promise<Pick<PlannedResult, "id" | "title">[]> {
  const { edges } = await context.stores.contracts.ofEmployee(raterId, { first: mostContracts });
  const leader = edges
    .map(({ node }) => node)
    .find((row) => row.cycleId === cycleId && !row.practice && !gone.includes(row.status));
  const contract = leader && contractIn(await context.contractPartitions.load(leader.id));
  return (contract?.results ?? []).map(({ id, title }) => ({ id, title }));
}
