import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { identityItem, roleAssignmentEntity } from "../access/identity.store.ts";
import { openVerifier } from "../access/signIn.ts";
import type { Outside } from "../graphql/outside.ts";
import { createHandler } from "../lambdas/graphql.ts";
import { itemOf } from "../table/item.ts";
import { activeContractWorld, type ActiveContractWorld, type Person } from "./activeContract.ts";
import { startIssuer, type Issuer } from "./issuer.ts";

/** What the function answered, read. */
export type Answer = {
  readonly status: number;
  readonly data: Record<string, never> | null;
  readonly errors?: { message: string; extensions: { code: string; messages: { id: string; en: string } } }[];
  readonly extensions?: { cost: { requests: number; readUnits: number; writeUnits: number }; requestId: string };
};

/** The real function over a small world and a real token issuer. */
export type Served = {
  readonly world: ActiveContractWorld;
  readonly issuer: Issuer;
  /** Every line the function logged. */
  readonly logged: Record<string, unknown>[];
  /** Posts a body as API Gateway would. */
  post(body: string, headers: Record<string, string>): Promise<Answer>;
  /** Asks as a subject with a fresh token. */
  ask(subject: string, query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
};

/**
 * Serves the small world: its people sign in under their first names (Tuti as administrator), `app` is an
 * application, `orang-lain` belongs to another organization.
 */
export async function servedWorld(today = "2026-10-05", outside?: Outside): Promise<Served> {
  const [world, issuer] = await Promise.all([activeContractWorld(), startIssuer()]);
  const { organizationId, people, table } = world;
  for (const person of Object.keys(people) as Person[]) {
    const { id: employeeId, name } = people[person];
    await world.put(
      identityItem({ subject: person, organizationId, employeeId, kind: "PERSON", name, timeZone: "WIB" }),
    );
  }
  await world.put(identityItem({ subject: "app", organizationId, kind: "APPLICATION", name: "TPP", timeZone: "WIB" }));
  const elsewhere = { organizationId: "org_lain", employeeId: "emp_lain", name: "Lain" };
  await world.put(identityItem({ subject: "orang-lain", ...elsewhere, kind: "PERSON", timeZone: "WITA" }));
  const role = { id: "rol_tuti", organizationId, subject: "tuti", employeeId: people.tuti.id, holderName: "Tuti" };
  const history = { sequence: 0, hash: "" };
  await world.put(
    itemOf(roleAssignmentEntity, { ...role, role: "TENANT_ADMIN", from: "2026-01-01", version: 1, history }),
  );
  const logged: Record<string, unknown>[] = [];
  const run = createHandler({
    table,
    verify: openVerifier(issuer.url, "capaian"),
    clock: () => `${today}T02:00:00.000Z`,
    log: (line) => logged.push(line),
    ...(outside && { outside }),
  });

  async function post(body: string, headers: Record<string, string>): Promise<Answer> {
    const http = { method: "POST", path: "/graphql", protocol: "HTTP/1.1", sourceIp: "", userAgent: "" };
    const event = {
      ...{ version: "2.0", routeKey: "POST /graphql", rawPath: "/graphql", rawQueryString: "" },
      headers: { "content-type": "application/json", ...headers },
      requestContext: { http, requestId: "req-1" },
      ...{ body, isBase64Encoded: false },
    } as unknown as APIGatewayProxyEventV2;
    const answer = await run(event, { awsRequestId: "aws-1" } as never);
    return { status: answer.statusCode ?? 200, ...(JSON.parse(answer.body ?? "{}") as Omit<Answer, "status">) };
  }
  return {
    ...{ world, issuer, logged, post },
    ask: async (subject, query, variables = {}, headers = {}) =>
      post(JSON.stringify({ query, variables }), {
        authorization: `Bearer ${await issuer.token(subject)}`,
        ...headers,
      }),
    stop: async () => {
      await Promise.all([world.local.stop(), issuer.stop()]);
    },
  };
}
