import type { Actor } from "../access/actor.rules.ts";
import { withHeadedUnit } from "../access/unitHead.ts";
import { Party } from "../generated/enums.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import type { Context } from "./context.ts";
import { codedError } from "./errors.ts";
import { oversees } from "./gate.ts";

/**
 * Path of the subtree a list is asked for, once the caller was found to oversee it. Without a unit, the whole
 * organization, or the unit to which the caller's role is limited or which the caller heads.
 *
 * @param heads whether heads of units may read too: found out only where no role of the caller says it already.
 *
 * @throws FORBIDDEN when the caller does not oversee it, NOT_FOUND when there is no such unit.
 */
export async function scopePath(within: string | null | undefined, context: Context, heads = false): Promise<string> {
  const { actor } = context;
  const limited = actor.roles.find((held) => held.unitId !== null && held.role === "PERFORMANCE_OFFICER");
  if (!within && oversees(actor, "")) return "";
  const headed = async (): Promise<Actor> => (heads ? withHeadedUnit(context) : actor);
  const unitId = within ?? limited?.unitId ?? (await headed()).headsUnitId;
  if (!unitId)
    throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER, Party.AUDITOR] });
  const item = await context.items.load(orgUnitKey(actor.organizationId, unitId));
  if (item === undefined) throw codedError("NOT_FOUND", { path: ["within"] });
  const { unitPath } = orgUnitOf(item);
  if (!oversees(actor, unitPath) && !oversees(await headed(), unitPath)) {
    throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER, Party.AUDITOR] });
  }
  return unitPath;
}
