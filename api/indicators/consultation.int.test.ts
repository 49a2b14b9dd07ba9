import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { identityItem } from "../access/identity.store.ts";
import { contractItems } from "../contracts/contract.store.ts";
import { servedWorld, type Served } from "../testing/servedWorld.ts";

let served: Served;
let asked: { nina: string; joko: string };

before(async () => {
  served = await servedWorld();
  const { contract, organizationId } = served.world;
  await served.world.put(...contractItems({ ...contract, status: "DRAFT", signatures: [] }));
  const named = async (subject: string, name: string) => {
    const { employeeId } = await served.world.anotherContract(name);
    await served.world.put(
      identityItem({ subject, organizationId, employeeId, kind: "PERSON", name, timeZone: "WIB" }),
    );
    return employeeId;
  };
  asked = { nina: await named("nina", "Nina"), joko: await named("joko", "Joko") };
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
const contractNow = async () =>
  (
    await ask(
      "sari",
      `query($id: ID!) { contract(id: $id) { version status jobFamily results { id indicators { id title manual { version mayEdit } } }
        qualityFindings { code severity field indicatorId explanation(language: EN) example { title source } } qualityReasons { code reason } } }`,
      { id: served.world.contract.id },
    )
  ).data["contract"] as Row;

describe("definition sheets of a contract's indicators (F14)", () => {
  it("are written by the employee, refused where empty or stale, and read with the contract in one request more", async () => {
    const contract = await contractNow();
    const indicator = contract["results"][0].indicators[0];
    assert.deepEqual(indicator.manual, { version: 0, mayEdit: true });
    const manual = { definition: "Laporan yang diterima", formula: "Dihitung per bulan", reportingPeriod: "MONTHLY" };
    const save = (who: string, version: number, sheet: object) =>
      run(
        who,
        "indicatorManualSave",
        "IndicatorManualSaveInput",
        { contract: served.world.contract.id, indicator: indicator.id, version, manual: sheet },
        "indicatorManual { version manual { definition reportingPeriod owner } }",
      );
    const written = await save("sari", 0, manual);
    assert.deepEqual(written["indicatorManual"], {
      version: 1,
      manual: { definition: "Laporan yang diterima", reportingPeriod: "MONTHLY", owner: null },
    });
    assert.deepEqual(codes(await save("sari", 0, manual)), ["STALE_VERSION"]);
    assert.deepEqual(codes(await save("rudi", 1, { ...manual, owner: "Seksi Layanan" })), []);
    assert.deepEqual(codes(await save("sari", 2, { ...manual, formula: " " })), ["REQUIRED"]);
    assert.deepEqual(codes(await save("joko", 2, manual)), ["UNKNOWN_ID"]);
    const { data, requests } = await ask(
      "sari",
      `query($id: ID!) { contract(id: $id) { results { indicators { manual { version manual { owner } } } } } }`,
      { id: served.world.contract.id },
    );
    assert.equal(data["contract"]?.["results"][0].indicators[0].manual.manual.owner, "Seksi Layanan");
    assert.ok(requests <= 3, `${requests} requests`);
  });
});

describe("consultation on indicators (SWL-09)", () => {
  const give =
    "consultation { id version status consulted parties { name comments } comments { name text } indicators { id title } differences { change title fields { field from to } } allowedActions }";
  const open = (who: string, input: object) =>
    run(
      who,
      "consultationOpen",
      "ConsultationOpenInput",
      { contract: served.world.contract.id, dueOn: "2026-10-20", ...input },
      give,
    );
  let round: Row;

  it("opens with two named parties or more, who are neither employee nor rater, until a day from today on", async () => {
    const { people } = served.world;
    assert.deepEqual(codes(await open("sari", { parties: [asked.nina] })), ["LIST_SIZE"]);
    assert.deepEqual(codes(await open("sari", { parties: [asked.nina, people.rudi.id] })), ["PARTY_OF_CONTRACT"]);
    assert.deepEqual(codes(await open("sari", { parties: [asked.nina, "emp_none"], dueOn: "2026-10-01" })), [
      "UNKNOWN_ID",
      "DATE_OUT_OF_RANGE",
    ]);
    assert.deepEqual(codes(await open("wati", { parties: [asked.nina, asked.joko] })), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    const opened = await open("sari", { parties: [asked.nina, asked.joko], question: "Apakah targetnya wajar?" });
    assert.deepEqual(codes(opened), []);
    round = opened["consultation"] as Row;
    assert.deepEqual(round["allowedActions"], ["CLOSE"]);
    assert.deepEqual(codes(await open("sari", { parties: [asked.nina, asked.joko] })), ["CONSULTATION_OPEN"]);
  });

  it("finds the parties for a plain employee, with no more than name, post and unit (R-PDP-04)", async () => {
    const found = await ask("nina", `{ colleagues(beginning: "jo") { id name unitName positionTitle } }`);
    const [joko] = found.data["colleagues"] as unknown as Row[];
    assert.deepEqual([joko?.["id"], joko?.["name"]], [asked.joko, "Joko"]);
    assert.ok(found.requests <= 2, `${found.requests} requests`);
    const short = await served.ask("nina", `{ colleagues(beginning: "j.") { id } }`);
    assert.equal(short.errors?.[0]?.extensions.code, "BAD_USER_INPUT");
    const list = await served.ask("nina", `{ employees { edges { node { id } } } }`);
    assert.equal(list.errors?.[0]?.extensions.code, "FORBIDDEN");
  });

  it("is on the parties' home page and list; the contract itself stays closed to them", async () => {
    const home = await ask("nina", `{ viewer { tasks { kind employeeName subject { id } } } }`);
    const task = home.data["viewer"]?.["tasks"].find((row: Row) => row["kind"] === "CONSULTATION_COMMENT");
    assert.deepEqual(task, { kind: "CONSULTATION_COMMENT", employeeName: "Sari", subject: { id: round["id"] } });
    const list = await ask("nina", `{ consultations { edges { node { id asked indicators { title } } } } }`);
    assert.equal(list.data["consultations"]?.["edges"].length, 1);
    assert.ok(list.requests <= 3, `${list.requests} requests`);
    assert.equal((await ask("nina", `{ contract(id: "${served.world.contract.id}") { id } }`)).data["contract"], null);
    const stranger = await ask("wati", `{ consultations { edges { node { id } } } }`);
    assert.equal(stranger.data["consultations"]?.["edges"].length, 0);
  });

  const comment = (who: string, indicator: string, text: string) =>
    run(who, "consultationComment", "ConsultationCommentInput", { id: round["id"], indicator, text }, give);

  it("takes comments side by side; each party reads its own, the employee all", async () => {
    const [first] = round["indicators"];
    const both = await Promise.all([
      comment("nina", first.id, "Naikkan targetnya"),
      comment("joko", first.id, "Sumber datanya mana?"),
    ]);
    for (const answer of both) assert.deepEqual(codes(answer), []);
    const mine = await comment("nina", first.id, "Naikkan sedikit");
    assert.deepEqual(mine["consultation"].comments, [{ name: "Nina", text: "Naikkan sedikit" }]);
    assert.deepEqual(codes(await comment("nina", "ind_none", "x")), ["UNKNOWN_ID"]);
    assert.deepEqual(codes(await comment("nina", first.id, "x".repeat(1001))), ["TEXT_TOO_LONG"]);
    const all = await ask(
      "sari",
      `{ consultation(id: "${round["id"]}") { version consulted comments { name } parties { name comments } } }`,
    );
    assert.equal(all.data["consultation"]?.["consulted"], true);
    assert.deepEqual(all.data["consultation"]?.["comments"].map((row: Row) => row["name"]).sort(), ["Joko", "Nina"]);
    round = { ...round, version: all.data["consultation"]?.["version"] };
  });

  it("keeps the indicators of opening and closing with their differences; parties read them only while it is open", async () => {
    const contract = await contractNow();
    const content = {
      results: [
        {
          id: contract["results"][0].id,
          kind: "MAIN",
          title: "Terlayaninya pemohon",
          supportedLeaderResult: "Mutu",
          indicators: [
            {
              id: contract["results"][0].indicators[0].id,
              title: "Jumlah laporan",
              aspect: "QUANTITY",
              target: "14",
              unit: "laporan",
              accumulation: "SUM",
            },
          ],
        },
      ],
    };
    const updated = await run(
      "sari",
      "contractUpdate",
      "ContractUpdateInput",
      { id: served.world.contract.id, version: contract["version"], content },
      "contract { version }",
    );
    assert.deepEqual(codes(updated), []);
    const denied = await served.ask(
      "nina",
      `mutation { consultationClose(input: { id: "${round["id"]}", version: ${round["version"]} }) { userErrors { code } } }`,
    );
    assert.deepEqual((denied.data as unknown as Row)["consultationClose"].userErrors, [
      { code: "STEP_NOT_ALLOWED_FOR_PERSON" },
    ]);
    const closed = await run(
      "rudi",
      "consultationClose",
      "ConsultationCloseInput",
      { id: round["id"], version: round["version"] },
      give,
    );
    assert.deepEqual(codes(closed), []);
    const { status, consulted, differences } = closed["consultation"];
    assert.deepEqual([status, consulted], ["CLOSED", true]);
    assert.deepEqual(differences[0].fields.at(-1), { field: "target", from: "12 laporan", to: "14 laporan" });
    assert.equal(differences.at(-1).change, "REMOVED");
    const after = await ask(
      "nina",
      `{ consultation(id: "${round["id"]}") { indicators { id } differences { title } comments { text } } }`,
    );
    assert.deepEqual(after.data["consultation"], {
      indicators: [],
      differences: [],
      comments: [{ text: "Naikkan sedikit" }],
    });
    assert.deepEqual(codes(await comment("joko", "ind_none", "x")), ["STEP_NOT_ALLOWED_IN_STATE"]);
  });
});

describe("words at submission (SWL-04)", () => {
  const submit = async (more: object) => {
    const { version } = await contractNow();
    return run(
      "sari",
      "contractSubmit",
      "ContractSubmitInput",
      { id: served.world.contract.id, version, ...more },
      "contract { status qualityReasons { code reason } }",
    );
  };
  const write = async (indicator: object) => {
    const contract = await contractNow();
    const content = {
      results: [
        {
          id: contract["results"][0].id,
          kind: "MAIN",
          title: "Terlayaninya pemohon",
          supportedLeaderResult: "Mutu",
          indicators: [{ aspect: "TIME", target: "10", unit: "menit", ...indicator }],
        },
      ],
    };
    assert.deepEqual(
      codes(
        await run(
          "sari",
          "contractUpdate",
          "ContractUpdateInput",
          { id: served.world.contract.id, version: contract["version"], content },
          "contract { version }",
        ),
      ),
      [],
    );
  };

  it("errors stop it, and say where", async () => {
    await write({ title: "Melaksanakan pelayanan", unit: "kali" });
    const refused = await submit({});
    assert.deepEqual(
      refused["userErrors"].map((error: Row) => [error["code"], error["field"].join(".")]),
      [["QUALITY_ERROR", "results.0.indicators.0.title"]],
    );
    assert.match(refused["userErrors"][0].message, /Melaksanakan pelayanan/);
    const [finding] = (await contractNow())["qualityFindings"];
    assert.equal(finding.code, "ACTIVITY_LANGUAGE");
    assert.match(finding.explanation, /busy with/);
    assert.ok(finding.example.source.length > 0);
  });

  it("warnings ask for a reason, which is kept with the submission", async () => {
    await write({ title: "Rata-rata waktu tunggu", direction: "HIGHER" });
    assert.deepEqual(codes(await submit({})), ["QUALITY_REASON_REQUIRED"]);
    const [finding] = (await contractNow())["qualityFindings"];
    const reason = { subject: finding.indicatorId, code: finding.code };
    assert.deepEqual(codes(await submit({ qualityReasons: [{ ...reason, reason: " " }] })), ["REQUIRED"]);
    const sent = await submit({
      qualityReasons: [{ ...reason, reason: "Waktu layanan konsultasi memang diperpanjang" }],
    });
    assert.deepEqual(sent["contract"], {
      status: "SUBMITTED",
      qualityReasons: [{ code: "DIRECTION_CONTRADICTS", reason: "Waktu layanan konsultasi memang diperpanjang" }],
    });
  });
});
