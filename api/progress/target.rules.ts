import { refuse, type Decision } from "../kernel/refusal.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { Day } from "../kernel/calendar.ts";
import { indonesianDay, readIndonesianDay } from "./indonesianDay.rules.ts";
import { indonesianNumber, readIndonesianNumber } from "./indonesianNumber.rules.ts";

/** How a limit compares. */
export type Comparator = ">" | ">=" | "<" | "<=";

type Written = {
  /** As written by the employee. */
  readonly text: string;
  /** Unit for people, e.g. `%`, `hari`, `dokumen`; may be empty. */
  readonly unit: string;
};

/** A target: what was written, and how it is understood. Numbers are plain decimals as text. */
export type Target =
  | (Written & { readonly kind: "NUMBER"; readonly number: string })
  | (Written & { readonly kind: "LIMIT"; readonly number: string; readonly comparator: Comparator })
  | (Written & { readonly kind: "RANGE"; readonly min: string; readonly max: string })
  | (Written & { readonly kind: "DATE"; readonly date: Day })
  | (Written & { readonly kind: "LEVEL"; readonly level: string; readonly levels: readonly string[] });

/**
 * Levels of the SAKIP predicate from low to high, understood without naming a scale because they are printed
 * everywhere (data `capaian_methods`: S4). Service quality A-D has the same order.
 */
export const sakipLevels = ["D", "C", "CC", "B", "BB", "A", "AA"] as const;

const limitWords: readonly (readonly [RegExp, Comparator])[] = [
  [/^(>=|=>|≥)/, ">="],
  [/^(<=|=<|≤)/, "<="],
  [/^>/, ">"],
  [/^</, "<"],
  [/^(maksimal|maksimum|maks\.?|max\.?|paling (banyak|lama|tinggi|besar)|tidak lebih dari|at most)\s+/i, "<="],
  [/^(minimal|minimum|min\.?|paling (sedikit|kurang|rendah|kecil)|sekurang-kurangnya|setidaknya|at least)\s+/i, ">="],
  [/^(kurang dari|di ?bawah|less than|below)\s+/i, "<"],
  [/^(lebih dari|di ?atas|more than|above)\s+/i, ">"],
];

const byDay = /^(paling lambat|selambat-lambatnya|sebelum akhir|by)\s+(tanggal\s+)?/i;
const range = /^(.+?)\s*(?:-|–|—|\bs\.?\s?d\.?|\bsampai( dengan)?|\bhingga|\bto)\s*(.+)$/i;
const outOfScale = /^(.+?)\s+dari\s+(skala\s+.+)$/i;

/** Strips the unit behind a number: `2 hari` → `2`. Undefined when the words name another unit than the given one. */
function withoutUnit(text: string, unit: string): { value: string; unit: string } | undefined {
  const match = /^((?:Rp\.?\s*)?[-−+]?[\d.,]*\d)\s*([A-Za-z%‰°/].*)?$/i.exec(text.trim());
  if (!match) return undefined;
  const words = (match[2] ?? "").trim().replace(/^(persen|percent)$/i, "%");
  if (words === "") return { value: match[1] ?? "", unit };
  if (unit === "") return { value: match[1] ?? "", unit: words };
  const same = unit.toLowerCase().startsWith(words.toLowerCase()) || words.toLowerCase().startsWith(unit.toLowerCase());
  return same ? { value: match[1] ?? "", unit } : undefined;
}

/** Reads a number with or without its unit; a value out of a scale (`3.5 dari skala 5`) is the number. */
function readQuantity(text: string, unit: string): { number: string; unit: string } | undefined {
  const scaled = outOfScale.exec(text.trim());
  const split = scaled
    ? { value: scaled[1] ?? "", unit: unit === "" ? (scaled[2] ?? "") : unit }
    : withoutUnit(text, unit);
  const number = split && readIndonesianNumber(split.value);
  return split && number !== undefined ? { number, unit: split.unit } : undefined;
}

function readLevel(text: string, levels: readonly string[]): string | undefined {
  return levels.find((level) => level.trim().toLowerCase() === text.trim().toLowerCase());
}

/**
 * Understands a target as people write it: `61,95`, `1.500`, `>90`, `maksimal 2 hari`, `80-90`, `31-12-2026`,
 * `31 Desember 2026`, `BB`, `3.5 dari skala 5`, `2 hari`.
 *
 * @param levels levels from low to high; without them the SAKIP letters are understood.
 * @returns the target, or refused: REQUIRED, VALUE_NOT_UNDERSTOOD, NUMBER_OUT_OF_RANGE (a range whose end lies
 * below its start), LIST_SIZE (fewer than two levels), DUPLICATE_ENTRY. Field `target` or `levels`.
 */
