import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { QualityCodeValues, type Direction, type QualityCode } from "../generated/enums.ts";
import { parseCsv, table } from "../testing/demo/csv.ts";
import { qualityFindings, type WordedIndicator } from "./indicatorQuality.rules.ts";
import { jobFamilyOf } from "./jobFamily.rules.ts";
import { betterExample, publishedSources } from "./publishedExamples.rules.ts";
import { publishedIndicators } from "./publishedIndicators.rules.ts";
import { qualityExplanations } from "./qualityExplanations.rules.ts";

const good: WordedIndicator = { title: "Persentase berkas lengkap", target: "95", unit: "%" };
const codes = (indicator: Partial<WordedIndicator>, result = "Meningkatnya mutu layanan", form = "STAFF" as const) =>
  qualityFindings({ results: [{ title: result, indicators: [{ ...good, ...indicator }] }] }, form).map(
    ({ code, severity }) => `${code} ${severity}`,
  );

describe("words of indicators (SWL-04, domain.md 2.4)", () => {
  it("finds nothing in a good one", () => assert.deepEqual(codes({}), []));

  const bad: [string, Partial<WordedIndicator>, QualityCode, "ERROR" | "WARNING"][] = [
    ["carrying out meetings", { title: "Melaksanakan rapat koordinasi" }, "ACTIVITY_LANGUAGE", "ERROR"],
    ["drafting reports", { title: "Menyusun laporan bulanan" }, "ACTIVITY_LANGUAGE", "ERROR"],
    ["following trainings", { title: "Mengikuti pelatihan kearsipan" }, "ACTIVITY_LANGUAGE", "ERROR"],
    ["doing inspections", { title: "Melakukan pemeriksaan lapangan" }, "ACTIVITY_LANGUAGE", "ERROR"],
    ["a number without a unit", { unit: "" }, "UNIT_MISSING", "ERROR"],
    ["a percentage in documents", { unit: "dokumen" }, "UNIT_CONTRADICTS", "WARNING"],
    ["a count in percent", { title: "Jumlah laporan diterima" }, "UNIT_CONTRADICTS", "WARNING"],
    ["no target", { target: " " }, "TARGET_MISSING", "ERROR"],
    ["optimal as a target", { target: "optimal" }, "TARGET_UNMEASURABLE", "ERROR"],
    ["good as a target without a scale", { target: "baik" }, "TARGET_UNMEASURABLE", "ERROR"],
    ["as needed as a target", { target: "sesuai kebutuhan" }, "TARGET_UNMEASURABLE", "ERROR"],
    ["optimal words without a measure", { title: "Pelayanan yang optimal" }, "VAGUE_WORDS", "ERROR"],
    ["maximal words", { title: "Pengelolaan arsip secara maksimal" }, "VAGUE_WORDS", "ERROR"],
    ["a share of what is done well", { title: "Persentase arsip yang ditata dengan baik" }, "VAGUE_WORDS", "WARNING"],
    [
      "two measures",
      { title: "Jumlah pemohon dan persentase berkas lengkap", unit: "orang" },
      "DOUBLE_BARRELLED",
      "WARNING",
    ],
    ["two qualities", { title: "Persentase ketepatan serta kelengkapan laporan" }, "DOUBLE_BARRELLED", "WARNING"],
    ["the result again", { title: "Mutu layanan meningkat", unit: "kali" }, "REPEATS_RESULT", "WARNING"],
    [
      "more deaths as better",
      { title: "Angka kematian bayi", unit: "per 1000", direction: "HIGHER" },
      "DIRECTION_CONTRADICTS",
      "WARNING",
    ],
    [
      "more complaints as better",
      { title: "Jumlah keluhan pasien", unit: "keluhan", direction: "HIGHER" },
      "DIRECTION_CONTRADICTS",
      "WARNING",
    ],
    ["longer waits as better", { title: "Lama waktu tunggu", unit: "menit" }, "DIRECTION_CONTRADICTS", "WARNING"],
    [
      "less satisfaction as better",
      { title: "Indeks kepuasan warga", unit: "indeks", direction: "LOWER" },
      "DIRECTION_CONTRADICTS",
      "WARNING",
    ],
  ];
  for (const [name, indicator, code, severity] of bad) {
    it(`finds ${name}: ${code}`, () => {
      const result = code === "REPEATS_RESULT" ? "Meningkatnya mutu layanan meningkat" : undefined;
      assert.deepEqual(codes(indicator, result), [`${code} ${severity}`]);
    });
  }

  it("tells results from activities: doing is an error, a direction alone a warning", () => {
    assert.deepEqual(codes({}, "Melaksanakan pelayanan"), ["ACTIVITY_LANGUAGE ERROR"]);
    assert.deepEqual(codes({}, "Meningkatkan mutu pelayanan"), ["ACTIVITY_LANGUAGE WARNING"]);
    for (const result of ["Meningkatnya mutu", "Terlaksananya layanan", "Tersusunnya laporan", "Menjadi rujukan"])
      assert.deepEqual(codes({}, result), [], result);
  });

  it("asks leaders for what activities bring about (2.3), and staff not", () => {
    const meetings = { title: "Jumlah rapat koordinasi", unit: "rapat" };
    assert.deepEqual(codes(meetings, undefined, "LEADER" as never), ["ACTIVITY_COUNT WARNING"]);
    assert.deepEqual(codes(meetings), []);
  });

  it("finds the same indicator twice: an error within a result, a warning across results or aspects", () => {
    const twice = (a: object, b: object, apart: boolean) => {
      const [first, second] = [
        { ...good, ...a },
        { ...good, ...b, title: "PERSENTASE  berkas lengkap." },
      ];
      const results = apart
        ? [
            { title: "Meningkatnya mutu", indicators: [first] },
            { title: "Turunnya keluhan", indicators: [second] },
          ]
        : [{ title: "Meningkatnya mutu", indicators: [first, second] }];
      return qualityFindings({ results }, "STAFF").map((found) => `${found.code} ${found.severity}`);
    };
    assert.deepEqual(twice({}, {}, false), ["DUPLICATE ERROR"]);
    assert.deepEqual(twice({ aspect: "QUANTITY" }, { aspect: "TIME" }, false), ["DUPLICATE WARNING"]);
    assert.deepEqual(twice({}, {}, true), ["DUPLICATE WARNING"]);
  });

  it("lets targets with a scale, a date, a limit and a span of months pass", () => {
    const passing: Partial<WordedIndicator>[] = [
      { title: "Predikat SAKIP", target: "BB", unit: "" },
      { title: "Rata-rata hasil survei", target: "baik", unit: "kategori", levels: ["kurang", "cukup", "baik"] },
      { title: "Penetapan laporan kinerja", target: "31-03-2026", unit: "" },
      { title: "Waktu tunggu rawat jalan", target: "<=60", unit: "menit" },
      { title: "Waktu penyusunan rencana asuhan", target: "12", unit: "bulan" },
      { title: "Persentase keluhan yang ditindaklanjuti" },
    ];
    for (const indicator of passing) assert.deepEqual(codes(indicator), [], indicator.title);
  });

  it("passes over rows nobody has written in yet", () => {
    const empty = { title: "", indicators: [{ title: "", target: "", unit: "" }] };
    assert.deepEqual(qualityFindings({ results: [empty] }, "STAFF"), []);
  });
});

