import { CustomAttributeType, Entity } from "electrodb";
import type { Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { TimeZoneValues } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { Organization } from "./organization.rules.ts";

type Item = Record<string, unknown>;

/** A tenant. */
export const organizationEntity = new Entity({
  model: { entity: "organization", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Organization["history"]>("any"), required: true },
    name: { type: "string", required: true },
    shortName: { type: "string", required: true },
    regionCode: { type: "string" },
    timeZone: { type: TimeZoneValues, required: true },
    parentName: { type: "string" },
    seat: { type: "string" },
    emblem: { type: CustomAttributeType<NonNullable<Organization["emblem"]>>("any") },
    accent: { type: "string", required: true },
    rootUnitId: { type: "string" },
  },
  indexes: {
    byId: primaryKey(["ORG#${id}", ["id"]], ["ORGANIZATION", []]),
    ofPlatform: indexKey("gsi1", ["ORGANIZATIONS", []], ["${id}", ["id"]]),
  },
});

/** Key of an organization's item. */
export const organizationKey = (id: string) => ({ pk: `ORG#${id}`, sk: "ORGANIZATION" });
/** The organization as an item. */
export const organizationItem = (organization: Organization): Item => itemOf(organizationEntity, organization);
/** Reads an organization's item. */
export const organizationOf = (item: Item): Organization => recordOf(organizationEntity, item);

/** The session's organization, and the list of all for operators of the platform. */
export function openOrganizationStore(session: Session) {
  const { table, organizationId } = session;

  async function load(id: string): Promise<Organization | undefined> {
    if (id !== organizationId) return undefined;
    return getRecord(table, organizationKey(id), organizationOf);
  }

  const keeping: Keeping<Organization, never> = {
    load,
    parts: (after, before) => [recordPart(organizationItem(after), before)],
    conflicts: {},
  };

  return {
    /** The organization in which the caller works. */
    async own(): Promise<Organization> {
      const organization = await load(organizationId);
      if (organization === undefined) throw new Error("The caller's organization does not exist");
      return organization;
    },
    /** All organizations of the platform. Operators only; checked by the access table. */
    all: (request: PageRequest): Promise<Page<Organization>> =>
      queryPage(table, inIndex("gsi1", "ORGANIZATIONS"), request, "ORG#", organizationOf),
    /** Keeps a new organization; not reachable over GraphQL. */
    create: (action: string, decide: () => Decision<Decided<Organization>>): Promise<Changed<Organization>> =>
      createRecord(session, keeping, { action, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      seenVersion: number,
      action: string,
      decide: (organization: Organization) => Decision<Decided<Organization>>,
    ): Promise<Changed<Organization>> =>
      changeRecord(session, keeping, organizationId, seenVersion, { action, decide }),
  };
}
