import * as z from "zod";
import { noHistory, type AuditNote } from "../audit/auditEvent.rules.ts";
import { OrgUnitAction, OrgUnitKindValues, type OrgUnitKind, type Party } from "../generated/enums.ts";
import { addDays, isDay, type Day } from "../kernel/calendar.ts";
import { changedFields } from "../kernel/changedFields.ts";
import type { OrgUnitId } from "../kernel/ids.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { requiredText } from "../kernel/validate.ts";
import { stateOn, unitPathOf, wouldCycle, type OrgUnit, type OrgUnitState } from "./orgUnitTree.rules.ts";

export type { ExternalId, OrgUnit, OrgUnitState } from "./orgUnitTree.rules.ts";

/** A decided change: the unit after it, and what history notes. */
export type OrgUnitChange = { readonly record: OrgUnit; readonly note: Omit<AuditNote, "action"> };

const day = z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD");
const externalIds = z
  .array(z.object({ system: requiredText(40), value: requiredText(80) }))
  .max(20)
  .refine((ids) => new Set(ids.map((id) => id.system)).size === ids.length, "DUPLICATE_ENTRY");

/** Input of `orgUnitCreate`. */
export const orgUnitCreateModel = z.object({
  name: requiredText(200),
  kind: z.enum(OrgUnitKindValues),
  parent: z.string(),
  from: day,
  externalIds: externalIds.nullish().transform((ids) => ids ?? []),
});

/** Input of `orgUnitChange`: at least one of name, kind and parent. */
export const orgUnitChangeModel = z
  .object({
    from: day,
    name: requiredText(200).nullish(),
    kind: z.enum(OrgUnitKindValues).nullish(),
    parent: z.string().nullish(),
  })
  .refine((input) => input.name != null || input.kind != null || input.parent != null, {
    path: ["name"],
    message: "REQUIRED",
  });

/** Input of `orgUnitClose`. */
export const orgUnitCloseModel = z.object({ to: day });

/** State in force, or the nearest there is: a closed unit keeps its last name, a coming one its first. */
export const shownState = (unit: OrgUnit, today: Day): OrgUnitState =>
  stateOn(unit, today) ?? (today < unit.states[0].from ? unit.states[0] : (unit.states.at(-1) ?? unit.states[0]));

/** The state without end, or the last one. */
const lastState = (unit: OrgUnit): OrgUnitState => unit.states.at(-1) ?? unit.states[0];

/** Whether the unit has an end. */
export const isClosed = (unit: OrgUnit): boolean => lastState(unit).to !== undefined;

/** A topmost unit: made when a region is set up. */
export function newRootUnit(
  input: {
    readonly name: string;
    readonly kind: OrgUnitKind;
    readonly from: Day;
    readonly source?: string | undefined;
  },
  context: { readonly id: OrgUnitId; readonly organizationId: string },
): OrgUnit {
  const { name, kind, from, source } = input;
  const shared = { version: 0, history: noHistory, externalIds: [], unitPath: `${context.id}/`, revision: 0 };
  return { ...context, ...shared, source, states: [{ from, name, kind }] };
}

/** A new unit below `parent`. Refused with DATE_OUT_OF_RANGE (after today, or the parent did not exist then). */
export function createUnit(
  input: z.output<typeof orgUnitCreateModel>,
  parent: OrgUnit,
  context: { readonly id: OrgUnitId; readonly organizationId: string; readonly today: Day; readonly source?: string },
): Decision<OrgUnitChange> {
  const { name, kind, from, externalIds } = input;
  if (from > context.today) return refuse("DATE_OUT_OF_RANGE", "from");
  if (stateOn(parent, from) === undefined || isClosed(parent)) return refuse("DATE_OUT_OF_RANGE", "parent");
  const { id, organizationId, source } = context;
  const unitPath = unitPathOf(parent, id);
  const shared = { version: 0, history: noHistory, externalIds, source, unitPath, revision: 0 };
  return { record: { id, organizationId, ...shared, states: [{ from, name, kind, parentId: parent.id }] }, note: {} };
}

