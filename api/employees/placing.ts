import type { Context } from "../graphql/context.ts";
import type { PositionId } from "../kernel/ids.ts";
import { shownState, type OrgUnit } from "../organizations/orgUnit.rules.ts";
import type { Employee, Placement } from "./employee.rules.ts";
import type { Position } from "./position.rules.ts";

/** Posts a person holds or is to hold, with their units, as they are now. */
export type Places = {
  readonly positions: ReadonlyMap<PositionId, Position>;
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly placements: ReadonlyMap<PositionId, Placement>;
};

/** Reads the posts by id with their units: what `withPlacement` and the transaction's guards need. */
export async function placesOf(context: Context, ids: readonly string[]): Promise<Places> {
  const { positions: posts, orgUnits } = context.stores;
  const found = (await Promise.all([...new Set(ids)].map((id) => posts.load(id)))).filter((p) => p !== undefined);
  const unitIds = [...new Set(found.map((position) => position.unitId))];
  const units = (await Promise.all(unitIds.map((id) => orgUnits.load(id)))).filter((u) => u !== undefined);
  const byUnit = new Map<string, OrgUnit>(units.map((unit) => [unit.id, unit]));
  return {
    positions: new Map(found.map((position) => [position.id, position])),
    units: byUnit,
    placements: new Map(found.map((position) => [position.id, placementAt(position, byUnit, context.actor.today)])),
  };
}

/** Ids of the posts a person holds definitively at any time. */
export const definitivePosts = (employee: Employee): PositionId[] =>
  employee.assignments.filter((a) => a.kind === "DEFINITIVE").map((a) => a.positionId);

/** What lists show of a person in this post. */
function placementAt(position: Position, units: ReadonlyMap<string, OrgUnit>, today: string): Placement {
  const unit = units.get(position.unitId);
  return {
    positionId: position.id,
    positionTitle: position.title,
    unitId: position.unitId,
    unitName: unit === undefined ? undefined : shownState(unit, today).name,
    unitPath: unit?.unitPath ?? position.unitPath,
  };
}
