import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Table } from "../table/client.ts";
import { tookPlace } from "../table/guard.ts";
import type { IndexName } from "../table/definition.ts";
import { tenantPrefix } from "../table/keys.ts";
import { queryPage } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { ItemChange } from "../table/streamRecord.ts";
import type { OrgUnit } from "./orgUnit.rules.ts";
import { orgUnitOf } from "./orgUnit.store.ts";

/*
 * A move of a unit writes the unit alone. What hangs below follows from the stream: the changed unit's record
 * re-paths the units directly below and the rows filed in the unit itself; each of those units makes a record of
 * its own, and so on down. So every step is bounded by one unit's contents, a crash is repeated by the stream, and a
 * repeated step finds nothing left to do. Until it is done (seconds) a subtree's lists may miss rows; who stands
 * above whom is never read from a path.
 */

type Item = Record<string, unknown>;

/** A partition of an index whose sort keys begin with a unit's path. */
export type TreePartition = {
  readonly index: IndexName;
  readonly pk: string;
  /** Attribute that guards the record against writes by others; it is counted up. */
  readonly revision: string;
  /** Whether the rows carry the present name of their unit. */
  readonly named?: boolean;
};

/** Rows that stand in the tree by themselves: posts and people. Features with rows of their own add theirs. */
export const treePartitions = (organizationId: string): TreePartition[] => [
  { index: "gsi1", pk: `${tenantPrefix(organizationId)}POSITIONS`, revision: "revision" },
  { index: "gsi1", pk: `${tenantPrefix(organizationId)}EMPLOYEES`, revision: "revision", named: true },
];

const batch = 25;

/** Replaces a path wherever a text attribute or key of the item carries it, unless the row moved on meanwhile. */
async function rewrite(
  table: Table,
  item: Item,
  from: string,
  to: string,
  revision: string,
  more: Item,
): Promise<void> {
  const values: Item = { ...more };
  for (const [name, value] of Object.entries(item)) {
    if (name === "pk" || name === "sk" || typeof value !== "string" || !value.includes(from)) continue;
    values[name] = value.replace(from, to);
  }
  const names = Object.keys(values);
  // When someone wrote the row between reading and writing, the next pass reads it again.
  await tookPlace(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: item["pk"], sk: item["sk"] },
        UpdateExpression: `SET ${names.map((_, i) => `#a${i} = :a${i}`).join(", ")}, #revision = #revision + :one`,
        ConditionExpression: "unitPath = :seen AND #revision = :revision",
        ExpressionAttributeNames: {
          ...Object.fromEntries(names.map((name, i) => [`#a${i}`, name])),
          "#revision": revision,
        },
        ExpressionAttributeValues: {
          ...Object.fromEntries(names.map((name, i) => [`:a${i}`, values[name]])),
          ":one": 1,
          ":seen": item["unitPath"],
          ":revision": item[revision],
        },
      }),
    ),
  );
}

/** Rewrites the rows of a partition under `prefix` that `isDue`, page by page, until a pass finds none. */
async function rewriteRows(
  table: Table,
  tenant: string,
  partition: TreePartition,
  prefix: string,
  change: { from: string; to: string; more: Item; isDue: (item: Item) => boolean },
): Promise<number> {
  let written = 0;
  for (let pass = 1; pass <= 5; pass += 1) {
    let found = 0;
    let after: string | null = null;
    do {
      const query = inIndex(partition.index, partition.pk, prefix);
      const page: Awaited<ReturnType<typeof queryPage<Item>>> = await queryPage<Item>(
        table,
        query,
        { first: batch, after },
        tenant,
        (item) => item,
      );
      const due = page.edges.map((edge) => edge.node).filter(change.isDue);
      await Promise.all(
        due.map((item) => rewrite(table, item, change.from, change.to, partition.revision, change.more)),
      );
      found += due.length;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    written += found;
    if (found === 0) return written;
  }
  throw new Error(`Rows of ${partition.index} ${partition.pk} under ${prefix} keep changing; the stream tries again`);
}

const nameOf = (unit: OrgUnit): string => (unit.states.at(-1) ?? unit.states[0]).name;

/**
 * Lets everything filed in a unit follow a change of its path or name: call it for each record of the stream.
 * Idempotent and resumable: a second call for the same record changes nothing.
 *
 * @param partitions partitions with rows in tree order, by organization; by default posts and people.
 * @returns how many rows were written.
 */
export async function followUnit(
  table: Table,
  change: ItemChange,
  partitions: (organizationId: string) => Promise<readonly TreePartition[]> | readonly TreePartition[] = treePartitions,
): Promise<number> {
  if (change.entity !== "orgUnit" || change.before === undefined || change.after === undefined) return 0;
  const before = orgUnitOf(change.before);
  const after = orgUnitOf(change.after);
  const { unitPath: from } = before;
  const { unitPath: to, organizationId } = after;
  const moved = from !== to;
  const renamed = nameOf(before) !== nameOf(after);
  if (!moved && !renamed) return 0;
  const tenant = tenantPrefix(organizationId);
  let written = 0;
  if (moved) {
    const units: TreePartition = { index: "gsi1", pk: `${tenant}UNITS`, revision: "revision" };
    // Only the units directly below: each of them makes a record of its own.
    const isChild = (item: Item): boolean =>
      String(item["unitPath"]).startsWith(from) && String(item["unitPath"]).slice(from.length).split("/").length === 2;
    written += await rewriteRows(table, tenant, units, from, { from, to, more: {}, isDue: isChild });
  }
  for (const partition of await partitions(organizationId)) {
    const more = partition.named ? { unitName: nameOf(after) } : {};
    if (moved) {
      const rows = { from, to, more, isDue: (item: Item) => item["unitPath"] === from };
      written += await rewriteRows(table, tenant, partition, `${from}#`, rows);
    } else if (partition.named) {
      const isDue = (item: Item): boolean => item["unitName"] !== nameOf(after);
      written += await rewriteRows(table, tenant, partition, `${to}#`, { from: to, to, more, isDue });
    }
  }
  return written;
}
