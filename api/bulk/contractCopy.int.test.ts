import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openStaffedRegion, type Person, type StaffedRegion } from "../testing/staffedRegion.ts";

const fields = `rows { employeeName outcome moved resultCount contractId notes { kind result indicator detail } reasons { code } }
  pageInfo { hasNextPage endCursor } userErrors { code field }`;
const copy = `mutation ($input: ContractsCopyInput!) { contractsCopy(input: $input) { ${fields} } }`;
const preview = `query ($cycle: ID!, $people: ContractCopyPeopleInput!) {
  contractsCopyPreview(cycle: $cycle, people: $people) { ${fields} } }`;
type Row = {
  employeeName: string;
  outcome: string;
  moved: boolean;
  resultCount: number;
  contractId: string | null;
  notes: { kind: string; indicator: string | null; detail: string | null }[];
  reasons: { code: string }[];
};

let region: StaffedRegion;
let without: Person;
let moved: Person;
let schoolsId: string;
const unitIndicator: Record<string, string> = {};
const content = (unit: string) => ({
  results: [
    {
      ...{ kind: "MAIN", title: "Laporan layanan tersusun", supportedLeaderResult: "Mutu layanan meningkat" },
      supportedResultId: "res_01",
      indicators: [
        { title: "Jumlah laporan", aspect: "QUANTITY", target: "12", unit: "laporan", unitIndicator: unit },
        { title: "Laporan akhir", aspect: "TIME", target: "31-12-2025", unit: "" },
      ],
    },
    { kind: "ADDITIONAL", title: "Panitia pengadaan", indicators: [] },
  ],
  behaviors: [{ behavior: "LOYAL", leaderExpectation: "Menjaga nama baik instansi" }],
});
const size = 30;

before(async () => {
  region = await openStaffedRegion(size);
  const save = async (cycle: string, titles: string[]): Promise<{ id: string; title: string }[]> => {
    const indicators = titles.map((title) => ({ title, target: "90", unit: "%" }));
    const input = { unit: region.agencyId, cycle, version: 0, indicators };
    const saved = await region.mutate("unitAgreementSave", "unitAgreement", input, "indicators { id title }");
    assert.deepEqual(saved["userErrors"], []);
    return saved["unitAgreement"].indicators as { id: string; title: string }[];
  };
  for (const { id, title } of await save(region.lastCycle.id, ["Indeks kepuasan", "Cakupan imunisasi"]))
    unitIndicator[title] = id;
  await save(region.cycleId, ["Indeks  KEPUASAN"]);
  for (const [at, person] of region.staff.entries())
    await region.lastYears(person, content(unitIndicator[at === 1 ? "Cakupan imunisasi" : "Indeks kepuasan"] ?? ""));
  without = await region.hire("Wahyu", region.posts.staff);
  // Under contract with the agency last year, at work elsewhere today.
  const schools = { name: "Dinas Pendidikan", kind: "AGENCY", parent: region.rootUnitId, from: "2021-01-01" };
  schoolsId = (await region.mutate("orgUnitCreate", "orgUnit", schools))["orgUnit"].id as string;
  const post = { title: "Pengelola Data", type: "STAFF", unit: schoolsId, superior: region.posts.head };
  const position = (await region.mutate("positionCreate", "position", post))["position"].id as string;
  moved = await region.hire("Yuni", region.posts.staff);
  await region.lastYears(moved, content(unitIndicator["Indeks kepuasan"] ?? ""));
  const start = { employee: moved.id, version: moved.version, position, kind: "DEFINITIVE", from: "2026-01-02" };
  assert.deepEqual((await region.mutate("assignmentStart", "employee", start))["userErrors"], []);
  await region.mutate("contractCreate", "contract", { employee: region.staff[2]?.id, cycle: region.cycleId });
});
after(() => region.stop());

const subtree = () => ({ cycle: region.cycleId, people: { within: region.agencyId } });
const of = (rows: Row[], outcome: string): Row[] => rows.filter((row) => row.outcome === outcome);

