import type { APIGatewayProxyEventV2 } from "aws-lambda";
import assert from "node:assert/strict";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { identityItem, roleAssignmentEntity } from "../access/identity.store.ts";
import { openVerifier } from "../access/signIn.ts";
import type { Contract } from "../contracts/contract.rules.ts";
import type { Employee } from "../employees/employee.rules.ts";
import type { ContractStatus } from "../generated/enums.ts";
import { createHandler } from "../lambdas/graphql.ts";
import { openTable, type Table } from "../table/client.ts";
import { itemOf } from "../table/item.ts";
import { startIssuer } from "./issuer.ts";
import { localClientConfig, withLocalTable } from "./localTable.ts";
import type { Answer } from "./servedWorld.ts";
import { world, type ContractWorld, type WorldBuilder } from "./world.ts";

/** A leader with people, served as the function answers: names are sign-in subjects. */
export type CascadeWorld = {
  readonly table: Table;
  readonly builder: WorldBuilder;
  readonly leader: ContractWorld;
  /** Hires a person below the leader with a contract in a state, and lets them sign in. */
  person(name: string, status: ContractStatus): Promise<{ employee: Employee; contract: Contract }>;
  /** Lets an administrator of the whole organization sign in. */
  administrator(subject: string): Promise<void>;
  /** Asks as a person; fails on GraphQL errors. */
  ask<T = Record<string, never>>(who: string, query: string, variables?: object): Promise<T>;
  /** Asks as a person and answers everything, cost included. */
  answer(who: string, query: string, variables?: object): Promise<Answer>;
  stop(): Promise<void>;
};

/** Builds the world: Wati rates Budi, who leads. */
export async function cascadeWorld(leaderStatus: ContractStatus = "ACTIVE"): Promise<CascadeWorld> {
  const [local, issuer] = await Promise.all([withLocalTable(), startIssuer()]);
  const table = openTable(local.tableName, localClientConfig(local.endpoint));
  const builder = world(table);
  const leader = await builder.employee("budi").ratedBy("wati").contract(leaderStatus);
  const { organizationId } = leader;
  const signUp = (subject: string, employee: Employee) =>
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: identityItem({
          subject,
          organizationId,
          employeeId: employee.id,
          kind: "PERSON",
          name: employee.name,
          timeZone: "WIB",
        }),
      }),
    );
  await Promise.all([signUp("budi", leader.employee), signUp("wati", leader.rater)]);
  const run = createHandler({
    table,
    verify: openVerifier(issuer.url, "capaian"),
    clock: () => "2026-01-10T02:00:00.000Z",
    log: (line) => {
      if (line["level"] === "error") process.stderr.write(`${JSON.stringify(line)}\n`);
    },
  });
  async function answer(who: string, query: string, variables: object = {}): Promise<Answer> {
    const http = { method: "POST", path: "/graphql", protocol: "HTTP/1.1", sourceIp: "", userAgent: "" };
    const event = {
      ...{ version: "2.0", routeKey: "POST /graphql", rawPath: "/graphql", rawQueryString: "", isBase64Encoded: false },
      headers: { "content-type": "application/json", authorization: `Bearer ${await issuer.token(who)}` },
      requestContext: { http, requestId: "req-1" },
      body: JSON.stringify({ query, variables }),
    } as unknown as APIGatewayProxyEventV2;
    const got = await run(event, { awsRequestId: "aws-1" } as never);
    return { status: got.statusCode ?? 200, ...(JSON.parse(got.body ?? "{}") as Omit<Answer, "status">) };
  }
  return {
    ...{ table, builder, leader, answer },
    async administrator(subject) {
      const role = { id: `rol_${subject}`, organizationId, subject, employeeId: leader.rater.id, holderName: subject };
      const kept = { role: "TENANT_ADMIN", from: "2026-01-01", version: 1, history: { sequence: 0, hash: "" } };
      const identity = { subject, organizationId, employeeId: leader.rater.id, kind: "PERSON", name: subject } as const;
      for (const Item of [
        itemOf(roleAssignmentEntity, { ...role, ...kept }),
        identityItem({ ...identity, timeZone: "WIB" }),
      ])
        await table.client.send(new PutCommand({ TableName: table.name, Item }));
    },
    async person(name, status) {
      const made = await builder.employee(name).ratedBy("budi").contract(status);
      await signUp(name, made.employee);
      return made;
    },
    async ask<T>(who: string, query: string, variables: object = {}) {
      const got = await answer(who, query, variables);
      assert.equal(got.errors, undefined, JSON.stringify(got.errors));
      return got.data as T;
    },
    stop: async () => {
      await Promise.all([local.stop(), issuer.stop()]);
    },
  };
}
