import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { OrgUnitKind } from "../generated/enums.ts";
import { isWithin, type Day } from "../kernel/calendar.ts";
import type { OrgUnitId } from "../kernel/ids.ts";

/** What a unit is from a day on. */
export type OrgUnitState = {
  readonly from: Day;
  /** Last day, absent = open. */
  readonly to?: Day | undefined;
  readonly name: string;
  readonly kind: OrgUnitKind;
  /** Unit above; absent at the root. */
  readonly parentId?: OrgUnitId | undefined;
};

/** An id in another system (R-ORGT-04). */
export type ExternalId = { readonly system: string; readonly value: string };

/** A unit (unit kerja) with all its states over time, oldest first, without gaps (R-ORGT-01). */
export type OrgUnit = {
  readonly id: OrgUnitId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly states: readonly [OrgUnitState, ...OrgUnitState[]];
  readonly externalIds: readonly ExternalId[];
  /** Where the name was published. */
  readonly source?: string | undefined;
  /**
   * Ids from the root down to this unit, each followed by `/`. An index, not the truth: `parentId` is. Below a
   * moved unit it follows within seconds.
   */
  readonly unitPath: string;
  /** Counts writes by others (re-pathing) that are no change of the unit itself. */
  readonly revision: number;
};

/** State of a unit on a day; undefined before it began and after it closed. */
export const stateOn = (unit: OrgUnit, on: Day): OrgUnitState | undefined =>
  unit.states.find((state) => isWithin(on, state));

/** Path of a unit below `parent`: ids from the root down, each followed by `/`. */
export const unitPathOf = (parent: Pick<OrgUnit, "unitPath">, id: OrgUnitId): string => `${parent.unitPath}${id}/`;

/** Ids of a path, from the root down. */
export const idsOfPath = (unitPath: string): OrgUnitId[] => unitPath.split("/").filter(Boolean) as OrgUnitId[];

/** A unit as it stood in the tree on a day. */
export type TreeNode = {
  readonly unit: OrgUnit;
  readonly state: OrgUnitState;
  readonly depth: number;
  /** Ids from the root down to this unit, each followed by `/`, as of that day. */
  readonly path: string;
};

/**
 * The tree as it was on a day, each unit followed by the units below it (R-ORGT-01). Units whose parent did not
 * exist on that day are left out with it.
 */
export function treeOn(units: readonly OrgUnit[], on: Day): TreeNode[] {
  const children = new Map<string, { unit: OrgUnit; state: OrgUnitState }[]>();
  for (const unit of units) {
    const state = stateOn(unit, on);
    if (state === undefined) continue;
    const above = state.parentId ?? "";
    children.set(above, [...(children.get(above) ?? []), { unit, state }]);
  }
  const rows: TreeNode[] = [];
  const add = (above: string, path: string, depth: number): void => {
    const below = (children.get(above) ?? []).sort((a, b) => (a.unit.id < b.unit.id ? -1 : 1));
    for (const { unit, state } of below) {
      rows.push({ unit, state, depth, path: `${path}${unit.id}/` });
      add(unit.id, `${path}${unit.id}/`, depth + 1);
    }
  };
  add("", "", 0);
  return rows;
}

/**
 * Whether a unit would become its own ancestor by standing below `parentId` from a day on. Looked at on every day
 * on which the tree changed since, because a change may be entered later than it took effect.
 */
export function wouldCycle(units: readonly OrgUnit[], id: OrgUnitId, parentId: OrgUnitId, from: Day): boolean {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const later = units.flatMap((unit) => unit.states.map((state) => state.from)).filter((start) => start > from);
  return [from, ...new Set(later)].some((on) => {
    const seen = new Set<OrgUnitId>();
    let above: OrgUnitId | undefined = parentId;
    while (above !== undefined && !seen.has(above)) {
      if (above === id) return true;
      seen.add(above);
      const unit = byId.get(above);
      above = unit === undefined ? undefined : stateOn(unit, on)?.parentId;
    }
    return false;
  });
}
