import { inForce } from "../access/actor.rules.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn } from "../graphql/gate.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { unitBy } from "../organizations/unitScope.ts";
import type { Assignment as Record } from "./assignment.rules.ts";
import type { Employee } from "./employee.rules.ts";
import { employeeKey, employeeOf } from "./employee.store.ts";
import type { Position } from "./position.rules.ts";
import { positionKey, positionOf } from "./position.store.ts";

/** An assignment that knows whose it is: from the person, or from the post's holders. */
export type AssignmentParent = Record & { readonly employeeId: EmployeeId };

/** A person through the request's batch, undefined when there is none in the organization. */
export async function employeeBy(context: Context, id: string | null | undefined): Promise<Employee | undefined> {
  const item = id ? await context.items.load(employeeKey(context.actor.organizationId, id)) : undefined;
  return item === undefined ? undefined : employeeOf(item);
}

/**
 * A person as everybody who works with them knows them: name, unit and present post. Numbers, grade and earlier posts
 * are for the person, and for those who oversee them (R-PDP); `employee` gives a rater the whole record.
 */
export function asColleague(context: Context, person: Employee): Employee {
  if (mayUseOn(context, "employee", { employeeId: person.id, unitPath: person.unitPath })) return person;
  const assignments = inForce([...person.assignments], context.actor.today);
  return { ...person, identifiers: [], grade: undefined, assignments };
}

function there<T>(found: T | undefined): T {
  if (found === undefined) throw codedError("NOT_FOUND");
  return found;
}

const holder = async (assignment: AssignmentParent, context: Context): Promise<Employee> =>
  there(await employeeBy(context, assignment.employeeId));

async function post(assignment: AssignmentParent, context: Context): Promise<Position> {
  const item = await context.items.load(positionKey(context.actor.organizationId, assignment.positionId));
  return positionOf(there(item));
}

const Assignment = {
  employee: async (assignment: AssignmentParent, _: unknown, context: Context) =>
    asColleague(context, await holder(assignment, context)),
  employeeName: async (assignment: AssignmentParent, _: unknown, context: Context) =>
    (await holder(assignment, context)).name,
  position: (assignment: AssignmentParent, _: unknown, context: Context) => post(assignment, context),
  positionTitle: async (assignment: AssignmentParent, _: unknown, context: Context) =>
    (await post(assignment, context)).title,
  unit: async (assignment: AssignmentParent, _: unknown, context: Context) =>
    there(await unitBy(context, assignment.unitId)),
  unitName: async (assignment: AssignmentParent, _: unknown, context: Context) =>
    shownState(there(await unitBy(context, assignment.unitId)), context.actor.today).name,
};

/** Assignments: names and things come through the request's batch, so that a list of posts costs no query a row. */
export const assignmentResolvers = { Assignment };
