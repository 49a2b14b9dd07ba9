import { randomUUID } from "node:crypto";
import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context as LambdaContext } from "aws-lambda";
import { actorOf, openVerifier, type Verifier } from "../access/signIn.ts";
import type { Session } from "../audit/auditedWrite.ts";
import { Language } from "../generated/enums.ts";
import { openContext, type Context } from "../graphql/context.ts";
import { codedError, errorMessages, type ErrorCode } from "../graphql/errors.ts";
import { documentLimits } from "../graphql/limits.ts";
import type { Outside } from "../graphql/outside.ts";
import { openServer, readSchema, type Log } from "../graphql/server.ts";
import { systemClock, type Clock } from "../kernel/clock.ts";
import { newId } from "../kernel/ids.ts";
import { openTable, type Table } from "../table/client.ts";
import { currentCost, metered } from "../table/meter.ts";
import { graphqlVariables, readEnvironment } from "./environment.ts";

/** What the handler needs from outside; the function takes it from its environment, tests hand it in. */
export type GraphqlParts = {
  readonly table: Table;
  readonly verify: Verifier;
  readonly clock: Clock;
  readonly log: Log;
  /** What lies outside the table; by default as the environment names it. */
  readonly outside?: Outside;
};

type Handler = (event: APIGatewayProxyEventV2, context: LambdaContext) => Promise<APIGatewayProxyStructuredResultV2>;

/** Whether the tag asks for English before Indonesian: `en-GB,en;q=0.9,id;q=0.8`. */
function languageOf(header: string | undefined): Language {
  return /^\s*en\b/i.test(header ?? "") ? Language.EN : Language.ID;
}

function refused(status: number, code: ErrorCode): APIGatewayProxyStructuredResultV2 {
  const messages = errorMessages[code];
  return {
    statusCode: status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ errors: [{ message: messages.id, extensions: { code, messages } }] }),
  };
}

/** Whether a posted body is a JSON object. The library answers anything else in words of its own. */
function isReadable({ body, isBase64Encoded, requestContext }: APIGatewayProxyEventV2): boolean {
  if (requestContext.http.method !== "POST") return true;
  try {
    const text = isBase64Encoded ? Buffer.from(body ?? "", "base64").toString("utf8") : (body ?? "");
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

async function contextOf(event: APIGatewayProxyEventV2, lambda: LambdaContext, parts: GraphqlParts): Promise<Context> {
  const [scheme, token] = (event.headers["authorization"] ?? "").split(" ");
  const verified = scheme?.toLowerCase() === "bearer" && token ? await parts.verify(token) : undefined;
  if (verified === undefined) throw codedError("UNAUTHENTICATED", { status: 401 });
  const at = parts.clock();
  const signedIn = await actorOf(parts.table, verified.subject, at, languageOf(event.headers["accept-language"]));
  if (signedIn === undefined) throw codedError("UNAUTHENTICATED", { status: 401 });
  const { actor, standing } = signedIn;
  const session: Session = {
    table: parts.table,
    organizationId: actor.organizationId,
    by: { subject: actor.subject, name: actor.name },
    at,
    requestId: event.requestContext?.requestId ?? lambda.awsRequestId ?? randomUUID(),
    newId,
  };
  return openContext(actor, session, currentCost(), parts.outside, standing);
}

/** The handler over given parts. */
export function createHandler(parts: GraphqlParts): Handler {
  const server = openServer(readSchema(), parts.log);
  // The integration's types name the CommonJS build of the server, this module the ESM build; at run time they are one.
  const run = startServerAndCreateLambdaHandler(
    server as never,
    handlers.createAPIGatewayProxyEventV2RequestHandler(),
    {
      context: ({ event, context }: { event: APIGatewayProxyEventV2; context: LambdaContext }) =>
        contextOf(event, context, parts),
    } as never,
  );
  return async (event, context) => {
    if ((event.body?.length ?? 0) > documentLimits.bytes) return refused(413, "QUERY_TOO_LARGE");
    if (!isReadable(event)) return refused(400, "GRAPHQL_PARSE_FAILED");
    try {
      const answer = await metered(
        () => run(event, context, () => undefined) as Promise<APIGatewayProxyStructuredResultV2>,
      );
      return answer;
    } catch (error) {
      parts.log({ level: "error", requestId: context.awsRequestId, stack: (error as Error).stack });
      return refused(500, "INTERNAL");
    }
  };
}

let opened: Handler | undefined;

/** Lambda's entry. Opens table and server at the first request and keeps them. */
export const handler: Handler = (event, context) => {
  opened ??= (() => {
    const environment = readEnvironment(graphqlVariables);
    return createHandler({
      table: openTable(environment.TABLE_NAME),
      verify: openVerifier(environment.OIDC_ISSUER, environment.OIDC_AUDIENCE),
      clock: systemClock(),
      log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
    });
  })();
  return opened(event, context);
};
