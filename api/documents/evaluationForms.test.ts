import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { sampleEvaluation, sampleEvaluationDocument } from "../testing/sampleEvaluationForms.ts";
import { periodTitle } from "./evaluationBlocks.document.ts";
import { evaluationDocument } from "./evaluationDocument.document.ts";
import { evaluationForm, feedbackForm } from "./evaluationForm.document.ts";
import type { PrintedObjection } from "./evaluationValues.rules.ts";
import { coveredSpan } from "./formValues.rules.ts";
import { renderPdf } from "./pdf/renderPdf.ts";
import { plainText, type Paragraph, type PrintedPage, type Row, type Table } from "./printedPage.rules.ts";
import { renderXlsx } from "./xlsx/renderXlsx.ts";

const tables = (page: PrintedPage): Table[] => page.blocks.filter((block): block is Table => block.kind === "table");
const texts = (row: Row | undefined): string[] => (row ?? []).map((cell) => plainText(cell.content));
const titles = (page: PrintedPage): string[] => page.heading.map((line) => plainText([line]));
/** Runs that are not struck through. */
const standing = (paragraph: Paragraph | undefined): string[] =>
  (paragraph?.runs ?? []).filter(({ look, text }) => look !== "struck" && text.trim() !== "/").map(({ text }) => text);
/** The alternative that stands beside a label, wherever it is. */
const chosen = (page: PrintedPage, label: string): string[] => {
  const row = tables(page)
    .flatMap(({ rows }) => rows)
    .find((each) => texts(each)[0] === label);
  assert.ok(row, label);
  return standing(row.at(-1)?.content[0]);
};
const notices = (page: PrintedPage): string[] =>
  page.blocks.flatMap((block) => (block.kind === "notice" ? [block.text] : []));

const seal = { hash: "3f0a".repeat(16), address: "https://kinerja.contoh.go.id/layanan/verifikasi/3f0a" };

