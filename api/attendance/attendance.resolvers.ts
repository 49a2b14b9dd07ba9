import { partiesOf } from "../access/actor.rules.ts";
import { inTurn } from "../bulk/inTurn.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import type { Employee } from "../employees/employee.rules.ts";
import { BulkOutcome, Party } from "../generated/enums.ts";
import type {
  AttendanceImportInput,
  AttendanceRowInput,
  QueryAttendanceArgs,
  QueryAttendanceImportPreviewArgs,
  QueryAttendanceOfMonthArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn, requireUse } from "../graphql/gate.ts";
import { userErrors } from "../graphql/payload.ts";
import { isRefused, refuse, type Refused } from "../kernel/refusal.ts";
import { pathOf } from "../organizations/unitScope.ts";
import { tenantPrefix } from "../table/keys.ts";
import { attendanceId, countAttendance, isMonth, notCounted, type Attendance } from "./attendance.rules.ts";
import { attendanceKey, attendanceOf } from "./attendance.store.ts";

/** Rows of one request. */
const mostRows = 100;

/** What became, or would become, of a row. */
type Row = {
  readonly number: string;
  readonly month: string;
  readonly employeeName: string | null;
  readonly outcome: BulkOutcome;
  readonly attendance: Attendance | null;
  readonly refused?: Refused;
};

/** A row with the person and the month as they stand. */
type Known = {
  readonly row: AttendanceRowInput;
  readonly person: Employee | undefined;
  readonly before: Attendance | undefined;
};

/** Persons and months of all rows: three batches, however many rows. */
async function known(rows: readonly AttendanceRowInput[], context: Context): Promise<Known[]> {
  const { organizationId } = context.actor;
  const tenant = tenantPrefix(organizationId);
  const markers = await Promise.all(
    // What is no number, or no month, leads to nobody and nothing: the table is not asked.
    rows.map(async ({ number }) =>
      /^\d{18}$/.test(number) ? context.items.load({ pk: `${tenant}IDENTIFIER#${number}`, sk: "MARKER" }) : undefined,
    ),
  );
  const people = await Promise.all(
    markers.map(
      async (marker) => marker && context.items.load(employeeKey(organizationId, String(marker["employeeId"]))),
    ),
  );
  const months = await Promise.all(
    people.map(async (item, at) => {
      const month = rows[at]?.month ?? "";
      return item && isMonth(month) && context.items.load(attendanceKey(organizationId, employeeOf(item).id, month));
    }),
  );
  return rows.map((row, at) => {
    const item = people[at];
    const person = item === undefined ? undefined : employeeOf(item);
    // Whom the caller does not oversee is answered like who does not exist.
    const seen = person !== undefined && mayUseOn(context, "attendanceImport", person) ? person : undefined;
    const found = months[at];
    const before =
      seen && (found ? attendanceOf(found) : notCounted({ employeeId: seen.id, month: row.month }, placeOf(seen)));
    return { row, person: seen, before };
  });
}

const placeOf = ({ organizationId, name, unitPath }: Employee) => ({
  ...{ organizationId, employeeName: name, unitPath: unitPath ?? "" },
});

function decided({ row, person, before }: Known, context: Context, twice: boolean): Row {
  const base = { number: row.number, month: row.month, employeeName: person?.name ?? null, attendance: before ?? null };
  const refusedRow = (refused: Refused): Row => ({ ...base, outcome: BulkOutcome.REFUSED, refused });
  if (person === undefined || before === undefined) return refusedRow(refuse("UNKNOWN_ID", "number"));
  if (twice) return refusedRow(refuse("DUPLICATE_ENTRY", "number"));
  const decision = countAttendance(before, row, context.actor.today);
  if (!isRefused(decision)) return { ...base, attendance: decision.record, outcome: BulkOutcome.READY };
  const same = decision.refusals[0].code === "NOTHING_CHANGED";
  return same ? { ...base, outcome: BulkOutcome.ALREADY_THERE } : refusedRow(decision);
}

