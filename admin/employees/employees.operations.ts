import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  AssignmentEndDocument,
  AssignmentStartDocument,
  EmployeeCreateDocument,
  EmployeeDocument,
  EmployeeIdentifierAddDocument,
  EmployeeRowFragmentDoc,
  EmployeesDocument,
  EmployeeUpdateDocument,
  RaterOverrideSetDocument,
  type AssignmentEndInput,
  type AssignmentStartInput,
  type EmployeeCreateInput,
  type EmployeeIdentifierAddInput,
  type EmployeeUpdateInput,
  type RaterOverrideSetInput,
} from "../generated/operations.ts";
import { employeeFilter } from "./employeeFilter.ts";

/** Operations of employees. */
export const employees: ResourceOperations = {
  list: { document: EmployeesDocument, variables: (filter) => ({ filter: employeeFilter(filter) }) },
  one: { document: EmployeeDocument },
  many: EmployeeRowFragmentDoc,
  create: mutation(
    EmployeeCreateDocument,
    ({ name, nationalEmployeeNumber, status, grade, position, from }: EmployeeCreateInput) => ({
      name,
      nationalEmployeeNumber: nationalEmployeeNumber || null,
      status,
      grade: grade || null,
      position,
      from,
    }),
    { idempotent: true },
  ),
  update: mutation(EmployeeUpdateDocument, ({ id, version, name, status, grade }: EmployeeUpdateInput) => ({
    id,
    version,
    name,
    status,
    grade: grade || null,
  })),
  steps: {
    addIdentifier: mutation(
      EmployeeIdentifierAddDocument,
      ({ employee, version, type, value, from }: EmployeeIdentifierAddInput) => ({
        employee,
        version,
        type,
        value,
        from,
      }),
    ),
    startAssignment: mutation(
      AssignmentStartDocument,
      ({ employee, version, position, kind, from, to }: AssignmentStartInput) => ({
        employee,
        version,
        position,
        kind,
        from,
        to: to || null,
      }),
    ),
    endAssignment: mutation(AssignmentEndDocument, ({ employee, version, assignment, to }: AssignmentEndInput) => ({
      employee,
      version,
      assignment,
      to,
    })),
    setRater: mutation(
      RaterOverrideSetDocument,
      ({ employee, version, rater, from, reason }: RaterOverrideSetInput) => ({
        employee,
        version,
        rater: rater || null,
        from,
        reason,
      }),
    ),
  },
};
