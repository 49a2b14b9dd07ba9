import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { ItemChange } from "../table/streamRecord.ts";
import { done, openRegion, type Region } from "../testing/administeredRegion.ts";
import { follow } from "./follow.ts";

let region: Region;
before(async () => {
  region = await openRegion();
});
after(() => region.stop());

describe("What a table change makes follow", () => {
  it("re-paths contracts, agreements and evaluations of every cycle when their unit moves", async () => {
    const create = async (name: string, record: string, input: Record<string, unknown>) =>
      done(await region.mutate(name, record, input), record)["id"] as string;
    const unit = (name: string, parent: string) =>
      create("orgUnitCreate", "orgUnit", { name, kind: "AGENCY", parent, from: "2021-01-01" });
    const policy = await create("policyCreate", "policy", { title: "P", preset: "PAUH", validFrom: "2026-01-01" });
    done(await region.mutate("policyAdopt", "policy", { id: policy, version: 1 }), "policy");
    const cycle = await create("cycleCreate", "cycle", { year: 2026, policy });
    const [a, b] = [await unit("A", region.rootUnitId), await unit("B", region.rootUnitId)];
    const moved = await unit("C", a);
    const from = `${region.rootUnitId}/${a}/${moved}/`;
    const to = `${region.rootUnitId}/${b}/${moved}/`;
    const tenant = `TEN#${region.organizationId}#`;
    const rows = [
      ["CONTRACT", `${tenant}CONTRACTS#${cycle}`, "evaluationsRevision"],
      ["AGREEMENT", `${tenant}AGREEMENTS#${cycle}`, "version"],
      ["EVALUATION#2026-Q3", `${tenant}EVALUATIONS#${cycle}#2026-Q3`, "version"],
    ] as const;
    const pk = `${tenant}CONTRACT#ctr_x`;
    for (const [sk, gsi1pk, revision] of rows) {
      const Item = { pk, sk, gsi1pk, gsi1sk: `${from}#Sari#x`, unitPath: from, [revision]: 3 };
      await region.table.client.send(new PutCommand({ TableName: region.table.name, Item }));
    }
    const key = { pk: `${tenant}UNIT#${moved}`, sk: "UNIT" };
    const read = async (Key: { pk: string; sk: string }) =>
      (await region.table.client.send(new GetCommand({ TableName: region.table.name, Key }))).Item ?? assert.fail();
    const seen = await read(key);
    const input = { id: moved, version: 1, from: "2026-01-01", parent: b };
    done(await region.mutate("orgUnitChange", "orgUnit", input), "orgUnit");
    const change: ItemChange = { entity: "orgUnit", key, before: seen, after: await read(key), sequenceNumber: "1" };
    // Twice, as a stream may deliver it.
    await follow(region.table, change);
    await follow(region.table, change);
    for (const [sk, , revision] of rows) {
      const row = await read({ pk, sk });
      assert.deepEqual([row["unitPath"], row["gsi1sk"], row[revision]], [to, `${to}#Sari#x`, 4], sk);
    }
  });
});
