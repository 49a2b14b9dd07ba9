import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import type { Employee } from "../employees/employee.rules.ts";
import { positionKey, positionOf } from "../employees/position.store.ts";
import type { BulkPeopleInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { oversees } from "../graphql/gate.ts";
import { scopePath } from "../graphql/scopePath.ts";
import type { Page, PageRequest } from "../table/paging.ts";
import { mostPerBatch } from "./goals.rules.ts";

/** People of a batch, and where the next batch begins. */
export type PeopleBatch = { readonly people: readonly Employee[]; readonly pageInfo: Page<never>["pageInfo"] };

/** A batch that is the whole. */
export const wholeBatch = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

/**
 * People a bulk work is meant for: named ones, or those of a subtree of units with a type of post or a beginning of
 * its title. Whom the caller does not oversee is left out. One query, and one batch for the posts.
 *
 * @throws BAD_USER_INPUT for more than 100 names, FORBIDDEN when the caller does not oversee the subtree.
 */
export async function peopleOf(context: Context, asked: BulkPeopleInput, request: PageRequest): Promise<PeopleBatch> {
  const { organizationId } = context.actor;
  const { employees, within, positionType, titlePrefix } = asked;
  if (employees && employees.length > mostPerBatch)
    throw codedError("BAD_USER_INPUT", { path: ["people", "employees"], detail: `1-${mostPerBatch}` });
  const batch = employees
    ? { people: await byId(context, employees), pageInfo: wholeBatch }
    : await inTree(context, within, request);
  const wanted = titlePrefix?.trim().toLowerCase() ?? "";
  const titled = batch.people.filter(({ positionTitle }) => (positionTitle ?? "").toLowerCase().startsWith(wanted));
  if (!positionType) return { ...batch, people: titled };
  const posts = await Promise.all(
    titled.map(async ({ positionId }) =>
      positionId === undefined ? undefined : context.items.load(positionKey(organizationId, positionId)),
    ),
  );
  const people = titled.filter((_, at) => {
    const item = posts[at];
    return item !== undefined && positionOf(item).type === positionType;
  });
  return { ...batch, people };
}

async function byId(context: Context, ids: readonly string[]): Promise<Employee[]> {
  const keys = [...new Set(ids)].map((id) => employeeKey(context.actor.organizationId, id));
  const items = await Promise.all(keys.map((key) => context.items.load(key)));
  return items
    .flatMap((item) => (item === undefined ? [] : [employeeOf(item)]))
    .filter(({ id, unitPath }) => id === context.actor.employeeId || oversees(context.actor, unitPath ?? ""));
}

async function inTree(context: Context, within: string | null | undefined, request: PageRequest): Promise<PeopleBatch> {
  const page = await context.stores.employees.inTree(await scopePath(within, context), request);
  return { people: page.edges.map((edge) => edge.node), pageInfo: page.pageInfo };
}
