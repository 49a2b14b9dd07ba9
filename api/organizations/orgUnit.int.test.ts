import { after, before, describe, it } from "node:test";
import { print } from "graphql";
import { OrgUnitsDocument } from "../../admin/generated/operations.ts";
import assert from "node:assert/strict";
import { done, openRegion, refusalsOf, type Region } from "../testing/administeredRegion.ts";

let region: Region;
before(async () => {
  region = await openRegion();
});
after(() => region.stop());

const unit = async (name: string, parent = region.rootUnitId, more: Record<string, unknown> = {}) =>
  done(
    await region.mutate("orgUnitCreate", "orgUnit", { name, kind: "AGENCY", parent, from: "2021-01-01", ...more }),
    "orgUnit",
  ) as { id: string; version: number };

describe("Units over GraphQL", () => {
  it("R-ORGT-01: are created, listed in tree order with their names from the root, and kept over time", async () => {
    const health = await unit("Dinas Kesehatan");
    const division = await unit("Bidang Pelayanan", health.id, { kind: "DIVISION" });
    const renamed = await region.mutate("orgUnitChange", "orgUnit", {
      ...{ id: health.id, version: health.version, from: "2026-01-01", name: "Dinas Kesehatan dan Keluarga" },
    });
    assert.equal(done(renamed, "orgUnit").version, 2);
    const { data, errors } = await region.run(
      `query ($id: ID!) {
      orgUnits(within: $id, first: 10) { edges { node { id depth pathNames parent { id } } } }
      orgUnit(id: $id) { name kind history { from to name } allowedActions }
    }`,
      { id: health.id },
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(
      data["orgUnits"].edges.map((edge: { node: object }) => edge.node),
      [
        {
          id: health.id,
          depth: 1,
          pathNames: ["Pemerintah Kota Contoh", "Dinas Kesehatan dan Keluarga"],
          parent: { id: region.rootUnitId },
        },
        {
          ...{ id: division.id, depth: 2, parent: { id: health.id } },
          pathNames: ["Pemerintah Kota Contoh", "Dinas Kesehatan dan Keluarga", "Bidang Pelayanan"],
        },
      ],
    );
    assert.deepEqual(data["orgUnit"].history, [
      { from: "2021-01-01", to: "2025-12-31", name: "Dinas Kesehatan" },
      { from: "2026-01-01", to: null, name: "Dinas Kesehatan dan Keluarga" },
    ]);
    assert.deepEqual(data["orgUnit"].allowedActions, ["CHANGE", "CLOSE"]);
  });

  it("features 3.29: the panel's page of units is one request with lines above and parents; a parent of another page one more", async () => {
    for (let i = 0; i < 5; i += 1) await unit(`Badan ${i}`);
    const whole = await region.run(print(OrgUnitsDocument), { first: 100 });
    assert.ok(whole.data["orgUnits"].edges.length > 5);
    assert.equal(whole.requests, 1);
    const first = await region.run("{ orgUnits(first: 1) { pageInfo { hasNextPage endCursor } } }");
    assert.equal(first.data["orgUnits"].pageInfo.hasNextPage, true);
    const after = first.data["orgUnits"].pageInfo.endCursor;
    assert.equal((await region.run(print(OrgUnitsDocument), { first: 5, after })).requests, 2);
  });

  it("refuses unknown parents, rings, future days and missing values, and writes nothing", async () => {
    const a = await unit("A");
    const b = await unit("B", a.id);
    const change = async (input: object) =>
      refusalsOf(
        await region.mutate("orgUnitChange", "orgUnit", { id: a.id, version: 1, from: "2026-01-01", ...input }),
      );
    assert.deepEqual(await change({ parent: b.id }), ["UNIT_CYCLE parent"]);
    assert.deepEqual(await change({ parent: a.id }), ["UNIT_CYCLE parent"]);
    assert.deepEqual(await change({ parent: "unt_none" }), ["UNKNOWN_ID parent"]);
    assert.deepEqual(await change({ name: "X", from: "2026-11-22" }), ["DATE_OUT_OF_RANGE from"]);
    assert.deepEqual(await change({}), ["REQUIRED name"]);
    assert.deepEqual(await change({ id: "unt_none", name: "X" }), ["UNKNOWN_ID id"]);
    const input = { name: " ", kind: "AGENCY", parent: region.rootUnitId, from: "2026-01-01" };
    assert.deepEqual(refusalsOf(await region.mutate("orgUnitCreate", "orgUnit", input)), ["REQUIRED name"]);
    const orphan = { ...input, name: "X", parent: "unt_none" };
    assert.deepEqual(refusalsOf(await region.mutate("orgUnitCreate", "orgUnit", orphan)), ["UNKNOWN_ID parent"]);
    const { data } = await region.run("query ($id: ID!) { orgUnit(id: $id) { version } }", { id: a.id });
    assert.equal(data["orgUnit"].version, 1);
  });

  it("refuses a stale version with the fresh unit", async () => {
    const seen = await unit("Lama");
    const rename = (name: string) =>
      region.mutate(
        "orgUnitChange",
        "orgUnit",
        { id: seen.id, version: seen.version, from: "2026-01-01", name },
        "version name",
      );
    done(await rename("Baru"), "orgUnit");
    const stale = await rename("Lebih baru");
    assert.deepEqual(refusalsOf(stale), ["STALE_VERSION version"]);
    assert.deepEqual(stale["orgUnit"], { version: 2, name: "Baru" });
  });

  it("creates one unit for one idempotency key, and refuses the key for anything else", async () => {
    const input = {
      name: "Sekali",
      kind: "AGENCY",
      parent: region.rootUnitId,
      from: "2026-01-01",
      idempotencyKey: "k-1",
    };
    const answers = await Promise.all([1, 2, 3].map(() => region.mutate("orgUnitCreate", "orgUnit", input)));
    assert.equal(new Set(answers.map((answer) => done(answer, "orgUnit").id)).size, 1);
    const other = await region.mutate("orgUnitCreate", "orgUnit", { ...input, name: "Lain" });
    assert.deepEqual(refusalsOf(other), ["IDEMPOTENCY_KEY_REUSED idempotencyKey"]);
  });

  it("closes an empty unit, and refuses one with a post below", async () => {
    const empty = await unit("Kosong");
    const full = await unit("Isi");
    const post = { title: "Kepala", type: "ADMINISTRATOR", unit: full.id, headsUnit: true };
    done(await region.mutate("positionCreate", "position", post), "position");
    const close = (id: string, version = 1) =>
      region.mutate("orgUnitClose", "orgUnit", { id, version, to: "2026-06-30" }, "allowedActions");
    assert.deepEqual(done(await close(empty.id), "orgUnit")["allowedActions"], []);
    assert.deepEqual(refusalsOf(await close(full.id)), ["UNIT_NOT_EMPTY id"]);
    assert.deepEqual(refusalsOf(await close(region.rootUnitId, 0)), ["STEP_NOT_ALLOWED_IN_STATE id"]);
  });

  it("never lets two moves at the same moment close a ring", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await unit(`Ring A${round}`), await unit(`Ring B${round}`)];
      const [belowA, belowB] = [await unit("x", a.id), await unit("y", b.id)];
      const move = (id: string, parent: string) =>
        region.mutate("orgUnitChange", "orgUnit", { id, version: 1, from: "2026-01-01", parent });
      const answers = await Promise.all([move(a.id, belowB.id), move(b.id, belowA.id)]);
      assert.equal(answers.filter((answer) => answer["userErrors"].length === 0).length, 1);
    }
  });

  it("is denied to everyone but administrators, and hides other organizations' units", async () => {
    const staff = { ...region.admin, roles: [], employeeId: "emp_x" };
    const { errors } = await region.run(
      "mutation ($input: OrgUnitCloseInput!) { orgUnitClose(input: $input) { userErrors { code } } }",
      { input: { id: region.rootUnitId, version: 1, to: "2026-01-01" } },
      staff,
    );
    assert.match(errors.join(), /^FORBIDDEN/);
    const elsewhere = { ...region.admin, organizationId: "org_other" };
    const seen = await region.run("query ($id: ID!) { orgUnit(id: $id) { id } }", { id: region.rootUnitId }, elsewhere);
    assert.deepEqual([seen.data["orgUnit"], seen.errors], [null, []]);
  });
});

describe("The organization over GraphQL", () => {
  it("changes its names and accent, and refuses a stale version and a color it cannot read", async () => {
    const input = { version: 0, name: "Pemerintah Kota Contoh Baru", shortName: "Contoh", accent: "#AA3300" };
    const update = (more: object = {}) =>
      region.mutate("organizationUpdate", "organization", { ...input, ...more }, "version name theme { accent }");
    assert.deepEqual(refusalsOf(await update({ accent: "red" })), ["VALUE_NOT_UNDERSTOOD accent"]);
    const changed = done(await update(), "organization");
    assert.deepEqual(changed, { version: 1, name: "Pemerintah Kota Contoh Baru", theme: { accent: "#aa3300" } });
    assert.deepEqual(refusalsOf(await update()), ["STALE_VERSION version"]);
    const { data } = await region.run("{ organization { rootUnit { id } currentCycle { id } timeZone } }");
    assert.deepEqual(data["organization"], {
      rootUnit: { id: region.rootUnitId },
      currentCycle: null,
      timeZone: "WIB",
    });
  });
});
