import { Party, Role } from "../generated/enums.ts";
import type {
  DelegationCreateInput,
  DelegationEndInput,
  QueryDelegationsArgs,
  QueryRoleAssignmentsArgs,
  RoleAssignInput,
  RoleEndInput,
} from "../generated/schema.ts";
import { methodsToday } from "../cycles/currentMethods.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { isOfficial } from "../employees/official.rules.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { isRefused, refuse } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import { organizationKey, organizationOf } from "../organizations/organization.store.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import { permittedFields } from "./access.rules.ts";
import { inForce, type Actor } from "./actor.rules.ts";
import { checkDelegation, delegationCreateInput, endGrant, readRole } from "./grants.rules.ts";
import { withHeadedUnit } from "./unitHead.ts";
import type { Delegation, RoleAssignment } from "./identity.store.ts";

const employee = async (id: string | null | undefined, context: Context) => {
  const item = id ? await context.items.load(employeeKey(context.actor.organizationId, id)) : undefined;
  return item === undefined ? null : employeeOf(item);
};
const unit = async (id: string | null | undefined, context: Context) => {
  const item = id ? await context.items.load(orgUnitKey(context.actor.organizationId, id)) : undefined;
  return item === undefined ? null : orgUnitOf(item);
};

async function roleAssign(_: unknown, { input }: { input: RoleAssignInput }, context: Context) {
  const { session, stores } = context;
  const refused = (why: ReturnType<typeof refuse>) =>
    payload<"roleAssignment", RoleAssignment>("roleAssignment", { refused: why });
  const read = readRole(input);
  if (isRefused(read)) return refused(read);
  const [holder, scope, account] = await Promise.all([
    employee(read.employee, context),
    unit(read.unit, context),
    stores.access.accountOf(read.employee),
  ]);
  if (holder === null) return refused(refuse("UNKNOWN_ID", "employee"));
  if (read.unit !== undefined && scope === null) return refused(refuse("UNKNOWN_ID", "unit"));
  if (account === undefined) return refused(refuse("NO_ACCOUNT", "employee"));
  const changed = await stores.access.createRole(
    { action: "roleAssign", idempotency: idempotencyOf("roleAssign", input) },
    () => ({
      record: {
        id: session.newId("role"),
        organizationId: session.organizationId,
        subject: account.subject,
        employeeId: holder.id,
        holderName: holder.name,
        role: read.role,
        unitId: read.unit,
        from: read.from,
        to: read.to,
        version: 0,
        history: { sequence: 0, hash: "" },
      },
      note: { toState: read.role },
    }),
  );
  return payload("roleAssignment", changed);
}

async function roleEnd(_: unknown, { input }: { input: RoleEndInput }, context: Context) {
  const changed = await context.stores.access.changeRole(input.id, input.version, { action: "roleEnd" }, (row) => {
    const ended = endGrant(row, input.to, context.actor.today);
    return isRefused(ended) ? ended : { record: ended, note: { changedFields: ["to"] } };
  });
  return payload("roleAssignment", changed);
}

async function delegationCreate(_: unknown, { input }: { input: DelegationCreateInput }, context: Context) {
  const { actor, session, stores } = context;
  const refused = (why: ReturnType<typeof refuse>) => payload<"delegation", Delegation>("delegation", { refused: why });
  const read = validated(delegationCreateInput, input);
  if (isRefused(read)) return refused(read);
  const delegatorId = read.delegator ?? actor.employeeId;
  if (delegatorId === undefined) return refused(refuse("REQUIRED", "delegator"));
  // Only one's own authority can be handed on, never one that was received; an administrator acts for the delegator.
  if (delegatorId !== actor.employeeId && !mayDelegateForOthers(actor)) {
    const received = actor.delegations.some((held) => held.delegatorId === delegatorId);
    return refused(
      received
        ? refuse("DELEGATION_CHAIN", "delegator")
        : refuse("STEP_NOT_ALLOWED_FOR_PERSON", "delegator", { whoCan: [Party.TENANT_ADMIN] }),
    );
  }
  const [scope, delegator, delegate, account] = await Promise.all([
    unit(read.unit, context),
    employee(delegatorId, context),
    employee(read.delegate, context),
    stores.access.accountOf(read.delegate),
  ]);
  if (delegator === null) return refused(refuse("UNKNOWN_ID", "delegator"));
  if (delegate === null) return refused(refuse("UNKNOWN_ID", "delegate"));
  if (read.unit !== undefined && scope === null) return refused(refuse("UNKNOWN_ID", "unit"));
  const people = { delegatorId, delegateId: delegate.id, delegateHasAccount: account !== undefined };
  const checked = checkDelegation(read, people, actor.today);
  if (isRefused(checked)) return refused(checked);
  const order = { action: "delegationCreate", idempotency: idempotencyOf("delegationCreate", input) };
  const changed = await stores.access.createDelegation(order, () => ({
    record: {
      id: session.newId("delegation"),
      organizationId: session.organizationId,
      subject: account?.subject ?? "",
      delegatorId,
      delegatorName: delegator.name,
      delegateId: delegate.id,
      delegateName: delegate.name,
      acts: checked.acts,
      unitId: scope?.id,
      from: checked.from,
      to: checked.to,
      documentNumber: checked.documentNumber,
      version: 0,
      history: { sequence: 0, hash: "" },
    },
    note: { changedFields: ["acts", "from", "to"] },
  }));
  return payload("delegation", changed);
}

