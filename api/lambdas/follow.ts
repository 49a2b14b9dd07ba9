import { dueList } from "../contracts/contractDue.store.ts";
import { cycleOf } from "../cycles/cycle.store.ts";
import { followPosition } from "../employees/placement.store.ts";
import { followUnit, treePartitions, type TreePartition } from "../organizations/followUnit.store.ts";
import type { Table } from "../table/client.ts";
import { tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { ItemChange } from "../table/streamRecord.ts";

/** Everything of an organization that is listed by unit tree: posts and people, and each cycle's records. */
async function listedByTree(table: Table, organizationId: string): Promise<TreePartition[]> {
  const tenant = tenantPrefix(organizationId);
  const cycles = (await queryAll(table, inIndex("gsi1", `${tenant}CYCLES`))).map(cycleOf);
  const ofCycles = cycles.flatMap(({ id, periods }): TreePartition[] => [
    { index: "gsi1", pk: `${tenant}CONTRACTS#${id}`, revision: "evaluationsRevision" },
    { index: "gsi2", pk: dueList(organizationId, id), revision: "revision" },
    // These keep no count of writes by others, so their version goes up: whoever has one open is shown the fresh one.
    { index: "gsi1", pk: `${tenant}AGREEMENTS#${id}`, revision: "version" },
    { index: "gsi1", pk: `${tenant}OBJECTIONS#${id}`, revision: "revision" },
    ...periods.map(({ key }): TreePartition => ({
      index: "gsi1",
      pk: `${tenant}EVALUATIONS#${id}#${key}`,
      revision: "version",
    })),
  ]);
  return [...treePartitions(organizationId), ...ofCycles];
}

/**
 * Lets what repeats a unit's place or name, or a post's title, follow a change of the table. Idempotent: a record
 * that comes twice changes nothing the second time; a failed one is repeated by the stream from the start.
 */
export async function follow(table: Table, change: ItemChange): Promise<void> {
  await followUnit(table, change, (organizationId) => listedByTree(table, organizationId));
  await followPosition(table, change);
}
