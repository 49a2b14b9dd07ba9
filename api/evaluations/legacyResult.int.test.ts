import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { identifierMarkers } from "../employees/employee.store.ts";
import { servedWorld, type Served } from "../testing/servedWorld.ts";

let served: Served;
let number: string;
before(async () => {
  served = await servedWorld();
  number = served.world.people.sari.identifiers[0]?.value ?? "";
  // The small world is written in bulk, without what keeps numbers unique.
  await served.world.put(...identifierMarkers(served.world.people.sari));
});
after(() => served.stop());

type Row = {
  outcome: string;
  employeeName: string | null;
  result: { score: string; predicate: string } | null;
  reasons: { code: string; field: string[]; message: string }[];
};
const shown =
  "rows { outcome employeeName result { score predicate } reasons { code field message } } userErrors { code }";

async function preview(rows: object[], who = "tuti") {
  const query = `query($rows: [LegacyResultRowInput!]!) { legacyResultsImportPreview(rows: $rows) { ${shown} } }`;
  const answer = await served.ask(who, query, { rows });
  return {
    answer,
    rows: (answer.data?.["legacyResultsImportPreview"] as unknown as { rows: Row[] } | undefined)?.rows ?? [],
  };
}
async function run(rows: object[]) {
  const query = `mutation($input: LegacyResultsImportInput!) { legacyResultsImport(input: $input) { ${shown} } }`;
  const answer = await served.ask("tuti", query, { input: { rows } });
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return { answer, rows: (answer.data?.["legacyResultsImport"] as unknown as { rows: Row[] }).rows };
}
const good = () => ({ number, year: 2020, regime: "PP_30_2019", skp: "100", behavior: "80", source: "PPK 2020" });

