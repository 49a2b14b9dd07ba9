import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleContract, sampleEmployee, sampleRater, sampleResults, sampleSignature } from "../testing/sampleForms.ts";
import { annexForm } from "./annex.document.ts";
import { contractForm } from "./contractForm.document.ts";
import { readPrograms } from "../contracts/unitAgreement.rules.ts";
import { signatureAnchors } from "./formBlocks.document.ts";
import { alternatives, plainText, type PrintedPage, type Row, type Table } from "./printedPage.rules.ts";
import { roleMatrix } from "./roleMatrix.document.ts";
import { unitAgreementForm } from "./unitAgreement.document.ts";

const tables = (page: PrintedPage): Table[] => page.blocks.filter((block): block is Table => block.kind === "table");
const texts = (row: Row | undefined): string[] => (row ?? []).map((cell) => plainText(cell.content));
const titles = (page: PrintedPage): string[] => page.heading.map((line) => plainText([line]));
const signaturesOf = (page: PrintedPage) => {
  const block = page.blocks.find(({ kind }) => kind === "signatures");
  assert.ok(block?.kind === "signatures");
  return block;
};
const frame = { government: "Pemerintah Kota Contoh", year: 2026, from: "2026-01-01", to: "2026-12-31" };

describe("forms of a contract (3.9)", () => {
  it("F3: title lines, numbered columns, sections, cells that span the rows of aspects, landscape", () => {
    const page = contractForm(sampleContract());
    assert.deepEqual([page.code, page.orientation], ["F3", "landscape"]);
    assert.deepEqual(titles(page), [
      "SASARAN KINERJA PEGAWAI",
      "PENDEKATAN HASIL KERJA KUANTITATIF",
      "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
    ]);
    const [, results] = tables(page);
    assert.deepEqual(results?.head.map(texts), [
      ["HASIL KERJA"],
      [
        "NO.",
        "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI",
        "RENCANA HASIL KERJA",
        "ASPEK",
        "INDIKATOR KINERJA INDIVIDU",
        "TARGET",
      ],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
    ]);
    assert.deepEqual(texts(results?.rows[0]), ["A. UTAMA"]);
    assert.deepEqual(
      results?.rows[1]?.slice(0, 3).map(({ rows }) => rows),
      [4, 4, 4],
    );
    assert.deepEqual(texts(results?.rows[2]), [
      "Kualitas",
      "Indikator 1.2: persentase pemohon yang menerima dokumen sesuai standar",
      "> 90 %",
    ]);
    const additional = results?.rows.findIndex((row) => texts(row)[0] === "B. TAMBAHAN") ?? -1;
    assert.match(texts(results?.rows[additional + 1])[2] ?? "", /\(penugasan dari Sekretaris Daerah\)$/);
  });

  it("F1: perspective instead of aspect and leader's result, the rater's institution", () => {
    const page = contractForm(sampleContract({ form: "LEADER" }));
    const [identity, results] = tables(page);
    assert.equal(titles(page)[2], "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI");
    assert.deepEqual(texts(results?.head[1]), [
      "NO.",
      "RENCANA HASIL KERJA",
      "INDIKATOR KINERJA INDIVIDU",
      "TARGET",
      "PERSPEKTIF",
    ]);
    assert.equal(texts(results?.rows[1]).at(-1), "Penerima Layanan");
    assert.equal(texts(identity?.rows.at(-1))[4], "INSTANSI");
  });

  it("F2 and F4: no column table; the measures stand in words below each result, portrait", () => {
    for (const [form, code, label] of [
      ["LEADER", "F2", "Ukuran keberhasilan/Indikator Kinerja Individu, Target, dan Perspektif:"],
      ["STAFF", "F4", "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:"],
    ] as const) {
      const page = contractForm(sampleContract({ form, approach: "QUALITATIVE" }));
      assert.deepEqual(
        [page.code, page.orientation, titles(page)[1]],
        [code, "portrait", "PENDEKATAN HASIL KERJA KUALITATIF"],
      );
      const measures = texts(tables(page)[1]?.rows[2])[0]?.split("\n") ?? [];
      assert.equal(measures[0], label);
      assert.equal(measures.length, 5);
    }
  });

  it("names seven behaviors with three guides each and the leader's expectation (2.6)", () => {
    const behaviors = tables(contractForm(sampleContract())).at(-1);
    assert.equal(behaviors?.rows.length, 14);
    for (let at = 1; at < 14; at += 2) assert.equal(texts(behaviors?.rows[at])[0]?.split("\n").length, 3);
    assert.equal(
      texts(behaviors?.rows[3])[1],
      "Ekspektasi Khusus Pimpinan:\nLaporan keuangan layanan disampaikan sebelum tanggal 5 tiap bulan.",
    );
  });

  it("leaves a place for the certified e-signature of each (R-FORM-01)", () => {
    const { left, right } = signaturesOf(contractForm(sampleContract()));
    assert.deepEqual([left?.anchor, right.anchor], [signatureAnchors.employee, signatureAnchors.rater]);
    assert.match(right.lines[0] ?? "", /12 Januari 2026$/);
    assert.match(left?.note ?? "", /13 Januari 2026 pukul 09.15 WIB/);
  });

  it("says that content changed after signing, and that a draft is one (features 3.12)", () => {
    const changed = contractForm(
      sampleContract({
        signatures: { employee: sampleSignature("2026-01-13", false), rater: sampleSignature("2026-01-12") },
      }),
    );
    assert.deepEqual(changed.blocks[0], {
      kind: "notice",
      text: "Isi dokumen ini berubah setelah ditandatangani; tanda tangan tidak berlaku lagi.",
    });
    assert.match(signaturesOf(changed).left?.note ?? "", /TIDAK SESUAI LAGI/);
    const draft = contractForm(sampleContract({ binding: false, signatures: {} })).blocks[0];
    assert.match(draft?.kind === "notice" ? draft.text : "", /^RANCANGAN/);
  });
});

