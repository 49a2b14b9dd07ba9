import assert from "node:assert/strict";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Actor } from "../access/actor.rules.ts";
import type { Session } from "../audit/auditedWrite.ts";
import { openContext } from "../graphql/context.ts";
import { openServer, readSchema } from "../graphql/server.ts";
import { newId, type OrganizationId } from "../kernel/ids.ts";
import { newOrganization } from "../organizations/organization.rules.ts";
import { organizationItem } from "../organizations/organization.store.ts";
import { newRootUnit } from "../organizations/orgUnit.rules.ts";
import { orgUnitItem } from "../organizations/orgUnit.store.ts";
import { openTable, type Table } from "../table/client.ts";
import { metered } from "../table/meter.ts";
import { localClientConfig, withLocalTable, type LocalTable } from "./localTable.ts";

/** The day on which tests of a region happen. */
export const today = "2026-11-21";

/** A refusal as the client sees it. */
export type Refused = { code: string; field: string[]; message: string };
type Data = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- shapes differ per document

/** An answer of the server. */
export type Answer = { data: Data; errors: string[]; requests: number };

/** A region with nothing but its topmost unit, and the server as its administrator sees it. */
export type Region = {
  readonly local: LocalTable;
  readonly table: Table;
  readonly organizationId: OrganizationId;
  readonly rootUnitId: string;
  readonly admin: Actor;
  /** Runs a document; by default as the administrator. */
  readonly run: (document: string, variables?: Data, actor?: Actor) => Promise<Answer>;
  /** Runs one mutation and gives its payload; `fields` are those of the record it names. */
  readonly mutate: (name: string, record: string, input: Data, fields?: string, actor?: Actor) => Promise<Data>;
  readonly stop: () => Promise<void>;
};

/** Opens a fresh region of its own in DynamoDB Local. */
export async function openRegion(): Promise<Region> {
  const local = await withLocalTable();
  const table = openTable(local.tableName, localClientConfig(local.endpoint));
  const organizationId = newId("organization");
  const root = newRootUnit(
    { name: "Pemerintah Kota Contoh", kind: "REGION", from: "2020-01-01" },
    { id: newId("orgUnit"), organizationId },
  );
  const organization = newOrganization({
    ...{ id: organizationId, name: "Pemerintah Kota Contoh", shortName: "Contoh", timeZone: "WIB" as const },
    ...{ accent: "#0f766e", rootUnitId: root.id },
  }).record;
  for (const Item of [organizationItem(organization), orgUnitItem(root)])
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  const server = openServer(readSchema(), () => undefined);
  const admin: Actor = {
    ...{ subject: "tuti", name: "Tuti", kind: "PERSON", organizationId, employeeId: undefined },
    ...{ roles: [{ role: "TENANT_ADMIN", unitId: null }], delegations: [], today, language: "ID" },
  };

  async function run(document: string, variables: Data = {}, actor: Actor = admin): Promise<Answer> {
    return metered(async (cost) => {
      const session: Session = {
        ...{ table, organizationId: actor.organizationId, at: `${today}T02:00:00.000Z`, requestId: "r", newId },
        by: { subject: actor.subject, name: actor.name },
      };
      const { body } = await server.executeOperation(
        { query: document, variables },
        { contextValue: openContext(actor, session, cost) },
      );
      assert.equal(body.kind, "single");
      const { data, errors } = body.singleResult;
      return {
        // As the client receives it: plain objects.
        data: JSON.parse(JSON.stringify(data ?? {})) as Data,
        errors: (errors ?? []).map((error) => `${String(error.extensions?.["code"])}: ${error.message}`),
        requests: cost.requests,
      };
    });
  }

  async function mutate(name: string, record: string, input: Data, fields = "id version", actor: Actor = admin) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const wanted = inputNames[type] ?? type;
    const document = `mutation ($input: ${wanted}!) { ${name}(input: $input) { ${record} { ${fields} } userErrors { code field message } } }`;
    const { data, errors } = await run(document, { input }, actor);
    assert.deepEqual(errors, []);
    return data[name] as Data;
  }

  return { local, table, organizationId, rootUnitId: root.id, admin, run, mutate, stop: () => local.stop() };
}

const inputNames: Record<string, string> = { CycleOpenInput: "CycleStepInput", CycleCloseInput: "CycleStepInput" };

/** The record of a payload that was not refused. */
export function done(payload: Data, record: string): Data {
  assert.deepEqual(payload["userErrors"], []);
  assert.ok(payload[record], `no ${record}`);
  return payload[record] as Data;
}

/** Codes and places of a payload's refusals. */
export const refusalsOf = (payload: Data): string[] =>
  (payload["userErrors"] as Refused[]).map(({ code, field, message }) => {
    assert.ok(message.length > 0 && message !== code, `${code} has no sentence`);
    return `${code} ${field.join(".")}`.trim();
  });
