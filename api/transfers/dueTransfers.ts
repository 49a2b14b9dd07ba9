import type { Actor } from "../access/actor.rules.ts";
import { IdentityKind, Language, Role, TimeZone } from "../generated/enums.ts";
import { openContext, type Context } from "../graphql/context.ts";
import { dayIn, type Instant } from "../kernel/calendar.ts";
import { newId } from "../kernel/ids.ts";
import { organizationKey, organizationOf } from "../organizations/organization.store.ts";
import { getItems } from "../table/batch.ts";
import type { Table } from "../table/client.ts";
import { carryOut } from "./carryOut.ts";
import { stateOf, type Transfer } from "./transfer.rules.ts";
import { openTransfers } from "./transfer.store.ts";

/** Who history names where nobody pressed a button: the day came. */
const schedule = { subject: "schedule", name: "Jadwal otomatis" } as const;

/** Works in one organization as its schedule does, on the organization's own day. */
function openedFor(table: Table, organizationId: string, zone: TimeZone, at: Instant): Context {
  const actor: Actor = {
    ...{ ...schedule, kind: IdentityKind.PERSON, organizationId, employeeId: undefined },
    roles: [{ role: Role.TENANT_ADMIN, unitId: null }],
    ...{ delegations: [], today: dayIn(zone, at), language: Language.ID },
  };
  const session = { table, organizationId, by: schedule, at, requestId: newId("auditEvent"), newId };
  return openContext(actor, session, { requests: 0, readUnits: 0, writeUnits: 0 });
}

/** Most events carried out in a run; what is left is taken the next hour. */
const mostInRun = 500;

/**
 * Carries out events whose day has come, and goes on with those that were interrupted (domain 2.10). One query of a
 * sparse index; each event runs on its organization's own day. One that is refused notes why and holds up no other.
 *
 * @returns how many came to their end.
 */
export async function applyDueTransfers(table: Table, at: Instant): Promise<number> {
  // WIT reaches a day first; events of other zones wait for their own midnight.
  const due: readonly Transfer[] = await openTransfers(table, dayIn(TimeZone.WIT, at), mostInRun);
  const ids = [...new Set(due.map(({ organizationId }) => organizationId))];
  const organizations = (await getItems(table, ids.map(organizationKey))).flatMap((item) =>
    item === undefined ? [] : [organizationOf(item)],
  );
  const zones = new Map<string, TimeZone>(organizations.map(({ id, timeZone }) => [id, timeZone]));
  const failures: unknown[] = [];
  let finished = 0;
  for (const transfer of due) {
    const zone = zones.get(transfer.organizationId);
    if (zone === undefined || transfer.event.from > dayIn(zone, at)) continue;
    const context = openedFor(table, transfer.organizationId, zone, at);
    try {
      const { transfer: after } = await carryOut(transfer, context);
      if (stateOf(after) === "DONE") finished += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  // Told only after all others had their turn: the run fails visibly, and the next one goes on.
  if (failures.length > 0) throw new AggregateError(failures, "Mid-year events failed");
  return finished;
}