describe("F7 and F8: evaluation of a person (3.9)", () => {
  it("F8: four title lines, eight numbered columns, result and feedback span the aspects, the rater alone signs", () => {
    const page = evaluationForm(sampleEvaluation());
    assert.deepEqual([page.code, page.orientation], ["F8", "landscape"]);
    assert.deepEqual(titles(page), [
      "EVALUASI KINERJA PEGAWAI",
      "PENDEKATAN HASIL KERJA KUANTITATIF",
      "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
      "PERIODE: TRIWULAN I / II / III / IV – AKHIR",
    ]);
    const results = tables(page).find(({ head }) => texts(head[0])[0] === "HASIL KERJA");
    assert.deepEqual(texts(results?.head[1]), [
      ...["NO.", "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "RENCANA HASIL KERJA", "ASPEK"],
      ...["INDIKATOR KINERJA INDIVIDU", "TARGET", "REALISASI BERDASARKAN BUKTI DUKUNG"],
      "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG",
    ]);
    assert.equal(texts(results?.head[2]).at(-1), "(8)");
    assert.equal(results?.rows[1]?.at(-1)?.rows, 4);
    assert.equal(texts(results?.rows[1]).at(-2), "1 Laporan\n• Laporan layanan September 2026");
    const signatures = page.blocks.find(({ kind }) => kind === "signatures");
    assert.ok(signatures?.kind === "signatures" && signatures.left === undefined);
    assert.equal(signatures.right.lines[0], "Contoh, 12 Oktober 2026");
  });

  it("F7: seven columns with the perspective; qualitative ones in words, portrait", () => {
    const leader = evaluationForm(sampleEvaluation({ form: "LEADER" }));
    assert.equal(leader.code, "F7");
    const results = (page: PrintedPage) => tables(page).find(({ head }) => texts(head[0])[0] === "HASIL KERJA");
    assert.equal(texts(results(leader)?.head[2]).at(-1), "(7)");
    assert.equal(texts(results(leader)?.head[1])[4], "PERSPEKTIF");
    const words = evaluationForm(sampleEvaluation({ form: "LEADER", approach: "QUALITATIVE" }));
    assert.deepEqual([words.orientation, titles(words)[1]], ["portrait", "PENDEKATAN HASIL KERJA KUALITATIF"]);
    assert.equal(results(words)?.head[1]?.length, 4);
  });

  it("R-FORM-02: period, organization's predicate, ratings and predicate stand; their alternatives are struck", () => {
    const page = evaluationForm(sampleEvaluation());
    assert.deepEqual(standing(page.heading[3]), ["PERIODE: ", "TRIWULAN", " ", "III", " – "]);
    assert.deepEqual(chosen(page, "CAPAIAN KINERJA ORGANISASI*"), ["BAIK"]);
    assert.deepEqual(chosen(page, "RATING HASIL KERJA*"), ["SESUAI EKSPEKTASI"]);
    assert.deepEqual(chosen(page, "RATING PERILAKU KERJA*"), ["DI ATAS EKSPEKTASI"]);
    assert.deepEqual(chosen(page, "PREDIKAT KINERJA PEGAWAI*"), ["BAIK"]);
    assert.deepEqual(standing(periodTitle({ kind: "ANNUAL", key: "2026" })), ["PERIODE: ", " ", " – ", "AKHIR"]);
    assert.equal(plainText([periodTitle({ kind: "PERIODIC", key: "2026-M04" })]), "PERIODE: BULAN APRIL");
    const unset = evaluationForm(sampleEvaluation({ standing: {} }));
    assert.equal(chosen(unset, "CAPAIAN KINERJA ORGANISASI*").length, 5, "none is struck as long as none is set");
  });

  it("R-FORM-02: the title of the workbook says which period it is of, as the struck lines do on paper", async () => {
    const files = unzipSync(await renderXlsx(evaluationForm(sampleEvaluation()), seal));
    const text = strFromU8(files["xl/sharedStrings.xml"] ?? new Uint8Array());
    const numerals = "[dicoret: I] / [dicoret: II] / III / [dicoret: IV]";
    assert.ok(text.includes(`<t>PERIODE: TRIWULAN ${numerals} – [dicoret: AKHIR]</t>`), text.slice(0, 400));
  });

  it("prints the workbook on A4 as wide as a page, no more than its cells; row numbers are numbers, a NIP is text", async () => {
    const files = unzipSync(await renderXlsx(evaluationForm(sampleEvaluation()), seal));
    const text = (file: string): string => strFromU8(files[file] ?? new Uint8Array());
    const sheet = text("xl/worksheets/sheet1.xml");
    assert.match(sheet, /<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    assert.match(sheet, /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    assert.match(text("xl/workbook.xml"), /_xlnm.Print_Area" localSheetId="0">'F8'!\$A\$1:\$[A-Z]+\$\d+</);
    assert.match(sheet, /<c r="A8"[^>]*><v>1<\/v>/);
    assert.ok(text("xl/sharedStrings.xml").includes("<t>19900115 201503 2 004</t>"));
  });

  it("keeps what somebody wrote a text in the workbook, whatever it begins with: never a formula, never a tag", async () => {
    const page = evaluationForm(sampleEvaluation());
    const paragraphs = ['=HYPERLINK("https://jahat.example";"Klik")', "+1+1", "<f>1+1</f>"].map((text) => ({
      runs: [{ text }],
    }));
    const files = unzipSync(await renderXlsx({ ...page, blocks: [{ kind: "text", paragraphs }] }, seal));
    const text = (file: string): string => strFromU8(files[file] ?? new Uint8Array());
    assert.ok(!/<f[ >]/.test(text("xl/worksheets/sheet1.xml") + text("xl/sharedStrings.xml")));
    assert.ok(
      text("xl/sharedStrings.xml").includes("=HYPERLINK(") && text("xl/sharedStrings.xml").includes("&lt;f&gt;"),
    );
  });

  it("R-DS-03, R-DS-04: the curve is a shape over Sangat Kurang to Sangat Baik, real counts only from the report", () => {
    const curveOf = (page: PrintedPage) => page.blocks.find(({ kind }) => kind === "curve");
    const curve = curveOf(evaluationForm(sampleEvaluation()));
    assert.deepEqual(curve, {
      kind: "curve",
      caption: "Kurva distribusi predikat kinerja pegawai dengan capaian kinerja organisasi BAIK",
      labels: ["SANGAT KURANG", "KURANG/MISCONDUCT", "BUTUH PERBAIKAN", "BAIK", "SANGAT BAIK"],
      axis: "Frekuensi Pegawai",
      peak: 3,
      counts: [0, 1, 2, 14, 3],
    });
    assert.doesNotMatch(JSON.stringify(curve), /%/);
    const { standing } = sampleEvaluation();
    const waiting = curveOf(evaluationForm(sampleEvaluation({ standing: { ...standing, provisional: 2 } })));
    assert.ok(waiting?.kind === "curve" && waiting.caption.endsWith("BAIK (2 predikat sementara)"), "R-OBJ-05");
    const unset = curveOf(evaluationForm(sampleEvaluation({ standing: {} })));
    assert.ok(unset?.kind === "curve" && unset.peak === undefined && unset.counts === undefined);
  });

  it("2.10: a contract of a part of the year says which part, and is never for days outside the year", () => {
    const year = { from: "2026-01-01", to: "2026-12-31" };
    assert.deepEqual(coveredSpan(year, {}), year);
    assert.deepEqual(coveredSpan(year, { startsOn: "2026-07-01" }), { from: "2026-07-01", to: "2026-12-31" });
    assert.deepEqual(coveredSpan(year, { startsOn: "2025-11-01", endsOn: "2026-06-30" }).to, "2026-06-30");
    const page = evaluationForm(sampleEvaluation(coveredSpan(year, { endsOn: "2026-06-30" })));
    const sides = page.blocks.find(({ kind }) => kind === "sides");
    assert.equal(sides?.kind === "sides" && sides.right, "PERIODE PENILAIAN: 1 JANUARI SD 30 JUNI TAHUN 2026");
  });

  it("R-OBJ-05: says that it is provisional while an objection is open, and nothing of the kind once it is final", () => {
    assert.deepEqual(notices(evaluationForm(sampleEvaluation())), []);
    for (const page of [
      evaluationForm(sampleEvaluation({ provisional: true })),
      evaluationDocument(sampleEvaluationDocument({ provisional: true })),
    ])
      assert.match(notices(page)[0] ?? "", /^SEMENTARA: keberatan/);
    assert.match(notices(evaluationForm(sampleEvaluation({ final: false })))[0] ?? "", /^BELUM FINAL/);
  });

  it("R-MIX-01: own ratings stand there only where the policy has self-assessment", () => {
    assert.doesNotMatch(JSON.stringify(evaluationForm(sampleEvaluation())), /PENILAIAN DIRI/);
    const own = evaluationForm(
      sampleEvaluation({ selfAssessment: { resultRating: "ABOVE", behaviorRating: "MEETS" } }),
    );
    assert.deepEqual(chosen(own, "PENILAIAN DIRI*"), ["DI ATAS EKSPEKTASI"]);
  });
});

describe("F6: continuous feedback (3.9, R-EV-04)", () => {
  it("has the columns of the contract with realisation and feedback, and neither rating nor predicate", () => {
    const page = feedbackForm(sampleEvaluation());
    assert.deepEqual([page.code, titles(page)[0]], ["F6", "UMPAN BALIK BERKELANJUTAN"]);
    assert.doesNotMatch(JSON.stringify(page), /RATING|PREDIKAT KINERJA|POLA DISTRIBUSI/);
    const [, results, behaviors] = tables(page);
    assert.equal(
      texts(results?.rows[1]).at(-1),
      [
        "• Kekuatan: Laporan selalu siap sebelum rapat. (Drs. Budi Hartono, 3 Agustus 2026)",
        "  Tanggapan pegawai: Terima kasih, kami pertahankan.",
        "• Pertahankan ketepatan waktu pada triwulan berikutnya.",
      ].join("\n"),
    );
    assert.match(texts(behaviors?.rows[2]).at(-1) ?? "", /^• Perbaikan: Lengkapi bukti/);
  });
});

describe("F9: the evaluation document (3.9, Format D.1.1)", () => {
  const numbers = (page: PrintedPage): string[] =>
    (tables(page)[0]?.rows ?? []).flatMap((row) => (/^\d$/.test(texts(row)[0] ?? "") ? [texts(row).join(" ")] : []));
  const objection: PrintedObjection = {
    ...{ text: "Realisasi triwulan ini lebih tinggi.", filedOn: "2026-10-16", evidence: ["Rekap September"] },
    statements: [{ name: "Drs. Budi Hartono", text: "Sudah diperiksa.", day: "2026-10-18", evidence: [] }],
    decision: {
      ...{ outcome: "CHANGED", reason: "Bukti cukup.", by: "Ir. Sri Wahyuni, M.T.", day: "2026-10-20" },
      ...{ resultRating: "ABOVE", behaviorRating: "ABOVE" },
    },
  };

  it("has boxes 1 to 5, a place for the emblem, and both signatures", () => {
    const page = evaluationDocument(sampleEvaluationDocument());
    assert.deepEqual([page.code, page.orientation, page.emblem], ["F9", "portrait", true]);
    assert.deepEqual(numbers(page), [
      "1 PEGAWAI YANG DINILAI",
      "2 PEJABAT PENILAI KINERJA",
      "3 ATASAN PEJABAT PENILAI KINERJA",
      "4 EVALUASI KINERJA",
      "5 CATATAN/REKOMENDASI",
    ]);
    const signatures = page.blocks.find(({ kind }) => kind === "signatures");
    assert.ok(signatures?.kind === "signatures");
    assert.match(signatures.left?.note ?? "", /^Diterima secara elektronik 14 Oktober 2026/);
  });

  it("R-OBJ-06: boxes 6 to 8 only with an objection, with all its text; two objections stand in order", () => {
    const page = evaluationDocument(sampleEvaluationDocument({ objections: [objection] }));
    assert.deepEqual(numbers(page).slice(5), [
      "6 KEBERATAN",
      "7 PENJELASAN PEJABAT PENILAI ATAS KEBERATAN",
      "8 KEPUTUSAN ATASAN PEJABAT PENILAI",
    ]);
    const all = (tables(page)[0]?.rows ?? []).flatMap(texts).join("\n");
    for (const text of [
      "Realisasi triwulan ini lebih tinggi.",
      "• Rekap September",
      "Sudah diperiksa.",
      "Bukti cukup.",
    ])
      assert.ok(all.includes(text), text);
    assert.match(all, /Hasil evaluasi diubah/);
    const { decision: _open, ...open } = objection;
    const twice = evaluationDocument(sampleEvaluationDocument({ objections: [objection, open] }));
    const words = (tables(twice)[0]?.rows ?? []).flatMap(texts).join("\n");
    assert.match(words, /Keberatan ke-1[\s\S]*Keberatan ke-2[\s\S]*Belum diputuskan/);
  });

  it("R-OBJ-07: what the superior decided is not printed as set by the rater", () => {
    const signed = (decided: boolean) => {
      const page = evaluationDocument(sampleEvaluationDocument({ objections: [objection], decided }));
      const signatures = page.blocks.find(({ kind }) => kind === "signatures");
      return signatures?.kind === "signatures" ? signatures.right.note : "";
    };
    assert.match(signed(true), /^Hasil diubah dengan keputusan atasan pejabat penilai /);
    assert.match(signed(false), /^Ditetapkan secara elektronik /);
  });

  it("R-EW-02: silence is printed as silence, never as a signature", () => {
    const at = { at: "2026-11-02T02:00:00.000Z", day: "2026-11-02", clock: "09.00 WIB" };
    const page = evaluationDocument(sampleEvaluationDocument({ acknowledgement: { kind: "DEEMED", at } }));
    const signatures = page.blocks.find(({ kind }) => kind === "signatures");
    assert.ok(signatures?.kind === "signatures");
    assert.match(signatures.left?.note ?? "", /^Dianggap diterima, tanpa tanda tangan/);
    assert.equal(signatures.left?.lines[0], "", "no day of a signature");
  });

  it("gives equal bytes for equal values, as PDF and as workbook (features 3.30)", async () => {
    for (const page of [
      feedbackForm(sampleEvaluation()),
      evaluationForm(sampleEvaluation()),
      evaluationDocument(sampleEvaluationDocument({ objections: [objection] })),
    ]) {
      assert.ok((await renderPdf(page, seal)).equals(await renderPdf(page, seal)), page.code);
      assert.ok((await renderXlsx(page, seal)).equals(await renderXlsx(page, seal)), page.code);
    }
  });
});
