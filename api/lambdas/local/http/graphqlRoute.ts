import type { IncomingMessage, ServerResponse } from "node:http";
import { gatewayEvent, invocationContext, writeGatewayResult, type GatewayHandler } from "./gatewayEvent.ts";
import { BodyTooLarge, readBody } from "./requestBody.ts";

/** API Gateway's own limit; the function refuses far smaller ones with a coded error. */
const largestBody = 10_000_000;

/**
 * Stands where API Gateway stands: answers preflights, hands requests to the function, hides its failures.
 * Other local applications may call it: it needs a token, never a cookie.
 */
export function graphqlRoute(handler: GatewayHandler) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader("access-control-allow-origin", "*");
    if (request.method === "OPTIONS") {
      response.writeHead(204, {
        "access-control-allow-methods": "GET, POST, OPTIONS",
        "access-control-allow-headers":
          request.headers["access-control-request-headers"] ?? "authorization, content-type",
        "access-control-max-age": "86400",
        vary: "access-control-request-headers",
      });
      response.end();
      return;
    }
    if (request.method !== "POST" && request.method !== "GET") return message(response, 404, "Not Found");
    try {
      const event = gatewayEvent(request, await readBody(request, largestBody), new Date());
      writeGatewayResult(response, await handler(event, invocationContext("graphql", event.requestContext.requestId)));
    } catch (failure) {
      if (failure instanceof BodyTooLarge) {
        response.setHeader("connection", "close");
        return message(response, 413, "Request Entity Too Large");
      }
      console.error(failure);
      message(response, 500, "Internal Server Error");
    }
  };
}

function message(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ message: text }));
}
