import { definitiveOn } from "../employees/assignment.rules.ts";
import { identifierOn, type Employee } from "../employees/employee.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { rankTitle } from "../employees/grade.rules.ts";
import { positionKey, positionOf } from "../employees/position.store.ts";
import type { Context } from "../graphql/context.ts";
import type { Day } from "../kernel/calendar.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import type { FormPerson } from "./formValues.rules.ts";

/** A national number in the groups in which it is printed: birth date, appointment, sex, sequence (R-NIP-01). */
const grouped = (value: string): string => value.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4");

function rankOf({ grade }: Employee): string | undefined {
  if (grade === undefined) return undefined;
  const title = rankTitle(grade);
  return title === undefined ? `Golongan ${grade}` : `${title} (${grade})`;
}

/**
 * A person as a form prints them on a day: name, identifier, rank, and the post and unit held then. Undefined when
 * there is no such person. All reads go through the request's batch.
 */
export async function formPerson(context: Context, id: string, on: Day): Promise<FormPerson | undefined> {
  const { organizationId } = context.actor;
  const item = await context.items.load(employeeKey(organizationId, id));
  if (item === undefined) return undefined;
  const employee = employeeOf(item);
  const post = definitiveOn(employee.assignments, on) ?? employee.assignments.at(-1);
  const [position, unit] =
    post === undefined
      ? []
      : await Promise.all([
          context.items.load(positionKey(organizationId, post.positionId)),
          context.items.load(orgUnitKey(organizationId, post.unitId)),
        ]);
  const identifier = identifierOn(employee, on) ?? employee.identifiers.at(-1);
  const rank = rankOf(employee);
  const label = identifier?.type === "SERVICE_NUMBER" ? "NRP" : employee.status === "PPPK" ? "NI PPPK" : "NIP";
  return {
    name: employee.name,
    ...(identifier ? { identifier: { label, value: grouped(identifier.value) } } : {}),
    ...(rank ? { rank } : {}),
    ...(position ? { position: positionOf(position).title } : {}),
    ...(unit ? { unit: shownState(orgUnitOf(unit), on).name } : {}),
  };
}
