import { Decimal } from "../kernel/decimal.ts";
import type { Bilingual, Working, WorkingInput } from "../kernel/working.ts";
import type { Accumulation, AchievementFormula, Direction } from "../generated/enums.ts";
import type { CountedValue } from "./accumulation.rules.ts";
import type { Measure } from "./method.rules.ts";
import { percentOf } from "./percent.rules.ts";
import type { Comparator, Realized, Target } from "./target.rules.ts";

/** Periods of the year that have passed, and how many there are. */
export type ElapsedShare = { readonly passed: number; readonly of: number };

const customary = "Kebiasaan laporan kinerja (LKjIP) pemerintah daerah; setelan indikator pada kontrak";
const setting = "Setelan indikator pada kontrak";

type FormulaRule = { readonly rule: string; readonly how: Bilingual; readonly citation: string };

/** Rule ids of the formulas: F1-F3 are those of published reports. */
const formulaRules: Record<AchievementFormula, FormulaRule> = {
  RATIO: {
    rule: "CAPAIAN-F1",
    how: { id: "realisasi ÷ target × 100", en: "realisation ÷ target × 100" },
    citation: customary,
  },
  MIRRORED: {
    rule: "CAPAIAN-F2",
    how: { id: "(2 × target − realisasi) ÷ target × 100", en: "(2 × target − realisation) ÷ target × 100" },
    citation: customary,
  },
  INVERSE_RATIO: {
    rule: "CAPAIAN-F3",
    how: { id: "target ÷ realisasi × 100", en: "target ÷ realisation × 100" },
    citation: customary,
  },
  FROM_BASELINE: {
    rule: "CAPAIAN-BASELINE",
    how: { id: "(realisasi − awal) ÷ (target − awal) × 100", en: "(realisation − start) ÷ (target − start) × 100" },
    citation: setting,
  },
  RANGE_DISTANCE: {
    rule: "CAPAIAN-RANGE",
    how: {
      id: "100 di dalam rentang, di luarnya berkurang menurut jarak",
      en: "100 inside the range, less by the distance outside",
    },
    citation: setting,
  },
  MET_OR_NOT: {
    rule: "CAPAIAN-MET",
    how: {
      id: "100 bila tercapai, selain itu bagian langkah yang selesai",
      en: "100 when met, else the share of steps done",
    },
    citation: setting,
  },
};

const accumulationTitles: Record<Accumulation, Bilingual> = {
  SUM: { id: "Realisasi dijumlahkan antarperiode", en: "Realisations of the periods added up" },
  LAST: { id: "Realisasi terakhir yang berlaku", en: "The newest realisation stands" },
  RELEASE: { id: "Angka rilis tahunan", en: "The figure released for the year" },
};

const names = {
  target: { id: "Target", en: "Target" },
  comparator: { id: "Pembanding", en: "Comparator" },
  min: { id: "Batas bawah", en: "Lower end" },
  max: { id: "Batas atas", en: "Upper end" },
  date: { id: "Tenggat", en: "Deadline" },
  level: { id: "Target tingkat", en: "Target level" },
  scale: { id: "Tingkat", en: "Level" },
  direction: { id: "Arah", en: "Direction" },
  baseline: { id: "Nilai awal", en: "Start value" },
  cap: { id: "Batas atas capaian (%)", en: "Cap (%)" },
  floor: { id: "Batas bawah capaian (%)", en: "Floor (%)" },
  elapsed: { id: "Bagian tahun yang sudah berjalan", en: "Share of the year passed" },
  weight: { id: "Bobot (%)", en: "Weight (%)" },
} as const satisfies Record<string, Bilingual>;

const input = (name: Bilingual, value: string): WorkingInput => ({ name, value });
const optional = (name: Bilingual, value: string | null): WorkingInput[] =>
  value === null ? [] : [input(name, value)];

function targetInputs(target: Target): WorkingInput[] {
  switch (target.kind) {
    case "NUMBER":
      return [input(names.target, target.number)];
    case "LIMIT":
      return [input(names.comparator, target.comparator), input(names.target, target.number)];
    case "RANGE":
      return [input(names.min, target.min), input(names.max, target.max)];
    case "DATE":
      return [input(names.date, target.date)];
    case "LEVEL":
      return [input(names.level, target.level), ...target.levels.map((level) => input(names.scale, level))];
  }
}

/** A realised value as it stands in a working. */
function plainText(realized: Realized): string {
  switch (realized.kind) {
    case "NUMBER":
      return realized.number;
    case "DATE":
      return realized.date;
    case "LEVEL":
      return realized.level;
    case "STEPS":
      return `${realized.done}/${realized.of}`;
  }
}

