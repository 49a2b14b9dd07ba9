import { definitiveOn } from "../employees/assignment.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { positionKey, positionOf } from "../employees/position.store.ts";
import type { Context } from "../graphql/context.ts";
import type { Actor } from "./actor.rules.ts";

/**
 * The unit the caller heads today, null when none: the definitive post decides, as it does about who rates. Two reads
 * by key, made only where it matters: for reports and for what menus offer.
 */
async function headedUnit({ actor, items }: Context): Promise<string | null> {
  const { organizationId, employeeId, today } = actor;
  if (employeeId === undefined) return null;
  const person = await items.load(employeeKey(organizationId, employeeId));
  const post = person && definitiveOn(employeeOf(person).assignments, today);
  const found = post && (await items.load(positionKey(organizationId, post.positionId)));
  if (!found) return null;
  const position = positionOf(found);
  return position.headsUnit ? position.unitId : null;
}

/** The caller with the unit they head, which the first gate leaves out. */
export const withHeadedUnit = (context: Context): Promise<Actor> =>
  context.once("headedUnit", async () => ({ ...context.actor, headsUnitId: await headedUnit(context) }));
