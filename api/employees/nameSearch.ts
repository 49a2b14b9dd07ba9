import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import type { Page, PageRequest } from "../table/paging.ts";
import type { Employee } from "./employee.rules.ts";
import { nameSearchKey } from "./personName.rules.ts";

/** Fewest and most letters of a name that are searched by: fewer find half the region, more than any name has no key. */
const letters = { fewest: 2, most: 100 } as const;

/**
 * The key by which people are found from the beginning of their name.
 *
 * @param argument where it stands in the request.
 * @throws BAD_USER_INPUT for fewer than 2 letters or more than 100.
 */
export function searchKeyOf(beginning: string, argument: string): string {
  const key = nameSearchKey(beginning);
  if (key.length < letters.fewest || key.length > letters.most)
    throw codedError("BAD_USER_INPUT", { path: [argument], detail: argument });
  return key;
}

/** Rows read in one request, and requests made for one page: a common beginning in a small unit goes on by cursor. */
const read = { rows: 100, requests: 5 } as const;

/**
 * People of a subtree whose name begins so (R-PDP): names are indexed for the whole organization, so others are passed
 * over here and never shown. A page is full while more exist, unless five requests did not find them; then the cursor
 * goes on behind what was read (features 3.29).
 */
export async function byNameWithin(
  unitPath: string,
  key: string,
  { first, after }: PageRequest,
  { stores }: Context,
): Promise<Page<Employee>> {
  const edges: Page<Employee>["edges"][number][] = [];
  let last = after ?? null;
  let more = true;
  for (let asked = 0; more && asked < read.requests && edges.length <= first; asked += 1) {
    const { edges: rows, pageInfo } = await stores.employees.byName(key, { first: read.rows, after: last });
    edges.push(...rows.filter(({ node }) => node.unitPath?.startsWith(unitPath)));
    last = pageInfo.endCursor ?? last;
    more = pageInfo.hasNextPage;
  }
  const shown = edges.slice(0, first);
  const endCursor = edges.length > first ? (shown.at(-1)?.cursor ?? last) : last;
  return {
    edges: shown,
    pageInfo: {
      hasNextPage: edges.length > first || more,
      hasPreviousPage: Boolean(after),
      startCursor: shown[0]?.cursor ?? null,
      endCursor,
    },
  };
}
