import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contract, PlannedResult } from "../contracts/contract.rules.ts";
import { readPlan } from "../plans/plan.rules.ts";
import { isRefused } from "../kernel/refusal.ts";
import { placeCell, readCell, shownCell, type MatrixCell } from "./matrixCell.rules.ts";
import { previewBlock, previewList, readTable, writeTable } from "./paste.rules.ts";
import { matrixChecks, matrixColumns, matrixRows, rings, type MatrixPerson } from "./roleResultMatrix.rules.ts";
import { relinked } from "./followCascade.ts";

const result = (id: string, title: string, more: Partial<PlannedResult> = {}): PlannedResult =>
  ({ id, kind: "MAIN", title, indicators: [], ...more }) as PlannedResult;
const cell = (resultId: string, employeeId: string, more: Partial<MatrixCell> = {}): MatrixCell =>
  ({ id: "mxc_1", version: 1, resultId, employeeId, text: "", state: "EMPTY", ...more }) as MatrixCell;
const person = (employee: string, results: PlannedResult[], more: Partial<MatrixPerson> = {}): MatrixPerson => ({
  ...{ employee, name: employee.toUpperCase(), positionTitle: "Analis", unitName: "Bidang", invited: false, results },
  ...more,
});
const draft = (results: PlannedResult[], more: object = {}): Contract =>
  ({ id: "ctr_1", status: "DRAFT", results, ...more }) as unknown as Contract;
const newId = ((kind: string) => `${kind}_new`) as never;
const column = { id: "res_L", title: "Hasil pimpinan" } as never;

describe("cells (R-MPH-01, R-MPH-02)", () => {
  it("R-MPH-01: `x` and `-` mean no role; words are trimmed", () => {
    const read = (text: string) => {
      const entry = readCell({ result: "r", employee: "e", text, revision: "0" });
      return isRefused(entry) ? entry.refusals[0].code : entry.text;
    };
    assert.deepEqual(
      [read("x"), read("X"), read(" - "), read("  Laporan \n bulanan ")],
      ["", "", "", "Laporan bulanan"],
    );
    assert.equal(read("a".repeat(1001)), "TEXT_TOO_LONG");
  });

  it("an amendment takes the role while the content in force stays as signed (R-SKP-03)", () => {
    const signed = [result("res_1", "Lama")];
    const contract = draft(signed, { status: "ACTIVE", amendment: { status: "DRAFT" }, proposed: { results: signed } });
    const placed = placeCell(cell("res_L", "a"), { text: "Baru" }, column, contract, newId);
    assert.equal(placed.cell.state, "LINKED");
    assert.equal(placed.contract?.results, signed);
    assert.deepEqual(
      placed.contract?.proposed?.results.map(({ title }) => title),
      ["Lama", "Baru"],
    );
  });

  it("waits where the contract cannot be written, and where there is none (features 3.19)", () => {
    for (const contract of [undefined, draft([], { status: "SUBMITTED" }), draft([], { status: "ACTIVE" })])
      assert.equal(placeCell(cell("res_L", "a"), { text: "Baru" }, column, contract, newId).cell.state, "PENDING");
  });

  it("shows a role as waiting again when the person took it out, and their own plans as theirs", () => {
    const linked = cell("res_L", "a", { text: "Peran", state: "LINKED", personResultId: "res_1" as never });
    const place = { result: "res_L", employee: "a" };
    assert.equal(shownCell(place, linked, []).state, "PENDING");
    const own = shownCell(place, undefined, [result("res_2", "Ide sendiri", { supportedResultId: "res_L" as never })]);
    assert.deepEqual([own.state, own.text], ["OWN", "Ide sendiri"]);
    assert.notEqual(own.revision, "0", "whoever fills the cell has to have seen it");
  });
});

