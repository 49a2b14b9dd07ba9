import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SignInServer } from "../oidc/signInServer.ts";
import { panelClientId, panelScope } from "../oidc/provider.ts";
import type { GatewayHandler } from "./gatewayEvent.ts";
import { graphqlRoute } from "./graphqlRoute.ts";
import { staticFiles } from "./staticFiles.ts";

/** What the front puts behind one port. */
export type FrontOptions = {
  port: number;
  graphql: GatewayHandler;
  /** Answers `/verification/{hash}` to anyone. */
  verification?: GatewayHandler | undefined;
  signIn: SignInServer;
  /** Folder of the built panel. */
  panelFolder: string;
  /** Folder of the built playground. */
  playgroundFolder: string;
};

/** A front that answers. */
export type Front = {
  port: number;
  /** Answers what is in flight, then closes. */
  close(): Promise<void>;
};

/** Ending of a file's name. What follows the dot of an id, such as `obs_01J.01K`, is capitals and longer. */
const fileEnding = /\.[a-z0-9]{1,11}$/;

/**
 * Puts panel, GraphQL, playground and sign-in behind one port, as CloudFront does in the cloud.
 *
 * @throws the system's error, e.g. `EADDRINUSE` when the port is taken
 */
export async function startFront(options: FrontOptions): Promise<Front> {
  const graphql = graphqlRoute(options.graphql);
  const verification = options.verification && graphqlRoute(options.verification);
  const panel = staticFiles(options.panelFolder);
  const playground = staticFiles(options.playgroundFolder);
  const oidc = { issuer: options.signIn.issuer, clientId: panelClientId, scope: panelScope };
  const config = JSON.stringify({ oidc });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "/").split("?")[0]!;
    if (path === "/graphql") return graphql(request, response);
    if (path === "/oidc" || path.startsWith("/oidc/")) return options.signIn.handle(request, response);
    if (request.method !== "GET" && request.method !== "HEAD") return text(response, 404, "Not found");
    if (verification && path.startsWith("/verification/")) return verification(request, response);
    if (path === "/healthz") return text(response, 200, "ok");
    if (path === "/config.json") return text(response, 200, config, "application/json; charset=utf-8");
    if (path === "/graphiql") return void response.writeHead(308, { location: "/graphiql/" }).end();
    if (path.startsWith("/graphiql/")) {
      const file = path.slice("/graphiql/".length) || "index.html";
      if (await playground.serve(request, response, file)) return;
      return text(response, 404, "Not found");
    }
    if (path !== "/" && (await panel.serve(request, response, path))) return;
    // The panel finds its own way: a path that is no file is one of its pages.
    const page = path === "/layanan" || path.startsWith("/layanan/") ? "public/index.html" : "index.html";
    if (!fileEnding.test(path) && (await panel.serve(request, response, page))) return;
    text(response, 404, "Not found");
  }

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((failure: unknown) => {
      console.error(failure);
      if (response.headersSent) response.destroy();
      else text(response, 500, "Internal error");
    });
  };
  // This machine only: nobody else may sign in without a password. `localhost` means either of the two.
  const servers = [await listen(createServer(listener), options.port, "127.0.0.1")];
  const port = (servers[0]!.address() as AddressInfo).port;
  const six = await listen(createServer(listener), port, "::1").catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === "EADDRINUSE") throw failure;
    return undefined;
  });
  if (six) servers.push(six);
  return { port, close: async () => void (await Promise.all(servers.map(closeGently))) };
}

async function listen(server: Server, port: number, host: string): Promise<Server> {
  server.listen(port, host);
  await once(server, "listening");
  return server;
}

async function closeGently(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), 3_000);
  await closed;
  clearTimeout(impatience);
}

function text(response: ServerResponse, status: number, body: string, type = "text/plain; charset=utf-8"): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}
