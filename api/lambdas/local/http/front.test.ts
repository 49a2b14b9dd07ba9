import type { APIGatewayProxyEventV2 } from "aws-lambda";
import assert from "node:assert/strict";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { freePort } from "../../../testing/dynamodbLocal.ts";
import { createSignInServer } from "../oidc/signInServer.ts";
import { startFront } from "./front.ts";

/** A front over a small panel, with a function that tells what it was asked. */
async function front(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), "capaian-front-"));
  await mkdir(join(folder, "admin/assets"), { recursive: true });
  await mkdir(join(folder, "graphiql"));
  await mkdir(join(folder, "admin/public"));
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "admin/index.html"), "<title>panel</title>");
  await writeFile(join(folder, "admin/public/index.html"), "<title>citizens</title>");
  await writeFile(join(folder, "admin/assets/main-BqX9_k2a.js"), `console.log("${"capaian ".repeat(500)}")`);
  await writeFile(join(folder, "graphiql/index.html"), "<title>playground</title>");
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const signIn = await createSignInServer({ origin, folder, directory: { people: [], applications: [] } });
  const events: APIGatewayProxyEventV2[] = [];
  const started = await startFront({
    port,
    signIn,
    graphql: async (event) => {
      events.push(event);
      if (event.rawQueryString === "fail") throw new Error("a secret detail");
      return { statusCode: 200, body: '{"data":{}}' };
    },
    panelFolder: join(folder, "admin"),
    playgroundFolder: join(folder, "graphiql"),
  });
  t.after(async () => {
    await started.close();
    await signIn.close();
  });
  return {
    origin,
    port,
    events,
    get: (path: string, init?: RequestInit) => fetch(origin + path, init),
    folder,
    signIn,
  };
}

describe("local front", () => {
  it("serves panel and citizens' pages, the first page of each for every path it knows itself", async (t) => {
    const { get } = await front(t);
    const inner = "/observations/obs_01GNQZWEJD.01M80SDVH9HWF90WZH8D5RDDZW";
    const pages = { "/": "panel", [inner]: "panel", "/layanan": "citizens", "/layanan/x": "citizens" };
    for (const [path, title] of Object.entries(pages)) {
      const response = await get(path);
      assert.equal(response.status, 200, path);
      assert.equal(await response.text(), `<title>${title}</title>`, path);
      assert.equal(response.headers.get("cache-control"), "no-cache");
    }
  });

  it("lets hashed files be kept for ever and sends them compressed", async (t) => {
    const { get } = await front(t);
    for (const encoding of ["br", "gzip"]) {
      const response = await get("/assets/main-BqX9_k2a.js", { headers: { "accept-encoding": encoding } });
      assert.equal(response.headers.get("content-encoding"), encoding);
      assert.ok(Number(response.headers.get("content-length")) < 400);
      assert.match(response.headers.get("cache-control")!, /immutable/);
      assert.match(await response.text(), /^console\.log\("capaian /);
      const etag = response.headers.get("etag")!;
      assert.equal((await get("/assets/main-BqX9_k2a.js", { headers: { "if-none-match": etag } })).status, 304);
    }
  });

  it("answers 404 for a missing file and for files outside of the panel", async (t) => {
    const { get } = await front(t);
    for (const path of ["/assets/gone-12345678.js", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/graphiql/x.js"]) {
      const response = await get(path);
      assert.equal(response.status, 404, path);
      assert.doesNotMatch(await response.text(), /^secret/);
    }
    assert.equal((await get("/", { method: "POST" })).status, 404);
  });

  it("hands GET and POST of /graphql to the function", async (t) => {
    const { get, events } = await front(t);
    const response = await get("/graphql", {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    await get("/graphql?query=%7Bviewer%7Bid%7D%7D");

    assert.equal(response.headers.get("content-type"), "application/json");
    assert.deepEqual(await response.json(), { data: {} });
    assert.deepEqual(
      events.map(({ routeKey }) => routeKey),
      ["POST /graphql", "GET /graphql"],
    );
  });

  it("refuses a body over 10 MB with 413, announced or not", async (t) => {
    const { get, events } = await front(t);
    const large = new Uint8Array(10_000_001);
    const parts = new ReadableStream({
      start(controller) {
        controller.enqueue(large);
        controller.close();
      },
    });
    const announced = await get("/graphql", { method: "POST", body: large }).catch((failure: Error) => failure);
    const streamed = await get("/graphql", { method: "POST", body: parts, duplex: "half" } as RequestInit).catch(
      (failure: Error) => failure,
    );
    for (const answer of [announced, streamed]) {
      // The connection closes while the rest is being sent: some clients see the answer, some the end.
      if (answer instanceof Response) assert.equal(answer.status, 413);
      else assert.match(String(answer.cause), /closed|reset|EPIPE/i);
    }
    assert.equal(events.length, 0);
  });

  it("hides what a failing function said", async (t) => {
    const { get } = await front(t);
    t.mock.method(console, "error", () => {});
    const response = await get("/graphql?fail");

    assert.equal(response.status, 500);
    assert.deepEqual(await response.json(), { message: "Internal Server Error" });
  });

  it("lets other local applications call GraphQL from a browser", async (t) => {
    const { get } = await front(t);
    const preflight = await get("/graphql", {
      method: "OPTIONS",
      headers: { origin: "http://localhost:3000", "access-control-request-headers": "authorization,content-type" },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get("access-control-allow-origin"), "*");
    assert.equal(preflight.headers.get("access-control-allow-headers"), "authorization,content-type");
  });

  it("says that it is healthy and where to sign in", async (t) => {
    const { get, origin } = await front(t);
    assert.equal(await (await get("/healthz")).text(), "ok");
    assert.deepEqual(await (await get("/config.json")).json(), {
      oidc: { issuer: `${origin}/oidc`, clientId: "capaian-panel", scope: "openid profile read write" },
    });
  });

  it("serves the playground below /graphiql/", async (t) => {
    const { get } = await front(t);
    const response = await get("/graphiql");
    assert.match(response.url, /\/graphiql\/$/);
    assert.equal(await response.text(), "<title>playground</title>");
  });

  it("fails with the system's code when the port is taken", async (t) => {
    const { port, signIn, folder } = await front(t);
    const second = startFront({
      port,
      signIn,
      graphql: async () => "",
      panelFolder: folder,
      playgroundFolder: folder,
    });
    await assert.rejects(second, { code: "EADDRINUSE" });
  });
});
