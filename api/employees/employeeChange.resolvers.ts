import type {
  AssignmentEndInput,
  AssignmentStartInput,
  EmployeeCreateInput,
  EmployeeIdentifierAddInput,
  EmployeeUpdateInput,
  RaterOverrideSetInput,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload } from "../graphql/payload.ts";
import { isRefused, refuse, type Decision, type Refused } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import { assignmentEndModel, assignmentStartModel } from "./assignment.rules.ts";
import {
  addIdentifier,
  createEmployee,
  employeeCreateModel,
  employeeUpdateModel,
  identifierAddModel,
  raterOverrideModel,
  setRaterOverride,
  startAssignment,
  stopAssignment,
  updateEmployee,
  withPlacement,
  type Employee,
  type EmployeeChange,
} from "./employee.rules.ts";
import { definitivePosts, placesOf, type Places } from "./placing.ts";

const refused = (reason: Refused) => payload<"employee", Employee>("employee", { refused: reason });

/** The decided person, placed where the assignments put them today. */
function placed(change: Decision<EmployeeChange>, places: Places, today: string): Decision<EmployeeChange> {
  return isRefused(change) ? change : { ...change, record: withPlacement(change.record, today, places.placements) };
}

async function employeeCreate(_: unknown, { input }: { input: EmployeeCreateInput }, context: Context) {
  const values = validated(employeeCreateModel, input);
  if (isRefused(values)) return refused(values);
  const places = await placesOf(context, [values.position]);
  const [post] = places.positions.values();
  const unit = places.units.get(post?.unitId ?? "");
  if (post === undefined || unit === undefined) return refused(refuse("UNKNOWN_ID", "position"));
  const { organizationId, today } = context.actor;
  const changed = await context.stores.employees.create(
    { action: "employeeCreate", idempotency: idempotencyOf("employeeCreate", input), unit, today },
    () => {
      const created = createEmployee(values, post, { id: context.session.newId("employee"), organizationId, today });
      return placed(created, places, today);
    },
  );
  return payload("employee", changed);
}

async function employeeUpdate(_: unknown, { input }: { input: EmployeeUpdateInput }, context: Context) {
  const values = validated(employeeUpdateModel, input);
  if (isRefused(values)) return refused(values);
  const order = { action: "employeeUpdate", today: context.actor.today };
  const changed = await context.stores.employees.change(input.id, input.version, order, (employee) =>
    updateEmployee(employee, values),
  );
  return payload("employee", changed);
}

async function employeeIdentifierAdd(_: unknown, args: { input: EmployeeIdentifierAddInput }, context: Context) {
  const { input } = args;
  const values = validated(identifierAddModel, input);
  if (isRefused(values)) return refused(values);
  const { today } = context.actor;
  const order = { action: "employeeIdentifierAdd", today };
  const changed = await context.stores.employees.change(input.employee, input.version, order, (employee) =>
    addIdentifier(employee, values, today),
  );
  return payload("employee", changed);
}

async function assignmentStart(_: unknown, { input }: { input: AssignmentStartInput }, context: Context) {
  const values = validated(assignmentStartModel, input);
  if (isRefused(values)) return refused(values);
  const { employees } = context.stores;
  const seen = await employees.load(input.employee);
  if (seen === undefined) return refused(refuse("UNKNOWN_ID", "employee"));
  const places = await placesOf(context, [values.position, ...definitivePosts(seen)]);
  const post = [...places.positions.values()].find((position) => position.id === values.position);
  if (post === undefined) return refused(refuse("UNKNOWN_ID", "position"));
  const { today } = context.actor;
  const order = { action: "assignmentStart", today, unit: places.units.get(post.unitId) };
  const { kind, from } = values;
  const changed = await employees.change(seen.id, input.version, order, (employee) =>
    placed(
      startAssignment(employee, { positionId: post.id, unitId: post.unitId, kind, from, to: values.to ?? undefined }),
      places,
      today,
    ),
  );
  return payload("employee", changed);
}

async function assignmentEnd(_: unknown, { input }: { input: AssignmentEndInput }, context: Context) {
  const values = validated(assignmentEndModel, input);
  if (isRefused(values)) return refused(values);
  const { employees } = context.stores;
  const seen = await employees.load(input.employee);
  if (seen === undefined) return refused(refuse("UNKNOWN_ID", "employee"));
  const places = await placesOf(context, definitivePosts(seen));
  const { today } = context.actor;
  const changed = await employees.change(seen.id, input.version, { action: "assignmentEnd", today }, (employee) =>
    placed(stopAssignment(employee, input.assignment, values.to), places, today),
  );
  return payload("employee", changed);
}

async function raterOverrideSet(_: unknown, { input }: { input: RaterOverrideSetInput }, context: Context) {
  const values = validated(raterOverrideModel, input);
  if (isRefused(values)) return refused(values);
  const { employees } = context.stores;
  const rater = values.rater ? await employees.load(values.rater) : undefined;
  if (values.rater && rater === undefined) return refused(refuse("UNKNOWN_ID", "rater"));
  const order = { action: "raterOverrideSet", today: context.actor.today };
  const changed = await employees.change(input.employee, input.version, order, (employee) =>
    setRaterOverride(employee, { raterId: rater?.id, from: values.from, reason: values.reason }),
  );
  return payload("employee", changed);
}

/** Mutations of people, their identifiers, assignments and raters. */
export const employeeChangeResolvers = {
  Mutation: {
    employeeCreate,
    employeeUpdate,
    employeeIdentifierAdd,
    assignmentStart,
    assignmentEnd,
    raterOverrideSet,
  },
};
