import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { followPosition, refreshPlacements } from "../employees/placement.store.ts";
import type { Table } from "../table/client.ts";
import type { ItemChange } from "../table/streamRecord.ts";
import { done, openRegion, type Region } from "../testing/administeredRegion.ts";
import { followUnit, treePartitions, type TreePartition } from "./followUnit.store.ts";

let region: Region;
before(async () => {
  region = await openRegion();
});
after(() => region.stop());

const create = async (name: string, record: string, input: object): Promise<string> =>
  done(await region.mutate(name, record, input), record)["id"] as string;
const unit = (name: string, parent: string) =>
  create("orgUnitCreate", "orgUnit", { name, kind: "AGENCY", parent, from: "2021-01-01" });
let number = 0;
const person = (name: string, position: string, from = "2022-01-01") => {
  const nationalEmployeeNumber = `199001012015041${String((number += 1)).padStart(3, "0")}`;
  return create("employeeCreate", "employee", { name, nationalEmployeeNumber, status: "PNS", position, from });
};
const post = (title: string, inUnit: string) =>
  create("positionCreate", "position", { title, type: "STAFF", unit: inUnit });

const item = async (kind: string, id: string): Promise<Record<string, unknown>> => {
  const sk = kind;
  const Key = { pk: `TEN#${region.organizationId}#${kind}#${id}`, sk };
  const answer = await region.table.client.send(
    new GetCommand({ TableName: region.table.name, Key, ConsistentRead: true }),
  );
  return answer.Item ?? assert.fail(`no ${kind} ${id}`);
};
const change = (entity: string, before: Record<string, unknown>, after: Record<string, unknown>): ItemChange => ({
  ...{ entity, before, after, sequenceNumber: "1" },
  key: { pk: String(after["pk"]), sk: String(after["sk"]) },
});

/** Follows a unit and, as the stream would, every unit that was re-pathed because of it. */
async function followAll(first: ItemChange, units: readonly string[], table: Table = region.table): Promise<void> {
  const pending = [first];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const seen = await Promise.all(units.map((id) => item("UNIT", id)));
    await followUnit(table, next);
    for (const [i, id] of units.entries()) {
      const after = await item("UNIT", id);
      if (after["unitPath"] !== seen[i]?.["unitPath"]) pending.push(change("orgUnit", seen[i] ?? {}, after));
    }
  }
}

const peopleWithin = async (within: string): Promise<string[]> => {
  const query = "query ($id: ID!) { employees(filter: { within: $id }) { edges { node { name } } } }";
  const { data } = await region.run(query, { id: within });
  return data["employees"].edges.map((edge: { node: { name: string } }) => edge.node.name).sort();
};

async function move(id: string, parent: string): Promise<ItemChange> {
  const before = await item("UNIT", id);
  const input = { id, version: before["version"], from: "2026-01-01", parent };
  done(await region.mutate("orgUnitChange", "orgUnit", input), "orgUnit");
  return change("orgUnit", before, await item("UNIT", id));
}

