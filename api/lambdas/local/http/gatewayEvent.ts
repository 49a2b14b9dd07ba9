import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from "aws-lambda";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** The function behind `/graphql`, e.g. `api/lambdas/graphql.ts`. */
export type GatewayHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyResultV2>;

/** A request as an HTTP API of API Gateway hands it to a function (payload format 2.0). */
export function gatewayEvent(request: IncomingMessage, body: Buffer, at: Date): APIGatewayProxyEventV2 {
  const method = request.method ?? "GET";
  const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "localhost"}`);
  const { cookie, ...others } = request.headers;
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : (value ?? "")]),
  );
  const asBase64 = body.length > 0 && !isText(headers["content-type"], headers["content-encoding"]);
  const routeKey = `${method} ${url.pathname}`;
  return {
    version: "2.0",
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(url.search && { queryStringParameters: joinedParameters(url.searchParams) }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: url.hostname,
      domainPrefix: url.hostname.split(".")[0]!,
      http: {
        method,
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey,
      stage: "$default",
      time: gatewayTime(at),
      timeEpoch: at.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(asBase64 ? "base64" : "utf8") }),
    isBase64Encoded: asBase64,
  };
}

/** Repeated parameters are joined with commas, as the gateway does. */
function joinedParameters(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(",")]));
}

const isText = (type = "text/plain", encoding: string | undefined): boolean =>
  !encoding && /^(text\/|application\/(.+\+)?(json|xml|javascript|x-www-form-urlencoded))/i.test(type);

/** `22/Nov/2026:07:05:09 +0000`, the gateway's way to write a time. */
function gatewayTime(at: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString())!;
  return `${day}/${month}/${year}:${time} +0000`;
}

/** What a function is told about its own invocation. */
export function invocationContext(functionName: string, requestId: string, timeoutMs = 30_000): Context {
  const end = Date.now() + timeoutMs;
  return {
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:ap-southeast-3:000000000000:function:${functionName}`,
    memoryLimitInMB: "1024",
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, end - Date.now()),
    done() {},
    fail() {},
    succeed() {},
  };
}

/** Writes a function's answer as the gateway does. */
export function writeGatewayResult(response: ServerResponse, result: APIGatewayProxyResultV2): void {
  const answer = typeof result === "object" && "statusCode" in result ? result : { body: result };
  const {
    statusCode = 200,
    headers = {},
    cookies,
    body = "",
    isBase64Encoded,
  } = answer as Record<string, never> & {
    statusCode?: number;
    headers?: Record<string, string | number | boolean>;
    cookies?: string[];
    body?: unknown;
    isBase64Encoded?: boolean;
  };
  response.statusCode = statusCode;
  response.setHeader("content-type", "application/json");
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies) response.setHeader("set-cookie", cookies);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.end(isBase64Encoded ? Buffer.from(text, "base64") : text);
}
