import { partiesOf } from "../access/actor.rules.ts";
import { inTurn } from "../bulk/inTurn.ts";
import type { Employee } from "../employees/employee.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { BulkOutcome, Party } from "../generated/enums.ts";
import type {
  LegacyResultRowInput,
  LegacyResultsImportInput,
  QueryLegacyResultsImportPreviewArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { userErrors } from "../graphql/payload.ts";
import { isRefused, refuse, type Refused } from "../kernel/refusal.ts";
import { tenantPrefix } from "../table/keys.ts";
import { importLegacyResult, readLegacyRow, type LegacyResult } from "./legacyResult.rules.ts";
import { legacyResultKey, legacyResultOf } from "./legacyResult.store.ts";

/** Rows of one request. */
const mostRows = 100;

/** A row with its person and the year as they stand. */
type Known = {
  readonly row: LegacyResultRowInput;
  readonly person: Employee | undefined;
  readonly before: LegacyResult | undefined;
};

/** What became, or would become, of a row. */
type Row = {
  readonly number: string;
  readonly year: number;
  readonly employeeName: string | null;
  readonly outcome: BulkOutcome;
  readonly result: LegacyResult | null;
  readonly refused?: Refused;
};

/** The number as it is kept: people group its digits, and spreadsheets put an apostrophe before them. */
const digits = (number: string): string => number.replace(/[\s.'’‘-]/g, "");

const isNumber = (plain: string): boolean => /^\d{18}$/.test(plain);

/** People and years of all rows: three batches, however many rows. */
async function known(rows: readonly LegacyResultRowInput[], context: Context): Promise<Known[]> {
  const { organizationId } = context.actor;
  const tenant = tenantPrefix(organizationId);
  const markers = await Promise.all(
    rows.map(async ({ number }) => {
      const plain = digits(number);
      return isNumber(plain) ? context.items.load({ pk: `${tenant}IDENTIFIER#${plain}`, sk: "MARKER" }) : undefined;
    }),
  );
  const people = await Promise.all(
    markers.map(
      async (marker) => marker && context.items.load(employeeKey(organizationId, String(marker["employeeId"]))),
    ),
  );
  const results = await Promise.all(
    people.map(
      async (item, at) =>
        item && context.items.load(legacyResultKey(organizationId, employeeOf(item).id, rows[at]?.year ?? 0)),
    ),
  );
  return rows.map((row, at) => {
    const item = people[at];
    const person = item === undefined ? undefined : employeeOf(item);
    // Whom the caller does not oversee is answered like who does not exist.
    const seen = person !== undefined && mayUseOn(context, "legacyResultsImport", person) ? person : undefined;
    const found = results[at];
    return { row, person: seen, before: seen === undefined || found === undefined ? undefined : legacyResultOf(found) };
  });
}

const placeOf = ({ organizationId, id: employeeId }: Employee) => ({ organizationId, employeeId });

/** Why a number leads to nobody. A spreadsheet that took it for an amount leaves 1,99E+17: then its length tells more. */
function numberFault(number: string): "REQUIRED" | "NIP_LENGTH" | "UNKNOWN_ID" {
  const plain = digits(number);
  if (plain === "") return "REQUIRED";
  return isNumber(plain) ? "UNKNOWN_ID" : "NIP_LENGTH";
}

/** What is wrong with the number together with what is wrong in the row's other columns. */
function withRow({ refusals: [first, ...rest] }: Refused, row: LegacyResultRowInput): Refused {
  const read = readLegacyRow(row);
  return { refusals: [first, ...rest, ...(isRefused(read) ? read.refusals : [])] };
}

function decided({ row, person, before }: Known, twice: boolean): Row {
  const base = { number: row.number, year: row.year, employeeName: person?.name ?? null, result: before ?? null };
  const refusedRow = (refused: Refused): Row => ({ ...base, outcome: BulkOutcome.REFUSED, refused });
  if (person === undefined) return refusedRow(withRow(refuse(numberFault(row.number), "number"), row));
  if (twice) return refusedRow(refuse("DUPLICATE_ENTRY", "number"));
  const decision = importLegacyResult(before, row, placeOf(person));
  if (!isRefused(decision)) return { ...base, result: decision.record, outcome: BulkOutcome.READY };
  const same = decision.refusals[0].code === "NOTHING_CHANGED";
  return same ? { ...base, outcome: BulkOutcome.ALREADY_THERE } : refusedRow(decision);
}

async function foreseen(
  rows: readonly LegacyResultRowInput[],
  context: Context,
): Promise<{ all: Known[]; rows: Row[] }> {
  const all = await known(rows, context);
  // By person: after a change of number two numbers are the same one.
  const keys = all.map(({ person, row: { number, year } }) => `${person?.id ?? digits(number)} ${year}`);
  return { all, rows: all.map((each, at) => decided(each, keys.indexOf(keys[at] ?? "") !== at)) };
}

const wrongSize = (rows: readonly unknown[]): Refused | undefined =>
  rows.length < 1 || rows.length > mostRows
    ? refuse("LIST_SIZE", "rows", { params: { min: 1, max: mostRows } })
    : undefined;

async function legacyResultsImportPreview(_: unknown, args: QueryLegacyResultsImportPreviewArgs, context: Context) {
  const wrong = wrongSize(args.rows);
  if (wrong) return { rows: [], userErrors: userErrors(wrong) };
  return { rows: (await foreseen(args.rows, context)).rows, userErrors: [] };
}

/** Imports each row for itself; what is there already stays as it is, so a repeated import writes nothing. */
async function legacyResultsImport(_: unknown, { input }: { input: LegacyResultsImportInput }, context: Context) {
  const wrong = wrongSize(input.rows);
  if (wrong) return { rows: [], userErrors: userErrors(wrong) };
  const { all, rows } = await foreseen(input.rows, context);
  const done = await inTurn(rows, 8, async (row): Promise<Row> => {
    const each = all[rows.indexOf(row)];
    const person = each?.person;
    if (row.outcome !== BulkOutcome.READY || each === undefined || person === undefined) return row;
    const written = await context.stores.legacyResults.write(each.before, (now) =>
      importLegacyResult(now, each.row, placeOf(person)),
    );
    if ("record" in written) return { ...row, result: written.record, outcome: BulkOutcome.DONE };
    return { ...row, outcome: BulkOutcome.REFUSED, refused: written.refused };
  });
  return { rows: done, userErrors: [] };
}

const readers: readonly Party[] = [
  Party.EMPLOYEE,
  ...[Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER, Party.AUDITOR, Party.UNIT_HEAD],
];

const EmployeeFields = {
  /** Of whom it concerns: the person, and those who oversee the unit; nobody else sees a past year. */
  async legacyResults(employee: Employee, _: unknown, context: Context): Promise<LegacyResult[]> {
    const parties = partiesOf(context.actor, { employeeId: employee.id, unitPath: employee.unitPath });
    if (!readers.some((party) => parties.has(party))) return [];
    return context.stores.legacyResults.ofEmployee(employee.id);
  },
};

const LegacyResultRow = { reasons: ({ refused }: Row) => (refused === undefined ? [] : userErrors(refused)) };

/** Results of past years under older regulations (domain 3.5). */
export const legacyResultResolvers = {
  Query: { legacyResultsImportPreview },
  Mutation: { legacyResultsImport },
  Employee: EmployeeFields,
  LegacyResultRow,
};