describe("What hangs on a unit", () => {
  it("follows the unit when it is moved: units, posts and people below, at any depth", async () => {
    const [a, b] = [await unit("A", region.rootUnitId), await unit("B", region.rootUnitId)];
    const middle = await unit("Tengah", a);
    const low = await unit("Bawah", middle);
    const [middlePost, lowPost] = [await post("Jabatan tengah", middle), await post("Jabatan bawah", low)];
    const [one, two] = [await person("Satu", middlePost), await person("Dua", lowPost)];
    await followAll(await move(middle, b), [middle, low]);
    const path = `${region.rootUnitId}/${b}/${middle}/`;
    assert.equal((await item("UNIT", low))["unitPath"], `${path}${low}/`);
    assert.equal((await item("POSITION", lowPost))["gsi1sk"], `${path}${low}/#Jabatan bawah#${lowPost}`);
    assert.equal((await item("EMPLOYEE", one))["unitPath"], path);
    assert.equal((await item("EMPLOYEE", two))["treePath"], `${path}${low}/`);
    assert.deepEqual(await peopleWithin(b), ["Dua", "Satu"]);
    assert.deepEqual(await peopleWithin(a), []);
    const { data } = await region.run("query ($id: ID!) { orgUnit(id: $id) { pathNames depth } }", { id: low });
    assert.deepEqual(data["orgUnit"], { depth: 3, pathNames: ["Pemerintah Kota Contoh", "B", "Tengah", "Bawah"] });
  });

  it("follows completely after a crash in the middle, and a record delivered twice changes nothing more", async () => {
    const [a, b] = [await unit("C", region.rootUnitId), await unit("D", region.rootUnitId)];
    const moved = await unit("Bidang", a);
    const position = await post("Jabatan", moved);
    const names = await Promise.all(Array.from({ length: 40 }, async (_, i) => person(`Orang ${i}`, position)));
    const record = await move(moved, b);
    let left = 10;
    const failing: Table = {
      name: region.table.name,
      client: new Proxy(region.table.client, {
        get(target, property) {
          if (property !== "send") return Reflect.get(target, property) as unknown;
          return async (command: { constructor: { name: string } }) => {
            if (command.constructor.name === "UpdateCommand" && (left -= 1) < 0) throw new Error("crash");
            return target.send(command as never);
          };
        },
      }),
    };
    await assert.rejects(followUnit(failing, record), /crash/);
    // Writes that were on their way when the first one failed still arrive: the post and nine people.
    const there = async (): Promise<number> => {
      const people = await Promise.all(names.map((id) => item("EMPLOYEE", id)));
      return people.filter((found) => String(found["unitPath"]).includes(b)).length;
    };
    while ((await there()) < 9) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(await followUnit(region.table, record), names.length - 9);
    assert.equal((await peopleWithin(b)).length, 25);
    assert.deepEqual(await peopleWithin(a), []);
    for (const id of names)
      assert.equal((await item("EMPLOYEE", id))["unitPath"], `${region.rootUnitId}/${b}/${moved}/`);
    assert.equal(await followUnit(region.table, record), 0);
  });

  it("shows the unit's new name, without touching versions that people have read", async () => {
    const renamed = await unit("Dinas Lama", region.rootUnitId);
    const id = await person("Ani", await post("Jabatan", renamed));
    const before = await item("UNIT", renamed);
    const input = { id: renamed, version: 1, from: "2026-01-01", name: "Dinas Baru" };
    done(await region.mutate("orgUnitChange", "orgUnit", input), "orgUnit");
    const record = change("orgUnit", before, await item("UNIT", renamed));
    assert.equal(await followUnit(region.table, record), 1);
    const { unitName, version, revision } = await item("EMPLOYEE", id);
    assert.deepEqual({ unitName, version, revision }, { unitName: "Dinas Baru", version: 1, revision: 1 });
    assert.equal(await followUnit(region.table, record), 0);
    const update = { id, version: 1, name: "Ani Baru", status: "PNS" };
    assert.equal(
      done(await region.mutate("employeeUpdate", "employee", update, "unitName"), "employee")["unitName"],
      "Dinas Baru",
    );
  });

  it("follows in further partitions that a feature names, with a revision attribute of its own", async () => {
    const [a, b] = [await unit("E", region.rootUnitId), await unit("F", region.rootUnitId)];
    const moved = await unit("G", a);
    const from = `${region.rootUnitId}/${a}/${moved}/`;
    const pk = `TEN#${region.organizationId}#CONTRACTS#cyc_x`;
    const row = {
      ...{ pk: `TEN#${region.organizationId}#CONTRACT#ctr_x`, sk: "CONTRACT", unitPath: from, evaluationsRevision: 4 },
      ...{ gsi1pk: pk, gsi1sk: `${from}#Sari#ctr_x`, gsi2pk: `${pk}#DRAFT`, gsi2sk: `${from}#Sari#ctr_x` },
    };
    await region.table.client.send(new PutCommand({ TableName: region.table.name, Item: row }));
    const contracts: TreePartition = { index: "gsi1", pk, revision: "evaluationsRevision" };
    await followUnit(region.table, await move(moved, b), (id) => [...treePartitions(id), contracts]);
    const to = `${region.rootUnitId}/${b}/${moved}/`;
    const found = await item("CONTRACT", "ctr_x");
    assert.deepEqual(
      [found["unitPath"], found["gsi1sk"], found["gsi2sk"]],
      [to, `${to}#Sari#ctr_x`, `${to}#Sari#ctr_x`],
    );
    assert.equal(found["evaluationsRevision"], 5);
  });
});

describe("Where people stand", () => {
  it("shows a post's new title", async () => {
    const position = await post("Operator", await unit("H", region.rootUnitId));
    const id = await person("Budi", position);
    const before = await item("POSITION", position);
    const input = { id: position, version: 1, title: "Operator Layanan", type: "STAFF" };
    done(await region.mutate("positionUpdate", "position", input), "position");
    const record = change("position", before, await item("POSITION", position));
    assert.equal(await followPosition(region.table, record), 1);
    assert.equal((await item("EMPLOYEE", id))["positionTitle"], "Operator Layanan");
    assert.equal(await followPosition(region.table, record), 0);
  });

  it("changes by itself on the day an assignment begins", async () => {
    const [now, next] = [await unit("I", region.rootUnitId), await unit("J", region.rootUnitId)];
    const [old, coming] = [await post("Lama", now), await post("Baru", next)];
    const id = await person("Citra", old);
    const start = { employee: id, version: 1, position: coming, kind: "DEFINITIVE", from: "2026-12-01" };
    const planned = done(await region.mutate("assignmentStart", "employee", start, "positionTitle"), "employee");
    assert.equal(planned["positionTitle"], "Lama");
    assert.equal(await refreshPlacements(region.table, "2026-11-30"), 0);
    assert.equal(await refreshPlacements(region.table, "2026-12-01"), 1);
    const { positionTitle, unitName, gsi4sk } = await item("EMPLOYEE", id);
    assert.deepEqual([positionTitle, unitName, gsi4sk], ["Baru", "J", undefined]);
    assert.equal(await refreshPlacements(region.table, "2026-12-02"), 0);
    assert.deepEqual(await peopleWithin(next), ["Citra"]);
  });
});
