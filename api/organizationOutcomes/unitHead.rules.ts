import { isWithin, type Day } from "../kernel/calendar.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { holdersOn, isClosedOn, type Position } from "../employees/position.rules.ts";

/** Who heads a unit on a day, and in which post. */
export type UnitHead = { readonly employeeId: EmployeeId; readonly position: Position };

/**
 * The head of a unit among its posts: who holds the heading post on a day, definitive before acting (Plt., Plh.);
 * an additional duty does not head a unit. Undefined when the post is vacant or closed.
 */
export function headAmong(positions: readonly Position[], unitId: string, on: Day): UnitHead | undefined {
  for (const position of positions) {
    if (position.unitId !== unitId || !position.headsUnit || isClosedOn(position, on)) continue;
    const holder = holdersOn(position, on).find((each) => each.kind !== "ADDITIONAL" && isWithin(on, each));
    if (holder !== undefined) return { employeeId: holder.employeeId, position };
  }
  return undefined;
}
