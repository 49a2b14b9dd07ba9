import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import {
  EmployeeActionValues,
  EmploymentStatusValues,
  IdentifierType,
  IdentifierTypeValues,
} from "../generated/enums.ts";
import type { EmployeeAction, EmploymentStatus, IdentifierWarning, Party } from "../generated/enums.ts";
import { addDays, isDay, isWithin, type Day } from "../kernel/calendar.ts";
import { changedFields } from "../kernel/changedFields.ts";
import type { EmployeeId, OrgUnitId, PositionId } from "../kernel/ids.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { optionalText, requiredText } from "../kernel/validate.ts";
import { addAssignment, definitiveOn, endAssignment, nextAssignmentId, type Assignment } from "./assignment.rules.ts";
import { gradesOf } from "./grade.rules.ts";
import { identifierWarnings, parseIdentifier } from "./identifier.rules.ts";
import type { RaterOverride } from "./reportingLine.rules.ts";

/** An identifier of a person for a time; the id stays when it changes (R-NIP-04). */
export type EmployeeIdentifier = {
  readonly type: IdentifierType;
  readonly value: string;
  readonly from: Day;
  readonly to?: Day | undefined;
};

/** Where a person stands today by the definitive assignment: what lists show and sort by. */
export type Placement = {
  readonly positionId?: PositionId | undefined;
  readonly positionTitle?: string | undefined;
  readonly unitId?: OrgUnitId | undefined;
  readonly unitName?: string | undefined;
  readonly unitPath?: string | undefined;
};

/** A civil servant (ASN), or somebody who only rates civil servants (3.7), with all assignments, identifiers and rater overrides; unplaced without a definitive post. */
export type Employee = Placement & {
  readonly id: EmployeeId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly name: string;
  readonly status: EmploymentStatus;
  readonly grade?: string | undefined;
  readonly synthetic: boolean;
  /** Oldest first. */
  readonly identifiers: readonly EmployeeIdentifier[];
  /** In the order they were entered. */
  readonly assignments: readonly Assignment[];
  /** Oldest first. */
  readonly raterOverrides: readonly RaterOverride[];
  /** Counts writes by others (re-pathing, days passing) that are no change of the person. */
  readonly revision: number;
};

/** A decided change: the person after it, and what history notes. */
export type EmployeeChange = { readonly record: Employee; readonly note: Omit<AuditNote, "action"> };

const day = z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD");
const gradeFits = (input: { status: EmploymentStatus; grade: string | null }): boolean =>
  input.grade === null || gradesOf(input.status).includes(input.grade);
const gradeWrong = { path: ["grade"], message: "VALUE_NOT_UNDERSTOOD" };
const personal = z.object({ name: requiredText(150), status: z.enum(EmploymentStatusValues), grade: optionalText(10) });

/** Input of `employeeUpdate`. */
export const employeeUpdateModel = personal.refine(gradeFits, gradeWrong);

/** Input of `employeeCreate`. The identifier's own checks need today and are the decision's part. */
export const employeeCreateModel = personal
  .extend({
    nationalEmployeeNumber: optionalText(40),
    position: z.string(),
    from: day,
    synthetic: z
      .boolean()
      .nullish()
      .transform((value) => value ?? false),
  })
  .refine(gradeFits, gradeWrong);

/** Input of `employeeIdentifierAdd`. */
export const identifierAddModel = z.object({
  type: z.enum(IdentifierTypeValues).nullish(),
  value: requiredText(40),
  from: day,
});

/** Input of `raterOverrideSet`. */
export const raterOverrideModel = z.object({
  rater: z.string().nullish(),
  from: day,
  reason: z.string().trim().min(1, "REASON_REQUIRED").max(500, "TEXT_TOO_LONG"),
});

const serviceNumber = /^\d{4,20}$/;

/** The first identifiers of a new person: a NIP, or of people who are no civil servants a service number or none (3.7). */
function firstIdentifiers(
  input: z.output<typeof employeeCreateModel>,
  today: Day,
): Decision<{ list: EmployeeIdentifier[] }> {
  const { status, from, nationalEmployeeNumber: number } = input;
  const field = "nationalEmployeeNumber";
  if (status === "NOT_CIVIL_SERVANT") {
    const value = number?.replace(/\s/g, "");
    if (value === undefined) return { list: [] };
    if (!serviceNumber.test(value)) return refuse("VALUE_NOT_UNDERSTOOD", field);
    return { list: [{ type: IdentifierType.SERVICE_NUMBER, value, from }] };
  }
  if (number === null) return refuse("REQUIRED", field);
  const identifier = parseIdentifier(number, today, field);
  if (isRefused(identifier)) return identifier;
  return { list: [{ type: IdentifierType.NATIONAL_EMPLOYEE_NUMBER, value: identifier.value, from }] };
}

/**
 * A new person with the first, definitive assignment. Refused with REQUIRED (no number of a civil servant), the NIP_…
 * codes, or VALUE_NOT_UNDERSTOOD (a service number that is no 4-20 digits).
 */
export function createEmployee(
  input: z.output<typeof employeeCreateModel>,
  post: { readonly id: PositionId; readonly unitId: OrgUnitId },
  context: { readonly id: EmployeeId; readonly organizationId: string; readonly today: Day },
): Decision<EmployeeChange> {
  const { id, organizationId, today } = context;
  const identifiers = firstIdentifiers(input, today);
  if (isRefused(identifiers)) return identifiers;
  const { name, status, synthetic, from } = input;
  const record: Employee = {
    ...{ id, organizationId, version: 0, history: noHistory, revision: 0 },
    ...{ name, status, grade: input.grade ?? undefined, synthetic },
    identifiers: identifiers.list,
    assignments: [{ id: nextAssignmentId(id, []), positionId: post.id, unitId: post.unitId, kind: "DEFINITIVE", from }],
    raterOverrides: [],
  };
  return { record, note: {} };
}

