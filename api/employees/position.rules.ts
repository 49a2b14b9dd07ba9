import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { AssignmentKindValues, FunctionalLevelValues, PositionAction, PositionTypeValues } from "../generated/enums.ts";
import type { AssignmentKind, FunctionalLevel, Party, PositionType } from "../generated/enums.ts";
import { addDays, isDay, isWithin, type Day } from "../kernel/calendar.ts";
import { changedFields } from "../kernel/changedFields.ts";
import type { AssignmentId, EmployeeId, OrgUnitId, PositionId } from "../kernel/ids.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { optionalText, requiredText } from "../kernel/validate.ts";
import type { Assignment } from "./assignment.rules.ts";

/** Who holds or held a post, as the post itself remembers it: the reporting line needs no further query. */
export type Holder = {
  readonly assignmentId: AssignmentId;
  readonly employeeId: EmployeeId;
  readonly kind: AssignmentKind;
  readonly from: Day;
  readonly to?: Day | undefined;
};

/** A post (jabatan) in a unit. The hierarchy of posts is the reporting line (R-ORGT-02). */
export type Position = {
  readonly id: PositionId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly title: string;
  readonly type: PositionType;
  readonly level?: FunctionalLevel | undefined;
  readonly echelon?: string | undefined;
  readonly unitId: OrgUnitId;
  /** Path of the unit; an index that follows moves of units within seconds. */
  readonly unitPath: string;
  /** Post above; absent for the topmost. */
  readonly superiorId?: PositionId | undefined;
  readonly headsUnit: boolean;
  /** Day from which the post is closed. */
  readonly closedFrom?: Day | undefined;
  /** Written by assignments, in their own transactions. */
  readonly holders: readonly Holder[];
  /** Counts writes by others (assignments, re-pathing) that are no change of the post itself. */
  readonly revision: number;
};

/** A decided change: the post after it, and what history notes. */
export type PositionChange = { readonly record: Position; readonly note: Omit<AuditNote, "action"> };

const fields = z.object({
  title: requiredText(200),
  type: z.enum(PositionTypeValues),
  level: z.enum(FunctionalLevelValues).nullish(),
  echelon: optionalText(10),
  superior: z.string().nullish(),
  headsUnit: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
});

/** A functional post has a level, and no other has one (1.3). */
const levelFits = (input: { type: PositionType; level?: FunctionalLevel | null | undefined }) =>
  (input.type === "FUNCTIONAL") === (input.level != null);
const levelWrong = { path: ["level"], message: "VALUE_NOT_UNDERSTOOD" };

/** Input of `positionUpdate`. */
export const positionUpdateModel = fields.refine(levelFits, levelWrong);
/** Input of `positionCreate`. */
export const positionCreateModel = fields.extend({ unit: z.string() }).refine(levelFits, levelWrong);
/** Input of `positionClose`. */
export const positionCloseModel = z.object({ from: z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD") });

/** Whether the post is closed on a day. */
export const isClosedOn = (position: Pick<Position, "closedFrom">, on: Day): boolean =>
  position.closedFrom !== undefined && position.closedFrom <= on;

/** The post above a post: given by its id, with the posts above it from near to far; absent for the topmost. */
export type Line = readonly Position[];

/** A new post. Refused with UNKNOWN_ID is the caller's part (unit, superior); a closed superior is DATE_OUT_OF_RANGE. */
export function createPosition(
  input: z.output<typeof positionCreateModel>,
  unit: { readonly id: OrgUnitId; readonly unitPath: string },
  line: Line,
  context: { readonly id: PositionId; readonly organizationId: string; readonly today: Day },
): Decision<PositionChange> {
  const { id, organizationId, today } = context;
  const superior = line[0];
  if (superior !== undefined && isClosedOn(superior, today)) return refuse("DATE_OUT_OF_RANGE", "superior");
  const shared = { version: 0, history: noHistory, holders: [], revision: 0, unitId: unit.id, unitPath: unit.unitPath };
  return { record: { id, organizationId, ...shared, ...valuesOf(input, superior) }, note: {} };
}

function valuesOf(input: z.output<typeof positionUpdateModel>, superior: Position | undefined) {
  const { title, type, headsUnit } = input;
  const optional = { level: input.level ?? undefined, echelon: input.echelon ?? undefined, superiorId: superior?.id };
  return { title, type, headsUnit, ...optional };
}

/**
 * Changes a post. Refused with STEP_NOT_ALLOWED_IN_STATE (closed), POSITION_CYCLE (it would stand above itself) or
 * DATE_OUT_OF_RANGE (the post above is closed).
 *
 * @param line the new post above and the posts above that, up to the topmost.
 */
export function updatePosition(
  position: Position,
  input: z.output<typeof positionUpdateModel>,
  line: Line,
  today: Day,
): Decision<PositionChange> {
  if (isClosedOn(position, today)) return refuse("STEP_NOT_ALLOWED_IN_STATE", "id");
  if (line.some((above) => above.id === position.id)) return refuse("POSITION_CYCLE", "superior");
  const superior = line[0];
  if (superior !== undefined && isClosedOn(superior, today) && superior.id !== position.superiorId)
    return refuse("DATE_OUT_OF_RANGE", "superior");
  const record = { ...position, ...valuesOf(input, superior) };
  const names = ["title", "type", "level", "echelon", "superiorId", "headsUnit"] as const;
  return { record, note: { changedFields: changedFields<Position>(position, record, names) } };
}

/** Closes a post that nobody holds from `from` on. Refused with STEP_NOT_ALLOWED_IN_STATE when held or closed already. */
export function closePosition(position: Position, from: Day): Decision<PositionChange> {
  const held = position.holders.some((holder) => holder.to === undefined || holder.to >= from);
  if (held || position.closedFrom !== undefined) return refuse("STEP_NOT_ALLOWED_IN_STATE", "id");
  return { record: { ...position, closedFrom: from }, note: { changedFields: ["closedFrom"] } };
}

/** An assignment as its post remembers it. */
export const holderOf = (employeeId: EmployeeId, assignment: Assignment): Holder => {
  const { id: assignmentId, kind, from, to } = assignment;
  return { assignmentId, employeeId, kind, from, to };
};

/** Who holds the post on a day, in the order of the schema: the definitive ones first, then acting (Plt.), daily acting (Plh.) and additional. */
export function holdersOn(position: Position, on: Day): Holder[] {
  return position.holders
    .filter((holder) => isWithin(on, holder))
    .sort(
      (a, b) =>
        AssignmentKindValues.indexOf(a.kind) - AssignmentKindValues.indexOf(b.kind) || (a.from < b.from ? 1 : -1),
    );
}

/** Steps open on a post: nobody closes one that is held. */
export function positionActions(position: Position, parties: ReadonlySet<Party>, today: Day): PositionAction[] {
  if (!parties.has("TENANT_ADMIN") || isClosedOn(position, today)) return [];
  const held = position.holders.some((holder) => holder.to === undefined || holder.to >= addDays(today, 1));
  return held || position.closedFrom !== undefined
    ? [PositionAction.UPDATE]
    : [PositionAction.UPDATE, PositionAction.CLOSE];
}
