import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  DelegationCreateDocument,
  DelegationEndDocument,
  DelegationRowFragmentDoc,
  DelegationsDocument,
  RoleAssignDocument,
  RoleAssignmentRowFragmentDoc,
  RoleAssignmentsDocument,
  RoleEndDocument,
  type DelegationCreateInput,
  type DelegationEndInput,
  type RoleAssignInput,
  type RoleEndInput,
} from "../generated/operations.ts";

/** Who holds which role. */
export const roleAssignments: ResourceOperations = {
  list: { document: RoleAssignmentsDocument },
  many: RoleAssignmentRowFragmentDoc,
  steps: {
    assign: mutation(
      RoleAssignDocument,
      ({ employee, role, unit, from, to }: RoleAssignInput) => ({
        employee,
        role,
        unit: unit || null,
        from,
        to: to || null,
      }),
      { idempotent: true },
    ),
    end: mutation(RoleEndDocument, ({ id, version, to }: RoleEndInput) => ({ id, version, to })),
  },
};

/** Delegations given in the organization. */
export const delegations: ResourceOperations = {
  list: { document: DelegationsDocument },
  many: DelegationRowFragmentDoc,
  steps: {
    create: mutation(
      DelegationCreateDocument,
      ({ delegator, delegate, acts, unit, from, to, documentNumber }: DelegationCreateInput) => ({
        delegator: delegator || null,
        delegate,
        acts,
        unit: unit || null,
        from,
        to,
        documentNumber,
      }),
      { idempotent: true },
    ),
    end: mutation(DelegationEndDocument, ({ id, version, to }: DelegationEndInput) => ({ id, version, to })),
  },
};
