import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { DeleteCommand, GetCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { acknowledge, deliver } from "../evaluations/closing.rules.ts";
import { notBegun, type Evaluation } from "../evaluations/evaluation.rules.ts";
import type { EvaluationChange } from "../evaluations/evaluationChange.rules.ts";
import type { Step } from "../evaluations/evaluationLifeCycle.rules.ts";
import { evaluationPolicy } from "../evaluations/evaluationPolicy.rules.ts";
import { rate } from "../evaluations/judgement.rules.ts";
import { submitSelfReport } from "../evaluations/selfReport.rules.ts";
import { suggest } from "../evaluations/suggestion.rules.ts";
import type { Contract } from "../contracts/contract.rules.ts";
import type { Party } from "../generated/enums.ts";
import { openServer, readSchema } from "../graphql/server.ts";
import { memoryCheckpoint } from "../lambdas/local/streamCheckpoint.ts";
import { pollStream, type StreamPoller } from "../lambdas/local/streamPoller.ts";
import { createHandler } from "../lambdas/tableStream.ts";
import { trackKey } from "../progress/track.store.ts";
import { activeContractWorld, decided, type ActiveContractWorld } from "../testing/activeContract.ts";
import { tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import { rebuild } from "./rebuild.ts";
import { countSubjects, startGeneration } from "./report.store.ts";

const server = openServer(readSchema(), () => undefined);
const clock = () => "2026-10-05T03:00:00.000Z";
const period = "2026-Q3";

/** Both reports as an administrator sees them, without the time of counting. */
async function reports(world: ActiveContractWorld, within?: string) {
  const { body } = await server.executeOperation(
    {
      query: `query ($cycle: ID!, $period: String!, $within: ID) {
        contractCoverage(cycle: $cycle, within: $within) {
          units { unitId unitName path counts { ...counts } } total { ...counts } updatedAt }
        predicateDistribution(cycle: $cycle, period: $period, within: $within) {
          units { unitId counts { predicate count } } total { predicate count }
          guides { organizationPredicate guidanceOnly violations { actual min max message } } updatedAt } }
        fragment counts on CoverageCounts {
          employees contracts { status count } evaluations { period status count } }`,
      variables: { cycle: world.cycle.id, period, within },
    },
    { contextValue: world.as("tuti") },
  );
  assert.ok(body.kind === "single");
  assert.deepEqual(body.singleResult.errors ?? [], []);
  const data = JSON.parse(JSON.stringify(body.singleResult.data)) as Record<
    "contractCoverage" | "predicateDistribution",
    { updatedAt?: string; total: unknown; units: unknown[]; guides: unknown[] }
  >;
  const seen = [data.contractCoverage.updatedAt, data.predicateDistribution.updatedAt];
  delete data.contractCoverage.updatedAt;
  delete data.predicateDistribution.updatedAt;
  return { ...data, seen };
}

describe("reports count exactly from the stream", () => {
  let world: ActiveContractWorld;
  let poller: StreamPoller;
  let handled: ReturnType<typeof createHandler>;
  let failuresToCome = 0;
  const events: DynamoDBStreamEvent[] = [];

  before(async () => {
    world = await activeContractWorld();
    const { table } = world;
    handled = createHandler({ table, clock, log: () => undefined });
    poller = pollStream({
      ...{ client: world.local.streams, streamArn: world.local.streamArn, checkpoint: memoryCheckpoint() },
      handler: async (event) => {
        events.push(event);
        const answer = await handled(event);
        // The function counted, but its answer is lost: the whole batch comes again.
        if (failuresToCome-- > 0) throw new Error("The answer was lost");
        return answer;
      },
    });
  });
  after(async () => {
    await poller.stop();
    await world.local.stop();
  });

  /** Everything in the stream, without handling it. */
  const allRecords = async () => {
    const seen: DynamoDBStreamEvent["Records"] = [];
    const reading = pollStream({
      ...{ client: world.local.streams, streamArn: world.local.streamArn, checkpoint: memoryCheckpoint() },
      handler: async (event) => {
        seen.push(...event.Records);
        return { batchItemFailures: [] };
      },
    });
    await reading.drain();
    await reading.stop();
    return seen;
  };

  const stepOf = (party: Party): Step => ({
    ...{ parties: new Set([party]), at: "2026-10-05T02:00:00.000Z", contractActive: true, periodOpen: true },
    ...{ zone: "WIB" as const, cycleOpen: true, policy: evaluationPolicy(world.policy) },
  });
  const ground = {
    ...{ evidence: new Map(), resultIds: new Set<string>() },
    suggestion: suggest(
      {
        percent: null,
        working: { rule: "CAPAIAN-MEAN", title: { id: "", en: "" }, citation: "", inputs: [], result: null, parts: [] },
      },
      null,
      "",
    ),
  };
  const change = async (contract: Contract, version: number, decide: (evaluation: Evaluation) => EvaluationChange) => {
    const [, , third] = world.cycle.periods;
    assert.ok(third);
    const open = notBegun(contract, third);
    const changed = await world
      .as("rudi")
      .stores.evaluations.change(open, version, { action: "evaluationRate" }, decide);
    assert.ok("record" in changed);
    return changed.record;
  };
  const report = (contract: Contract) =>
    change(contract, 0, (e) => decided(submitSelfReport(e, { narrative: "Selesai" }, stepOf("EMPLOYEE"))));
  const finish = async (contract: Contract) => {
    await change(contract, 1, (e) =>
      decided(rate(e, { resultRating: "MEETS", behaviorRating: "MEETS" }, ground, stepOf("RATER"))),
    );
    await change(contract, 2, (e) => decided(deliver(e, stepOf("RATER"))));
    await change(contract, 3, (e) => decided(acknowledge(e, stepOf("EMPLOYEE"))));
  };

  it("counts people, contracts and evaluations nobody has begun", async () => {
    await poller.drain();
    const { contractCoverage } = await reports(world);
    assert.deepEqual(contractCoverage.total, {
      employees: 4,
      contracts: [{ status: "ACTIVE", count: 1 }],
      evaluations: world.cycle.periods.map(({ key }) => ({ period: key, status: "OPEN", count: 1 })),
    });
    assert.equal(contractCoverage.units.length, 1);
  });

  it("moves an evaluation from step to step without counting it twice, and publishes a predicate once delivered", async () => {
    await report(world.contract);
    await poller.drain();
    const before = await reports(world);
    assert.deepEqual(
      (before.contractCoverage.total as { evaluations: object[] }).evaluations.filter(
        (e) => "period" in e && e.period === period,
      ),
      [{ period, status: "SUBMITTED", count: 1 }],
    );
    assert.ok((before.predicateDistribution.total as { count: number }[]).every(({ count }) => count === 0));
    await finish(world.contract);
    await poller.drain();
    const { predicateDistribution, contractCoverage } = await reports(world);
    assert.deepEqual(
      (predicateDistribution.total as { predicate: string; count: number }[]).filter(({ count }) => count > 0),
      [{ predicate: "GOOD", count: 1 }],
    );
    assert.deepEqual(
      (contractCoverage.total as { evaluations: object[] }).evaluations.filter(
        (e) => "period" in e && e.period === period,
      ),
      [{ period, status: "FINAL", count: 1 }],
    );
  });

  it("changes nothing when the whole stream is delivered again, twice", async () => {
    const before = await reports(world);
    await poller.replay();
    await poller.replay();
    assert.deepEqual(await reports(world), before);
  });

  it("changes nothing when old news comes late and out of order", async () => {
    const before = await reports(world);
    const records = events.flatMap((event) => event.Records);
    for (const record of records.toReversed()) {
      assert.deepEqual(await handled({ Records: [record] }), { batchItemFailures: [] });
    }
    assert.deepEqual(await reports(world), before);
  });

  it("counts once although the function's answer is lost after it counted", async () => {
    await report(await world.anotherContract("Dewi"));
    failuresToCome = 2;
    await poller.drain();
    const { contractCoverage } = await reports(world);
    assert.deepEqual((contractCoverage.total as { contracts: object[]; employees: number }).contracts, [
      { status: "ACTIVE", count: 2 },
    ]);
    assert.equal((contractCoverage.total as { employees: number }).employees, 5);
  });

  it("reports only the record that failed, and counts the rest of its batch", async () => {
    const another = await world.anotherContract("Eka");
    const broken = { dynamodb: { SequenceNumber: "7", NewImage: { __edb_e__: { S: "contract" }, id: { BAD: "x" } } } };
    const news = (await allRecords()).filter((record) => record.dynamodb?.NewImage?.["id"]?.S === another.id);
    const answer = await handled({ Records: [broken, ...news] as DynamoDBStreamEvent["Records"] });
    assert.deepEqual(answer, { batchItemFailures: [{ itemIdentifier: "7" }] });
    const { contractCoverage } = await reports(world);
    assert.deepEqual((contractCoverage.total as { contracts: object[] }).contracts, [{ status: "ACTIVE", count: 3 }]);
    await poller.drain();
  });

  it("gives the same numbers when everything is counted anew, and leaves nothing of the old numbers behind", async () => {
    const { seen: _counted, ...before } = await reports(world);
    const { generation, removed } = await rebuild(world.table, clock);
    const { seen: _recounted, ...rebuilt } = await reports(world);
    assert.deepEqual(rebuilt, before);
    assert.ok(removed > 0);
    const rows = (of: number) =>
      queryAll(world.table, inPartition(`${tenantPrefix(world.organizationId)}REPORT#${of}#people`));
    const marker = (of: number) =>
      queryAll(world.table, inPartition(`${tenantPrefix(world.organizationId)}COUNTED#${of}#${world.contract.id}`));
    assert.deepEqual([(await rows(1)).length, (await marker(1)).length], [0, 0]);
    assert.deepEqual([(await rows(generation)).length, (await marker(generation)).length], [1, 1]);
  });

  it("brings contracts in force from before the early warning under it, once (MMJ-04)", async () => {
    const old = await world.anotherContract("Eko");
    await poller.drain();
    const key = trackKey({ organizationId: world.organizationId, contractId: old.id });
    const { client, name: TableName } = world.table;
    const track = async () => (await client.send(new GetCommand({ TableName, Key: key }))).Item;
    const asFollowed = await track();
    assert.ok(asFollowed !== undefined);
    await client.send(new DeleteCommand({ TableName, Key: key }));
    assert.equal((await rebuild(world.table, clock)).followed, 1);
    assert.deepEqual(await track(), asFollowed);
    assert.equal((await rebuild(world.table, clock)).followed, 0);
  });

  it("stays exact for changes that happen while everything is counted anew", async () => {
    const started = await startGeneration(world.table);
    await report(await world.anotherContract("Fitri"));
    await poller.drain();
    // The walk meets the same records after the stream did, and an older standing of one of them.
    await countSubjects(
      world.table,
      started,
      [{ organizationId: world.organizationId, id: world.contract.id, ordinal: 1, contributions: [] }],
      clock(),
    );
    const { seen: _before, ...before } = await reports(world);
    await rebuild(world.table, clock);
    await poller.drain();
    const { seen: _after, ...after } = await reports(world);
    assert.deepEqual(after, before);
  });

  it("counts parallel news of the same row without losing any", async () => {
    const { contractCoverage: before } = await reports(world);
    const people = await Promise.all(["Gita", "Hana", "Indah"].map((name) => world.anotherContract(name)));
    const ids = new Set<string | undefined>(people.map(({ id }) => id));
    const news = (await allRecords()).filter((record) => ids.has(record.dynamodb?.NewImage?.["id"]?.S));
    // Each function sees one record, twice, all at the same moment, and all of them write the same row.
    await Promise.all([...news, ...news].map((record) => handled({ Records: [record] })));
    const { contractCoverage } = await reports(world);
    const active = (total: unknown) => (total as { contracts: { count: number }[] }).contracts[0]?.count ?? 0;
    assert.equal(active(contractCoverage.total), active(before.total) + 3);
    await poller.drain();
  });

  it("adds up only the units below the one asked for, and says when it last counted", async () => {
    const [all, below] = [await reports(world), await reports(world, world.contract.unitId)];
    assert.deepEqual(below.contractCoverage.total, all.contractCoverage.total);
    assert.deepEqual(all.seen, [clock(), clock()]);
  });
});
