import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { activeContractWorld, type ActiveContractWorld } from "../testing/activeContract.ts";
import { mutate, operate } from "../testing/operation.ts";
import { cycleItems } from "../cycles/cycle.store.ts";
import { adoptPolicy, createPolicy } from "../policies/policy.rules.ts";
import { policyItem } from "../policies/policy.store.ts";
import { isRefused } from "../kernel/refusal.ts";
import { newId } from "../kernel/ids.ts";
import { metered } from "../table/meter.ts";
import { handOverLogs } from "../transfers/handOverLogs.ts";
import { changeRater } from "../transfers/transfer.rules.ts";

type Log = { id: string; version: number; day: string; description: string; status: string; reason: string | null };
type Rows = { rows: { dailyLog: Log | null; reasons: { code: string; field: string[] }[] }[] };
type Team = {
  people: { employeeName: string; days: { day: string; status: string }[]; entries: Log[] }[];
  contributions: { leaderResult: string; parts: { employeeName: string; entries: number }[] }[];
};

let world: ActiveContractWorld;
before(async () => {
  world = await activeContractWorld("BUNGO");
});
after(() => world.local.stop());

const shown = "rows { dailyLog { id version day description status reason } reasons { code field } }";
const save = (who: "sari" | "rudi", entries: object[], submit = false, day?: string) =>
  mutate<Rows>(world.as(who, day), ["dailyLogsSave", "DailyLogsSaveInput", shown], {
    ...{ contract: world.contract.id, entries, submit },
  });
const decide = (who: "sari" | "rudi" | "wati", input: object) =>
  mutate<Rows>(world.as(who), ["dailyLogsDecide", "DailyLogsDecideInput", shown], input);
const entry = (day: string, more: object = {}) => ({ version: 0, day, description: "Memeriksa 12 berkas", ...more });
const book = async (who: "sari" | "rudi" | "tuti") =>
  (
    await operate<{ dailyLogs: { entries: Log[]; mayWrite: boolean; lateBefore: string } | null }>(
      world.as(who),
      `query($id: ID!) { dailyLogs(contract: $id, from: "2026-09-01", to: "2026-10-31") {
        entries { id version day description status reason } mayWrite lateBefore } }`,
      { id: world.contract.id },
    )
  ).data.dailyLogs;
const refs = (rows: Rows["rows"]) =>
  rows.flatMap(({ dailyLog }) => (dailyLog ? [{ id: dailyLog.id, version: dailyLog.version }] : []));

