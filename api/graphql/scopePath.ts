import type { Actor } from "../access/actor.rules.ts";
import { Party } from "../generated/enums.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import type { Context } from "./context.ts";
import { codedError } from "./errors.ts";
import { oversees } from "./gate.ts";

/**
 * Path of the subtree a list is asked for, once the caller was found to oversee it. Without a unit, the whole
 * organization, or the unit to which the caller's role is limited or which the caller heads.
 *
 * @param actor the caller, with the unit they head where heads may read.
 *
 * @throws FORBIDDEN when the caller does not oversee it, NOT_FOUND when there is no such unit.
 */
export async function scopePath(
  within: string | null | undefined,
  context: Context,
  actor: Actor = context.actor,
): Promise<string> {
  const limited = actor.roles.find((held) => held.unitId !== null && held.role === "PERFORMANCE_OFFICER");
  const unitId = within ?? (oversees(actor, "") ? undefined : (limited?.unitId ?? actor.headsUnitId));
  if (!unitId && oversees(actor, "")) return "";
  if (!unitId)
    throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER, Party.AUDITOR] });
  const item = await context.items.load(orgUnitKey(actor.organizationId, unitId));
  if (item === undefined) throw codedError("NOT_FOUND", { path: ["within"] });
  const { unitPath } = orgUnitOf(item);
  if (!oversees(actor, unitPath)) {
    throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER, Party.AUDITOR] });
  }
  return unitPath;
}
