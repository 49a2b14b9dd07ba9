import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { isRefused } from "../kernel/refusal.ts";
import { TargetKindValues } from "../generated/enums.ts";
import { indonesianNumber, readIndonesianNumber } from "./indonesianNumber.rules.ts";
import { displayTarget, displayValue, parseRealization, parseTarget, type Target } from "./target.rules.ts";

/** The target a text means; fails the test when it is refused. */
function understood(text: string, unit = "", levels?: string[]): Target {
  const target = parseTarget(text, unit, levels);
  assert.ok(!isRefused(target), `${text} was refused`);
  return target;
}

const code = (decision: unknown) => (isRefused(decision) ? decision.refusals[0].code : undefined);

describe("reading numbers as people in Indonesia write them", () => {
  const written: [string, string][] = [
    ["61,95", "61.95"],
    ["61.95", "61.95"],
    ["1.500", "1500"],
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["0.500", "0.5"],
    ["1.234.567", "1234567"],
    ["Rp 1.500.000", "1500000"],
    ["-2,5", "-2.5"],
    ["20811", "20811"],
  ];
  for (const [text, plain] of written)
    it(`reads ${text} as ${plain}`, () => assert.equal(readIndonesianNumber(text), plain));
  for (const text of ["", "1,2,3", "12a", "1e5", "..", "1,", "NaN", "Infinity"])
    it(`does not take ${JSON.stringify(text)} for a number`, () => assert.equal(readIndonesianNumber(text), undefined));

  it("reads back every number it writes", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(99), (whole, cents) => {
        const plain = cents === 0 ? String(whole) : `${whole}.${String(cents).padStart(2, "0")}`;
        const expected = cents === 0 ? plain : plain.replace(/0$/, "");
        assert.equal(readIndonesianNumber(indonesianNumber(plain)), expected);
      }),
    );
  });
});

describe("targets are not always numbers (data: shapes of published targets)", () => {
  const shapes: [text: string, unit: string, shape: object, display: string][] = [
    ["61,95", "%", { kind: "NUMBER", number: "61.95" }, "61,95 %"],
    ["1.500", "orang", { kind: "NUMBER", number: "1500" }, "1.500 orang"],
    ["2 hari", "", { kind: "NUMBER", number: "2", unit: "hari" }, "2 hari"],
    ["2 hari", "hari kerja", { kind: "NUMBER", number: "2", unit: "hari kerja" }, "2 hari kerja"],
    ["100 persen", "%", { kind: "NUMBER", number: "100" }, "100 %"],
    ["3.5 dari skala 5", "", { kind: "NUMBER", number: "3.5", unit: "skala 5" }, "3,5 skala 5"],
    [">90", "%", { kind: "LIMIT", number: "90", comparator: ">" }, "> 90 %"],
    ["≥ 2", "", { kind: "LIMIT", number: "2", comparator: ">=" }, "≥ 2"],
    ["<= 2", "hari", { kind: "LIMIT", number: "2", comparator: "<=" }, "≤ 2 hari"],
    ["maksimal 2 hari", "hari", { kind: "LIMIT", number: "2", comparator: "<=" }, "≤ 2 hari"],
    ["minimal 1.000", "orang", { kind: "LIMIT", number: "1000", comparator: ">=" }, "≥ 1.000 orang"],
    ["kurang dari 5", "%", { kind: "LIMIT", number: "5", comparator: "<" }, "< 5 %"],
    ["80-90", "%", { kind: "RANGE", min: "80", max: "90" }, "80–90 %"],
    ["80,5 s.d. 90 %", "", { kind: "RANGE", min: "80.5", max: "90", unit: "%" }, "80,5–90 %"],
    ["80 sd 90", "", { kind: "RANGE", min: "80", max: "90" }, "80–90"],
    ["2026-12-31", "", { kind: "DATE", date: "2026-12-31" }, "31 Desember 2026"],
    ["31-12-2026", "tanggal", { kind: "DATE", date: "2026-12-31" }, "31 Desember 2026"],
    ["paling lambat 31 Desember 2026", "", { kind: "DATE", date: "2026-12-31" }, "31 Desember 2026"],
    ["BB", "predikat", { kind: "LEVEL", level: "BB" }, "BB"],
    ["a", "", { kind: "LEVEL", level: "A" }, "A"],
  ];
  for (const [text, unit, shape, display] of shapes)
    it(`understands ${text} ${unit}`.trim(), () => {
      const target = understood(text, unit);
      assert.deepEqual({ ...target, ...shape }, target);
      assert.equal(displayTarget(target), display);
      assert.equal(target.text, text);
    });

  it("understands each kind of target the schema knows", () => {
    const kinds = shapes.map(([text, unit]) => understood(text, unit).kind);
    assert.deepEqual(new Set(kinds), new Set(TargetKindValues));
  });

  it("takes the indicator's own levels before the SAKIP letters", () => {
    const target = understood("Utama", "", ["Pratama", "Madya", "Utama"]);
    assert.deepEqual(target.kind === "LEVEL" && target.levels, ["Pratama", "Madya", "Utama"]);
  });

  const refused: [text: string, unit: string, code: string, levels?: string[]][] = [
    ["", "%", "REQUIRED"],
    ["banyak", "%", "VALUE_NOT_UNDERSTOOD"],
    ["2 hari", "dokumen", "VALUE_NOT_UNDERSTOOD"],
    ["31-02-2026", "", "VALUE_NOT_UNDERSTOOD"],
    ["90-80", "%", "NUMBER_OUT_OF_RANGE"],
    ["> tinggi", "", "VALUE_NOT_UNDERSTOOD"],
    ["A", "", "LIST_SIZE", ["A"]],
    ["A", "", "DUPLICATE_ENTRY", ["A", "a"]],
  ];
  for (const [text, unit, expected, levels] of refused)
    it(`refuses ${JSON.stringify(text)} ${unit} with ${expected}`, () =>
      assert.equal(code(parseTarget(text, unit, levels)), expected));
});

describe("realised values follow the shape of their target", () => {
  it("reads numbers with or without the unit and shows them in Indonesian format", () => {
    const value = parseRealization("1.234,5 %", understood("2.000", "%"));
    assert.deepEqual(value, { kind: "NUMBER", number: "1234.5" });
    assert.equal(!isRefused(value) && displayValue(value, "%"), "1.234,5 %");
  });
  it("reads a date or the steps done for a date", () => {
    const target = understood("31-12-2026");
    assert.deepEqual(parseRealization("1 Des 2026", target), { kind: "DATE", date: "2026-12-01" });
    assert.deepEqual(parseRealization("3 dari 5 langkah", target), { kind: "STEPS", done: "3", of: "5" });
    assert.equal(code(parseRealization("6/5", target)), "NUMBER_OUT_OF_RANGE");
  });
  it("reads only levels of the scale", () => {
    assert.deepEqual(parseRealization("bb", understood("A")), { kind: "LEVEL", level: "BB" });
    assert.equal(code(parseRealization("Z", understood("A"))), "VALUE_NOT_UNDERSTOOD");
  });
  it("never takes an empty text for zero (features 3.3)", () =>
    assert.equal(code(parseRealization(" ", understood("10"))), "REQUIRED"));
});