describe("daily log through the server (R-EV-06)", () => {
  it("writes several entries at once, each for itself, and an entry sent twice once", async () => {
    const result = world.contract.results[0]?.id;
    const offline = entry("2026-10-05", { result, quantity: "12", unit: "berkas", idempotencyKey: "luring-1" });
    const first = await save("sari", [offline, entry("2026-10-06"), entry("2026-10-02", { result: "res_asing" })]);
    assert.deepEqual(
      first.rows.map(({ reasons }) => reasons.map(({ code }) => code)),
      [[], ["DATE_OUT_OF_RANGE"], ["UNKNOWN_ID"]],
    );
    const again = await save("sari", [offline]);
    assert.equal(again.rows[0]?.dailyLog?.id, first.rows[0]?.dailyLog?.id);
    assert.equal((await book("sari"))?.entries.length, 1);
  });

  it("keeps drafts from the rater, and asks a reason after the days of grace (R-UX-10)", async () => {
    assert.equal((await book("rudi"))?.entries.length, 0);
    const late = await save("sari", [entry("2026-09-29")], true);
    assert.deepEqual(late.rows[0]?.reasons, [{ code: "REASON_REQUIRED", field: ["lateReason"] }]);
    const reasoned = await save("sari", [entry("2026-09-29", { lateReason: "Dinas luar tanpa jaringan" })], true);
    assert.equal(reasoned.rows[0]?.dailyLog?.status, "SUBMITTED");
    assert.equal((await book("rudi"))?.entries.length, 1);
  });

  it("lets the rater approve many at once or send back, and the employee hand in again", async () => {
    const { rows } = await save("sari", [entry("2026-10-01"), entry("2026-10-02")], true);
    const [one, two] = refs(rows);
    const own = await decide("sari", { entries: [one], decision: "APPROVE" });
    assert.equal(own.rows[0]?.reasons[0]?.code, "STEP_NOT_ALLOWED_FOR_PERSON");
    const back = await decide("rudi", { entries: [one], decision: "RETURN", reason: "Sebutkan jumlah berkas" });
    assert.equal(back.rows[0]?.dailyLog?.status, "RETURNED");
    const [returned] = refs(back.rows);
    const mended = await save("sari", [{ ...entry("2026-10-01"), ...returned }], true);
    const stale = await decide("rudi", { entries: [one], decision: "APPROVE" });
    assert.equal(stale.rows[0]?.reasons[0]?.code, "STALE_VERSION");
    const approved = await decide("rudi", { entries: [...refs(mended.rows), two], decision: "APPROVE" });
    assert.deepEqual(
      approved.rows.map(({ dailyLog }) => dailyLog?.status),
      ["APPROVED", "APPROVED"],
    );
    const closed = await save("sari", [{ ...refs(approved.rows)[0], day: "2026-10-01", description: "x" }]);
    assert.equal(closed.rows[0]?.reasons[0]?.code, "STEP_NOT_ALLOWED_IN_STATE");
  });

  it("removes a draft and nothing that was handed in", async () => {
    const { rows } = await save("sari", [entry("2026-10-05", { description: "Keliru" })]);
    const remove = (ref: object | undefined) =>
      mutate<object>(world.as("sari"), ["dailyLogDelete", "DailyLogDeleteInput", "dailyLog { id }"], { ...ref });
    assert.deepEqual((await remove(refs(rows)[0])).userErrors, []);
    const kept = (await book("sari"))?.entries ?? [];
    assert.ok(kept.every(({ description }) => description !== "Keliru"));
    const approved = kept.find(({ status }) => status === "APPROVED");
    const refused = await remove(approved && { id: approved.id, version: approved.version });
    assert.equal(refused.userErrors[0]?.code, "STEP_NOT_ALLOWED_IN_STATE");
  });

  it("shows a team of 30 for a week in at most 4 requests, Not started for whoever wrote nothing", async () => {
    for (let at = 0; at < 29; at += 1) await world.anotherContract(`Pegawai ${String(at).padStart(2, "0")}`);
    const { data, requests } = await operate<{ dailyLogTeam: Team }>(
      world.as("rudi"),
      `{ dailyLogTeam(from: "2026-09-29", to: "2026-10-05") { people { employeeName days { day status } entries { id status } }
         contributions { leaderResult parts { employeeName entries } } } }`,
    );
    const { people } = data.dailyLogTeam;
    assert.equal(people.length, 30);
    assert.ok(requests <= 4, `${requests} requests`);
    const days = (name: string) => people.find(({ employeeName }) => employeeName === name)?.days.map((d) => d.status);
    assert.deepEqual(
      days("Pegawai 03"),
      Array.from({ length: 7 }, () => "NOT_STARTED"),
    );
    assert.deepEqual(days("Sari"), [
      ...["SUBMITTED", "NOT_STARTED", "APPROVED", "APPROVED", "NOT_STARTED", "NOT_STARTED", "DRAFT"],
    ]);
    assert.ok(people.every(({ entries }) => entries.every(({ status }) => status !== "DRAFT")));
  });

  it("after a change of rater, gives the days from then on to the new rater and leaves those before (domain 2.10)", async () => {
    const { rows } = await save("sari", [entry("2026-10-05", { description: "Hari penilai baru" })], true);
    const { contracts } = world.as("tuti").stores;
    const seen = await contracts.load(world.contract.id);
    assert.ok(seen);
    const next = { id: world.people.wati.id, name: "Wati" };
    const changed = await contracts.change(seen.id, seen.version, { action: "transferApply" }, (contract) =>
      changeRater(contract, next, "2026-10-03", "Keputusan"),
    );
    assert.ok("record" in changed);
    const handOver = () => handOverLogs(world.as("tuti"), seen.id, "2026-10-03", world.cycle, "Keputusan");
    const writes = await metered(async (cost) => {
      assert.deepEqual([await handOver(), await handOver()], [undefined, undefined]);
      return cost.requests;
    });
    assert.ok(writes <= 4 + 2 * 2, `${writes} requests for two entries, and nothing left the second time`);
    const team = async (who: "rudi" | "wati") => {
      const query = `{ dailyLogTeam(from: "2026-09-29", to: "2026-10-05") { people { employeeName entries { id version day status allowedActions } } } }`;
      const { data } = await operate<{ dailyLogTeam: Team }>(world.as(who), query);
      const sari = data.dailyLogTeam.people.find(({ employeeName }) => employeeName === "Sari");
      return (sari?.entries ?? []) as (Log & { allowedActions: string[] })[];
    };
    assert.deepEqual(
      (await team("wati")).map(({ day }) => day),
      ["2026-10-05"],
    );
    const former = await team("rudi");
    assert.deepEqual(
      former.map(({ day }) => day),
      ["2026-09-29", "2026-10-01", "2026-10-02"],
    );
    const [first] = former;
    assert.deepEqual(first?.allowedActions, ["APPROVE", "RETURN"]);
    const decided = await decide("rudi", {
      entries: [{ id: first?.id, version: first?.version }],
      decision: "APPROVE",
    });
    assert.equal(decided.rows[0]?.dailyLog?.status, "APPROVED");
    const given = (await team("wati")).map(({ id, version }) => ({ id, version }));
    assert.deepEqual(
      given.map(({ id }) => id),
      refs(rows).map(({ id }) => id),
    );
    assert.equal(
      (await decide("rudi", { entries: given, decision: "APPROVE" })).rows[0]?.reasons[0]?.code,
      "STEP_NOT_ALLOWED_FOR_PERSON",
    );
    assert.equal((await decide("wati", { entries: given, decision: "APPROVE" })).rows[0]?.dailyLog?.status, "APPROVED");
    const late = { lateReason: "Baru kembali dari dinas luar" };
    const written = await save("sari", [entry("2026-09-30", late)], true);
    assert.deepEqual((await decide("rudi", { entries: refs(written.rows), decision: "APPROVE" })).rows[0]?.reasons, []);
  });

  it("R-MIX-01: is absent and refused where the policy has no PROCESS", async () => {
    const { cycle, organizationId } = world;
    const draft = createPolicy(
      { title: "Tanpa proses", preset: "NATIONAL_CORE", validFrom: "2026-01-01" },
      { id: newId("policy"), organizationId },
      undefined,
    );
    const adopted = adoptPolicy(draft, "2026-01-02T00:00:00.000Z");
    assert.ok(!isRefused(adopted));
    await world.put(policyItem({ ...adopted.record, version: 1 }));
    await world.put(...cycleItems({ ...cycle, version: 1, policyId: adopted.record.id }));
    assert.equal(await book("sari"), null);
    assert.equal((await save("sari", [entry("2026-10-05")])).userErrors[0]?.code, "METHOD_SWITCHED_OFF");
  });
});
