import { HttpError } from "ra-core";
import { RefusedError, StaleVersionError } from "./refusals.ts";

/** Codes of GraphQL errors and the HTTP status react-admin understands for each. */
const statuses = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  QUERY_TOO_LARGE: 413,
  INTERNAL: 500,
} as const;

/** A code of a GraphQL error. */
export type ServerErrorCode = keyof typeof statuses;

type GraphqlError = { message: string; extensions?: { code?: string; requestId?: string } };

function graphqlErrors(error: unknown): readonly GraphqlError[] {
  const holder = error as { graphQLErrors?: GraphqlError[]; body?: { graphQLErrors?: GraphqlError[] } } | undefined;
  return holder?.graphQLErrors ?? holder?.body?.graphQLErrors ?? [];
}

function refusal(error: unknown): HttpError | undefined {
  const inner = (error as { body?: unknown } | undefined)?.body;
  return [error, inner].find(
    (candidate): candidate is HttpError =>
      candidate instanceof RefusedError || candidate instanceof StaleVersionError || isNotFound(candidate),
  );
}

function isNotFound(error: unknown): boolean {
  return error instanceof HttpError && error.message === "NOT_FOUND";
}

/** A form that could not be sent counts as refused: its draft stays, and the reason stands above the buttons. */
const ofWholeForm = (message: string) => ({ root: { serverError: message } });

/**
 * Turns whatever the GraphQL client threw into one `HttpError` with a message the panel can translate
 * (`errors.FORBIDDEN`), the fitting status, and the request id in `body` for reports to an operator.
 */
export function serverError(error: unknown): HttpError {
  const refused = refusal(error);
  if (refused !== undefined) {
    return isNotFound(refused) ? new HttpError("errors.NOT_FOUND", 404, refused.body) : refused;
  }
  const first = graphqlErrors(error)[0];
  if (first !== undefined) {
    const code = first.extensions?.code ?? "INTERNAL";
    const known = code in statuses ? (code as ServerErrorCode) : "INTERNAL";
    return new HttpError(`errors.${known}`, statuses[known], {
      requestId: first.extensions?.requestId,
      detail: first.message,
      errors: ofWholeForm(`errors.${known}`),
    });
  }
  if (error instanceof Error && error.name === "AbortError") return new HttpError("errors.ABORTED", 0);
  const status = (error as { status?: number } | undefined)?.status;
  return new HttpError("errors.UNREACHABLE", status ?? 0, {
    detail: String(error),
    errors: ofWholeForm("errors.UNREACHABLE"),
  });
}