describe("precision on what was published (SWL-04)", () => {
  const rows = parseCsv(readFileSync(new URL("./publishedExamples.fixture.csv", import.meta.url), "utf8"));
  // A row without a printed target or unit is looked at for its words alone.
  const look = ({ title = "", target = "", unit = "", aspect = "" }: (typeof rows)[number]) => {
    const percent = /^(per|pro)sentase/i.test(title) ? "%" : "buah";
    const indicator = { title, target: target || "90", unit: unit || percent, aspect };
    return qualityFindings({ results: [{ title: "Meningkatnya mutu", indicators: [indicator] }] }, "STAFF");
  };
  const found = rows.flatMap((row) => look(row).map((one) => `${row["row"]} ${one.code} ${one.severity}`));

  it("one error in 88 published rows, and it is one: a category named without its scale", () => {
    assert.equal(rows.length, 88);
    assert.deepEqual(
      found.filter((line) => line.endsWith("ERROR")),
      ["RHK-054 TARGET_UNMEASURABLE ERROR"],
    );
  });

  it("six warnings in 88 published rows", () => {
    assert.deepEqual(
      found.filter((line) => line.endsWith("WARNING")),
      [
        "RHK-033 VAGUE_WORDS WARNING",
        "RHK-052 DIRECTION_CONTRADICTS WARNING",
        "RHK-075 DOUBLE_BARRELLED WARNING",
        "RHK-076 DOUBLE_BARRELLED WARNING",
        "RHK-077 DOUBLE_BARRELLED WARNING",
        "RHK-098 DOUBLE_BARRELLED WARNING",
      ],
    );
  });

  const direct = (direction: Direction) => (row: (typeof publishedIndicators)[number]) =>
    codes({ title: row.title, unit: row.unit || "buah", target: "90", direction }).filter((line) =>
      line.startsWith("DIRECTION"),
    ).length;

  it("no published main indicator contradicts its own direction, and half of the falling ones are caught when turned round", () => {
    assert.equal(publishedIndicators.length, 72);
    for (const row of publishedIndicators) assert.equal(direct(row.direction)(row), 0, row.title);
    const falling = publishedIndicators.filter((row) => row.direction === "LOWER");
    const caught = falling.filter((row) => direct("HIGHER")(row) > 0);
    assert.ok(caught.length * 2 >= falling.length, `${caught.length} of ${falling.length}`);
  });

  it("one warning and no error in the 204 indicators of the demo", () => {
    const directions: Record<string, Direction> = { H: "HIGHER", L: "LOWER", R: "RANGE", M: "MILESTONE" };
    const demo = table("results").flatMap((row) => {
      const levels = row["levels"] ? row["levels"].split("|") : null;
      const target = (row["target"] ?? "").split("~")[0]?.replace("{year}", "2026") ?? "";
      const worded = { title: row["indicator"] ?? "", target, unit: row["unit"] ?? "", levels };
      const indicators = [{ ...worded, direction: directions[row["direction"] ?? ""] }];
      return qualityFindings({ results: [{ title: row["title"] ?? "", indicators }] }, "STAFF");
    });
    assert.deepEqual(
      demo.map(({ code, severity }) => `${code} ${severity}`),
      ["VAGUE_WORDS WARNING"],
    );
  });
});

describe("explanations and examples", () => {
  it("each finding is explained in both languages and has an example with a named source", () => {
    for (const code of QualityCodeValues) {
      assert.ok(qualityExplanations[code].id.length > 30 && qualityExplanations[code].en.length > 30, code);
      const example = betterExample("HEALTH", code);
      assert.ok(publishedSources[example.source], example.source);
    }
    assert.equal(betterExample("FINANCE", "DIRECTION_CONTRADICTS").direction, "LOWER");
    assert.notEqual(betterExample("HEALTH", "UNIT_MISSING").target, "");
  });

  it("knows the family of a post by its title, else by its unit", () => {
    assert.equal(jobFamilyOf("Perawat Terampil"), "HEALTH");
    assert.equal(jobFamilyOf("Guru Kelas Ahli Pertama"), "EDUCATION");
    assert.equal(jobFamilyOf("Bendahara Pengeluaran", "Dinas Kesehatan"), "FINANCE");
    assert.equal(jobFamilyOf("Kepala Seksi Pelayanan", "Kecamatan Talawi"), "TERRITORIAL");
    assert.equal(jobFamilyOf("Juru Pungut"), "EVERY");
  });
});
