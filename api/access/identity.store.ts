import { CustomAttributeType, Entity, type EntityItem } from "electrodb";
import { IdentityKindValues, RoleValues, TimeZoneValues, type DelegatedAct } from "../generated/enums.ts";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { Table } from "../table/client.ts";
import { itemOf } from "../table/item.ts";
import { indexKey, primaryKey } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";

/*
 * Everything the first gate needs stands in one partition per identity: the identity itself, its roles and the
 * delegations it received. So knowing who calls costs one query.
 */

/** Applications and operators are no employees. ElectroDB wants a value all the same, to leave its index out. */
const noEmployee = "-";

/** Who a token's subject is. */
export const identityEntity = new Entity({
  model: { entity: "identity", version: "1", service: "capaian" },
  attributes: {
    subject: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    employeeId: { type: "string" },
    kind: { type: IdentityKindValues, required: true },
    name: { type: "string", required: true },
    /** The organization's, kept here so that "today" needs no second read. */
    timeZone: { type: TimeZoneValues, required: true },
  },
  indexes: {
    bySubject: primaryKey(["IDENTITY#${subject}", ["subject"]], ["IDENTITY", []]),
    ofEmployee: {
      ...indexKey(
        "gsi1",
        ["TEN#${organizationId}#IDENTITY-OF#${employeeId}", ["organizationId", "employeeId"]],
        ["${subject}", ["subject"]],
      ),
      condition: (identity: { employeeId?: string }) => identity.employeeId !== noEmployee,
    },
  },
});

const history = { type: CustomAttributeType<HistoryHead>("any"), required: true } as const;

/** A role given to an identity. */
export const roleAssignmentEntity = new Entity({
  model: { entity: "roleAssignment", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    subject: { type: "string", required: true },
    employeeId: { type: "string" },
    holderName: { type: "string", required: true },
    role: { type: RoleValues, required: true },
    unitId: { type: "string" },
    from: { type: "string", required: true },
    to: { type: "string" },
    version: { type: "number", required: true },
    history,
  },
  indexes: {
    ofIdentity: primaryKey(["IDENTITY#${subject}", ["subject"]], ["ROLE#${id}", ["id"]]),
    ofOrganization: indexKey("gsi1", ["TEN#${organizationId}#ROLES", ["organizationId"]], ["${id}", ["id"]]),
    byId: indexKey("gsi2", ["TEN#${organizationId}#ROLE#${id}", ["organizationId", "id"]], ["ROLE", []]),
  },
});

/** A delegation received by an identity. */
export const delegationEntity = new Entity({
  model: { entity: "delegation", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    /** Subject of the delegate. */
    subject: { type: "string", required: true },
    delegatorId: { type: "string", required: true },
    delegatorName: { type: "string", required: true },
    delegateId: { type: "string", required: true },
    delegateName: { type: "string", required: true },
    acts: { type: CustomAttributeType<DelegatedAct[]>("any"), required: true },
    /** Only for records of this unit and those below it. */
    unitId: { type: "string" },
    from: { type: "string", required: true },
    to: { type: "string", required: true },
    documentNumber: { type: "string", required: true },
    version: { type: "number", required: true },
    history,
  },
  indexes: {
    ofDelegate: primaryKey(["IDENTITY#${subject}", ["subject"]], ["DELEGATION#${id}", ["id"]]),
    ofOrganization: indexKey("gsi1", ["TEN#${organizationId}#DELEGATIONS", ["organizationId"]], ["${id}", ["id"]]),
    byId: indexKey("gsi2", ["TEN#${organizationId}#DELEGATION#${id}", ["organizationId", "id"]], ["DELEGATION", []]),
  },
});

export type Identity = EntityItem<typeof identityEntity>;
export type RoleAssignment = EntityItem<typeof roleAssignmentEntity>;
export type Delegation = EntityItem<typeof delegationEntity>;

/** What a subject holds: role assignments and delegations, past and coming ones too. */
export type Standing = { readonly roles: readonly RoleAssignment[]; readonly delegations: readonly Delegation[] };

/** What a subject holds, in one query; nothing when it is nobody here. */
export const standingOf = async (table: Table, subject: string): Promise<Standing> =>
  (await whoIs(table, subject)) ?? { roles: [], delegations: [] };

/** Everything known about a subject, in one query; undefined when it is nobody here. */
export async function whoIs(table: Table, subject: string): Promise<({ identity: Identity } & Standing) | undefined> {
  const items = await queryAll(table, inPartition(`IDENTITY#${subject}`));
  const of = (entity: string) => items.filter((item) => item["__edb_e__"] === entity);
  const identity = of("identity").map((Item) => identityEntity.parse({ Item } as never).data as Identity)[0];
  if (identity === undefined) return undefined;
  return {
    identity,
    roles: of("roleAssignment").map((Item) => roleAssignmentEntity.parse({ Item } as never).data as RoleAssignment),
    delegations: of("delegation").map((Item) => delegationEntity.parse({ Item } as never).data as Delegation),
  };
}

/** The identity as an item; in the index of employees only when it is one. */
export function identityItem(identity: Identity): Record<string, unknown> {
  const { employeeId = noEmployee, ...others } = identity;
  const item = itemOf(identityEntity, { ...others, employeeId });
  if (employeeId === noEmployee) delete item["employeeId"];
  return item;
}
