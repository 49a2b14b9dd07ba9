import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { identifierMarkers } from "../employees/employee.store.ts";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import { activeContractWorld, type ActiveContractWorld, type Person } from "../testing/activeContract.ts";
import { mutate, operate } from "../testing/operation.ts";

type Rows = {
  rows: { outcome: string; employeeName: string | null; reasons: { code: string; field: string[] }[] }[];
};

let world: ActiveContractWorld;
before(async () => {
  world = await activeContractWorld();
  await world.put(...Object.values(world.people).flatMap(identifierMarkers));
});
after(() => world.local.stop());

const numberOf = (who: Person) => world.people[who].identifiers[0]?.value ?? "";
const row = (who: Person, more: object = {}) => ({
  ...{ number: numberOf(who), month: "2026-09", workingDays: 22, presentDays: 22, absentDays: 0, lateMinutes: 0 },
  ...more,
});
const shown = "rows { outcome employeeName reasons { code field } }";
const load = (who: Person, rows: object[]) =>
  mutate<Rows>(world.as(who), ["attendanceImport", "AttendanceImportInput", shown], { rows });
const months = (who: Person, employee?: string) =>
  operate<{ attendance: { edges: { node: { month: string; presentDays: number; version: number } }[] } | null }>(
    world.as(who),
    `query($employee: ID) { attendance(employee: $employee) { edges { node { month presentDays version } } } }`,
    { employee: employee ?? null },
  );

describe("attendance through the server (SWL-07)", () => {
  it("previews, imports each row for itself, and leaves alone what is there already", async () => {
    const rows = [
      row("sari"),
      row("rudi"),
      row("sari"),
      row("wati", { presentDays: 23 }),
      row("wati", { number: "1" }),
    ];
    const preview = await operate<{ attendanceImportPreview: Rows }>(
      world.as("tuti"),
      `query($rows: [AttendanceRowInput!]!) { attendanceImportPreview(rows: $rows) { ${shown} } }`,
      { rows },
    );
    const wanted = ["READY", "READY", "REFUSED", "REFUSED", "REFUSED"];
    assert.deepEqual(
      preview.data.attendanceImportPreview.rows.map(({ outcome }) => outcome),
      wanted,
    );
    assert.ok(preview.requests <= 3, `${preview.requests} requests for any number of rows`);
    assert.equal((await months("sari")).data.attendance?.edges.length, 0);
    const imported = await load("tuti", rows);
    assert.deepEqual(
      imported.rows.map(({ outcome, reasons }) => [outcome, reasons[0]?.code]),
      [
        ["DONE", undefined],
        ["DONE", undefined],
        ["REFUSED", "DUPLICATE_ENTRY"],
        ["REFUSED", "NUMBER_OUT_OF_RANGE"],
        ["REFUSED", "UNKNOWN_ID"],
      ],
    );
    assert.equal((await load("tuti", [row("sari")])).rows[0]?.outcome, "ALREADY_THERE");
    assert.equal((await load("tuti", [])).userErrors[0]?.code, "LIST_SIZE");
  });

  it("refuses by its column what no key can be made of, and fails for nothing", async () => {
    const long = "1".repeat(10_000);
    const { rows } = await load("tuti", [
      row("sari", { number: long }),
      row("sari", { month: long }),
      row("sari", { number: "" }),
    ]);
    assert.deepEqual(
      rows.map(({ outcome, reasons }) => `${outcome} ${reasons[0]?.code} ${reasons[0]?.field.join(".")}`),
      ["REFUSED UNKNOWN_ID number", "REFUSED VALUE_NOT_UNDERSTOOD month", "REFUSED UNKNOWN_ID number"],
    );
  });

  it("is read by the person and by who administers, not by the rater", async () => {
    assert.equal((await months("sari")).data.attendance?.edges[0]?.node.presentDays, 22);
    assert.equal((await months("tuti", world.people.sari.id)).data.attendance?.edges.length, 1);
    assert.deepEqual((await months("rudi", world.people.sari.id)).errors, ["NOT_FOUND"]);
    const list = await operate(world.as("rudi"), `{ attendanceOfMonth(month: "2026-09") { edges { cursor } } }`);
    assert.deepEqual(list.errors, ["FORBIDDEN"]);
    const all = await operate<{ attendanceOfMonth: { edges: object[] } }>(
      world.as("tuti"),
      `{ attendanceOfMonth(month: "2026-09") { edges { node { employeeName } } } }`,
    );
    assert.equal(all.data.attendanceOfMonth.edges.length, 2);
    assert.equal(all.requests, 1);
  });

  it("SWL-07: changing attendance leaves suggestion, ratings and predicate unchanged", async () => {
    const id = evaluationId(world.contract.id, "2026-Q3");
    for (const [at, value] of [
      ["0", "12"],
      ["1", "85"],
    ] as const)
      await mutate(world.as("sari"), ["realizationRecord", "RealizationRecordInput", "realization { id }"], {
        ...{ contract: world.contract.id, indicator: world.contract.results[0]?.indicators[Number(at)]?.id },
        ...{ period: "2026-Q3", version: 0, value },
      });
    const submitted = await mutate<{ evaluation: { version: number } }>(
      world.as("sari"),
      ["selfReportSubmit", "SelfReportInput", "evaluation { version }"],
      { evaluation: id, version: 0, narrative: "Target tercapai." },
    );
    await mutate(world.as("rudi"), ["evaluationRate", "EvaluationRateInput", "evaluation { predicate }"], {
      ...{ id, version: submitted.evaluation.version, resultRating: "MEETS", behaviorRating: "MEETS" },
    });
    const judged = async () =>
      (
        await operate<{ evaluation: object }>(
          world.as("rudi"),
          `query($id: ID!) { evaluation(id: $id) { version status resultRating behaviorRating predicate
             suggestion { rating percent working { rule result inputs { value } } } explanation { rule result } } }`,
          { id },
        )
      ).data.evaluation;
    const before = await judged();
    await load("tuti", [row("sari", { presentDays: 0, absentDays: 22, lateMinutes: 9000 })]);
    assert.equal((await months("sari")).data.attendance?.edges[0]?.node.version, 2);
    assert.deepEqual(await judged(), before);
    assert.match(JSON.stringify(before), /"predicate":"GOOD".*"percent":"\d/);
  });
});
