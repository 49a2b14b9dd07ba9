import { openAccount, operatorSession, type OperatorParts } from "../access/openAccount.ts";
import { whoIs } from "../access/identity.store.ts";
import { IdentityKind, Role, type OrgUnitKind, type TimeZone } from "../generated/enums.ts";
import { dayIn } from "../kernel/calendar.ts";
import type { OrganizationId } from "../kernel/ids.ts";
import { newOrganization } from "./organization.rules.ts";
import { openOrganizationStore } from "./organization.store.ts";
import { newRootUnit } from "./orgUnit.rules.ts";
import { openOrgUnitStore } from "./orgUnit.store.ts";

/** A region that begins, its topmost unit, and the person who administers it first. */
export type NewRegion = {
  readonly name: string;
  readonly shortName: string;
  readonly regionCode?: string | undefined;
  readonly timeZone: TimeZone;
  /** `#rrggbb`. */
  readonly accent: string;
  readonly rootUnitKind: OrgUnitKind;
  /** `subject` is what tokens of that person carry as `sub`. */
  readonly administrator: { readonly subject: string; readonly name: string };
};

/**
 * Sets a region up: organization, topmost unit, and its first administrator (`TENANT_ADMIN`), who does the rest in
 * the panel. Each step has its history. What fails half way leaves an organization that nobody can enter; setting
 * up again begins another.
 *
 * @throws Error when the subject has an account already: a subject works in one organization.
 */
export async function setUpOrganization(parts: OperatorParts, region: NewRegion): Promise<OrganizationId> {
  const { rootUnitKind, administrator, ...told } = region;
  if (await whoIs(parts.table, administrator.subject))
    throw new Error(`"${administrator.subject}" has an account already.`);

  const id = parts.newId("organization");
  const rootUnitId = parts.newId("orgUnit");
  const session = operatorSession(parts, id);
  const from = dayIn(region.timeZone, session.at);

  const organization = newOrganization({ ...told, id, rootUnitId });
  const kept = await openOrganizationStore(session).create("organizationCreate", () => organization);
  if ("refused" in kept) throw new Error(JSON.stringify(kept.refused));

  const root = newRootUnit({ name: region.name, kind: rootUnitKind, from }, { id: rootUnitId, organizationId: id });
  const hung = await openOrgUnitStore(session).create({ action: "orgUnitCreate" }, [], () => ({
    record: root,
    note: {},
  }));
  if ("refused" in hung) throw new Error(JSON.stringify(hung.refused));

  const person = { kind: IdentityKind.PERSON, role: Role.TENANT_ADMIN, organizationId: id };
  await openAccount(parts, { ...administrator, ...person });
  return id;
}
