import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { contractItems } from "../contracts/contract.store.ts";
import { servedWorld, type Served } from "../testing/servedWorld.ts";

let served: Served;

before(async () => {
  served = await servedWorld();
});
after(() => served.stop());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read as they came over the wire
type Row = Record<string, any>;
async function ask(who: string, query: string, variables: object = {}) {
  const answer = await served.ask(who, query, variables);
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return { data: answer.data as unknown as Record<string, Row>, requests: answer.extensions?.cost.requests ?? 99 };
}
const run = async (who: string, field: string, type: string, input: object, give: string): Promise<Row> => {
  const query = `mutation($input: ${type}!) { ${field}(input: $input) { ${give} userErrors { code field message whoCan } } }`;
  return (await ask(who, query, { input })).data[field] as Row;
};
const codes = (payload: Row): string[] => payload["userErrors"].map((error: Row) => error["code"]);
describe("the indicator library (features 3.19)", () => {
  const entry = { title: "Persentase ibu hamil yang diperiksa lengkap", unit: "%", jobFamilies: ["HEALTH"] };
  const give = "indicatorEntry { id version title allowedActions retired jobFamilies }";
  const create = (who: string, input: object) =>
    run(who, "indicatorEntryCreate", "IndicatorEntryCreateInput", input, give);

  it("takes an indicator, refuses bad ones with codes, and is not everybody's to change", async () => {
    const manual = { definition: "Ibu hamil dengan enam kali pemeriksaan", formula: "Diperiksa lengkap dibagi semua" };
    const made = await create("tuti", { ...entry, manual, idempotencyKey: "a" });
    assert.deepEqual(codes(made), []);
    assert.deepEqual(made["indicatorEntry"].allowedActions, ["UPDATE", "RETIRE"]);
    const again = await create("tuti", { ...entry, manual, idempotencyKey: "a" });
    assert.equal(again["indicatorEntry"].id, made["indicatorEntry"].id);
    assert.deepEqual(codes(await create("tuti", { ...entry, title: " " })), ["REQUIRED"]);
    assert.deepEqual(codes(await create("tuti", { ...entry, jobFamilies: [] })), ["LIST_SIZE"]);
    assert.deepEqual(codes(await create("tuti", { ...entry, sourceAddress: "ftp://x" })), ["LINK_INVALID"]);
    const denied = await served.ask(
      "sari",
      `mutation { indicatorEntryCreate(input: { title: "x", unit: "%", jobFamilies: [HEALTH] }) { userErrors { code } } }`,
    );
    assert.equal(denied.errors?.[0]?.extensions.code, "FORBIDDEN");
  });

  it("finds by the beginning of any word and by family, each entry once, at two requests more than signing in", async () => {
    await create("tuti", { title: "Waktu tunggu pasien", unit: "menit", direction: "LOWER", jobFamilies: ["HEALTH"] });
    await create("tuti", { title: "Persentase perangkat daerah terakreditasi", unit: "%", jobFamilies: ["EVERY"] });
    const search = `query($text: String!, $family: JobFamily) { indicatorSearch(text: $text, family: $family) { title } }`;
    const titles = async (text: string, family?: string) => {
      const { data, requests } = await ask("sari", search, { text, family });
      assert.ok(requests <= 3, `${requests} requests`);
      return (data["indicatorSearch"] as unknown as Row[]).map((row) => row["title"]);
    };
    assert.deepEqual(await titles("hamil"), [entry.title]);
    assert.deepEqual(await titles("IBU HAM"), [entry.title]);
    assert.deepEqual(await titles("per", "EVERY"), ["Persentase perangkat daerah terakreditasi"]);
    assert.deepEqual(await titles("per", "HEALTH"), [entry.title]);
    assert.deepEqual(await titles("zzz"), []);
    const { data, requests } = await ask(
      "sari",
      `{ indicatorEntries(family: HEALTH) { edges { node { title unit direction } } } }`,
    );
    assert.deepEqual(
      data["indicatorEntries"]?.["edges"].map((edge: Row) => edge["node"].title),
      [entry.title, "Waktu tunggu pasien"],
    );
    assert.ok(requests <= 3, `${requests} requests`);
  });

  it("moves with its title and is no longer found when taken out; a stale version gets the fresh one", async () => {
    const made = (await create("tuti", { title: "Jumlah akta", unit: "akta", jobFamilies: ["CIVIL_REGISTRY"] }))[
      "indicatorEntry"
    ];
    const update = (version: number, title: string) =>
      run(
        "tuti",
        "indicatorEntryUpdate",
        "IndicatorEntryUpdateInput",
        { id: made.id, version, title, unit: "akta", jobFamilies: ["CIVIL_REGISTRY", "EVERY"] },
        give,
      );
    assert.deepEqual(codes(await update(1, "Banyaknya dokumen terbit")), []);
    const stale = await update(1, "Lain");
    assert.deepEqual(codes(stale), ["STALE_VERSION"]);
    assert.equal(stale["indicatorEntry"].title, "Banyaknya dokumen terbit");
    const found = async (text: string) =>
      (
        (await ask("sari", `{ indicatorSearch(text: "${text}", family: EVERY) { title } }`)).data[
          "indicatorSearch"
        ] as unknown as Row[]
      ).length;
    assert.equal(await found("akta"), 0);
    assert.equal(await found("dokumen"), 1);
    const retired = await run(
      "tuti",
      "indicatorEntryRetire",
      "IndicatorEntryRetireInput",
      { id: made.id, version: 2 },
      give,
    );
    assert.deepEqual(retired["indicatorEntry"].allowedActions, []);
    assert.equal(await found("dokumen"), 0);
  });

  it("brings its definition sheet into a contract that takes it, as a copy (F14, SWL-04)", async () => {
    const { contract } = served.world;
    await served.world.put(...contractItems({ ...contract, status: "DRAFT", signatures: [] }));
    const manual = { definition: "Balita yang ditimbang", formula: "Ditimbang dibagi terdaftar", owner: "Gizi" };
    const title = "Persentase balita yang ditimbang";
    const kept = (await create("tuti", { title, unit: "%", jobFamilies: ["HEALTH"], manual }))["indicatorEntry"];
    const bare = (await create("tuti", { title: "Jumlah balita", unit: "anak", jobFamilies: ["HEALTH"] }))[
      "indicatorEntry"
    ];
    const read = async () =>
      (
        await ask(
          "sari",
          `query($id: ID!) { contract(id: $id) { version results { id indicators { id title manual { version manual { definition owner } } } } } }`,
          { id: contract.id },
        )
      ).data["contract"] as Row;
    const now = await read();
    const row = { unit: "%", target: "90" };
    const indicators = [
      { ...row, title, libraryEntry: kept.id },
      { ...row, title: "Jumlah balita", libraryEntry: bare.id },
      { ...row, title: "Tulisan sendiri", libraryEntry: "lib_none" },
    ];
    const content = { results: [{ kind: "MAIN", title: "Tumbuhnya balita", indicators }] };
    const update = (version: number, more: object) =>
      run(
        "sari",
        "contractUpdate",
        "ContractUpdateInput",
        { id: contract.id, version, content: more },
        "contract { version }",
      );
    assert.deepEqual(codes(await update(now["version"], content)), []);
    const after = await read();
    const [first, second, third] = after["results"][0].indicators;
    assert.deepEqual(first.manual, { version: 1, manual: { definition: manual.definition, owner: "Gizi" } });
    assert.deepEqual([second.manual.manual, third.manual.manual], [null, null]);
    const same = {
      ...content.results[0],
      id: after["results"][0].id,
      indicators: [{ ...indicators[0], id: first.id }],
    };
    assert.deepEqual(codes(await update(after["version"], { results: [same] })), []);
    assert.equal((await read())["results"][0].indicators[0].manual.version, 1, "what is known is not copied again");
  });
});