describe("checks of a matrix (R-MPH-05, features 3.19, 3.20)", () => {
  const columns = [result("res_A", "Hasil A"), result("res_B", "Hasil B"), result("res_C", "Hasil C")];
  const check = (people: MatrixPerson[], cells: MatrixCell[], own: string[] = [], leader = columns) => {
    const rows = matrixRows(leader, people, cells);
    return matrixChecks({ results: leader }, people, rows, matrixColumns(leader, rows, own)).map(
      ({ kind, result: of }) => `${kind} ${of ?? ""}`.trim(),
    );
  };

  it("names results without contributor unless they are marked as own work", () => {
    const given = [cell("res_A", "a", { text: "Peran", state: "PENDING" })];
    assert.deepEqual(check([person("a", [])], given, ["res_B"]), ["NO_CONTRIBUTOR res_C"]);
  });

  it("features 3.20: shares that are used sum to exactly 100", () => {
    const shares = (...all: string[]) =>
      check(
        all.map((_, at) => person(`p${at}`, [])),
        all.map((share, at) => cell("res_A", `p${at}`, { text: `Peran ${at}`, state: "PENDING", share })),
        ["res_B", "res_C"],
      );
    assert.deepEqual(shares("33.33", "33.33", "33.34"), []);
    assert.deepEqual(shares("50", "40"), ["SHARES_NOT_100 res_A"]);
  });

  it("names main results without parent, but not those of guests", () => {
    const lonely = [result("res_1", "Sendiri")];
    assert.deepEqual(
      check([person("a", lonely), person("b", lonely, { invited: true })], [], ["res_A", "res_B", "res_C"]),
      ["NO_PARENT"],
    );
  });

  it("finds rings: a leader's result that rests on what it is supported by", () => {
    const leader = [result("res_A", "Hasil A", { supportedResultId: "res_1" as never })];
    const people = [person("a", [result("res_1", "Balik", { supportedResultId: "res_A" as never })])];
    assert.ok(check(people, [], [], leader).includes("CYCLE res_A"));
    assert.deepEqual(
      rings(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
        ]),
      ).sort(),
      ["b", "c"],
    );
  });

  it("features 3.19: finds double counts in words and in figures", () => {
    const same = ["a", "b"].map((who) => cell("res_A", who, { text: "Laporan kinerja", state: "PENDING" }));
    assert.deepEqual(check([person("a", []), person("b", [])], same, ["res_B", "res_C"]), ["DOUBLE_COUNT res_A"]);
    const figure = (number: string) =>
      ({
        title: "Pemohon",
        unitIndicatorId: "pki_1",
        accumulation: "SUM",
        target: { kind: "NUMBER", number, text: number, unit: "orang" },
      }) as never;
    const leader = [result("res_A", "Hasil A", { indicators: [figure("100")] })];
    const part = (who: string, number: string) =>
      person(who, [
        result(`res_${who}`, `Bagian ${who}`, { supportedResultId: "res_A" as never, indicators: [figure(number)] }),
      ]);
    assert.deepEqual(check([part("a", "60"), part("b", "40")], [], [], leader), []);
    assert.deepEqual(check([part("a", "60"), part("b", "60")], [], [], leader), ["DOUBLE_COUNT res_A"]);
  });

  it("links drafts to a published result by its words, and leaves all others alone", () => {
    const published = [{ id: "res_L" as never, title: "Meningkatnya mutu layanan" }];
    const results = [
      result("res_1", "A", { supportedLeaderResult: "meningkatnya  mutu LAYANAN." }),
      result("res_2", "B", { supportedLeaderResult: "Lain" }),
    ];
    assert.deepEqual(
      relinked(results, published).map(({ supportedResultId }) => supportedResultId),
      ["res_L", undefined],
    );
    assert.equal(relinked(results.slice(1), published)[0], results[1]);
  });
});