const wrongSize = (rows: readonly unknown[]): Refused | undefined =>
  rows.length < 1 || rows.length > mostRows
    ? refuse("LIST_SIZE", "rows", { params: { min: 1, max: mostRows } })
    : undefined;

/** What an import would do, row by row; the same decision as the import's. */
async function preview(rows: readonly AttendanceRowInput[], context: Context): Promise<{ all: Known[]; rows: Row[] }> {
  const all = await known(rows, context);
  const keys = rows.map(({ number, month }) => `${number} ${month}`);
  return { all, rows: all.map((each, at) => decided(each, context, keys.indexOf(keys[at] ?? "") !== at)) };
}

async function attendanceImportPreview(_: unknown, { rows }: QueryAttendanceImportPreviewArgs, context: Context) {
  const wrong = wrongSize(rows);
  return wrong ? { rows: [], userErrors: userErrors(wrong) } : { ...(await preview(rows, context)), userErrors: [] };
}

/** Imports months, each row for itself; rows that change nothing are left as they are. Two requests a row. */
async function attendanceImport(_: unknown, { input }: { input: AttendanceImportInput }, context: Context) {
  const wrong = wrongSize(input.rows);
  if (wrong) return { rows: [], userErrors: userErrors(wrong) };
  const { all, rows } = await preview(input.rows, context);
  const done = await inTurn(rows, 8, async (row): Promise<Row> => {
    const each = all[rows.indexOf(row)];
    if (row.outcome !== BulkOutcome.READY || each?.person === undefined || each.before === undefined) return row;
    const { person, before } = each;
    const changed = await context.stores.attendance.change(
      attendanceId(before),
      before.version,
      placeOf(person),
      (now) => countAttendance(now, each.row, context.actor.today),
    );
    if ("record" in changed) return { ...row, attendance: changed.record, outcome: BulkOutcome.DONE };
    return { ...row, outcome: BulkOutcome.REFUSED, refused: changed.refused };
  });
  return { rows: done, userErrors: [] };
}

/** Months of one person: the person's own, or for who oversees them; never the rater's (SWL-07). */
async function attendance(_: unknown, { employee, first, after }: QueryAttendanceArgs, context: Context) {
  const { actor, stores } = context;
  const id = employee ?? actor.employeeId;
  const item = id ? await context.items.load(employeeKey(actor.organizationId, id)) : undefined;
  if (item === undefined) throw codedError("NOT_FOUND", { path: ["employee"] });
  const person = employeeOf(item);
  const subject = { employeeId: person.id, unitPath: person.unitPath };
  if (!mayUseOn(context, "attendance", subject)) throw codedError("NOT_FOUND", { path: ["employee"] });
  return stores.attendance.ofEmployee(person.id, { first: first ?? 12, after });
}

/** Figures of everybody in a month. */
async function attendanceOfMonth(
  _: unknown,
  { month, within, first, after }: QueryAttendanceOfMonthArgs,
  context: Context,
) {
  const path = within ? await pathOf(context, within) : scopeOf(context);
  requireUse(context, "attendanceOfMonth", { unitPath: path });
  return context.stores.attendance.ofMonth(month, path, { first: first ?? 25, after });
}

/** Without a unit asked for: everything an officer of the whole organization sees. */
function scopeOf({ actor }: Context): string {
  const whole = partiesOf(actor, { unitPath: "" });
  if ([Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER, Party.AUDITOR].some((party) => whole.has(party))) return "";
  throw codedError("BAD_USER_INPUT", { path: ["within"], detail: "within" });
}

const AttendanceRow = { reasons: ({ refused }: Row) => (refused === undefined ? [] : userErrors(refused)) };

/** Attendance, kept apart from everything that evaluates (SWL-07). */
export const attendanceResolvers = {
  Query: { attendance, attendanceOfMonth, attendanceImportPreview },
  Mutation: { attendanceImport },
  AttendanceRow,
};