/**
 * Renames, re-kinds or moves a unit from a day on; what was before stays in its history.
 *
 * Refused with DATE_OUT_OF_RANGE (after today, before the state in force began, or the new parent did not exist
 * then), STEP_NOT_ALLOWED_IN_STATE (closed, or moving the root), UNKNOWN_ID (no such parent) or UNIT_CYCLE.
 *
 * @param units all units of the organization: needed only when `parent` is given.
 */
export function changeUnit(
  unit: OrgUnit,
  input: z.output<typeof orgUnitChangeModel>,
  units: readonly OrgUnit[],
  today: Day,
): Decision<OrgUnitChange> {
  const last = lastState(unit);
  const { from } = input;
  if (last.to !== undefined) return refuse("STEP_NOT_ALLOWED_IN_STATE", "id");
  if (from > today || from < last.from) return refuse("DATE_OUT_OF_RANGE", "from");
  let { parentId } = last;
  let { unitPath } = unit;
  if (input.parent != null && input.parent !== parentId) {
    const parent = units.find((candidate) => candidate.id === input.parent);
    if (parentId === undefined) return refuse("STEP_NOT_ALLOWED_IN_STATE", "parent");
    if (parent === undefined) return refuse("UNKNOWN_ID", "parent");
    if (stateOn(parent, from) === undefined || isClosed(parent)) return refuse("DATE_OUT_OF_RANGE", "parent");
    if (wouldCycle(units, unit.id, parent.id, from)) return refuse("UNIT_CYCLE", "parent");
    parentId = parent.id;
    unitPath = unitPathOf(parent, unit.id);
  }
  const next: OrgUnitState = { from, name: input.name ?? last.name, kind: input.kind ?? last.kind, parentId };
  const earlier = unit.states.slice(0, -1);
  // A second change from the same day corrects the first; otherwise the state before ends the day before.
  const states = last.from === from ? [...earlier, next] : [...earlier, { ...last, to: addDays(from, -1) }, next];
  const [first = next, ...rest] = states;
  return {
    record: { ...unit, states: [first, ...rest], unitPath },
    note: { changedFields: changedFields<OrgUnitState>(last, next, ["name", "kind", "parentId"]) },
  };
}

/** What still hangs on a unit. */
export type UnitContents = { readonly units: boolean; readonly positions: boolean; readonly people: boolean };

/**
 * Closes an empty unit. Refused with UNIT_NOT_EMPTY, DATE_OUT_OF_RANGE (after today, or before its state began),
 * or STEP_NOT_ALLOWED_IN_STATE (closed already, or the root).
 */
export function closeUnit(unit: OrgUnit, to: Day, contents: UnitContents, today: Day): Decision<OrgUnitChange> {
  const last = lastState(unit);
  if (last.to !== undefined || last.parentId === undefined) return refuse("STEP_NOT_ALLOWED_IN_STATE", "id");
  if (contents.units || contents.positions || contents.people) return refuse("UNIT_NOT_EMPTY", "id");
  if (to > today || to < last.from) return refuse("DATE_OUT_OF_RANGE", "to");
  const [first = last, ...rest] = [...unit.states.slice(0, -1), { ...last, to }];
  return { record: { ...unit, states: [first, ...rest] }, note: { changedFields: ["to"] } };
}

/** Steps open on a unit. Whether it is empty is looked at when it is closed: asking for each row would cost queries. */
export function orgUnitActions(unit: OrgUnit, parties: ReadonlySet<Party>): OrgUnitAction[] {
  if (!parties.has("TENANT_ADMIN") || isClosed(unit)) return [];
  return lastState(unit).parentId === undefined ? [OrgUnitAction.CHANGE] : [OrgUnitAction.CHANGE, OrgUnitAction.CLOSE];
}
