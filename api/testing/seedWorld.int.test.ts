import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { auditEventOf, openAuditStore } from "../audit/audit.store.ts";
import { firstBroken, type AuditEvent } from "../audit/auditEvent.rules.ts";
import { whoIs } from "../access/identity.store.ts";
import { ContractStatusValues, EvaluationStatusValues, PredicateValues } from "../generated/enums.ts";
import { memoryCheckpoint } from "../lambdas/local/streamCheckpoint.ts";
import { pollStream } from "../lambdas/local/streamPoller.ts";
import type { DemoDirectory } from "../lambdas/local/demoWorld.ts";
import { createHandler } from "../lambdas/tableStream.ts";
import { coverageKey } from "../reports/contractCoverage.projection.ts";
import { openReportStore } from "../reports/report.store.ts";
import { openStores } from "../graphql/stores.ts";
import { newId } from "../kernel/ids.ts";
import type { Table } from "../table/client.ts";
import { withLocalTable, type LocalTable } from "./localTable.ts";
import { seedWorld, tableOn } from "./seedWorld.ts";

type Item = Record<string, unknown>;

const today = "2026-11-22";
const employees = 70;

/** Every item as the stream told of it: nothing else reads a whole table. */
async function everything(local: LocalTable): Promise<Item[]> {
  const items = new Map<string, Item>();
  const poller = pollStream({
    ...{ client: local.streams, streamArn: local.streamArn, checkpoint: memoryCheckpoint() },
    handler: async (event) => {
      for (const { dynamodb } of event.Records) {
        const item = unmarshall(dynamodb?.NewImage as Record<string, AttributeValue>);
        items.set(`${String(item["pk"])} ${String(item["sk"])}`, item);
      }
    },
  });
  await poller.drain();
  await poller.stop();
  return [...items.values()];
}