const nowhere: Placement = {
  positionId: undefined,
  positionTitle: undefined,
  unitId: undefined,
  unitName: undefined,
  unitPath: undefined,
};

/** The person at the definitive post of today; `places` tells of the posts by id. */
export function withPlacement(employee: Employee, today: Day, places: ReadonlyMap<PositionId, Placement>): Employee {
  const definitive = definitiveOn(employee.assignments, today);
  return { ...employee, ...nowhere, ...(definitive === undefined ? {} : places.get(definitive.positionId)) };
}

/** Changes personal data. */
export function updateEmployee(employee: Employee, input: z.output<typeof employeeUpdateModel>): EmployeeChange {
  const record = { ...employee, name: input.name, status: input.status, grade: input.grade ?? undefined };
  return { record, note: { changedFields: changedFields<Employee>(employee, record, ["name", "status", "grade"]) } };
}

/**
 * Records a new identifier; the one of the same kind before it ends the day before (R-NIP-04).
 *
 * Refused with the NIP_… codes, VALUE_NOT_UNDERSTOOD (a service number that is no 4-20 digits) or DATE_OUT_OF_RANGE
 * (after today, or not after the one before began).
 */
export function addIdentifier(
  employee: Employee,
  input: z.output<typeof identifierAddModel>,
  today: Day,
): Decision<EmployeeChange> {
  const type = input.type ?? IdentifierType.NATIONAL_EMPLOYEE_NUMBER;
  let value = input.value.replace(/\s/g, "");
  if (type === IdentifierType.NATIONAL_EMPLOYEE_NUMBER) {
    const identifier = parseIdentifier(value, today, "value");
    if (isRefused(identifier)) return identifier;
    value = identifier.value;
  } else if (!serviceNumber.test(value)) return refuse("VALUE_NOT_UNDERSTOOD", "value");
  const before = employee.identifiers.findLast((known) => known.type === type);
  if (input.from > today || (before !== undefined && input.from <= before.from))
    return refuse("DATE_OUT_OF_RANGE", "from");
  const identifiers = employee.identifiers.map((known) =>
    known === before ? { ...known, to: addDays(input.from, -1) } : known,
  );
  const added = { type, value, from: input.from };
  return { record: { ...employee, identifiers: [...identifiers, added] }, note: { changedFields: ["identifiers"] } };
}

/** Starts an assignment. Refused with ASSIGNMENT_OVERLAP. */
export function startAssignment(
  employee: Employee,
  input: Omit<Assignment, "id">,
): Decision<EmployeeChange & { readonly assignment: Assignment }> {
  const assignment = { id: nextAssignmentId(employee.id, employee.assignments), ...input };
  const assignments = addAssignment(employee.assignments, assignment);
  if (isRefused(assignments)) return assignments;
  return { record: { ...employee, assignments }, note: { changedFields: ["assignments"] }, assignment };
}

/** Ends an assignment. Refused with UNKNOWN_ID, DATE_OUT_OF_RANGE or ASSIGNMENT_OVERLAP. */
export function stopAssignment(employee: Employee, id: string, to: Day): Decision<EmployeeChange> {
  const assignments = endAssignment(employee.assignments, id, to);
  if (isRefused(assignments)) return assignments;
  return { record: { ...employee, assignments }, note: { changedFields: ["assignments"] } };
}

/**
 * Sets who rates a person from a day on regardless of posts, or takes that away (R-ORGT-02, R-UX-02).
 *
 * Refused with SELF_RATING (R-DEL-01), or DATE_OUT_OF_RANGE when it begins before the last override did.
 */
export function setRaterOverride(
  employee: Employee,
  input: { readonly raterId: EmployeeId | undefined; readonly from: Day; readonly reason: string },
): Decision<EmployeeChange> {
  if (input.raterId === employee.id) return refuse("SELF_RATING", "rater");
  const last = employee.raterOverrides.at(-1);
  if (last !== undefined && input.from < last.from) return refuse("DATE_OUT_OF_RANGE", "from");
  const earlier = employee.raterOverrides
    .filter((override) => override.from < input.from)
    .map((o) => (o.to === undefined || o.to >= input.from ? { ...o, to: addDays(input.from, -1) } : o));
  const added = input.raterId === undefined ? [] : [{ raterId: input.raterId, from: input.from, reason: input.reason }];
  return {
    record: { ...employee, raterOverrides: [...earlier, ...added] },
    note: { changedFields: ["raterOverrides"], reason: input.reason },
  };
}

/** The identifier in force on a day: the national number when there is one. */
export function identifierOn(employee: Pick<Employee, "identifiers">, on: Day): EmployeeIdentifier | undefined {
  const inForce = employee.identifiers.filter((known) => isWithin(on, known));
  return inForce.findLast((known) => known.type === IdentifierType.NATIONAL_EMPLOYEE_NUMBER) ?? inForce.at(-1);
}

/** Warnings about the identifier in force (R-NIP-02, R-NIP-03). */
export function warningsOf(employee: Employee, today: Day): IdentifierWarning[] {
  const known = identifierOn(employee, today) ?? employee.identifiers.at(-1);
  if (known?.type !== IdentifierType.NATIONAL_EMPLOYEE_NUMBER) return [];
  const identifier = parseIdentifier(known.value, today);
  return isRefused(identifier) ? [] : identifierWarnings(identifier, employee.status);
}

/** Steps open on a person. */
export const employeeActions = (parties: ReadonlySet<Party>): EmployeeAction[] =>
  parties.has("TENANT_ADMIN") ? [...EmployeeActionValues] : [];