describe("copying last year's contracts (R-WF-03, R-WF-05, features 3.33)", () => {
  it("shows beforehand who gets one, who has one already, and what was tied to last year", async () => {
    const { data, errors, requests } = await region.run(preview, subtree());
    assert.deepEqual(errors, []);
    const { rows } = data["contractsCopyPreview"] as { rows: Row[] };
    assert.deepEqual([of(rows, "READY").length, of(rows, "ALREADY_THERE").length], [size - 1, 1]);
    // Everybody who works there has a row: who has nothing to copy is named with the reason.
    assert.deepEqual(
      of(rows, "REFUSED").map(({ employeeName, reasons }) => [employeeName, reasons[0]?.code]),
      [
        ["Hadi", "NO_EARLIER_CONTRACT"],
        ["Rudi", "NO_EARLIER_CONTRACT"],
        ["Wahyu", "NO_EARLIER_CONTRACT"],
      ],
    );
    const first = rows.find((row) => row.employeeName === region.staff[0]?.name);
    assert.deepEqual(
      first?.notes.map(({ kind, indicator, detail }) => [kind, indicator, detail]),
      [
        ["LEADER_RESULT_CUT", null, null],
        ["UNIT_INDICATOR_RENEWED", "Jumlah laporan", "Indeks kepuasan"],
        ["DATE_MOVED", "Laporan akhir", "31 Desember 2026"],
      ],
    );
    const second = rows.find((row) => row.employeeName === region.staff[1]?.name);
    assert.ok(
      second?.notes.some(({ kind, detail }) => kind === "UNIT_INDICATOR_CUT" && detail === "Cakupan imunisasi"),
    );
    assert.equal(first?.resultCount, 2);
    assert.ok(requests <= 16, `${requests} requests for ${rows.length} people`);
  });

  it("finds last year's contract of who works in another unit today, and says that it is of the old post", async () => {
    const people = { within: schoolsId };
    const { data, errors, requests } = await region.run(preview, { cycle: region.cycleId, people });
    assert.deepEqual(errors, []);
    const { rows } = data["contractsCopyPreview"] as { rows: Row[] };
    assert.deepEqual(
      rows.map((row) => [row.employeeName, row.outcome, row.moved, row.resultCount]),
      [["Yuni", "READY", true, 2]],
    );
    assert.ok(requests <= 16, `${requests} requests`);
  });

  it("lets an employee copy their own, and nobody else's", async () => {
    const own = region.as(region.staff[3]!);
    const people = { employees: [region.staff[3]!.id] };
    const { data, errors } = await region.run(copy, { input: { cycle: region.cycleId, people } }, own);
    assert.deepEqual(errors, []);
    assert.deepEqual(of((data["contractsCopy"] as { rows: Row[] }).rows, "DONE").length, 1);
    const foreign = { input: { cycle: region.cycleId, people: { employees: [region.staff[4]!.id] } } };
    assert.match((await region.run(copy, foreign, own)).errors[0] ?? "", /^FORBIDDEN/);
    assert.match((await region.run(copy, { input: subtree() }, own)).errors[0] ?? "", /^FORBIDDEN/);
  });

  it("makes drafts in batches, and none when it is repeated", async () => {
    const run = async (): Promise<number> => {
      let made = 0;
      let after: string | null = null;
      do {
        const { data, errors } = await region.run(copy, { input: { ...subtree(), first: 20, after } });
        assert.deepEqual(errors, []);
        const { rows, pageInfo } = data["contractsCopy"] as {
          rows: Row[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
        made += of(rows, "DONE").length;
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      return made;
    };
    assert.deepEqual([await run(), await run()], [size - 2, 0]);
  });

  it("copies results, measures and expectations under new ids, but neither dates, signatures nor realisations", async () => {
    const { data } = await region.run(
      `query ($e: ID!) { contracts(filter: { employee: $e }) { edges { node { id status dueOn cycle { year }
        results { title kind supportedLeaderResult supportedResultId
          indicators { title target { display } unitIndicator { title } } }
        behaviors { behavior leaderExpectation } signatures { name } realizations { value } } } } }`,
      { e: region.staff[0]!.id },
    );
    const [now, last] = data["contracts"].edges.map((edge: { node: Row }) => edge.node);
    assert.deepEqual([now.status, now.cycle.year, last.cycle.year], ["DRAFT", 2026, 2025]);
    assert.equal(now.dueOn, "2026-01-31");
    assert.deepEqual(now.signatures, []);
    assert.deepEqual(now.realizations, []);
    const [main] = now.results;
    assert.deepEqual([main.supportedLeaderResult, main.supportedResultId], ["Mutu layanan meningkat", null]);
    assert.equal(main.indicators[0].unitIndicator.title, "Indeks  KEPUASAN");
    assert.equal(main.indicators[1].target.display, "31 Desember 2026");
    const loyal = now.behaviors.find(({ behavior }: { behavior: string }) => behavior === "LOYAL");
    assert.equal(loyal.leaderExpectation, "Menjaga nama baik instansi");
  });

  it("names who has nothing to copy, and refuses unknown years", async () => {
    const people = { employees: [without.id, region.staff[0]!.id] };
    const { data } = await region.run(copy, { input: { cycle: region.cycleId, people } });
    const { rows } = data["contractsCopy"] as { rows: Row[] };
    assert.deepEqual(
      rows.map(({ employeeName, outcome, reasons }) => [employeeName, outcome, reasons[0]?.code]),
      [
        ["Wahyu", "REFUSED", "NO_EARLIER_CONTRACT"],
        [region.staff[0]!.name, "ALREADY_THERE", undefined],
      ],
    );
    const codes = async (more: object): Promise<string[]> => {
      const answer = await region.run(copy, { input: { ...subtree(), ...more } });
      return (answer.data["contractsCopy"].userErrors as { code: string; field: string[] }[]).map(
        ({ code, field }) => `${code} ${field.join(".")}`,
      );
    };
    assert.deepEqual(await codes({ cycle: "cyc_x" }), ["UNKNOWN_ID cycle"]);
    assert.deepEqual(await codes({ from: region.cycleId }), ["UNKNOWN_ID from"]);
    assert.deepEqual(await codes({ cycle: region.lastCycle.id }), ["CYCLE_NOT_OPEN cycle"]);
  });
});
