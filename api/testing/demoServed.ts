import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { openVerifier } from "../access/signIn.ts";
import { createHandler } from "../lambdas/graphql.ts";
import type { DemoPerson } from "../lambdas/local/demoWorld.ts";
import { startIssuer } from "./issuer.ts";
import { withLocalTable } from "./localTable.ts";
import { seedWorld, tableOn } from "./seedWorld.ts";
import type { Answer } from "./servedWorld.ts";

/** The demo world of two regions behind the real function. */
export type DemoServed = {
  readonly people: readonly DemoPerson[];
  /** Lines the function logged about bugs. */
  readonly failures: Record<string, unknown>[];
  /** Posts a body as somebody. */
  post(subject: string, body: string): Promise<Answer>;
  ask(subject: string, query: string, variables?: object): Promise<Answer>;
  stop(): Promise<void>;
};

/** Serves a small demo world, as of a day. */
export async function demoServed(today = "2026-11-22", employees = 20): Promise<DemoServed> {
  const [local, issuer] = await Promise.all([withLocalTable(), startIssuer()]);
  const directory = await seedWorld({
    ...{ client: local.client, tableName: local.tableName, today, employees },
    ...{ regions: ["pauh", "bungo"], withoutStream: true },
  });
  const failures: Record<string, unknown>[] = [];
  const run = createHandler({
    table: tableOn(local.client, local.tableName),
    verify: openVerifier(issuer.url, "capaian"),
    clock: () => `${today}T02:00:00.000Z`,
    log: (line) => void (line["level"] === "error" && failures.push(line)),
  });
  const tokens = new Map<string, Promise<string>>();
  async function post(subject: string, body: string): Promise<Answer> {
    let token = tokens.get(subject);
    if (token === undefined) tokens.set(subject, (token = issuer.token(subject)));
    const http = { method: "POST", path: "/graphql", protocol: "HTTP/1.1", sourceIp: "", userAgent: "" };
    const event = {
      ...{ version: "2.0", routeKey: "POST /graphql", rawPath: "/graphql", rawQueryString: "" },
      headers: { "content-type": "application/json", authorization: `Bearer ${await token}` },
      requestContext: { http, requestId: "req-1" },
      ...{ body, isBase64Encoded: false },
    } as unknown as APIGatewayProxyEventV2;
    const answer = await run(event, { awsRequestId: "aws-1" } as never);
    return { status: answer.statusCode ?? 200, ...(JSON.parse(answer.body ?? "{}") as Omit<Answer, "status">) };
  }
  return {
    ...{ people: directory.people, failures, post },
    ask: (subject, query, variables = {}) => post(subject, JSON.stringify({ query, variables })),
    stop: async () => void (await Promise.all([local.stop(), issuer.stop()])),
  };
}
