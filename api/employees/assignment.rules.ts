import * as z from "zod";
import { AssignmentKind, AssignmentKindValues } from "../generated/enums.ts";
import { addDays, isDay, isWithin, type Day } from "../kernel/calendar.ts";
import type { AssignmentId, EmployeeId, OrgUnitId, PositionId } from "../kernel/ids.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";

/** A person in a post for a time (penugasan, R-ORGT-01). A post never changes its unit, so the unit stands here too. */
export type Assignment = {
  readonly id: AssignmentId;
  readonly positionId: PositionId;
  readonly unitId: OrgUnitId;
  readonly kind: AssignmentKind;
  readonly from: Day;
  /** Last day, absent = open. */
  readonly to?: Day | undefined;
};

const day = z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD");

/** Input of `assignmentStart`. */
export const assignmentStartModel = z
  .object({ position: z.string(), kind: z.enum(AssignmentKindValues), from: day, to: day.nullish() })
  .refine((input) => input.to == null || input.from <= input.to, { path: ["to"], message: "DATE_OUT_OF_RANGE" });

/** Input of `assignmentEnd`. */
export const assignmentEndModel = z.object({ to: day });

/**
 * Id of a person's next assignment. It carries the person's id, because assignments live with the person: whoever
 * has the assignment's id can find it without an index.
 */
export const nextAssignmentId = (employeeId: EmployeeId, assignments: readonly Assignment[]): AssignmentId =>
  `asg_${employeeId.slice(4)}.${assignments.length + 1}` as AssignmentId;

/** The person to whom an assignment belongs, by its id. */
export const employeeOfAssignment = (id: string): EmployeeId =>
  `emp_${id.slice(4).replace(/\.\d+$/, "")}` as EmployeeId;

/** The definitive assignment on a day. */
export const definitiveOn = (assignments: readonly Assignment[], on: Day): Assignment | undefined =>
  assignments.find((a) => a.kind === AssignmentKind.DEFINITIVE && isWithin(on, a));

/** All assignments on a day. */
export const assignmentsOn = (assignments: readonly Assignment[], on: Day): Assignment[] =>
  assignments.filter((a) => isWithin(on, a));

const actingMarks: Partial<Record<AssignmentKind, string>> = {
  [AssignmentKind.ACTING]: "Plt. ",
  [AssignmentKind.DAILY_ACTING]: "Plh. ",
};

/** A post's title as it is printed before the name of who holds it: acting officers with Plt. or Plh. (R-DEL-01). */
export const titleInPost = ({ kind }: Pick<Assignment, "kind">, title: string): string =>
  `${actingMarks[kind] ?? ""}${title}`;

/** Posts in which a person acts on a day. */
export const actingOn = (assignments: readonly Assignment[], on: Day): Assignment[] =>
  assignmentsOn(assignments, on).filter(({ kind }) => actingMarks[kind] !== undefined);

const overlap = (a: { from: Day; to?: Day | undefined }, b: { from: Day; to?: Day | undefined }): boolean =>
  (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to);

/** Whether two assignments of one person exclude each other: two definitive ones, or twice the same post. */
const exclude = (a: Assignment, b: Assignment): boolean =>
  overlap(a, b) &&
  ((a.kind === AssignmentKind.DEFINITIVE && b.kind === AssignmentKind.DEFINITIVE) || a.positionId === b.positionId);

/**
 * Adds an assignment. A new definitive one ends the open definitive one before it, the day before.
 *
 * Refused with ASSIGNMENT_OVERLAP: another definitive one in its time, or the same post twice at once.
 */
export function addAssignment(assignments: readonly Assignment[], added: Assignment): Decision<Assignment[]> {
  const ended = assignments.map((a) => {
    const replaced =
      added.kind === AssignmentKind.DEFINITIVE &&
      a.kind === AssignmentKind.DEFINITIVE &&
      isWithin(added.from, a) &&
      a.from < added.from &&
      // The same post again is no move but a double entry, and is refused below.
      a.positionId !== added.positionId;
    return replaced ? { ...a, to: addDays(added.from, -1) } : a;
  });
  if (ended.some((a) => exclude(a, added))) return refuse("ASSIGNMENT_OVERLAP", "from");
  return [...ended, added];
}

/**
 * Ends an assignment, or moves its end. Refused with UNKNOWN_ID, DATE_OUT_OF_RANGE (before its first day) or
 * ASSIGNMENT_OVERLAP (a later end would meet another assignment).
 */
export function endAssignment(assignments: readonly Assignment[], id: string, to: Day): Decision<Assignment[]> {
  const found = assignments.find((a) => a.id === id);
  if (found === undefined) return refuse("UNKNOWN_ID", "assignment");
  if (to < found.from) return refuse("DATE_OUT_OF_RANGE", "to");
  const ended = { ...found, to };
  if (assignments.some((a) => a.id !== id && exclude(a, ended))) return refuse("ASSIGNMENT_OVERLAP", "to");
  return assignments.map((a) => (a.id === id ? ended : a));
}

/** The next day after `today` on which the definitive assignment changes by itself. */
export function nextPlacementChange(assignments: readonly Assignment[], today: Day): Day | undefined {
  return assignments
    .filter((a) => a.kind === AssignmentKind.DEFINITIVE)
    .flatMap((a) => (a.to === undefined ? [a.from] : [a.from, addDays(a.to, 1)]))
    .filter((on) => on > today)
    .sort()[0];
}