describe("the task catalogue (BGO-01)", () => {
  const indicators = [
    { title: "Jumlah pemohon yang dilayani", unit: "orang", aspect: "QUANTITY", accumulation: "SUM" },
  ];
  const duties = [{ title: "Melayani pemohon di loket", results: [{ title: "Terlayaninya pemohon", indicators }] }];
  const give =
    "jobDuties { id version positionTitle family duties { id title results { title indicators { title direction } } } allowedActions }";
  const create = (input: object) => run("tuti", "jobDutiesCreate", "JobDutiesCreateInput", input, give);

  it("describes the tasks of a post once; whoever holds it reads them by its title in one query", async () => {
    const made = await create({ positionTitle: "Analis", duties });
    assert.deepEqual(codes(made), []);
    assert.deepEqual(codes(await create({ positionTitle: " ANALIS ", duties })), ["ALREADY_EXISTS"]);
    assert.deepEqual(codes(await create({ positionTitle: "Juru", duties: [] })), ["LIST_SIZE"]);
    const { data, requests } = await ask(
      "sari",
      `{ jobDutiesOf(positionTitle: "Analis") { duties { title results { title indicators { title } } } allowedActions } }`,
    );
    assert.equal(data["jobDutiesOf"]?.["duties"][0].results[0].indicators[0].title, "Jumlah pemohon yang dilayani");
    assert.deepEqual(data["jobDutiesOf"]?.["allowedActions"], []);
    assert.ok(requests <= 2, `${requests} requests`);
    assert.equal((await ask("sari", `{ jobDutiesOf(positionTitle: "Anal") { id } }`)).data["jobDutiesOf"], null);
  });

  it("changes, lists and deletes them, all in history", async () => {
    const page = await ask(
      "tuti",
      `{ jobDutiesCatalogue(beginning: "ana") { edges { node { id version duties { id title } } } } }`,
    );
    const { id, version, duties: known } = page.data["jobDutiesCatalogue"]?.["edges"][0].node as Row;
    const more = [
      { ...duties[0], id: known[0].id },
      { title: "Mengarsipkan berkas", results: [] },
    ];
    const changed = await run("tuti", "jobDutiesUpdate", "JobDutiesUpdateInput", { id, version, duties: more }, give);
    assert.equal(changed["jobDuties"].duties[0].id, known[0].id, "a task keeps its id");
    assert.equal(changed["jobDuties"].duties.length, 2);
    const gone = await run("tuti", "jobDutiesDelete", "JobDutiesDeleteInput", { id, version: 2 }, "jobDuties { id }");
    assert.deepEqual(codes(gone), []);
    assert.equal((await ask("sari", `{ jobDutiesOf(positionTitle: "Analis") { id } }`)).data["jobDutiesOf"], null);
    assert.deepEqual(codes(await create({ positionTitle: "Analis", duties })), [], "the title is free again");
  });
});
