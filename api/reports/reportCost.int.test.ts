import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { print } from "graphql";
import { ContractCoverageDocument, PredicateDistributionDocument } from "../../admin/generated/operations.ts";
import { createHandler } from "../lambdas/tableStream.ts";
import { memoryCheckpoint } from "../lambdas/local/streamCheckpoint.ts";
import { pollStream, type StreamPoller } from "../lambdas/local/streamPoller.ts";
import { metered } from "../table/meter.ts";
import { servedWorld, type Served } from "../testing/servedWorld.ts";
import { coverageKey } from "./contractCoverage.projection.ts";
import { openReportStore } from "./report.store.ts";

let served: Served;
let stream: StreamPoller;

before(async () => {
  served = await servedWorld();
  const { local, table } = served.world;
  const handler = createHandler({ table, clock: () => "2026-10-05T02:00:00.000Z", log: () => undefined });
  stream = pollStream({
    ...{ client: local.streams, streamArn: local.streamArn, checkpoint: memoryCheckpoint(), handler },
  });
});
after(async () => {
  await stream.stop();
  await served.stop();
});

type Coverage = { total: { contracts: { status: string; count: number }[] } };

async function coverage(): Promise<{ active: number | undefined; requests: number }> {
  const query = `query($cycle: ID!, $within: ID) { contractCoverage(cycle: $cycle, within: $within) {
    units { unitName } total { contracts { status count } } } }`;
  const variables = { cycle: served.world.cycle.id, within: served.world.contract.unitId };
  const { data, extensions } = await served.ask("tuti", query, variables);
  const report = data?.["contractCoverage"] as unknown as Coverage;
  const active = report.total.contracts.find(({ status }) => status === "ACTIVE")?.count;
  return { active, requests: extensions?.cost.requests ?? 99 };
}

describe("cost of reports", () => {
  it("a unit's report reads its counts with one query, whatever the number of people below it", async () => {
    await stream.drain();
    const few = await coverage();
    for (let at = 0; at < 30; at += 1) await served.world.anotherContract(`Pegawai ${at}`);
    await stream.drain();
    const many = await coverage();
    assert.equal(many.active, (few.active ?? 0) + 30);
    assert.equal(many.requests, few.requests, "the cost does not grow with people");
    const { cost } = await metered(async (cost) => {
      const reports = openReportStore(served.world);
      await reports.rows(coverageKey(served.world.cycle.id), served.world.unitPath);
      return { cost };
    });
    // One query for the counts, and one read of which generation of counts is shown.
    assert.equal(cost.requests, 2);
  });

  it("features 3.29: the panel's coverage costs at most 5 and its distribution at most 4, names of all units included", async () => {
    const cycle = served.world.cycle.id;
    const coverage = await served.ask("tuti", print(ContractCoverageDocument), { cycle });
    assert.equal(coverage.errors, undefined, JSON.stringify(coverage.errors));
    const units = (coverage.data?.["contractCoverage"] as unknown as { units: { unitId: string; unitName: string }[] })
      .units;
    assert.ok(units.length > 0 && units.every(({ unitId, unitName }) => unitName !== unitId));
    assert.ok((coverage.extensions?.cost.requests ?? 99) <= 5, JSON.stringify(coverage.extensions?.cost));
    // The first request of a process reads the adopted policy too.
    const ask = () => served.ask("tuti", print(PredicateDistributionDocument), { cycle, period: "2026-Q3" });
    await ask();
    const distribution = await ask();
    assert.equal(distribution.errors, undefined, JSON.stringify(distribution.errors));
    assert.ok((distribution.extensions?.cost.requests ?? 99) <= 4, JSON.stringify(distribution.extensions?.cost));
  });
});
