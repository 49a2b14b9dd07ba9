import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { contractBodyKey, contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { takeStep } from "../contracts/contractLifeCycle.rules.ts";
import { createHandler } from "../lambdas/clock.ts";
import { followTrack, trackedContract, warnBeforeEnd } from "../progress/followTracks.store.ts";
import { notRecorded } from "../progress/realization.rules.ts";
import { realizationItem } from "../progress/realization.store.ts";
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

  it("warns employee and rater before a period ends, once, by one query and one write a contract (MMJ-04)", async () => {
    const here = await world(table).employee("maya").ratedBy("hadi").contract("ACTIVE");
    const place = { organizationId: here.organizationId, contractId: here.contract.id };
    const item = await header(here.contract);
    assert.deepEqual(trackedContract(change("contract", { ...item, status: "APPROVED" }, item)), place);
    assert.equal(trackedContract(change("contract", item, { ...item, version: 9 })), undefined);
    for (let twice = 0; twice < 2; twice += 1) await followTrack(table, place, "2026-01-06T02:00:00.000Z");
    const early = await clockAt("2026-03-20T03:00:00.000Z");
    assert.equal(early.warned, 0);
    const warned = async () => {
      const kinds = (who: { id: string }) => inbox(here, who).then((told) => told.map(({ kind }) => kind));
      const both = [...(await kinds(here.employee)), ...(await kinds(here.rater))];
      return both.filter((kind) => kind === "PERIOD_OFF_TRACK").length;
    };
    const before = await metered(async (cost) => {
      await warnBeforeEnd(table, "2026-03-20T03:00:00.000Z");
      return cost.requests;
    });
    assert.equal(before, 1, "one look where nothing is due");
    const requests = await metered(async (cost) => {
      const runs = [await warnBeforeEnd(table, "2026-03-21T03:00:00.000Z")];
      assert.deepEqual([runs[0]?.warned, cost.requests], [1, 2]);
      return cost.requests;
    });
    assert.equal(requests, 2);
    // Doubled runs, at once and later, tell nobody again.
    const again = await Promise.all([clockAt("2026-03-21T04:00:00.000Z"), clockAt("2026-03-22T04:00:00.000Z")]);
    assert.deepEqual([...again.map((run) => run.warned), await warned()], [0, 0, 2]);
    const shown = async () => contractHeaderOf((await header(here.contract)) ?? {}).behind;
    const unrecorded = here.contract.results.flatMap(({ indicators }) => indicators).length;
    assert.deepEqual(await shown(), {
      ...{ period: "2026-Q1", on: "2026-03-21", to: "2026-03-31", offTrack: 0, unrecorded },
    });

    // Recorded well: the line on Home goes; the notices stay as they were told.
    for (const { id: indicatorId, direction } of here.contract.results.flatMap(({ indicators }) => indicators)) {
      const recorded = {
        ...place,
        indicatorId,
        period: "2026-Q1",
        value: direction === "LOWER" ? "9" : "400",
        recordedAt: "2026-03-22",
        evidence: [],
      };
      const realization = { ...notRecorded({ ...place, indicatorId, period: "2026-Q1" }), ...recorded, version: 1 };
      await table.client.send(new PutCommand({ TableName: table.name, Item: realizationItem(realization) }));
    }
    await followTrack(table, place, "2026-03-22T05:00:00.000Z");
    assert.deepEqual([await shown(), await warned()], [undefined, 2]);

    // A clock that stood still until the next period ended is silent about it: that would be no early warning.
    assert.equal((await clockAt("2026-07-02T03:00:00.000Z")).warned, 0);
    assert.equal(await warned(), 2);
  });

  it("counts on the bell what the list of unread notices shows, and forgets what was read", async () => {
    const here = await world(table).employee("tono").ratedBy("rina").contract("DRAFT");
    const notices = Array.from({ length: 5 }, (_, index) =>
      notice(`n${index}`, {
        ...{ organizationId: here.organizationId, recipientId: here.employee.id, kind: "DIALOGUE_MESSAGE" as const },
        ...{ subjectId: here.contract.id, employeeName: "Tono", at: `2026-01-0${index + 1}T02:00:00.000Z` },
      }),
    );
    const sent = await metered(async (cost) => {
      await sendNotices(table, notices);
      return cost.requests;
    });
    assert.equal(sent, 1, "a large round opens with a request for a hundred notices");
    await Promise.all([sendNotices(table, notices), sendNotices(table, [...notices, ...notices])]);
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
