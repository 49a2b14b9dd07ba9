import { noHistory, type AuditActor } from "../audit/auditEvent.rules.ts";
import { auditedWrite, type Session } from "../audit/auditedWrite.ts";
import type { IdentityKind, Role } from "../generated/enums.ts";
import { dayIn } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { NewId } from "../kernel/ids.ts";
import { openOrganizationStore } from "../organizations/organization.store.ts";
import type { Table } from "../table/client.ts";
import { absent, put } from "../table/guard.ts";
import { openAccessStore } from "./access.store.ts";
import { identityItem, whoIs } from "./identity.store.ts";

/** What an operator of the platform works with; nobody in the organization acts. */
export type OperatorParts = { readonly table: Table; readonly clock: Clock; readonly newId: NewId };

/** Someone or something that may sign in from now on. */
export type NewAccount = {
  readonly organizationId: string;
  /** What tokens carry as `sub`; of an application its client id. */
  readonly subject: string;
  readonly name: string;
  readonly kind: IdentityKind;
  /** The employee this person is; absent for applications, and for administrators who are no civil servants. */
  readonly employeeId?: string | undefined;
  /** A role from today on. */
  readonly role?: Role | undefined;
  /** Unit the role is bound to; without it, the whole organization. */
  readonly unitId?: string | undefined;
};

/** Histories name who worked from outside the organization. */
export const operator: AuditActor = { subject: "operator", name: "Operator" };

/** A session of the operator in an organization. */
export const operatorSession = ({ table, clock, newId }: OperatorParts, organizationId: string): Session => {
  const at = clock();
  return { table, organizationId, by: operator, at, requestId: `operator ${at}`, newId };
};

/**
 * Opens an account: from now on tokens of the subject are somebody here, with the role that is given.
 *
 * @throws Error when the subject is somebody already (a subject works in one organization), or the organization
 * does not exist.
 */
export async function openAccount(parts: OperatorParts, account: NewAccount): Promise<void> {
  const { organizationId, subject, name, kind, employeeId, role, unitId } = account;
  if (await whoIs(parts.table, subject)) throw new Error(`"${subject}" has an account already.`);
  const session = operatorSession(parts, organizationId);
  const { timeZone } = await openOrganizationStore(session).own();
  const identity = identityItem({ subject, organizationId, name, kind, timeZone, employeeId });
  const opened = await auditedWrite(session, {
    subject: `account:${subject}`,
    head: noHistory,
    note: { action: "openAccount", toState: kind },
    parts: () => [{ label: "account", part: put(identity, absent) }],
  });
  if (!opened.written) throw new Error(`"${subject}" has an account already.`);
  if (role === undefined) return;
  const given = await openAccessStore(session).createRole({ action: "roleAssign" }, () => ({
    record: {
      id: parts.newId("role"),
      organizationId,
      subject,
      employeeId,
      holderName: name,
      role,
      unitId,
      from: dayIn(timeZone, session.at),
      version: 0,
      history: { sequence: 0, hash: "" },
    },
    note: { toState: role },
  }));
  if ("refused" in given) throw new Error(JSON.stringify(given.refused));
}
