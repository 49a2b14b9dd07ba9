import { readFileSync } from "node:fs";
import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestContextWillSendResponse } from "@apollo/server";
import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { CursorError } from "../table/paging.ts";
import type { Context } from "./context.ts";
import { codedError, errorMessages, type ErrorCode } from "./errors.ts";
import { documentLimits, documentLimitsRule } from "./limits.ts";
import { resolvers } from "./resolvers.ts";

/** Writes one structured line: requests, and bugs with their stack; never inputs or results, which hold personal data. */
export type Log = (line: Record<string, unknown>) => void;

const codes: Partial<Record<string, ErrorCode>> = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: "GRAPHQL_PARSE_FAILED",
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: "GRAPHQL_VALIDATION_FAILED",
  [ApolloServerErrorCode.BAD_USER_INPUT]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.BAD_REQUEST]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: "BAD_USER_INPUT",
};

/** Everything a client sees of an error: a stable code and a sentence in both languages; of a bug, nothing more. */
function formatted(shown: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof CursorError)
    return formatted(codedError("BAD_USER_INPUT", { path: ["after"], detail: "after" }).toJSON(), undefined);
  if (/more tha[nt] \d+ tokens/.test(shown.message)) return withCode(shown, "QUERY_TOO_LARGE");
  const given = codeOf(shown);
  // Validation rules of ours come back with the library's code over theirs; their sentence tells which one it was.
  if (shown.extensions?.["messages"]) {
    const own = Object.entries(errorMessages).find(([, messages]) => shown.message.startsWith(messages.id));
    return { ...shown, extensions: { ...shown.extensions, code: own?.[0] ?? given } };
  }
  return withCode(shown, codes[given] ?? "INTERNAL");
}

const codeOf = (shown: GraphQLFormattedError): string => {
  const code = shown.extensions?.["code"];
  return typeof code === "string" ? code : "";
};

function withCode(shown: GraphQLFormattedError, code: ErrorCode): GraphQLFormattedError {
  const messages = errorMessages[code];
  // The library's own sentence names the place in the document; a bug's sentence stays inside.
  const detail = code === "INTERNAL" ? "" : ` (${shown.message})`;
  return {
    message: `${messages.id}${detail}`,
    ...(shown.path ? { path: shown.path } : {}),
    ...(shown.locations ? { locations: shown.locations } : {}),
    extensions: { code, messages },
  };
}

/** Reports what a request cost, and logs each request and every bug under the request's id. */
function reporting(log: Log): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      const started = performance.now();
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            const cause = unwrapResolverError(error);
            if ("extensions" in (cause as object) || cause === error || cause instanceof CursorError) continue;
            const { stack } = cause as Error;
            log({ level: "error", requestId: contextValue.session?.requestId, path: error.path?.join("."), stack });
          }
        },
        async willSendResponse(request: GraphQLRequestContextWillSendResponse<Context>) {
          const { body } = request.response;
          const { cost, session } = request.contextValue;
          if (body.kind === "single") {
            body.singleResult.extensions = {
              ...body.singleResult.extensions,
              requestId: session.requestId,
              cost: { ...cost },
            };
          }
          log({
            level: "info",
            requestId: session.requestId,
            operation: request.operationName ?? null,
            milliseconds: Math.round(performance.now() - started),
            ...cost,
          });
        },
      };
    },
  };
}

/** The GraphQL server of all features. */
export function openServer(schema: string, log: Log): ApolloServer<Context> {
  return new ApolloServer<Context>({
    typeDefs: schema,
    resolvers: resolvers as never,
    validationRules: [documentLimitsRule],
    parseOptions: { maxTokens: documentLimits.tokens },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: formatted,
    plugins: [reporting(log)],
    // Answers depend on who asks; no shared cache may keep them.
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
  });
}

/** The schema's text: bundled beside the function, or at the root of the repository. */
export function readSchema(): string {
  for (const place of [
    new URL("./schema.graphql", import.meta.url),
    new URL("../../schema.graphql", import.meta.url),
  ]) {
    try {
      return readFileSync(place, "utf8");
    } catch {
      continue;
    }
  }
  throw new Error("schema.graphql was not found beside the function nor at the root of the repository");
}