/** Working of one indicator's achievement: everything needed to compute it again is in its inputs and its part. */
export function indicatorWorking(
  title: string,
  measure: Measure,
  found: { counted: readonly CountedValue[]; realized: Realized | null; percent: string | null },
  elapsed: ElapsedShare | undefined,
): Working {
  const { rule, how, citation } = formulaRules[measure.formula];
  const scaled = elapsed !== undefined && measure.accumulation === "SUM";
  return {
    rule,
    title: { id: `${title}: ${how.id}`, en: `${title}: ${how.en}` },
    citation,
    inputs: [
      ...targetInputs(measure.target),
      input(names.direction, measure.direction),
      ...optional(names.baseline, measure.baseline),
      ...optional(names.cap, measure.capPercent),
      ...optional(names.floor, measure.floorPercent),
      ...(scaled ? [input(names.elapsed, `${elapsed.passed}/${elapsed.of}`)] : []),
    ],
    result: found.percent,
    parts: [
      {
        rule: `CAPAIAN-${measure.accumulation}`,
        title: accumulationTitles[measure.accumulation],
        citation: setting,
        inputs: found.counted.map(({ period, realized }) =>
          input({ id: `Realisasi ${period}`, en: `Realisation ${period}` }, plainText(realized)),
        ),
        result: found.realized === null ? null : plainText(found.realized),
        parts: [],
      },
    ],
  };
}

/** Mean of what is there, weighted when every part carries a weight; null when nothing is. */
function meanOf(parts: readonly { value: string | null; weight: string | undefined }[]): string | null {
  const present = parts.flatMap(({ value, weight }) =>
    value === null ? [] : [{ value, weight: new Decimal(weight ?? 1) }],
  );
  const total = present.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
  if (total.isZero()) return null;
  const sum = present.reduce((all, { value, weight }) => all.plus(weight.times(value)), new Decimal(0));
  return sum.div(total).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
}

const meanTitles = {
  RESULT: (title: string): Bilingual => ({
    id: `${title}: rata-rata capaian indikatornya`,
    en: `${title}: mean of its indicators`,
  }),
  CONTRACT: (): Bilingual => ({
    id: "Rata-rata capaian hasil kerja utama; yang belum ada datanya tidak dihitung",
    en: "Mean of the main results; what has no data yet is left out",
  }),
};

/** Working of a mean (F5): a result over its indicators, or a contract over its main results. */
export function meanWorking(
  of: "RESULT" | "CONTRACT",
  title: string,
  parts: readonly { readonly working: Working; readonly weight?: string | undefined }[],
): Working {
  const weights = parts.flatMap(({ weight }) => (weight === undefined ? [] : [input(names.weight, weight)]));
  return {
    rule: of === "RESULT" ? "CAPAIAN-F5" : "CAPAIAN-MEAN",
    title: meanTitles[of](title),
    citation: customary,
    inputs: weights,
    result: meanOf(parts.map(({ working, weight }) => ({ value: working.result, weight }))),
    parts: parts.map(({ working }) => working),
  };
}

/** Computes the result of an achievement's working again from nothing but the working; undefined for other rules. */
export function recomputeAchievement(working: Working): string | null | undefined {
  const first = (name: Bilingual) => working.inputs.find((each) => each.name.en === name.en)?.value;
  const all = (name: Bilingual) => working.inputs.filter((each) => each.name.en === name.en).map((each) => each.value);
  if (working.rule === "CAPAIAN-SUM") {
    if (working.inputs.length < 2) return working.inputs[0]?.value ?? null;
    return working.inputs.reduce((sum, each) => sum.plus(each.value), new Decimal(0)).toString();
  }
  if (working.rule === "CAPAIAN-LAST" || working.rule === "CAPAIAN-RELEASE")
    return working.inputs.at(-1)?.value ?? null;
  if (working.rule === "CAPAIAN-F5" || working.rule === "CAPAIAN-MEAN") {
    const weights = all(names.weight);
    return meanOf(working.parts.map((part, at) => ({ value: part.result, weight: weights[at] })));
  }
  const formula = (Object.keys(formulaRules) as AchievementFormula[]).find(
    (each) => formulaRules[each].rule === working.rule,
  );
  if (formula === undefined) return undefined;
  const text = working.parts[0]?.result ?? null;
  if (text === null) return null;
  const target = targetFrom(first, all(names.scale));
  const measure: Measure = {
    target,
    formula,
    direction: first(names.direction) as Direction,
    accumulation: "LAST",
    baseline: first(names.baseline) ?? null,
    capPercent: first(names.cap) ?? null,
    floorPercent: first(names.floor) ?? null,
  };
  return percentOf(measure, realizedFrom(text, target)).toString();
}

function targetFrom(first: (name: Bilingual) => string | undefined, levels: readonly string[]): Target {
  const written = { text: "", unit: "" };
  const number = first(names.target) ?? "0";
  const comparator = first(names.comparator);
  const [min, max, date, level] = [first(names.min), first(names.max), first(names.date), first(names.level)];
  if (comparator !== undefined) return { ...written, kind: "LIMIT", number, comparator: comparator as Comparator };
  if (min !== undefined && max !== undefined) return { ...written, kind: "RANGE", min, max };
  if (date !== undefined) return { ...written, kind: "DATE", date };
  if (level !== undefined) return { ...written, kind: "LEVEL", level, levels };
  return { ...written, kind: "NUMBER", number };
}

function realizedFrom(text: string, target: Target): Realized {
  if (target.kind === "LEVEL") return { kind: "LEVEL", level: text };
  const [done, of] = text.split("/");
  if (of !== undefined && done !== undefined) return { kind: "STEPS", done, of };
  return target.kind === "DATE" ? { kind: "DATE", date: text } : { kind: "NUMBER", number: text };
}
