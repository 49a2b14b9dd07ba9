import { actingOn, definitiveOn, titleInPost } from "../employees/assignment.rules.ts";
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

/** Most posts looked at above a person: a line of officers is never longer. */
const longestLine = 6;

/** Which of some posts stands nearest above somebody's own on a day: that in which an acting officer rates them. */
export async function nearestAbove(
  context: Context,
  id: string,
  on: Day,
  posts: readonly string[],
): Promise<string | undefined> {
  const { organizationId } = context.actor;
  const item = await context.items.load(employeeKey(organizationId, id));
  let post = item === undefined ? undefined : definitiveOn(employeeOf(item).assignments, on)?.positionId;
  for (let step = 0; post !== undefined && step < longestLine; step += 1) {
    const above = await context.items.load(positionKey(organizationId, post));
    post = above === undefined ? undefined : positionOf(above).superiorId;
    if (post !== undefined && posts.includes(post)) return post;
  }
  return undefined;
}

/**
 * A person as a form prints them on a day: name, identifier, rank, and the post and unit held then. Undefined when
 * there is no such person. All reads go through the request's batch.
 *
 * @param actsIn of those who act in posts on the day, as which they stand on this form (printed with Plt. or Plh.,
 * R-DEL-01); without it, and for everybody else, their definitive post.
 */
export async function formPerson(
  context: Context,
  id: string,
  on: Day,
  actsIn?: (posts: readonly string[]) => Promise<string | undefined>,
): Promise<FormPerson | undefined> {
  const { organizationId } = context.actor;
  const item = await context.items.load(employeeKey(organizationId, id));
  if (item === undefined) return undefined;
  const employee = employeeOf(item);
  const acting = actingOn(employee.assignments, on);
  const chosen = acting.length > 0 ? await actsIn?.(acting.map(({ positionId }) => positionId)) : undefined;
  const post =
    acting.find(({ positionId }) => positionId === chosen) ??
    definitiveOn(employee.assignments, on) ??
    acting[0] ??
    employee.assignments.at(-1);
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
    ...(position && post ? { position: titleInPost(post, positionOf(position).title) } : {}),
    ...(unit ? { unit: shownState(orgUnitOf(unit), on).name } : {}),
  };
}
