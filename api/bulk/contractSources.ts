import type { Contract, ContractHeader } from "../contracts/contract.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import type { Employee } from "../employees/employee.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { Party } from "../generated/enums.ts";
import type { ContractCopyPeopleInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { oversees } from "../graphql/gate.ts";
import { scopePath } from "../graphql/scopePath.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import type { Page, PageRequest } from "../table/paging.ts";
import { contractBy, contractIdOf } from "./contractOfPerson.ts";
import { isWorthCopying, newestPerPerson, workedElsewhere } from "./contractCopy.rules.ts";
import { mostPerBatch } from "./goals.rules.ts";
import { wholeBatch } from "./people.ts";

/** A person with last year's contract to copy from; without one, there is nothing to copy. */
export type Source = {
  readonly employeeId: string;
  readonly name: string;
  /** Post and unit of today. */
  readonly positionTitle?: string | undefined;
  readonly unitName?: string | undefined;
  readonly contract?: Contract | undefined;
};

const sourceOf = ({ id: employeeId, name, positionTitle, unitName }: Employee): Source => ({
  ...{ employeeId, name, positionTitle, unitName },
});

/** Sources of a batch, and where the next batch begins. */
export type Sources = { readonly sources: readonly Source[]; readonly pageInfo: Page<never>["pageInfo"] };

/**
 * Named people, or everybody who works in a subtree of units today page by page, each with last year's contract where
 * there is one. A page costs two queries and one batch, and one query more for each who worked in another unit last
 * year; named people cost one query more for each whose contract was closed.
 *
 * @throws BAD_USER_INPUT for more than 100 names, FORBIDDEN outside of what the caller oversees (one's own is open).
 */
export async function sourcesOf(
  context: Context,
  from: Cycle,
  { employees, within }: ContractCopyPeopleInput,
  request: PageRequest,
): Promise<Sources> {
  if (!employees) return ofSubtree(context, from, await scopePath(within, context), request);
  if (employees.length > mostPerBatch)
    throw codedError("BAD_USER_INPUT", { path: ["people", "employees"], detail: `1-${mostPerBatch}` });
  const sources = await Promise.all([...new Set(employees)].map((id) => ofPerson(context, from, id)));
  return { sources: sources.filter((source) => source !== undefined), pageInfo: wholeBatch };
}

async function ofSubtree(context: Context, from: Cycle, path: string, request: PageRequest): Promise<Sources> {
  const page = await context.stores.employees.inTree(path, request);
  const people = page.edges.map((edge) => edge.node);
  const beside = await besidePage(context, from, people);
  const sources = await Promise.all(
    people.map(async (employee): Promise<Source> => {
      const header = workedElsewhere(employee, from) ? await newestOf(context, from, employee.id) : beside(employee.id);
      return { ...sourceOf(employee), contract: header && (await contractBy(context, header.id)) };
    }),
  );
  return { sources, pageInfo: page.pageInfo };
}

/** Last year's contracts in the units of a page of people, by person: one query, as both stand in tree order. */
async function besidePage(context: Context, from: Cycle, people: readonly Employee[]) {
  const paths = people.flatMap(({ unitPath }) => unitPath ?? []);
  const [first, last] = [paths[0], paths.at(-1)];
  const headers =
    first === undefined || last === undefined
      ? []
      : await context.stores.contracts.ofUnitsBetween(from.id, [first, last]);
  const newest = new Map(newestPerPerson(headers.filter(isWorthCopying)).map((header) => [header.employeeId, header]));
  return (employeeId: EmployeeId): ContractHeader | undefined => newest.get(employeeId);
}

/** The newest contract of a person in a cycle that is worth copying; also a closed one. */
async function newestOf(context: Context, { id }: Cycle, employeeId: string): Promise<ContractHeader | undefined> {
  const page = await context.stores.contracts.ofEmployee(employeeId, { first: 25 });
  return page.edges.map(({ node }) => node).find((contract) => contract.cycleId === id && isWorthCopying(contract));
}

async function ofPerson(context: Context, from: Cycle, employeeId: string): Promise<Source | undefined> {
  const { actor } = context;
  const item = await context.items.load(employeeKey(actor.organizationId, employeeId));
  if (item === undefined) return { employeeId, name: "" };
  const employee = employeeOf(item);
  if (employeeId !== actor.employeeId && !oversees(actor, employee.unitPath ?? ""))
    throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER] });
  const marked = await contractIdOf(context, employeeId, from.id);
  const id = marked ?? (await newestOf(context, from, employeeId))?.id;
  return { ...sourceOf(employee), contract: id === undefined ? undefined : await contractBy(context, id) };
}
