import { createRecord, changeRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import type { Decision } from "../kernel/refusal.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { tenantPrefix } from "../table/keys.ts";
import { queryAll, queryPage, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import {
  delegationEntity,
  identityEntity,
  roleAssignmentEntity,
  type Delegation,
  type Identity,
  type RoleAssignment,
} from "./identity.store.ts";

type Row = RoleAssignment | Delegation;
type Kind = "role" | "delegation";

const entities = { role: roleAssignmentEntity, delegation: delegationEntity };

/** Roles and delegations of the session's organization. */
export function openAccessStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const name = { role: "ROLE", delegation: "DELEGATION" } as const;

  async function byId(kind: Kind, id: string): Promise<Row | undefined> {
    const [item] = await queryAll(table, inIndex("gsi2", `${tenant}${name[kind]}#${id}`));
    return item === undefined ? undefined : recordOf<Row>(entities[kind], item);
  }

  const keeping = <T extends Row>(kind: Kind): Keeping<T, never> => ({
    // The index lags by moments; the write is guarded by the version, so a late read is refused as stale, not lost.
    load: async (id) => (await byId(kind, id)) as T | undefined,
    parts: (after, before) => [recordPart(itemOf(entities[kind], after), before)],
    conflicts: {},
  });

  type Order = { readonly action: string; readonly idempotency?: Idempotency | undefined };
  return {
    /** One role assignment or delegation. */
    byId,
    /** Role assignments, newest first. */
    roles: (request: PageRequest) =>
      queryPage(table, inIndex("gsi1", `${tenant}ROLES`, "", true), request, "IDENTITY#", (item) =>
        recordOf<RoleAssignment>(roleAssignmentEntity, item),
      ),
    /** Delegations, newest first. */
    delegations: (request: PageRequest) =>
      queryPage(table, inIndex("gsi1", `${tenant}DELEGATIONS`, "", true), request, "IDENTITY#", (item) =>
        recordOf<Delegation>(delegationEntity, item),
      ),
    /** The sign-in account of an employee, undefined when there is none yet. */
    async accountOf(employeeId: string): Promise<Identity | undefined> {
      const [item] = await queryAll(table, inIndex("gsi1", `${tenant}IDENTITY-OF#${employeeId}`));
      return item === undefined ? undefined : recordOf<Identity>(identityEntity, item);
    },
    createRole: (order: Order, decide: () => Decision<Decided<RoleAssignment>>): Promise<Changed<RoleAssignment>> =>
      createRecord(session, keeping<RoleAssignment>("role"), { ...order, decide }),
    changeRole: (
      id: string,
      version: number,
      order: Order,
      decide: (row: RoleAssignment) => Decision<Decided<RoleAssignment>>,
    ) => changeRecord(session, keeping<RoleAssignment>("role"), id, version, { ...order, decide }),
    createDelegation: (order: Order, decide: () => Decision<Decided<Delegation>>): Promise<Changed<Delegation>> =>
      createRecord(session, keeping<Delegation>("delegation"), { ...order, decide }),
    changeDelegation: (
      id: string,
      version: number,
      order: Order,
      decide: (row: Delegation) => Decision<Decided<Delegation>>,
    ) => changeRecord(session, keeping<Delegation>("delegation"), id, version, { ...order, decide }),
  };
}

/** What `openAccessStore` gives. */
export type AccessStore = ReturnType<typeof openAccessStore>;
