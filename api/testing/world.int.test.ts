import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { firstBroken } from "../audit/auditEvent.rules.ts";
import { ContractStatusValues } from "../generated/enums.ts";
import { openTable, type Table } from "../table/client.ts";
import { localClientConfig, withLocalTable, type LocalTable } from "./localTable.ts";
import { world } from "./world.ts";

describe("the builder of small worlds", () => {
  let local: LocalTable;
  let table: Table;
  before(async () => {
    local = await withLocalTable();
    table = openTable(local.tableName, localClientConfig(local.endpoint));
  });
  after(() => local.stop());

  for (const status of ContractStatusValues) {
    it(`makes a contract that is ${status}, with its whole history`, async () => {
      const made = await world(table).employee("sari").ratedBy("budi").contract(status);
      const { contract, employee, rater, organizationId, stores } = made;
      assert.equal(contract.status, status);
      assert.deepEqual([employee.name, rater.name, contract.raterName], ["Sari", "Budi", "Budi"]);
      assert.equal(contract.organizationId, organizationId);
      const kept = await stores("sari").contracts.load(contract.id);
      assert.equal(kept?.status, status);
      const history = await stores("sari").audit.history(contract.id);
      assert.equal(firstBroken(history), null);
      assert.equal(history.length, contract.version);
    });
  }

  it("puts several people of one world below the same rater, and keeps worlds apart", async () => {
    const one = world(table);
    const sari = await one.employee("sari").ratedBy("budi").contract("ACTIVE");
    const dewi = await one.employee("dewi").ratedBy("budi").contract("SUBMITTED");
    assert.equal(sari.rater.id, dewi.rater.id);
    const other = await world(table).employee("sari").contract("DRAFT");
    assert.notEqual(other.organizationId, sari.organizationId);
    assert.equal(await other.stores("sari").contracts.load(sari.contract.id), undefined);
  });
});
