import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { contractBodyKey, contractKey } from "../contracts/contract.store.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { takeStep } from "../contracts/contractLifeCycle.rules.ts";
import { createHandler } from "../lambdas/clock.ts";
import { openTable, type Table } from "../table/client.ts";
import { metered } from "../table/meter.ts";
import type { ItemChange } from "../table/streamRecord.ts";
import { localClientConfig, withLocalTable, type LocalTable } from "../testing/localTable.ts";
import { world, type ContractWorld } from "../testing/world.ts";
import { followNotices } from "./followNotices.store.ts";
import { followWaiting } from "./waiting.store.ts";
import { sendNotices } from "./notification.store.ts";
import { notice } from "./notification.rules.ts";

let local: LocalTable;
let table: Table;
before(async () => {
  local = await withLocalTable();
  table = openTable(local.tableName, localClientConfig(local.endpoint));
});
after(() => local.stop());

const read = async (Key: { pk: string; sk: string }) =>
  (await table.client.send(new GetCommand({ TableName: table.name, Key }))).Item;
const header = (contract: ContractHeader) => read(contractKey(contract.organizationId, contract.id));
const change = (entity: string, seen: object | undefined, now: object | undefined): ItemChange => ({
  ...{ entity, key: { pk: "", sk: "" }, sequenceNumber: "1" },
  ...{ before: seen as ItemChange["before"], after: now as ItemChange["after"] },
});
const clockAt = (at: string) => createHandler({ table, clock: () => at, log: () => undefined })();
const inbox = async (here: ContractWorld, person: { id: string }) =>
  (await here.stores("x").notifications.of(person.id, { first: 50 })).edges.map(({ node }) => node);

describe("reminders and the inbox (R-WF-07, features 3.27)", () => {
  it("reminds a rater once and tells the superior once, whatever runs twice, in bounded reads", async () => {
    const here = await world(table).employee("sari").ratedBy("budi").contract("SUBMITTED");
    const item = await header(here.contract);
    await followWaiting(table, change("contract", undefined, item));
    await followWaiting(table, change("contract", undefined, item));
    const early = await clockAt("2026-01-12T03:00:00.000Z");
    assert.deepEqual([early.placed, early.reminded, early.escalated], [0, 0, 0]);
    const first = await metered(async (cost) => {
      const run = await clockAt("2026-01-13T03:00:00.000Z");
      // One look at each of the clock's lists besides what the contract takes.
      assert.ok(cost.requests <= 9, `${cost.requests} requests for one due contract`);
      return run;
    });
    assert.deepEqual([first.reminded, first.escalated], [1, 0]);
    const again = await Promise.all([clockAt("2026-01-13T03:00:00.000Z"), clockAt("2026-01-13T04:00:00.000Z")]);
    assert.deepEqual(
      again.map(({ reminded }) => reminded),
      [0, 0],
    );
    const [told] = await inbox(here, here.rater);
    assert.equal(told?.kind, "REVIEW_REMINDER");
    assert.equal((await inbox(here, here.rater)).length, 1);

    // The rater acted meanwhile: nobody is told any more, and nothing was approved by time.
    const stores = here.stores("budi", "2026-01-14");
    const step = {
      parties: new Set(["RATER" as const]),
      name: "Budi",
      at: "2026-01-14T02:00:00.000Z",
      cycleOpen: true,
    };
    await stores.contracts.change(here.contract.id, here.contract.version, { action: "contractReturn" }, (contract) =>
      takeStep(contract, "RETURN", step, "Target kurang jelas"),
    );
    const returned = await header(here.contract);
    await followWaiting(table, change("contract", item, returned));
    await followWaiting(table, change("contract", undefined, item));
    assert.equal((await clockAt("2026-03-01T03:00:00.000Z")).escalated, 0);
    assert.equal(returned?.["status"], "RETURNED");
  });

  it("keeps the watch of an older change from overwriting a newer one", async () => {
    const here = await world(table).employee("lina").ratedBy("joko").contract("AGREED");
    const item = await header(here.contract);
    await followWaiting(table, change("contract", undefined, item));
    await followWaiting(
      table,
      change("contract", undefined, { ...item, history: { sequence: 1, hash: "" }, status: "SUBMITTED" }),
    );
    const watch = await read({ pk: contractKey(here.organizationId, here.contract.id).pk, sk: "WATCH" });
    assert.equal(watch?.["sequence"], here.contract.history.sequence);
  });

  it("sends notices of history once, and not of histories that are long past", async () => {
    const here = await world(table).employee("dewi").ratedBy("agus").contract("RETURNED");
    const { sequence } = here.contract.history;
    const event = await read({
      pk: `TEN#${here.organizationId}#AUDIT#${here.contract.id}`,
      sk: `EVENT#${String(sequence).padStart(8, "0")}`,
    });
    await followNotices(table, change("auditEvent", undefined, event), "2026-02-20T03:00:00.000Z");
    assert.equal((await inbox(here, here.employee)).length, 0);
    for (let twice = 0; twice < 2; twice += 1)
      await followNotices(table, change("auditEvent", undefined, event), "2026-01-05T03:00:00.000Z");
    const [told, ...more] = await inbox(here, here.employee);
    assert.deepEqual([told?.kind, more.length], ["CONTRACT_RETURNED", 0]);
    assert.ok(await read(contractBodyKey(here.organizationId, here.contract.id)));
  });

  it("counts on the bell what the list of unread notices shows, and forgets what was read", async () => {
    const here = await world(table).employee("tono").ratedBy("rina").contract("DRAFT");
    const notices = Array.from({ length: 5 }, (_, index) =>
      notice(`n${index}`, {
        ...{ organizationId: here.organizationId, recipientId: here.employee.id, kind: "DIALOGUE_MESSAGE" as const },
        ...{ subjectId: here.contract.id, employeeName: "Tono", at: `2026-01-0${index + 1}T02:00:00.000Z` },
      }),
    );
    await sendNotices(table, notices);
    await sendNotices(table, notices);
    const { notifications } = here.stores("tono");
    const unread = async () => (await notifications.unread(here.employee.id, { first: 50 })).edges.length;
    assert.deepEqual([await notifications.countUnread(here.employee.id), await unread()], [5, 5]);
    const [first, second] = notices;
    const read = await notifications.markRead(
      here.employee.id,
      [first?.id ?? "", second?.id ?? "", "ntf_lain"],
      "2026-01-09T02:00:00.000Z",
    );
    assert.equal(read.length, 2);
    assert.deepEqual([await notifications.countUnread(here.employee.id), await unread()], [3, 3]);
    await sendNotices(table, notices);
    assert.equal(await notifications.countUnread(here.employee.id), 3, "a repeated notice stays read");
  });
});