describe("importing results of past years (domain 3.5)", () => {
  it("previews without writing: one good row, three refused with their reasons, in at most 6 requests", async () => {
    const rows = [
      good(),
      { ...good(), number: "199999999999999999" },
      { ...good(), skp: "seratus", year: 2021 },
      good(),
    ];
    const { answer, rows: seen } = await preview(rows);
    assert.deepEqual(
      seen.map(({ outcome, reasons }) => [outcome, reasons[0]?.code, reasons[0]?.field.join(".")]),
      [
        ["READY", undefined, undefined],
        ["REFUSED", "UNKNOWN_ID", "number"],
        ["REFUSED", "VALUE_NOT_UNDERSTOOD", "skp"],
        ["REFUSED", "DUPLICATE_ENTRY", "number"],
      ],
    );
    assert.ok(seen.flatMap(({ reasons }) => reasons).every(({ message }) => message.length > 5));
    assert.equal(answer.extensions?.cost.writeUnits, 0);
    assert.ok((answer.extensions?.cost.requests ?? 99) <= 6, `${answer.extensions?.cost.requests} requests`);
  });

  it("imports; the same rows again write nothing; a correction stands in the person's history", async () => {
    const first = await run([good(), { ...good(), year: 2021, skp: "115", behavior: "115", innovation: "ya" }]);
    assert.deepEqual(
      first.rows.map(({ outcome, result }) => [outcome, result?.score, result?.predicate]),
      [
        ["DONE", "94", "GOOD"],
        ["DONE", "115", "VERY_GOOD"],
      ],
    );
    const again = await run([good()]);
    assert.equal(again.rows[0]?.outcome, "ALREADY_THERE");
    assert.equal(again.answer.extensions?.cost.writeUnits, 0);
    assert.equal((await run([{ ...good(), behavior: "90" }])).rows[0]?.result?.score, "97");
    const query = `query($id: ID!) { employee(id: $id) { legacyResults { year score predicate working { citation } source } } }`;
    const own = await served.ask("sari", query, { id: served.world.people.sari.id });
    assert.deepEqual(own.data?.["employee"], {
      legacyResults: [
        {
          year: 2021,
          score: "115",
          predicate: "VERY_GOOD",
          working: { citation: "PP 30/2019 Pasal 4 dan Pasal 41" },
          source: "PPK 2020",
        },
        {
          year: 2020,
          score: "97",
          predicate: "GOOD",
          working: { citation: "PP 30/2019 Pasal 4 dan Pasal 41" },
          source: "PPK 2020",
        },
      ],
    });
  });

  it("takes a batch of broken rows: each is refused by itself with code, column and sentence, and only good ones are written", async () => {
    const broken = [
      [{ regime: "PP 53" }, "REGULATION_UNKNOWN regime"],
      [{ regime: "" }, "REQUIRED regime"],
      [{ number: "" }, "REQUIRED number"],
      [{ number: "1,99001E+17" }, "NIP_LENGTH number"],
      [{ number: "TEN#x#y|z/../$${a}" }, "NIP_LENGTH number"],
      [{ number: "1".repeat(10_000) }, "NIP_LENGTH number"],
      [{ year: 1 }, "NUMBER_OUT_OF_RANGE year"],
      [{ year: 2_147_483_647 }, "NUMBER_OUT_OF_RANGE year"],
      [{ skp: null }, "REQUIRED skp"],
      [{ skp: "9".repeat(400) }, "VALUE_NOT_UNDERSTOOD skp"],
      [{ behavior: "-1" }, "NUMBER_OUT_OF_RANGE behavior"],
      [{ score: "12" }, "SCORE_DIFFERS score"],
      [{ innovation: "mungkin" }, "YES_NO_UNCLEAR innovation"],
      [{ withOpinions: "kadang" }, "YES_NO_UNCLEAR withOpinions"],
      [{ source: "x".repeat(301) }, "TEXT_TOO_LONG source"],
    ] as const;
    // A year of its own each, so that none is refused for being there twice.
    const rows = broken.map(([wrong], at) => ({ ...good(), year: at % 2 === 0 ? 2019 : 2022, ...wrong }));
    const alone = await Promise.all(rows.map(async (row) => (await run([row])).rows[0]));
    assert.deepEqual(
      alone.map((row) => `${row?.reasons[0]?.code} ${row?.reasons[0]?.field.join(".")}`),
      broken.map(([, expected]) => expected),
    );
    const { rows: stranger } = await run([
      { ...good(), number: "199999999999999999", regime: "PP 53", innovation: "?" },
    ]);
    assert.deepEqual(
      stranger[0]?.reasons.map(({ code, field }) => `${code} ${field.join(".")}`),
      ["UNKNOWN_ID number", "REGULATION_UNKNOWN regime", "YES_NO_UNCLEAR innovation"],
    );
    for (const row of alone) assert.match(row?.reasons[0]?.message ?? "", /^[^{}[\]…]{10,}\.$/);
    const spaced = `'${number.slice(0, 8)} ${number.slice(8, 14)} ${number.slice(14)}`;
    const { rows: mixed } = await run([
      ...rows.slice(2, 4),
      { ...good(), number: spaced, year: 2022 },
      ...rows.slice(4, 6),
    ]);
    assert.deepEqual(
      mixed.map(({ outcome }) => outcome),
      ["REFUSED", "REFUSED", "DONE", "REFUSED", "REFUSED"],
    );
    const { answer } = await preview([{ ...good(), year: 2019 }]);
    assert.equal(answer.errors, undefined);
    const query = `query($id: ID!) { employee(id: $id) { legacyResults { year } } }`;
    const own = await served.ask("sari", query, { id: served.world.people.sari.id });
    const years = (own.data?.["employee"] as unknown as { legacyResults: { year: number }[] }).legacyResults;
    assert.deepEqual(
      years.map(({ year }) => year),
      [2022, 2021, 2020],
      "nothing of a refused row was kept",
    );
  });

  it("is for administrators, and past years are for whom they concern", async () => {
    const { answer } = await preview([good()], "sari");
    assert.equal(answer.errors?.[0]?.extensions.code, "FORBIDDEN");
    const query = `query($id: ID!) { employee(id: $id) { legacyResults { year } } }`;
    const other = await served.ask("rudi", query, { id: served.world.people.tuti.id });
    assert.deepEqual(
      (other.data?.["employee"] as unknown as { legacyResults?: object[] } | null)?.legacyResults ?? [],
      [],
    );
  });
});
