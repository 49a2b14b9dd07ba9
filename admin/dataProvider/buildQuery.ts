import type { DocumentNode } from "graphql";
import { HttpError } from "ra-core";
import { type CursorMemory, listKey } from "./cursorMemory.ts";
import type { IdempotencyKeys } from "./idempotencyKeys.ts";
import { manyDocument, manyVariables } from "./manyDocument.ts";
import { type MutationOperation, type ResourceOperations, type Values, rootField } from "./operation.ts";
import { type AnyRecord, type Connection, readConnection, readPayload } from "./payload.ts";

/** react-admin's verbs, and `STEP:name` for steps that are neither create nor update. */
export type Kind = "GET_LIST" | "GET_ONE" | "GET_MANY" | "CREATE" | "UPDATE" | `STEP:${string}`;

/** What react-admin hands over, of all verbs. */
export type Params = {
  id?: string;
  ids?: readonly string[];
  data?: Values;
  filter?: Values;
  pagination?: { page: number; perPage: number };
};

/** The three replaceable parts of a request. */
export type Request = {
  query: DocumentNode;
  variables: Values;
  parseResponse: (response: { data: Record<string, unknown> }) => { data: unknown; pageInfo?: object };
};

/** What a request needs to know beyond its parameters. */
export type Memory = { cursors: CursorMemory; keys: IdempotencyKeys };

function change(operation: MutationOperation, values: Values, { keys }: Memory): Request {
  const field = rootField(operation.document);
  const input = operation.input(values);
  const keyed = operation.idempotent === true ? { ...input, idempotencyKey: keys.keyFor(field, input) } : input;
  return {
    query: operation.document,
    variables: { input: keyed },
    parseResponse: ({ data }) => {
      const record = readPayload(data[field] as Values);
      keys.settled(field, input);
      return { data: record };
    },
  };
}

function list(resource: string, operations: ResourceOperations, params: Params, { cursors }: Memory): Request {
  const operation = required(operations.list, resource, "GET_LIST");
  const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
  const filter = params.filter ?? {};
  const key = listKey(resource, filter, perPage);
  const rows = Math.min(perPage, operation.maxRows ?? 100);
  return {
    query: operation.document,
    variables: { ...operation.variables?.(filter), first: rows, after: cursors.before(key, page) ?? null },
    parseResponse: ({ data }) => {
      const { endCursor, ...result } = readConnection(data[rootField(operation.document)] as Connection, page);
      cursors.remember(key, page, result.pageInfo.hasNextPage ? endCursor : null);
      return result;
    },
  };
}

function one(resource: string, operations: ResourceOperations, id: string): Request {
  const { document } = required(operations.one, resource, "GET_ONE");
  return {
    query: document,
    variables: { id },
    parseResponse: ({ data }) => {
      const record = data[rootField(document)];
      if (record === null || record === undefined) throw new HttpError("NOT_FOUND", 404);
      return { data: record };
    },
  };
}

function many(resource: string, operations: ResourceOperations, ids: readonly string[]): Request {
  const fragment = required(operations.many, resource, "GET_MANY");
  return {
    query: manyDocument(fragment, ids.length),
    variables: manyVariables(ids),
    parseResponse: ({ data }) => ({
      data: ids.map((_, index) => data[`n${index}`] as AnyRecord | null).filter((record) => record?.id !== undefined),
    }),
  };
}

function required<T>(operation: T | undefined, resource: string, kind: string): T {
  if (operation === undefined) throw new Error(`The resource ${resource} has no operation for ${kind}.`);
  return operation;
}

/**
 * Query, variables and response parser for one verb on one resource.
 * Throws an error that lists the known resources when the resource is unknown.
 */
export function buildQuery(table: Record<string, ResourceOperations>, memory: Memory) {
  return (kind: Kind, resource: string, params: Params): Request => {
    const operations = table[resource];
    if (operations === undefined) {
      throw new Error(`Unknown resource ${resource}. Known resources: ${Object.keys(table).join(", ")}.`);
    }
    if (kind === "GET_LIST") return list(resource, operations, params, memory);
    if (kind === "GET_ONE") return one(resource, operations, params.id as string);
    if (kind === "GET_MANY") return many(resource, operations, params.ids ?? []);
    const values = params.data ?? {};
    if (kind === "CREATE") return change(required(operations.create, resource, kind), values, memory);
    if (kind === "UPDATE") return change(required(operations.update, resource, kind), values, memory);
    const name = kind.slice("STEP:".length);
    return change(required(operations.steps?.[name], resource, kind), values, memory);
  };
}