describe("programs of a unit's agreement (F15)", () => {
  it("reads amounts as people write them, and refuses what is no whole amount, each at its place", () => {
    assert.deepEqual(readPrograms({ programs: [{ name: "A", budget: "Rp1.250.000.000" }] }, undefined), {
      programs: [{ name: "A", budget: "1250000000" }],
    });
    const wrong = ["sejuta", "1,5", "-5", "9".repeat(16)].map((budget) => ({ name: "A", budget }));
    const refused = readPrograms({ programs: wrong }, undefined);
    assert.ok("refusals" in refused);
    assert.deepEqual(
      refused.refusals.map(({ code, field }) => `${code} ${field.join(".")}`),
      [
        "VALUE_NOT_UNDERSTOOD programs.0.budget",
        "VALUE_NOT_UNDERSTOOD programs.1.budget",
        "NUMBER_OUT_OF_RANGE programs.2.budget",
        "NUMBER_OUT_OF_RANGE programs.3.budget",
      ],
    );
  });

  it("keeps the programs of a client that does not send them", () => {
    const before = [{ name: "A", budget: "1" }];
    assert.deepEqual(readPrograms({}, before), { programs: before });
  });
});

describe("other forms (3.9)", () => {
  it("F5: three blocks with numbered rows", () => {
    const page = annexForm({
      ...{ ...frame, employee: sampleEmployee, rater: sampleRater, signatures: {}, binding: true },
      ...{ resources: ["Laptop", "Anggaran"], accountability: ["Laporan bulanan"], consequences: [] },
    });
    assert.deepEqual(tables(page)[1]?.rows.map(texts), [
      ["DUKUNGAN SUMBER DAYA"],
      ["1.", "Laptop"],
      ["2.", "Anggaran"],
      ["SKEMA PERTANGGUNGJAWABAN"],
      ["1.", "Laporan bulanan"],
      ["KONSEKUENSI"],
      ["1.", "-"],
    ]);
  });

  it("F10: the leader first, `x` where there is no role, wide matrices in several tables (R-MPH-01)", () => {
    const columns = Array.from({ length: 8 }, (_, at) => `Hasil ${at + 1}`);
    const rows = [
      { name: "Budi", position: "Kepala", cells: columns },
      { name: "Sari", position: "Analis", cells: ["Data", "", "", "", "", "", "", "Laporan"] },
    ];
    const [first, second] = tables(roleMatrix({ ...frame, unitName: "Dinas", columns, rows }));
    assert.deepEqual(texts(first?.rows[1]), ["Sari", "Analis", "Data", "x", "x", "x"]);
    assert.deepEqual(texts(second?.head[0]), ["NAMA PEGAWAI", "JABATAN", "Hasil 5", "Hasil 6", "Hasil 7", "Hasil 8"]);
    assert.deepEqual(texts(second?.rows[1]), ["Sari", "Analis", "x", "x", "x", "Laporan"]);
  });

  it("F15: an objective spans the indicators under it", () => {
    const [result] = sampleResults(1);
    const indicators = (result?.indicators ?? []).map(({ title, target }) => ({
      objective: "Sasaran A",
      title,
      target,
    }));
    const page = unitAgreementForm({ ...frame, unitName: "Dinas", indicators, programs: [] });
    assert.equal(titles(page)[0], "PERJANJIAN KINERJA TAHUN 2026");
    const [agreed, programs] = tables(page);
    assert.equal(agreed?.rows[0]?.[1]?.rows, 4);
    assert.deepEqual(texts(programs?.head[0]), ["NO", "PROGRAM", "ANGGARAN"]);
    assert.deepEqual(programs?.rows.map(texts), [["1", "-", "-"]]);
  });

  it("F15: programs with their budget in Rupiah and the sum", () => {
    const programs = [
      { name: "Program Pendaftaran Penduduk", budget: "1250000000" },
      { name: "Program Pencatatan Sipil", budget: "750500000" },
    ];
    const page = unitAgreementForm({ ...frame, unitName: "Dinas", indicators: [], programs });
    assert.deepEqual(tables(page)[1]?.rows.map(texts), [
      ["1", "Program Pendaftaran Penduduk", "Rp1.250.000.000"],
      ["2", "Program Pencatatan Sipil", "Rp750.500.000"],
      ["JUMLAH", "Rp2.000.500.000"],
    ]);
  });

  it("names the seat of government before the date, and leaves it open when it is not known (3.9)", () => {
    const place = (seat?: string) => signaturesOf(contractForm(sampleContract({ seat }))).right.lines[0];
    assert.equal(place("Muara Bungo"), "Muara Bungo, 12 Januari 2026");
    assert.match(place() ?? "", /^\.{10,}, 12 Januari 2026$/);
  });

  it("strikes the alternatives that were not chosen through (R-FORM-02)", () => {
    const looks = (chosen: string | undefined) =>
      alternatives(["I", "II", "III"], chosen)[0]
        ?.runs.filter(({ text }) => text !== " / ")
        .map(({ look }) => look);
    assert.deepEqual(looks("II"), ["struck", undefined, "struck"]);
    assert.deepEqual(looks(undefined), [undefined, undefined, undefined]);
  });
});
