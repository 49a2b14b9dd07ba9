import { partiesOf, type Actor } from "../access/actor.rules.ts";
import { IdentityKind, Party, type Language } from "../generated/enums.ts";
import type {
  EmployeeReportingLineArgs,
  QueryColleaguesArgs,
  QueryEmployeeArgs,
  QueryEmployeesArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn, oversees } from "../graphql/gate.ts";
import { pageOf } from "../graphql/limits.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { pathOf, overseers, unitBy } from "../organizations/unitScope.ts";
import type { Page } from "../table/paging.ts";
import { asColleague, employeeBy, type AssignmentParent } from "./assignment.resolvers.ts";
import { employeeActions, identifierOn, warningsOf, type Employee as Person } from "./employee.rules.ts";
import { rankTitle } from "./grade.rules.ts";
import { maskIdentifier } from "./identifier.rules.ts";
import { byNameWithin, searchKeyOf } from "./nameSearch.ts";
import { readReportingLine } from "./readReportingLine.ts";
import type { ReportingLine as Line } from "./reportingLine.rules.ts";

/** As whom the caller stands to a person, by role and as the person themself. */
const partiesTo = (actor: Actor, person: Person): ReadonlySet<Party> =>
  partiesOf(actor, { employeeId: person.id, unitPath: person.unitPath });

/** Whether the caller needs the identifier whole: for one's own, and for those who keep or check the records (R-NIP-05). */
function needsIdentifier(actor: Actor, person: Person): boolean {
  if (actor.kind === IdentityKind.APPLICATION) return true;
  const parties = partiesTo(actor, person);
  return [Party.EMPLOYEE, Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER, Party.AUDITOR].some((p) => parties.has(p));
}

const lineOf = (context: Context, id: EmployeeId, on: string): Promise<Line | undefined> =>
  readReportingLine((key) => context.items.load(key), context.actor.organizationId, id, on);

/** A person, for themself, whoever oversees them, and those who rate them; null for everyone else, as if there was none. */
async function employee(_: unknown, { id }: QueryEmployeeArgs, context: Context): Promise<Person | null> {
  const person = await employeeBy(context, id);
  if (person === undefined) return null;
  const subject = { employeeId: person.id, unitPath: person.unitPath };
  if (mayUseOn(context, "employee", subject)) return person;
  const line = await lineOf(context, person.id, context.actor.today);
  const { raterId, raterSuperiorId } = line ?? {};
  return mayUseOn(context, "employee", { ...subject, raterId, raterSuperiorId }) ? person : null;
}

/** Each filter is one index; two at once are refused, never filtered after reading. */
async function employees(_: unknown, args: QueryEmployeesArgs, context: Context): Promise<Page<Person>> {
  const { within, namePrefix, numberPrefix } = args.filter ?? {};
  const request = pageOf(args);
  const store = context.stores.employees;
  if ([within, namePrefix, numberPrefix].filter((value) => value != null).length > 1) throw badFilter("filter");
  const path = await pathOf(context, within ?? scopeOf(context.actor));
  if (!oversees(context.actor, path)) throw codedError("FORBIDDEN", { whoCan: overseers });
  // Everybody else finds people by `colleagues`, which shows no more than one needs to choose somebody (R-PDP).
  if (namePrefix != null) {
    const key = searchKeyOf(namePrefix, "filter");
    return path === "" ? store.byName(key, request) : byNameWithin(path, key, request, context);
  }
  if (numberPrefix == null) return store.inTree(path, request);
  if (path !== "") throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.AUDITOR] });
  const digits = numberPrefix.replace(/\s/g, "");
  if (!/^\d{4,20}$/.test(digits)) throw badFilter("numberPrefix");
  return store.byNumber(digits, request);
}

const mostColleagues = 25;

/** No more of a person than the schema's `Colleague` has: who may choose a colleague need not read their record. */
async function colleagues(_: unknown, { beginning, first }: QueryColleaguesArgs, context: Context) {
  const key = searchKeyOf(beginning, "beginning");
  const page = await context.stores.employees.byName(key, pageOf({ first: first ?? 10 }, mostColleagues));
  return page.edges.map(({ node: { id, name, unitName, positionTitle } }) => ({ id, name, unitName, positionTitle }));
}

const badFilter = (detail: string) => codedError("BAD_USER_INPUT", { path: ["filter"], detail });

/** Unit to which the caller's oversight is limited; none for those who oversee everything. */
const scopeOf = (actor: Actor): string | undefined =>
  oversees(actor, "") ? undefined : (actor.roles.find((held) => held.unitId !== null)?.unitId ?? undefined);

const Employee = {
  nationalEmployeeNumber(person: Person, _: unknown, context: Context): string | null {
    const value = identifierOn(person, context.actor.today)?.value;
    if (value === undefined) return null;
    return needsIdentifier(context.actor, person) ? value : maskIdentifier(value);
  },
  identifiers(person: Person, _: unknown, context: Context) {
    const parties = partiesTo(context.actor, person);
    const may = [Party.EMPLOYEE, Party.TENANT_ADMIN, Party.AUDITOR].some((party) => parties.has(party));
    return may ? person.identifiers : null;
  },
  identifierWarnings: (person: Person, _: unknown, context: Context) =>
    needsIdentifier(context.actor, person) ? warningsOf(person, context.actor.today) : [],
  rankTitle: (person: Person) => rankTitle(person.grade) ?? null,
  unit: async (person: Person, _: unknown, context: Context) => (await unitBy(context, person.unitId)) ?? null,
  assignments: (person: Person): AssignmentParent[] =>
    person.assignments
      .map((assignment) => ({ ...assignment, employeeId: person.id }))
      .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.id < b.id ? 1 : -1)),
  async reportingLine(person: Person, { on }: EmployeeReportingLineArgs, context: Context) {
    const line = await lineOf(context, person.id, on ?? context.actor.today);
    if (line === undefined) throw codedError("NOT_FOUND");
    return line;
  },
  allowedActions: (person: Person, _: unknown, context: Context) => employeeActions(partiesTo(context.actor, person)),
};

const inLine = async (id: EmployeeId | undefined, context: Context): Promise<Person | null> => {
  const person = await employeeBy(context, id);
  return person === undefined ? null : asColleague(context, person);
};

const ReportingLine = {
  rater: (line: Line, _: unknown, context: Context) => inLine(line.raterId, context),
  raterSuperior: (line: Line, _: unknown, context: Context) => inLine(line.raterSuperiorId, context),
  explanation: (line: Line, { language }: { language?: Language | null }, context: Context) =>
    (language ?? context.language) === "EN" ? line.explanation.en : line.explanation.id,
};

/** People, and who rates them. */
export const employeeResolvers = { Query: { employee, employees, colleagues }, Employee, ReportingLine };