export function parseTarget(text: string, unit: string, levels?: readonly string[] | null): Decision<Target> {
  const written = { text: text.trim(), unit: unit.trim() };
  if (written.text === "") return refuse("REQUIRED", "target");
  const scale = levels && levels.length > 0 ? levels.map((level) => level.trim()) : undefined;
  if (scale && scale.length < 2) return refuse("LIST_SIZE", "levels", { params: { min: 2 } });
  if (scale && new Set(scale.map((level) => level.toLowerCase())).size < scale.length)
    return refuse("DUPLICATE_ENTRY", "levels");

  const level = readLevel(written.text, scale ?? sakipLevels);
  if (level !== undefined) return { ...written, kind: "LEVEL", level, levels: scale ?? sakipLevels };

  const date = readIndonesianDay(written.text.replace(byDay, ""));
  if (date !== undefined) return { ...written, kind: "DATE", date };

  for (const [pattern, comparator] of limitWords) {
    if (!pattern.test(written.text)) continue;
    const limit = readQuantity(written.text.replace(pattern, "").trim(), written.unit);
    return limit ? { ...written, ...limit, kind: "LIMIT", comparator } : refuse("VALUE_NOT_UNDERSTOOD", "target");
  }

  // Before the single number: behind `80 sd 90` the words would pass for a unit.
  const between = parseRange(written);
  if (between) return between;
  const single = readQuantity(written.text, written.unit);
  return single ? { ...written, ...single, kind: "NUMBER" } : refuse("VALUE_NOT_UNDERSTOOD", "target");
}

function parseRange(written: Written): Decision<Target> | undefined {
  const ends = range.exec(written.text);
  const max = ends && readQuantity(ends[3] ?? "", written.unit);
  const min = max && readQuantity(ends[1] ?? "", max.unit);
  if (!min || !max) return undefined;
  if (new Decimal(min.number).gt(max.number)) return refuse("NUMBER_OUT_OF_RANGE", "target");
  return { ...written, unit: max.unit, kind: "RANGE", min: min.number, max: max.number };
}

/** A realised value as understood; `STEPS` are steps done of a milestone, written `3/5` or `3 dari 5`. */
export type Realized =
  | { readonly kind: "NUMBER"; readonly number: string }
  | { readonly kind: "DATE"; readonly date: Day }
  | { readonly kind: "LEVEL"; readonly level: string }
  | { readonly kind: "STEPS"; readonly done: string; readonly of: string };

const steps = /^(\d{1,6})\s*(?:\/|dari|of)\s*(\d{1,6})(?:\s+\D*)?$/i;

/**
 * Understands a realised value in the shape its target asks for.
 *
 * @returns the value, or refused: REQUIRED, VALUE_NOT_UNDERSTOOD, NUMBER_OUT_OF_RANGE (more steps done than
 * there are). Field `value`.
 */
export function parseRealization(text: string, target: Target): Decision<Realized> {
  const value = text.trim();
  if (value === "") return refuse("REQUIRED", "value");
  switch (target.kind) {
    case "DATE": {
      const date = readIndonesianDay(value);
      if (date !== undefined) return { kind: "DATE", date };
      const done = steps.exec(value);
      if (!done) return refuse("VALUE_NOT_UNDERSTOOD", "value");
      const [part, all] = [Number(done[1]), Number(done[2])];
      if (all === 0 || part > all) return refuse("NUMBER_OUT_OF_RANGE", "value", { params: { min: 0, max: all } });
      return { kind: "STEPS", done: String(part), of: String(all) };
    }
    case "LEVEL": {
      const level = readLevel(value, target.levels);
      return level === undefined ? refuse("VALUE_NOT_UNDERSTOOD", "value") : { kind: "LEVEL", level };
    }
    default: {
      const quantity = readQuantity(value, target.unit);
      return quantity ? { kind: "NUMBER", number: quantity.number } : refuse("VALUE_NOT_UNDERSTOOD", "value");
    }
  }
}

const withUnit = (value: string, unit: string): string => (unit === "" ? value : `${value} ${unit}`);

/** A realised value for people, in Indonesian format with its unit: `1.234,5 %`. */
export function displayValue(value: Realized, unit: string): string {
  switch (value.kind) {
    case "NUMBER":
      return withUnit(indonesianNumber(value.number), unit);
    case "DATE":
      return indonesianDay(value.date);
    case "LEVEL":
      return value.level;
    case "STEPS":
      return `${indonesianNumber(value.done)} dari ${indonesianNumber(value.of)} langkah`;
  }
}

/** A target for people, in Indonesian format with its unit: `≥ 80 %`, `80–90 hari`, `31 Desember 2026`. */
export function displayTarget(target: Target): string {
  const sign: Record<Comparator, string> = { ">": ">", ">=": "≥", "<": "<", "<=": "≤" };
  switch (target.kind) {
    case "NUMBER":
      return withUnit(indonesianNumber(target.number), target.unit);
    case "LIMIT":
      return `${sign[target.comparator]} ${withUnit(indonesianNumber(target.number), target.unit)}`;
    case "RANGE":
      return withUnit(`${indonesianNumber(target.min)}–${indonesianNumber(target.max)}`, target.unit);
    case "DATE":
      return indonesianDay(target.date);
    case "LEVEL":
      return target.level;
  }
}
