import type { Contract, ContractHeader } from "../contracts/contract.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { Party } from "../generated/enums.ts";
import type { ContractCopyPeopleInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { oversees } from "../graphql/gate.ts";
import { scopePath } from "../graphql/scopePath.ts";
import type { Page, PageRequest } from "../table/paging.ts";
import { contractBy, contractIdOf } from "./contractOfPerson.ts";
import { isWorthCopying, newestPerPerson } from "./contractCopy.rules.ts";
import { mostPerBatch } from "./goals.rules.ts";
import { wholeBatch } from "./people.ts";

/** A person with last year's contract to copy from; without one, there is nothing to copy. */
export type Source = { readonly employeeId: string; readonly name: string; readonly contract?: Contract | undefined };

/** Sources of a batch, and where the next batch begins. */
export type Sources = { readonly sources: readonly Source[]; readonly pageInfo: Page<never>["pageInfo"] };

/**
 * Last year's contracts of named people, or of a subtree of units page by page. A page costs one query and one
 * batch; named people cost one query more for each whose contract was closed.
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
  const page = await context.stores.contracts.ofCycle(from.id, path, request);
  const headers = newestPerPerson(page.edges.map((edge) => edge.node).filter(isWorthCopying));
  const sources = await Promise.all(
    headers.map(async (header: ContractHeader): Promise<Source> => {
      const { employeeId, employeeName: name } = header;
      return { employeeId, name, contract: await contractBy(context, header.id) };
    }),
  );
  return { sources, pageInfo: page.pageInfo };
}

async function ofPerson(context: Context, from: Cycle, employeeId: string): Promise<Source | undefined> {
  const { actor, stores } = context;
  const item = await context.items.load(employeeKey(actor.organizationId, employeeId));
  if (item === undefined) return { employeeId, name: "" };
  const { name, unitPath } = employeeOf(item);
  if (employeeId !== actor.employeeId && !oversees(actor, unitPath ?? ""))
    throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER] });
  const marked = await contractIdOf(context, employeeId, from.id);
  if (marked !== undefined) return { employeeId, name, contract: await contractBy(context, marked) };
  const page = await stores.contracts.ofEmployee(employeeId, { first: 25 });
  const closed = page.edges.map((edge) => edge.node).find((c) => c.cycleId === from.id && isWorthCopying(c));
  return { employeeId, name, contract: closed && (await contractBy(context, closed.id)) };
}
