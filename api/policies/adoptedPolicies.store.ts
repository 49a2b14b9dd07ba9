import { getItems } from "../table/batch.ts";
import type { Table } from "../table/client.ts";
import type { Policy } from "./policy.rules.ts";
import { policyKey, policyOf } from "./policy.store.ts";

type Item = Record<string, unknown>;

/** Policies kept of each table: a few kilobytes each, so at most some megabytes however many organizations there are. */
export const mostKept = 200;

// One memory for each table that is open: what was read of one is never given out for another.
const memories = new WeakMap<Table, Map<string, Policy>>();

/** Makes a value that requests share unchangeable for all of them. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/**
 * A policy version by `read`, or from the memory of the table. Adopted versions never change (R-MIX-01, features 3.2), so
 * each process reads one once; drafts are read each time.
 */
export async function remembered(
  table: Table,
  organizationId: string,
  id: string,
  read: () => Promise<Item | undefined>,
): Promise<Policy | undefined> {
  const memory = memories.get(table) ?? new Map<string, Policy>();
  memories.set(table, memory);
  // The key carries the organization: an id of another organization is not found here any more than in the table.
  const { pk: key } = policyKey(organizationId, id);
  const kept = memory.get(key);
  // Put in anew, it is the last to go.
  memory.delete(key);
  const item = kept === undefined ? await read() : undefined;
  const policy = kept ?? (item === undefined ? undefined : policyOf(item));
  if (policy?.status === "ADOPTED") memory.set(key, frozen(policy));
  const [oldest] = memory.keys();
  if (memory.size > mostKept && oldest !== undefined) memory.delete(oldest);
  return policy;
}

/** A policy version where nobody asks: for what follows the stream and the clock. */
export const policyInTable = (table: Table, organizationId: string, id: string): Promise<Policy | undefined> =>
  remembered(table, organizationId, id, async () => (await getItems(table, [policyKey(organizationId, id)]))[0]);