describe("the demo world of a region in the table", () => {
  let local: LocalTable;
  let table: Table;
  let directory: DemoDirectory;
  let items: Item[];
  const of = (entity: string) => items.filter((item) => item["__edb_e__"] === entity);

  before(async () => {
    local = await withLocalTable();
    table = tableOn(local.client, local.tableName);
    directory = await seedWorld({
      client: local.client,
      tableName: local.tableName,
      today,
      employees,
      regions: ["pauh"],
    });
    items = await everything(local);
  });
  after(() => local.stop());

  it("holds every state of contracts and evaluations, and every predicate", () => {
    const states = (entity: string, field: string) => new Set(of(entity).map((item) => item[field]));
    for (const status of ContractStatusValues.filter((each) => each !== "REVIEWED"))
      assert.ok(states("contract", "status").has(status), status);
    // OPEN is the state of an evaluation nobody has begun: it has no item.
    for (const status of EvaluationStatusValues.filter((each) => each !== "OPEN"))
      assert.ok(states("evaluation", "status").has(status), status);
    for (const predicate of PredicateValues) assert.ok(states("evaluation", "predicate").has(predicate), predicate);
  });

  it("carries an unbroken history for every record, ending where the record says (features 3.13)", () => {
    const histories = Map.groupBy(of("auditEvent").map(auditEventOf), (event: AuditEvent) => event.subject);
    for (const events of histories.values())
      assert.equal(firstBroken(events.toSorted((a, b) => a.sequence - b.sequence)), null);
    const audited = items.filter((item) => item["history"] !== undefined);
    assert.ok(audited.length > employees);
    for (const item of audited) {
      const last = histories.get(String(item["id"]))?.toSorted((a, b) => b.sequence - a.sequence)[0];
      const { sequence, hash } = item["history"] as { sequence: number; hash: string };
      // A calibration's card begins without a history: its opening is told of the session.
      const told = { sequence: last?.sequence ?? 0, hash: last?.hash ?? "" };
      assert.deepEqual(told, { sequence, hash }, String(item["id"]));
      if (sequence > 0) assert.equal(item["version"], sequence, String(item["id"]));
    }
  });

  it("tells nothing of the days to come", () => {
    for (const event of of("auditEvent"))
      assert.ok(String(event["at"]) < `${today}T17:00:00.000Z`, String(event["at"]));
  });

  it("shows no two people the same words about themselves", () => {
    const told = of("evaluationBody").flatMap(
      (item) => (item["selfReport"] as { narrative: string } | undefined)?.narrative ?? [],
    );
    assert.ok(told.length > employees);
    assert.equal(new Set(told).size, told.length);
  });

  it("lets everyone of the sign-in page in, with their roles", async () => {
    for (const { subject, roleLabel } of directory.people) {
      const known = await whoIs(table, subject);
      assert.ok(known, `${roleLabel} ${subject}`);
    }
    const roles = await Promise.all(
      directory.people.map(async ({ subject }) => (await whoIs(table, subject))?.roles ?? []),
    );
    const held = new Set(roles.flat().map(({ role }) => role));
    assert.deepEqual([...held].sort(), ["AUDITOR", "PERFORMANCE_OFFICER", "PLATFORM_ADMIN", "TENANT_ADMIN"]);
    const [application] = directory.applications;
    assert.equal((await whoIs(table, application?.subject ?? ""))?.identity.kind, "APPLICATION");
  });

  it("is found through the product's own stores", async () => {
    const [organization] = of("organization");
    const organizationId = String(organization?.["id"]);
    const by = { subject: "test", name: "Test" };
    const stores = openStores({ table, organizationId, by, at: `${today}T02:00:00.000Z`, requestId: "r", newId });
    const people = await stores.employees.inTree("", { first: 100 });
    assert.equal(people.edges.length, employees + 1);
    const cycle = (await stores.cycles.all()).find(({ status }) => status === "OPEN");
    assert.ok(cycle);
    const active = await stores.contracts.ofStatus(cycle.id, "ACTIVE", "", { first: 100 });
    assert.equal(
      active.edges.length,
      of("contract").filter((item) => item["cycleId"] === cycle.id && item["status"] === "ACTIVE").length,
    );
  });

  it("is counted by the stream exactly as it stands", async () => {
    const handler = createHandler({ table, clock: () => `${today}T05:00:00.000Z`, log: () => undefined });
    const poller = pollStream({
      client: local.streams,
      streamArn: local.streamArn,
      checkpoint: memoryCheckpoint(),
      handler,
    });
    await poller.drain();
    await poller.stop();
    const organizationId = String(of("organization")[0]?.["id"]);
    for (const { id } of of("cycle")) {
      const expected: Record<string, number> = {};
      const count = (name: string) => (expected[name] = (expected[name] ?? 0) + 1);
      for (const item of of("contract").filter(({ cycleId }) => cycleId === id)) {
        count(`contract ${String(item["status"])}`);
        if (item["status"] === "ACTIVE")
          for (const period of Object.keys(item["evaluations"] as object)) count(`begun ${period}`);
      }
      for (const item of of("evaluation").filter(({ cycleId }) => cycleId === id))
        count(`evaluation ${String(item["period"])} ${String(item["status"])}`);
      const counted: Record<string, number> = {};
      for (const row of await openReportStore({ table, organizationId }).rows(coverageKey(String(id)), ""))
        for (const [name, many] of Object.entries(row.measures)) counted[name] = (counted[name] ?? 0) + many;
      assert.deepEqual(counted, expected);
    }
  });

  it("verifies through the audit store, as the panel asks it", async () => {
    const organizationId = String(of("organization")[0]?.["id"]);
    const [contract] = of("contract").filter(({ status }) => status === "ACTIVE");
    const history = await openAuditStore({ table, organizationId }).history(String(contract?.["id"]));
    assert.ok(history.length >= 5);
    assert.equal(firstBroken(history), null);
  });
});
