import type { ApolloClient } from "@apollo/client/core";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import buildGraphqlProvider from "ra-data-graphql";
import type { DataProvider, GetListParams } from "ra-core";
import { type Kind, type Params, buildQuery } from "./buildQuery.ts";
import { cursorMemory, listKey } from "./cursorMemory.ts";
import { idempotencyKeys } from "./idempotencyKeys.ts";
import { chunks } from "./manyDocument.ts";
import type { ResourceOperations, Values } from "./operation.ts";
import type { AnyRecord } from "./payload.ts";
import { StaleVersionError } from "./refusals.ts";
import { serverError } from "./serverError.ts";

/** How many records one request for several fetches: within the server's cost limit. */
const batch = 20;

/** react-admin's data provider plus what a life cycle needs. */
export type CapaianDataProvider = DataProvider & {
  /** Takes a step of a resource; the answer is the record as it is afterwards. */
  step: (resource: string, step: string, values: Values) => Promise<AnyRecord>;
  /** Asks any other question of the schema. */
  ask: <Result, Variables extends object>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ) => Promise<Result>;
  /** Sends a mutation that is no step of one record (bulk work); what its payload refuses is the caller's to show. */
  send: <Result, Variables extends object>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ) => Promise<Result>;
  /** Sends a change whose refusals the caller shows beside each part (cells of a matrix); the payload as it came. */
  tell: <Result, Variables extends object>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ) => Promise<Result>;
};

/** Hears of a stale version, with the record as it is now. */
export type ConflictListener = (conflict: { resource: string; seen: Values; error: StaleVersionError }) => void;

async function mapped<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw serverError(error);
  });
}

/** The data provider over explicit operations; nothing is introspected at run time. */
export function capaianDataProvider(
  client: ApolloClient<unknown>,
  table: Record<string, ResourceOperations>,
  onConflict: ConflictListener,
): CapaianDataProvider {
  const memory = { cursors: cursorMemory(), keys: idempotencyKeys(() => crypto.randomUUID()) };
  const build = buildQuery(table, memory);
  const provider = buildGraphqlProvider({
    client,
    introspection: false,
    buildQuery: () => (kind, resource, params) => build(kind as Kind, resource, params as Params) as never,
    query: () => ({ fetchPolicy: "no-cache" }),
    mutation: () => ({ fetchPolicy: "no-cache" }),
  });

  const changed = async <T>(resource: string, seen: Values, work: Promise<T>): Promise<T> => {
    try {
      return await mapped(work);
    } catch (error) {
      if (error instanceof StaleVersionError) onConflict({ resource, seen, error });
      throw error;
    } finally {
      memory.cursors.forget(resource);
    }
  };

  const getList = async (resource: string, params: GetListParams) => {
    const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
    const key = listKey(resource, (params.filter ?? {}) as Values, perPage);
    // A page opened by its address alone: walk there from the nearest page whose beginning is known.
    for (let known = memory.cursors.nearest(key, page); known < page; known += 1) {
      const step = await mapped(provider.getList(resource, { ...params, pagination: { page: known, perPage } }));
      if (step.pageInfo?.hasNextPage !== true) return { ...step, data: [] };
    }
    return mapped(provider.getList(resource, params));
  };

  return {
    ...provider,
    getList: getList as DataProvider["getList"],
    getOne: (resource, params) => mapped(provider.getOne(resource, params)),
    getMany: async (resource, params) => {
      const parts = await Promise.all(
        chunks(params.ids, batch).map((ids) => mapped(provider.getMany(resource, { ...params, ids }))),
      );
      return { data: parts.flatMap((part) => part.data) };
    },
    create: (resource, params) => changed(resource, params.data ?? {}, provider.create(resource, params)),
    update: (resource, params) =>
      changed(resource, (params.previousData ?? {}) as Values, provider.update(resource, params)),
    step: (resource, step, values) => {
      const { query, variables, parseResponse } = build(`STEP:${step}`, resource, { data: values });
      const work = client
        .mutate({ mutation: query, variables })
        .then((response) => parseResponse({ data: response.data as Values }).data as AnyRecord);
      return changed(resource, values, work);
    },
    tell: async (mutation, variables) =>
      mapped(client.mutate({ mutation, variables }).then((response) => response.data as never)),
    ask: async (document, variables) =>
      mapped(client.query({ query: document, variables }).then((response) => response.data as never)),
    send: async (document, variables) =>
      mapped(client.mutate({ mutation: document, variables }).then((response) => response.data as never)),
  };
}
