import { RefusedError, StaleVersionError, type UserError } from "./refusals.ts";

/** A record as lists, forms and pages know it. */
export type AnyRecord = { id: string } & Record<string, unknown>;

/** The record of a payload `{ contract, userErrors }`: its first field that is not about errors. */
export function recordOf(payload: Record<string, unknown>): AnyRecord | null {
  const entry = Object.entries(payload).find(([name]) => name !== "userErrors" && name !== "__typename");
  return (entry?.[1] as AnyRecord | null | undefined) ?? null;
}

/**
 * Reads a mutation's payload: the record on success.
 * Throws `StaleVersionError` when the version was stale, `RefusedError` for every other refusal.
 */
export function readPayload(payload: Record<string, unknown>): AnyRecord {
  const userErrors = (payload["userErrors"] ?? []) as UserError[];
  const record = recordOf(payload);
  if (userErrors.some((error) => error.code === "STALE_VERSION")) throw new StaleVersionError(userErrors, record);
  if (userErrors.length > 0) throw new RefusedError(userErrors);
  if (record === null) throw new Error("The server answered neither with a record nor with a reason.");
  return record;
}

/** A connection as the server sends it. */
export type Connection = {
  edges: { node: AnyRecord }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor?: string | null };
};

/** Reads a connection as react-admin's partial pagination: rows and page info, no total. */
export function readConnection(connection: Connection, page: number) {
  return {
    data: connection.edges.map((edge) => edge.node),
    pageInfo: { hasNextPage: connection.pageInfo.hasNextPage, hasPreviousPage: page > 1 },
    endCursor: connection.pageInfo.endCursor ?? null,
  };
}
