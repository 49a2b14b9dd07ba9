import { definitiveOn } from "../employees/assignment.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { evaluationHeaderOf, evaluationKey } from "../evaluations/evaluation.store.ts";
import { TimeZone } from "../generated/enums.ts";
import { dayIn, type Instant } from "../kernel/calendar.ts";
import { getItems } from "../table/batch.ts";
import type { Table } from "../table/client.ts";
import type { ItemChange } from "../table/streamRecord.ts";
import { release } from "./assigning.rules.ts";
import { clockSession } from "./clockSession.store.ts";
import type { Objection } from "./objection.rules.ts";
import { openObjectionStore } from "./objection.store.ts";

/** Objections looked at in one go; who decides more is asked again until none is left. */
const together = 100;
const mostTries = 5;

/** Gives back one objection, whatever happens to it at the same moment; a decided one stays decided. */
async function giveBack(table: Table, objection: Objection, at: Instant): Promise<boolean> {
  const { organizationId, contractId, period, evaluationId, deciderId } = objection;
  const [item] = await getItems(table, [evaluationKey(organizationId, contractId, period)]);
  if (item === undefined || deciderId === undefined) return false;
  const store = openObjectionStore(clockSession(table, organizationId, at));
  let { version } = evaluationHeaderOf(item);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const changed = await store.change(evaluationId, version, { action: "objectionRelease" }, (disputed) =>
      release(disputed, deciderId),
    );
    if ("record" in changed) return true;
    if (changed.fresh === undefined) return false;
    version = changed.fresh.version;
  }
  throw new Error(`An objection changed ${String(mostTries)} times while it was given back`);
}

/**
 * Gives back the open objections of somebody who holds no post any more: they wait for an administrator to name who
 * decides, and decided ones stay as they are. A move to another post is no leaving: who stood above the rater on the
 * day of the rating decides (features 3.10). Done again, it finds nothing left to do.
 *
 * @returns how many were given back.
 */
export async function releaseOf(table: Table, organizationId: string, decider: string, at: Instant): Promise<number> {
  const [item] = await getItems(table, [employeeKey(organizationId, decider)]);
  // WIB is the last of the three zones to reach a day: a post that ended yesterday has ended everywhere.
  if (item === undefined || definitiveOn(employeeOf(item).assignments, dayIn(TimeZone.WIB, at))) return 0;
  const { ofDecider } = openObjectionStore(clockSession(table, organizationId, at));
  let released = 0;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ofDecider>> = await ofDecider(decider, false, { first: together, after });
    for (const { node } of page.edges) if (await giveBack(table, node, at)) released += 1;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return released;
}

/** Follows people who leave office, by retiring, moving away or the end of a term: call it for each record of the stream. */
export async function followDeciders(table: Table, change: ItemChange, at: Instant): Promise<number> {
  const { entity, before, after } = change;
  const left = before?.["positionId"] !== undefined && after?.["positionId"] === undefined;
  if (entity !== "employee" || after === undefined || !left) return 0;
  return releaseOf(table, String(after["organizationId"]), String(after["id"]), at);
}