describe("pasting from a spreadsheet", () => {
  const columns = Array.from({ length: 15 }, (_, at) => ({ id: `res_${at}`, title: `Hasil ${at + 1}` }));
  const rows = Array.from({ length: 40 }, (_, at) => ({ employee: `emp_${at}`, name: `Pegawai ${at}`, cells: [] }));

  it("500 lines of which 7 are wrong: 493 are offered, 7 explained", () => {
    const lines = Array.from({ length: 500 }, (_, at) => [
      `Pegawai ${at % 40}`,
      String(Math.floor(at / 40) + 1),
      `Produk ${at}`,
      "",
    ]);
    const spoil = (at: number, change: string[]) => (lines[at] = change);
    spoil(3, ["Bukan siapa-siapa", "1", "Produk", ""]);
    spoil(50, ["Pegawai 10", "99", "Produk", ""]);
    spoil(60, ["Pegawai 20", "Hasil yang tidak ada", "Produk", ""]);
    spoil(70, ["Pegawai 30", "2", "a".repeat(1001), ""]);
    spoil(80, ["Pegawai 0", "3", "Produk", "140"]);
    spoil(90, ["Pegawai 10", "3", "Produk", "separuh"]);
    spoil(499, ["Pegawai 18", "1", "Sel kedua kalinya", ""]);
    const preview = previewList(readTable(writeTable([["Nama", "Hasil", "Peran", "Persen"], ...lines])), {
      columns,
      rows,
    });
    assert.equal(preview.offered.length, 493);
    assert.deepEqual(
      preview.refused.map(({ line }) => line),
      [5, 52, 62, 72, 82, 92, 501],
    );
    for (const { why } of preview.refused) assert.ok(why.id.length > 10 && why.en.length > 10);
  });

  it("a block begins at the cell it is pasted into; what hangs over is explained", () => {
    const preview = previewBlock(readTable("A\tB\nC\tD"), { row: 39, column: 0 }, { columns, rows });
    assert.deepEqual(
      preview.offered.map(({ employee, result: of, text }) => [employee, of, text]),
      [
        ["emp_39", "res_0", "A"],
        ["emp_39", "res_1", "B"],
      ],
    );
    assert.equal(preview.refused.length, 2);
  });

  it("reads what it writes, line breaks and quotes included", () => {
    const table = [
      ["a\nb", 'kata "x"'],
      ["", "c"],
    ];
    assert.deepEqual(readTable(writeTable(table)), table);
  });
});

describe("plans (2.1)", () => {
  const plan = { id: "pln_1" as never, goals: [] };
  const content = (targets: object[], more: object = {}) => ({
    ...{ title: "RPJMD", fromYear: 2025, toYear: 2029 },
    goals: [{ title: "Sasaran", indicators: [{ title: "Indikator", unit: "%", targets, ...more }] }],
  });
  const codes = (input: object, known: string[] = []) => {
    const read = readPlan(input, plan, new Set(known), () => "1");
    return isRefused(read)
      ? read.refusals.map(({ code, field }) => `${code} ${field.join(".")}`)
      : read.goals[0]?.indicators[0]?.direction;
  };

  it("know indicators where higher, lower, or a range is better", () => {
    assert.equal(codes(content([{ year: 2026, target: "72,5" }])), "HIGHER");
    assert.equal(codes(content([{ year: 2026, target: "<= 6" }])), "LOWER");
    assert.equal(codes(content([{ year: 2026, target: "80-90" }])), "RANGE");
  });

  it("refuse years outside, twice the same year, unknown goals and contradicting directions with their path", () => {
    assert.deepEqual(codes(content([{ year: 2031, target: "1" }])), [
      "DATE_OUT_OF_RANGE goals.0.indicators.0.targets.0.year",
    ]);
    assert.deepEqual(
      codes(
        content([
          { year: 2026, target: "1" },
          { year: 2026, target: "2" },
        ]),
      ),
      ["DUPLICATE_ENTRY goals.0.indicators.0.targets.1.year"],
    );
    assert.deepEqual(codes({ ...content([]), toYear: 2040 }), ["DATE_OUT_OF_RANGE toYear"]);
    assert.deepEqual(codes(content([{ year: 2026, target: "<= 2" }], { direction: "HIGHER" })), [
      "METHOD_NOT_APPLICABLE goals.0.indicators.0.targets.0.direction",
    ]);
    const served = { ...content([]), goals: [{ title: "S", servesGoal: "gol_x", indicators: [] }] };
    assert.deepEqual(codes(served), ["UNKNOWN_ID goals.0.servesGoal"]);
  });
});
