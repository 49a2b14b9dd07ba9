import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openAccount } from "../access/openAccount.ts";
import { actorOf } from "../access/signIn.ts";
import { IdentityKind, Language, OrgUnitKind, Role, TimeZone } from "../generated/enums.ts";
import { newId } from "../kernel/ids.ts";
import { openTable, type Table } from "../table/client.ts";
import { localClientConfig, withLocalTable, type LocalTable } from "../testing/localTable.ts";
import { openOrganizationStore } from "./organization.store.ts";
import { openOrgUnitStore } from "./orgUnit.store.ts";
import { setUpOrganization, type NewRegion } from "./setUpOrganization.ts";

const at = "2026-11-21T18:30:00.000Z";
const region: NewRegion = {
  name: "Pemerintah Kabupaten Contoh",
  shortName: "Kab. Contoh",
  timeZone: TimeZone.WIT,
  accent: "#0f766e",
  rootUnitKind: OrgUnitKind.REGION,
  administrator: { subject: "sub-first", name: "Rina Wulandari" },
};

describe("setting a region up", () => {
  let local: LocalTable;
  let table: Table;
  let organizationId: string;
  const parts = () => ({ table, clock: () => at, newId });
  before(async () => {
    local = await withLocalTable();
    table = openTable(local.tableName, localClientConfig(local.endpoint));
    organizationId = await setUpOrganization(parts(), region);
  });
  after(() => local.stop());

  it("makes its first administrator an actor of it, from the day it is there", async () => {
    const actor = (await actorOf(table, "sub-first", at, Language.ID))?.actor;
    assert.equal(actor?.organizationId, organizationId);
    assert.equal(actor.today, "2026-11-22", "in WIT the next day has begun");
    assert.deepEqual(actor.roles, [{ role: Role.TENANT_ADMIN, unitId: null }]);
  });

  it("gives it a topmost unit, under which others can be hung", async () => {
    const session = { table, organizationId, by: { subject: "s", name: "n" }, at, requestId: "r", newId };
    const organization = await openOrganizationStore(session).own();
    assert.equal(organization.name, region.name);
    const units = await openOrgUnitStore(session).all();
    assert.deepEqual(
      units.map((unit) => [unit.id, unit.states[0].name, unit.states[0].kind]),
      [[organization.rootUnitId, region.name, OrgUnitKind.REGION]],
    );
  });

  it("refuses a subject that works somewhere already, and writes nothing", async () => {
    await assert.rejects(setUpOrganization(parts(), region), /"sub-first" has an account already/);
    const account = { ...region.administrator, organizationId, kind: IdentityKind.PERSON };
    await assert.rejects(openAccount(parts(), account), /"sub-first" has an account already/);
  });

  it("lets an application in with a role of its own", async () => {
    const payroll = { subject: "client-payroll", name: "Payroll", kind: IdentityKind.APPLICATION, organizationId };
    await openAccount(parts(), { ...payroll, role: Role.AUDITOR });
    const actor = (await actorOf(table, "client-payroll", at, Language.ID))?.actor;
    assert.equal(actor?.kind, IdentityKind.APPLICATION);
    assert.deepEqual(actor.roles, [{ role: Role.AUDITOR, unitId: null }]);
  });

  it("opens no account in an organization that does not exist", async () => {
    const lost = { subject: "sub-lost", name: "Lost", kind: IdentityKind.PERSON, organizationId: "org_none" };
    await assert.rejects(openAccount(parts(), lost));
    assert.equal(await actorOf(table, "sub-lost", at, Language.ID), undefined);
  });
});
