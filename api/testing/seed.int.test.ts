import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { whoIs } from "../access/identity.store.ts";
import type { Table } from "../table/client.ts";
import { withLocalTable, type LocalTable } from "./localTable.ts";
import { progressBar, seedLargeWorld } from "./seed.ts";
import { tableOn } from "./seedWorld.ts";

describe("seeding a larger region", () => {
  let local: LocalTable;
  let table: Table;
  const world = { region: "pauh", employees: 12, seed: "2", today: "2026-01-20" };
  before(async () => {
    local = await withLocalTable();
    table = tableOn(local.client, local.tableName);
  });
  after(() => local.stop());

  it("writes it once; a second run finds it whole and writes nothing", async () => {
    const shares: number[] = [];
    const first = await seedLargeWorld(table, world, (share) => shares.push(share));
    assert.ok(first.written > 300, String(first.written));
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    const again = await seedLargeWorld(table, world);
    assert.deepEqual(again, { written: 0, directory: undefined });
  });

  it("keeps its people apart from those of another size", async () => {
    const other = await seedLargeWorld(table, { ...world, employees: 13 });
    const [person] = other.directory?.people ?? [];
    assert.match(person?.subject ?? "", /^demo-pauh-2-13-/);
    const known = await whoIs(table, person?.subject ?? "");
    assert.equal(known?.identity.name, person?.name);
  });

  it("refuses a region that is not there", async () => {
    await assert.rejects(seedLargeWorld(table, { ...world, region: "atlantis" }), /atlantis/);
  });
});

describe("the progress bar", () => {
  it("fills from left to right", () => {
    assert.equal(progressBar(0.5, 1234, 4), "[##..] 50 %  1.234 item");
  });
});
