import { Party } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { orgUnitItem, orgUnitKey, orgUnitOf } from "./orgUnit.store.ts";
import type { OrgUnit } from "./orgUnit.rules.ts";

/** A unit through the request's batch, undefined when there is none in the organization. */
export async function unitBy(context: Context, id: string | null | undefined): Promise<OrgUnit | undefined> {
  const item = id ? await context.items.load(orgUnitKey(context.actor.organizationId, id)) : undefined;
  return item === undefined ? undefined : orgUnitOf(item);
}

/** Keeps units that were read as a list, so that nobody reads them again by key in the same request. */
export function keepUnits(context: Context, units: readonly OrgUnit[]): void {
  for (const unit of units) context.items.prime(orgUnitKey(context.actor.organizationId, unit.id), orgUnitItem(unit));
}

/**
 * Path of the subtree a list is asked for; "" for the whole organization.
 *
 * @throws NOT_FOUND when there is no such unit.
 */
export async function pathOf(context: Context, within: string | null | undefined): Promise<string> {
  if (!within) return "";
  const unit = await unitBy(context, within);
  if (unit === undefined) throw codedError("NOT_FOUND", { path: ["within"] });
  return unit.unitPath;
}

/** Who may list people: named in refusals. */
export const overseers = [Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER, Party.AUDITOR] as const;
