import type { Day } from "../kernel/calendar.ts";
import type { EmployeeId, PositionId } from "../kernel/ids.ts";
import type { ItemKey } from "../graphql/context.ts";
import { employeeKey, employeeOf } from "./employee.store.ts";
import type { Position } from "./position.rules.ts";
import { positionKey, positionOf } from "./position.store.ts";
import { isMissing, reportingLine, type LinePerson, type ReportingLine } from "./reportingLine.rules.ts";

/** Reads items by key: the request's batch, so that what many lines share is read once. */
export type ReadItem = (key: ItemKey) => Promise<Record<string, unknown> | undefined>;

/**
 * The reporting line of a person, reading only the people and posts it needs: usually the person, the own post, the
 * two posts above and the rater, in five small batches whatever the size of the region.
 *
 * @returns undefined when there is no such person in the organization.
 */
export async function readReportingLine(
  read: ReadItem,
  organizationId: string,
  employeeId: EmployeeId,
  on: Day,
): Promise<ReportingLine | undefined> {
  const people = new Map<EmployeeId, LinePerson>();
  const positions = new Map<PositionId, Position>();
  for (;;) {
    const line = reportingLine(employeeId, on, { people, positions });
    if (!isMissing(line)) return line;
    const [foundPeople, foundPositions] = await Promise.all([
      Promise.all(line.people.map((id) => read(employeeKey(organizationId, id)))),
      Promise.all(line.positions.map((id) => read(positionKey(organizationId, id)))),
    ]);
    // Something named by a record but not there would be asked for again and again.
    if ([...foundPeople, ...foundPositions].includes(undefined)) return undefined;
    for (const item of foundPeople) {
      const person = employeeOf(item ?? {});
      people.set(person.id, person);
    }
    for (const item of foundPositions) {
      const position = positionOf(item ?? {});
      positions.set(position.id, position);
    }
  }
}
