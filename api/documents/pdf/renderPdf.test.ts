import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";
import { describe, it } from "node:test";
import { sampleContract, sampleResults } from "../../testing/sampleForms.ts";
import { unzipSync } from "fflate";
import { sampleEvaluation } from "../../testing/sampleEvaluationForms.ts";
import { evaluationForm } from "../evaluationForm.document.ts";
import { unitAgreementForm } from "../unitAgreement.document.ts";
import { contractForm } from "../contractForm.document.ts";
import { layRows, rowSizes } from "./tableRows.ts";
import { linesOf } from "./lines.ts";
import { renderPdf } from "./renderPdf.ts";
import { cell } from "../printedPage.rules.ts";
import { renderXlsx } from "../xlsx/renderXlsx.ts";

const seal = {
  hash: "3f0a".repeat(16),
  address: `https://kinerja.contoh.go.id/layanan/verifikasi/${"3f0a".repeat(16)}`,
};
/** Six points a letter: widths that can be counted by hand. */
const measure = (text: string): number => text.length * 6;

const pages = (pdf: Buffer): number => (pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length;
/** Content streams, unpacked. */
const streams = (pdf: Buffer): string[] =>
  [...pdf.toString("latin1").matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, body = ""]) => {
    try {
      return [inflateSync(Buffer.from(body, "latin1")).toString("latin1")];
    } catch {
      return [];
    }
  });

describe("PDF of a form", () => {
  it("gives equal bytes for equal records (features 3.30)", async () => {
    const page = contractForm(sampleContract());
    assert.ok((await renderPdf(page, seal)).equals(await renderPdf(page, seal)));
    assert.ok((await renderXlsx(page, seal)).equals(await renderXlsx(page, seal)));
  });

  it("F15 as a workbook holds every objective, target, program and the sum of the budgets", async () => {
    const [result] = sampleResults(1);
    const page = unitAgreementForm({
      ...{ government: "Pemerintah Kota Contoh", year: 2026, from: "2026-01-01", to: "2026-12-31", unitName: "Dinas" },
      indicators: (result?.indicators ?? []).map(({ title, target }) => ({ objective: "Sasaran A", title, target })),
      programs: [
        { name: "Program Satu", budget: "1250000000" },
        { name: "Program Dua", budget: "750500000" },
      ],
    });
    const files = unzipSync(await renderXlsx(page, seal));
    const text = Object.values(files)
      .map((bytes) => Buffer.from(bytes).toString("utf8"))
      .join("");
    for (const said of [
      "Sasaran A",
      "2 Laporan",
      "PROGRAM",
      "ANGGARAN",
      "Program Dua",
      "Rp750.500.000",
      "Rp2.000.500.000",
    ])
      assert.ok(text.includes(said), said);
  });

  it("is tagged, in Indonesian, PDF/A, with embedded fonts", async () => {
    const text = (await renderPdf(contractForm(sampleContract()), seal)).toString("latin1");
    for (const mark of [
      "/MarkInfo",
      "/Lang (id-ID)",
      "/StructTreeRoot",
      "/S /TH",
      "/S /TD",
      "/FontFile2",
      "/GTS_PDFA1",
    ])
      assert.ok(text.includes(mark), mark);
    assert.match(text, /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A/);
  });

  it("flows 40 results with 160 indicators over pages, no line beyond an edge, below 300 kB and 2 s", async () => {
    const started = performance.now();
    const pdf = await renderPdf(contractForm(sampleContract({ results: sampleResults(40) })), seal);
    assert.ok(performance.now() - started < 2_000);
    assert.ok(pages(pdf) >= 12 && pages(pdf) <= 16, `${pages(pdf)} pages`);
    assert.ok(pdf.length < 300_000, `${pdf.length} bytes`);
    const heights = streams(pdf).flatMap((stream) =>
      [...stream.matchAll(/1 0 0 1 [\d.]+ ([\d.-]+) Tm/g)].map(([, y]) => Number(y)),
    );
    assert.ok(heights.length > 500);
    assert.ok(
      heights.every((y) => y > 20 && y < 575),
      `${Math.min(...heights)}..${Math.max(...heights)}`,
    );
  });
});

