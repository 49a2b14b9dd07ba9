import assert from "node:assert/strict";
import type { Context } from "../graphql/context.ts";
import { openServer, readSchema } from "../graphql/server.ts";
import { metered } from "../table/meter.ts";

const server = openServer(readSchema(), () => undefined);

/** What an operation gave, and how many requests to the table it took. */
export type Operated<T> = { readonly data: T; readonly errors: readonly string[]; readonly requests: number };

/** Sends one operation through the server in somebody's context. `errors` are the codes of GraphQL errors. */
export async function operate<T>(context: Context, query: string, variables: object = {}): Promise<Operated<T>> {
  return metered(async (cost) => {
    const { body } = await server.executeOperation(
      { query, variables: variables as Record<string, unknown> },
      { contextValue: context },
    );
    assert.ok(body.kind === "single");
    const errors = (body.singleResult.errors ?? []).map(({ extensions }) => String(extensions?.["code"]));
    // As a client reads it: the server's objects have no prototype.
    return { data: JSON.parse(JSON.stringify(body.singleResult.data ?? null)) as T, errors, requests: cost.requests };
  });
}

/** Calls a mutation with one input; fails on a GraphQL error. `type` is the input's type, `shown` what is asked of its payload. */
export async function mutate<T>(
  context: Context,
  [field, type, shown]: readonly [field: string, type: string, shown: string],
  input: object,
): Promise<T & { userErrors: { code: string; field: string[]; whoCan: string[] }[] }> {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${shown} userErrors { code field whoCan } } }`;
  const { data, errors } = await operate<Record<string, never>>(context, query, { input });
  assert.deepEqual(errors, [], `${field}: ${errors.join(" ")}`);
  return data[field] as never;
}