const mayDelegateForOthers = (actor: Actor): boolean => actor.roles.some((held) => held.role === Role.TENANT_ADMIN);

async function delegationEnd(_: unknown, { input }: { input: DelegationEndInput }, context: Context) {
  const { actor } = context;
  const isTheirs = (row: Delegation): boolean => row.delegatorId === actor.employeeId || mayDelegateForOthers(actor);
  const notTheirs = refuse("STEP_NOT_ALLOWED_FOR_PERSON", "id", { whoCan: [Party.RATER, Party.TENANT_ADMIN] });
  const changed = await context.stores.access.changeDelegation(
    input.id,
    input.version,
    { action: "delegationEnd" },
    (row) => {
      if (!isTheirs(row)) return notTheirs;
      const ended = endGrant(row, input.to, actor.today);
      return isRefused(ended) ? ended : { record: ended, note: { changedFields: ["to"] } };
    },
  );
  // Nobody learns of another's delegation by naming a version that is behind.
  const hidden = "fresh" in changed && changed.fresh !== undefined && !isTheirs(changed.fresh);
  return payload("delegation", hidden ? { refused: notTheirs } : changed);
}

/** Who signed in, as the first gate read it; only what the gate leaves out is read, in the request's batch. */
const Viewer = {
  employee: (actor: Actor, _: unknown, context: Context) => employee(actor.employeeId, context),
  async organization({ organizationId }: Actor, _: unknown, context: Context) {
    const item = await context.items.load(organizationKey(organizationId));
    if (item === undefined) throw codedError("NOT_FOUND");
    return organizationOf(item);
  },
  async roles(actor: Actor, _: unknown, context: Context) {
    return inForce([...(await context.standing()).roles], actor.today);
  },
  async delegations(actor: Actor, _: unknown, context: Context) {
    return inForce([...(await context.standing()).delegations], actor.today);
  },
  async permittedFields(_: Actor, __: unknown, context: Context) {
    const [actor, methods, person] = await Promise.all([
      withHeadedUnit(context),
      methodsToday(context),
      employee(context.actor.employeeId, context),
    ]);
    return permittedFields({ ...actor, holdsNoContract: person !== null && isOfficial(person) }, methods);
  },
  methods: (_: Actor, __: unknown, context: Context) => methodsToday(context),
};

const Query = {
  viewer: (_: unknown, __: unknown, context: Context) => context.actor,
  roleAssignments: (_: unknown, args: QueryRoleAssignmentsArgs, context: Context) =>
    context.stores.access.roles(pageOf(args)),
  delegations: (_: unknown, args: QueryDelegationsArgs, context: Context) =>
    context.stores.access.delegations(pageOf(args)),
};

const RoleAssignment = {
  holder: (row: RoleAssignment, _: unknown, context: Context) => employee(row.employeeId, context),
  unit: (row: RoleAssignment, _: unknown, context: Context) => unit(row.unitId, context),
};

const Delegation = {
  delegator: (row: Delegation, _: unknown, context: Context) => employee(row.delegatorId, context),
  delegate: (row: Delegation, _: unknown, context: Context) => employee(row.delegateId, context),
  unit: (row: Delegation, _: unknown, context: Context) => unit(row.unitId, context),
};

/** The viewer, roles and delegations. */
export const accessResolvers = {
  Query,
  Mutation: { roleAssign, roleEnd, delegationCreate, delegationEnd },
  Viewer,
  RoleAssignment,
  Delegation,
};
