import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { newId, type PolicyId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { localClientConfig, withLocalTable, type LocalTable } from "../testing/localTable.ts";
import { openTable, type Table } from "../table/client.ts";
import { metered } from "../table/meter.ts";
import { mostKept, policyInTable } from "./adoptedPolicies.store.ts";
import { adoptPolicy, createPolicy, type Policy } from "./policy.rules.ts";
import { policyItem } from "./policy.store.ts";

let local: LocalTable;
let table: Table;
before(async () => {
  local = await withLocalTable();
  table = openTable(local.tableName, localClientConfig(local.endpoint));
});
after(() => local.stop());

const drafted = (organizationId: string, title: string, id: PolicyId = newId("policy")): Policy =>
  createPolicy({ title, preset: "NATIONAL_CORE", validFrom: "2026-01-01" }, { id, organizationId }, undefined);

function adopted(policy: Policy): Policy {
  const change = adoptPolicy(policy, "2026-01-02T00:00:00.000Z");
  assert.ok(!isRefused(change));
  return change.record;
}

const keep = (policy: Policy) =>
  table.client.send(new PutCommand({ TableName: table.name, Item: policyItem({ ...policy, version: 1 }) }));

/** Title of a policy as read, and what reading it cost. */
const read = (organizationId: string, id: string) =>
  metered(async (cost) => {
    const policy = await policyInTable(table, organizationId, id);
    return { title: policy?.title, requests: cost.requests };
  });

describe("adopted policies in the memory of a process (R-MIX-01, features 3.2)", () => {
  it("are read once, since they never change again", async () => {
    const policy = adopted(drafted("org_satu", "Kebijakan 2026"));
    await keep(policy);
    assert.deepEqual(await read("org_satu", policy.id), { title: "Kebijakan 2026", requests: 1 });
    assert.deepEqual(await read("org_satu", policy.id), { title: "Kebijakan 2026", requests: 0 });
  });

  it("never mix between two organizations, even where both use one id", async () => {
    const id = newId("policy");
    await keep(adopted(drafted("org_satu", "Milik satu", id)));
    assert.deepEqual(await read("org_dua", id), { title: undefined, requests: 1 }, "another's is not found");
    assert.equal((await read("org_satu", id)).title, "Milik satu");
    assert.deepEqual(await read("org_dua", id), { title: undefined, requests: 1 }, "nor after it was kept for its own");
    await keep(adopted(drafted("org_dua", "Milik dua", id)));
    assert.equal((await read("org_dua", id)).title, "Milik dua");
    assert.deepEqual(await read("org_satu", id), { title: "Milik satu", requests: 0 });
  });

  it("are not given out for another table", async () => {
    const policy = adopted(drafted("org_satu", "Di tabel ini"));
    await keep(policy);
    await read("org_satu", policy.id);
    const other: Table = { client: table.client, name: `${table.name}-lain` };
    await assert.rejects(policyInTable(other, "org_satu", policy.id), "the other table is asked, and does not exist");
  });

  it("do not include drafts: what is written into one is seen by the next request", async () => {
    const draft = drafted("org_satu", "Rancangan");
    await keep(draft);
    assert.deepEqual(await read("org_satu", draft.id), { title: "Rancangan", requests: 1 });
    await keep({ ...draft, title: "Rancangan kedua" });
    assert.deepEqual(await read("org_satu", draft.id), { title: "Rancangan kedua", requests: 1 });
    await keep(adopted({ ...draft, title: "Rancangan kedua" }));
    assert.equal((await read("org_satu", draft.id)).requests, 1, "adopted since, so read once more");
    assert.equal((await read("org_satu", draft.id)).requests, 0);
  });

  it("cannot be changed by one request for the next", async () => {
    const policy = adopted(drafted("org_satu", "Tetap"));
    await keep(policy);
    const found = await policyInTable(table, "org_satu", policy.id);
    assert.throws(() => {
      (found as { title: string }).title = "Lain";
    }, TypeError);
    assert.throws(() => {
      (found?.parameters.quadrant.value as object[]).length = 0;
    }, TypeError);
  });

  it("stay bounded: the one not used for longest is read again", async () => {
    const policies = Array.from({ length: mostKept + 1 }, (_, at) => adopted(drafted("org_tiga", `Kebijakan ${at}`)));
    await Promise.all(policies.map(keep));
    const [first, second, ...rest] = policies;
    assert.ok(first && second);
    await read("org_tiga", first.id);
    await read("org_tiga", second.id);
    await read("org_tiga", first.id);
    for (const { id } of rest) await read("org_tiga", id);
    assert.equal((await read("org_tiga", first.id)).requests, 0, "used later than the second");
    assert.equal((await read("org_tiga", second.id)).requests, 1);
  });
});
