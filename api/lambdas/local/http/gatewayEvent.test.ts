import type { APIGatewayProxyEventV2 } from "aws-lambda";
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { gatewayEvent, writeGatewayResult } from "./gatewayEvent.ts";
import { readBody } from "./requestBody.ts";

/** A server that answers each request with the event made from it. */
async function echo(t: TestContext) {
  const at = new Date("2026-11-22T07:05:09.000Z");
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const event = gatewayEvent(request, await readBody(request, 1_000), at);
    writeGatewayResult(response, {
      statusCode: 201,
      headers: { "x-answer": "yes" },
      cookies: ["a=1", "b=2"],
      body: JSON.stringify(event),
    });
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async (path: string, init?: RequestInit) => {
    const response = await fetch(origin + path, { ...init, keepalive: false });
    return { response, event: (await response.json()) as APIGatewayProxyEventV2 };
  };
}

describe("gateway event", () => {
  it("carries a POST as API Gateway's payload 2.0", async (t) => {
    const send = await echo(t);
    const { event, response } = await send("/graphql?a=1&a=2&b=%20x", {
      method: "POST",
      body: '{"query":"{ viewer { id } }"}',
      headers: {
        "content-type": "application/json",
        cookie: "x=1; y=2",
        Authorization: "Bearer t",
        "user-agent": "me",
      },
    });

    assert.equal(event.version, "2.0");
    assert.equal(event.routeKey, "POST /graphql");
    assert.equal(event.rawPath, "/graphql");
    assert.equal(event.rawQueryString, "a=1&a=2&b=%20x");
    assert.deepEqual(event.queryStringParameters, { a: "1,2", b: " x" });
    assert.deepEqual(event.cookies, ["x=1", "y=2"]);
    assert.equal(event.headers.authorization, "Bearer t");
    assert.equal(event.headers.cookie, undefined);
    assert.equal(event.body, '{"query":"{ viewer { id } }"}');
    assert.equal(event.isBase64Encoded, false);
    assert.deepEqual(event.requestContext.http, {
      method: "POST",
      path: "/graphql",
      protocol: "HTTP/1.1",
      sourceIp: "127.0.0.1",
      userAgent: "me",
    });
    assert.equal(event.requestContext.time, "22/Nov/2026:07:05:09 +0000");
    assert.equal(event.requestContext.timeEpoch, 1_795_331_109_000);
    assert.equal(response.status, 201);
    assert.equal(response.headers.get("x-answer"), "yes");
    assert.deepEqual(response.headers.getSetCookie(), ["a=1", "b=2"]);
  });

  it("leaves body and parameters out of a plain GET", async (t) => {
    const { event } = await (await echo(t))("/graphql");

    assert.equal("body" in event, false);
    assert.equal("queryStringParameters" in event, false);
    assert.equal(event.rawQueryString, "");
  });

  it("hands binary and compressed bodies over as base64", async (t) => {
    const send = await echo(t);
    const body = new Uint8Array([0, 255, 1]);
    for (const headers of [
      { "content-type": "application/octet-stream" },
      { "content-type": "application/json", "content-encoding": "gzip" },
    ]) {
      const { event } = await send("/graphql", { method: "POST", body, headers: headers as Record<string, string> });
      assert.equal(event.isBase64Encoded, true);
      assert.equal(event.body, "AP8B");
    }
  });
});
