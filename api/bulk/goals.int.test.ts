import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openStaffedRegion, type StaffedRegion } from "../testing/staffedRegion.ts";

const size = 70;
const goals = Array.from({ length: 30 }, (_, at) => ({
  kind: "MAIN",
  title: `Sasaran bersama ${at + 1} tercapai`,
  supportedLeaderResult: "Meningkatnya mutu layanan",
  indicators: [
    {
      title: `Persentase permohonan ${at + 1} yang selesai sesuai standar`,
      aspect: "QUALITY",
      target: "95",
      unit: "%",
    },
  ],
}));
const fields = `rows { employeeName outcome status contractId added present advice(language: ID) reasons { code field } }
  pageInfo { hasNextPage endCursor } userErrors { code field }`;
const assign = `mutation ($input: GoalsAssignInput!) { goalsAssign(input: $input) { ${fields} } }`;
const preview = `query ($cycle: ID!, $people: BulkPeopleInput!, $results: [PlannedResultInput!]!) {
  goalsAssignPreview(cycle: $cycle, people: $people, results: $results) { ${fields} } }`;
type Row = {
  employeeName: string;
  outcome: string;
  status: string | null;
  contractId: string | null;
  added: number;
  present: number;
  advice: string | null;
  reasons: { code: string }[];
};

let region: StaffedRegion;
before(async () => {
  region = await openStaffedRegion(size);
});
after(() => region.stop());

const people = { positionType: "STAFF", titlePrefix: "pengelola" };
const sum = (rows: Row[]): number => rows.reduce((total, row) => total + row.added, 0);
const input = (more: object = {}) => ({
  ...{ cycle: region.cycleId, people: { ...people, within: region.agencyId }, results: goals },
  ...{ idempotencyKey: "sasaran-2026", ...more },
});

describe("assigning goals to many people (features 3.33)", () => {
  it("shows beforehand who would get how many, in few requests, and writes nothing", async () => {
    const { data, errors, requests } = await region.run(preview, input());
    assert.deepEqual(errors, []);
    const { rows } = data["goalsAssignPreview"] as { rows: Row[] };
    assert.equal(rows.length, size, "only holders of the named posts");
    assert.ok(rows.every((row) => row.outcome === "READY" && row.added === 30 && row.contractId === null));
    assert.ok(requests <= 14, `${requests} requests for ${size} people`);
    assert.deepEqual((await region.run(preview, input())).data, data);
  });

  it("assigns 30 goals to 70 people in one call, and creates none when it is repeated", async () => {
    const begun = performance.now();
    const first = await region.run(assign, { input: input() });
    const seconds = (performance.now() - begun) / 1000;
    assert.deepEqual(first.errors, []);
    const { rows, userErrors } = first.data["goalsAssign"] as { rows: Row[]; userErrors: unknown[] };
    assert.deepEqual(userErrors, []);
    assert.deepEqual([...new Set(rows.map((row) => `${row.outcome} ${row.status}`))], ["DONE DRAFT"]);
    assert.equal(sum(rows), 2100);
    console.log(`2,100 goals (30 × 70): ${seconds.toFixed(2)} s, ${first.requests} requests`);

    const again = await region.run(assign, { input: input() });
    const repeated = (again.data["goalsAssign"] as { rows: Row[] }).rows;
    assert.equal(sum(repeated), 0);
    assert.ok(repeated.every((row) => row.outcome === "ALREADY_THERE" && row.present === 30));
    const otherKey = await region.run(assign, { input: input({ idempotencyKey: "lain" }) });
    assert.equal(sum((otherKey.data["goalsAssign"] as { rows: Row[] }).rows), 0, "not under another key either");

    const id = rows[0]?.contractId;
    const shown = await region.run("query ($id: ID!) { contract(id: $id) { status results { title } } }", { id });
    assert.equal(shown.data["contract"].results.length, 30);
    const history = await region.run("query ($s: ID!) { auditEvents(subject: $s) { edges { node { action } } } }", {
      s: id,
    });
    assert.deepEqual(
      history.data["auditEvents"].edges.map((edge: { node: { action: string } }) => edge.node.action),
      ["goalsAssign"],
      "one event, however often it was repeated",
    );
  });

  it("lists who cannot take them with what to do, and serves the others", async () => {
    const second = await region.hire("Zainal", region.posts.staff);
    const own = region.as(second);
    const annexes = { resourceSupport: ["Gawai"], accountabilityScheme: ["Laporan"], consequence: ["Apresiasi"] };
    const drafted = { cycle: region.cycleId, content: { results: [goals[0]], annexes } };
    const created = await region.mutate("contractCreate", "contract", drafted, undefined, own);
    const submitted = await region.mutate("contractSubmit", "contract", created["contract"], "status", own);
    assert.deepEqual(submitted["userErrors"], []);
    const more = [{ ...goals[0], title: "Sasaran tambahan" }];
    const { data } = await region.run(assign, { input: input({ results: more, idempotencyKey: "tambahan" }) });
    const { rows } = data["goalsAssign"] as { rows: Row[] };
    const refused = rows.filter((row) => row.outcome === "REFUSED");
    assert.deepEqual(
      refused.map(({ employeeName, status, reasons }) => [employeeName, status, reasons[0]?.code]),
      [[second.name, "SUBMITTED", "STEP_NOT_ALLOWED_IN_STATE"]],
    );
    assert.match(refused[0]?.advice ?? "", /penilai mengembalikannya/);
    assert.equal(rows.filter((row) => row.outcome === "DONE").length, size);
  });

  it("works in batches with a cursor, and leaves out who does not hold such a post", async () => {
    const more = [{ ...goals[0], title: "Sasaran bertahap" }];
    let cursor: string | null = null;
    let added = 0;
    let calls = 0;
    do {
      const batch = input({ results: more, idempotencyKey: "bertahap", first: 40, after: cursor });
      const { data } = await region.run(assign, { input: batch });
      const { rows, pageInfo } = data["goalsAssign"] as {
        rows: Row[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
      added += sum(rows);
      calls += 1;
      cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (cursor !== null);
    assert.deepEqual([calls, added], [2, size]);
  });

  it("refuses bad goals, too many of them, unknown cycles, and whoever does not oversee the unit", async () => {
    const codes = async (more: object): Promise<string[]> => {
      const { data } = await region.run(assign, { input: input(more) });
      const { userErrors } = data["goalsAssign"] as { userErrors: { code: string; field: string[] }[] };
      return userErrors.map(({ code, field }) => `${code} ${field.join(".")}`);
    };
    assert.deepEqual(await codes({ results: [...goals, goals[0]] }), ["LIST_SIZE results"]);
    assert.deepEqual(await codes({ results: [] }), ["LIST_SIZE results"]);
    assert.deepEqual(await codes({ results: [{ ...goals[0], title: " " }] }), ["REQUIRED results.0.title"]);
    assert.deepEqual(await codes({ cycle: "cyc_x" }), ["UNKNOWN_ID cycle"]);
    assert.deepEqual(await codes({ idempotencyKey: " " }), ["REQUIRED idempotencyKey"]);
    const { errors } = await region.run(assign, { input: input() }, region.as(region.rater));
    assert.match(errors[0] ?? "", /^FORBIDDEN/);
  });
});
