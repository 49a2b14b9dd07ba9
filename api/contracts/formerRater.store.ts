import type { Table } from "../table/client.ts";
import { put, type WritePart } from "../table/guard.ts";
import { tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import type { ContractHeader } from "./contract.rules.ts";

/*
 * A contract's rater index names the present rater. Whoever rated it before keeps what fell due in their time
 * (features 3.26), so a small item per former rater points to it: written with the change, never taken away.
 */
const partitionOf = (organizationId: string, raterId: string, cycleId: string): string =>
  `${tenantPrefix(organizationId)}FORMER-RATER#${raterId}#${cycleId}`;

/** Parts that point from raters who became former ones to the contract; none while the rater stays. */
export function formerRaterParts(after: ContractHeader, before: ContractHeader | undefined): WritePart[] {
  const { id, organizationId, cycleId, formerRaters = [] } = after;
  return formerRaters
    .slice(before?.formerRaters?.length ?? 0)
    .map(({ raterId }) => put({ pk: partitionOf(organizationId, raterId, cycleId), sk: id, contractId: id }));
}

/** Ids of contracts of a cycle that a person rated before somebody else took over. One query. */
export async function formerlyRated(
  table: Table,
  organizationId: string,
  raterId: string,
  cycleId: string,
): Promise<string[]> {
  const items = await queryAll(table, inPartition(partitionOf(organizationId, raterId, cycleId)));
  return items.map((item) => String(item["contractId"]));
}