describe("the last page", () => {
  /** The tint behind what an evaluation decides, as a content stream sets it. */
  const tint = /0\.945\d* 0\.929\d* 0\.90\d* (rg|scn)/;

  /** Content of the last page: the last stream that draws text. */
  const lastOf = (pdf: Buffer): string => streams(pdf).findLast((stream) => stream.includes(" Tm")) ?? "";

  it("never holds signature and code alone: the predicate stands above them (3.9)", async () => {
    const expectations = [0, 24, 48].map((times) => "Layanan tuntas tepat waktu. ".repeat(times));
    for (const [at, leaderExpectation] of expectations.entries())
      for (const approach of ["QUANTITATIVE", "QUALITATIVE"] as const) {
        const page = evaluationForm(
          sampleEvaluation({ approach, behaviors: [{ behavior: "COLLABORATIVE", leaderExpectation }] }),
        );
        assert.ok(tint.test(lastOf(await renderPdf(page, seal))), `${approach} ${at}`);
      }
  });

  it("gives long names the room they need: the code stands below them", async () => {
    const name =
      "Prof. Dr. dr. Hj. Siti Nurhaliza Kusumawardhani Prawirodirjo binti Abdurrahman, Sp.PD-KGEH., M.Kes., Ph.D.";
    const { employee, rater } = sampleContract();
    const long = contractForm(sampleContract({ employee: { ...employee, name }, rater: { ...rater, name } }));
    const drawn = [...lastOf(await renderPdf(long, seal)).matchAll(/1 0 0 1 [\d.]+ ([\d.-]+) Tm/g)];
    // From below: the footer, the three lines beside the code, and what stands above it.
    const heights = [...new Set(drawn.map(([, y]) => Number(y)))].sort((a, b) => a - b);
    assert.ok((heights[4] ?? 0) - (heights[3] ?? 0) > 15, heights.join(" "));
  });
});

describe("layout of tables", () => {
  it("breaks lines at blanks and, where a word is wider than its cell, within it", () => {
    const lines = linesOf([{ runs: [{ text: "satu dua " + "x".repeat(25) }] }], 60, measure);
    assert.deepEqual(
      lines.map(({ pieces }) => pieces.map(({ text }) => text).join("")),
      ["satu dua ", "x".repeat(10), "x".repeat(10), "x".repeat(5)],
    );
    assert.deepEqual(
      linesOf([{ runs: [{ text: "rekap_izin_2026.xlsx" }] }], 60, measure).map(({ pieces }) => pieces[0]?.text),
      ["rekap_", "izin_2026.", "xlsx"],
      "names of files break behind a mark",
    );
  });

  it("gives a cell over several rows the height of all, the last row growing when that is not enough", () => {
    const long = cell("kata ".repeat(20).trim(), { rows: 2 });
    const rows = layRows([[long, cell("a")], [cell("b")]], [66, 60], measure);
    const one = rowSizes.lineHeight + 2 * rowSizes.padding;
    assert.equal(rows[0]?.height, one);
    assert.equal((rows[0]?.height ?? 0) + (rows[1]?.height ?? 0), 10 * rowSizes.lineHeight + 2 * rowSizes.padding);
    assert.equal(
      rows.flatMap(({ parts }) => parts.filter(({ cell: of }) => of === long)).flatMap(({ lines }) => lines).length,
      10,
    );
  });

  it("loses no line of a cell that is taller than a page", async () => {
    const words = Array.from({ length: 900 }, (_, at) => `kata${at}`).join("\n");
    const page = contractForm(sampleContract());
    const tall = {
      ...page,
      blocks: [{ kind: "table" as const, summary: "", widths: [1, 1], head: [], rows: [[cell(words), cell("x")]] }],
    };
    const pdf = await renderPdf(tall, seal);
    const drawn = streams(pdf).flatMap((stream) => [...stream.matchAll(/ Tm/g)]).length;
    const short = { ...tall, blocks: [{ ...tall.blocks[0]!, rows: [[cell("x"), cell("x")]] }] };
    assert.ok(pages(pdf) >= 2);
    const plain = streams(await renderPdf(short, seal)).flatMap((stream) => [...stream.matchAll(/ Tm/g)]).length;
    // Each further page has its two lines of footer.
    assert.equal(drawn - plain, 899 + 2 * (pages(pdf) - 1));
  });
});
