import type { Accumulation, AchievementFormula, Direction } from "../../generated/enums.ts";
import { addDays, type Day } from "../../kernel/calendar.ts";
import type { Random } from "./random.ts";

/** How well a person does on the whole: what ratings and realizations follow. */
export type Tier = "ABOVE" | "MEETS" | "BELOW";

/** An indicator as far as made-up realizations need it. */
export type Measured = {
  readonly target: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly formula: AchievementFormula | null;
  readonly accumulation: Accumulation;
  readonly baseline: string | null;
  readonly cap: string | null;
  readonly levels: readonly string[];
};

/** A period as a part of its year: `index` of `count`, both from 1; the year itself is 1 of 1. */
export type PartOfYear = { readonly index: number; readonly count: number; readonly to: Day };

const indonesian = (value: number, decimals: number): string => value.toFixed(decimals).replace(".", ",");
const numberIn = (text: string): number => Number(text.replace(",", ".").replace(/[^\d.]/g, ""));
const decimalsOf = (text: string): number => /[.,](\d+)$/.exec(text.replace(/\s.*$/, ""))?.[1]?.length ?? 0;

/**
 * A target from its pattern: `82~88/0.5` is a number from 82 to 88 in steps of 0.5, written with a comma;
 * `{year}` is the year; anything else stays as written.
 */
export function targetFrom(pattern: string, year: number, random: Random): string {
  const range = /^([\d.]+)~([\d.]+)\/([\d.]+)$/.exec(pattern);
  if (range === null) return pattern.replace("{year}", String(year));
  const [from, to, step] = [Number(range[1]), Number(range[2]), range[3] ?? "1"];
  const decimals = decimalsOf(step);
  const steps = Math.round((to - from) / Number(step));
  return indonesian(from + random.between(0, steps) * Number(step), decimals);
}

const factors: Record<Tier, readonly [number, number]> = {
  ABOVE: [1.1, 1.22],
  MEETS: [0.97, 1.04],
  BELOW: [0.6, 0.84],
};

function factor(tier: Tier, random: Random): number {
  const [low, high] = factors[tier];
  return low + random.next() * (high - low);
}

function counted(measured: Measured, tier: Tier, part: PartOfYear, random: Random): string {
  const year = numberIn(measured.target);
  const share = (at: number): number => Math.round((year * at) / part.count);
  const planned = share(part.index) - share(part.index - 1);
  const by = measured.direction === "LOWER" ? 2 - factor(tier, random) : factor(tier, random);
  const most = measured.cap === "100" ? planned : Number.POSITIVE_INFINITY;
  return indonesian(Math.max(0, Math.min(most, Math.round(planned * by))), 0);
}

function limited(measured: Measured, tier: Tier, random: Random): string {
  const limit = numberIn(measured.target);
  const whole = measured.unit !== "%" && measured.unit !== "ton/ha";
  const better = tier !== "BELOW" || random.chance(0.3);
  if (measured.target.trimStart().startsWith(">")) {
    const value = better ? limit + (100 - limit) * (0.2 + 0.7 * random.next()) : limit * (0.85 + 0.1 * random.next());
    return indonesian(value, 1);
  }
  const value = better ? limit * (0.3 + 0.6 * random.next()) : limit * (1.2 + 0.6 * random.next());
  return indonesian(value, whole ? 0 : 1);
}

function ranged(measured: Measured, tier: Tier, random: Random): string {
  const [low = 0, high = 0] = measured.target.split("-").map(numberIn);
  const inside = low + (high - low) * (0.1 + 0.8 * random.next());
  return indonesian(tier === "BELOW" ? high * (1.15 + 0.4 * random.next()) : inside, 1);
}

function milestone(measured: Measured, tier: Tier, part: PartOfYear, random: Random): string | null {
  const [day, month, year] = measured.target.split("-");
  const due = `${year}-${month}-${day}`;
  const done = addDays(due, tier === "BELOW" ? random.between(6, 24) : -random.between(2, 20));
  if (done > part.to) return `${Math.max(1, Math.min(4, Math.round((part.index / part.count) * 5)))} dari 5`;
  const length = Math.round(366 / part.count);
  // Once reported as done, later periods have nothing to add.
  if (done <= addDays(part.to, -length)) return null;
  return done.split("-").reverse().join("-");
}

function position(measured: Measured, tier: Tier, part: PartOfYear, random: Random): string {
  const target = numberIn(measured.target);
  const decimals = Math.max(decimalsOf(measured.target), measured.unit === "%" ? 1 : 0, target < 10 ? 1 : 0);
  const by = factor(tier, random);
  const start = measured.baseline === null ? 0 : Number(measured.baseline);
  const ramp = 0.94 + (0.06 * part.index) / part.count;
  const value = measured.direction === "LOWER" ? target * (2 - by) : start + (target - start) * by * ramp;
  const percentCap = measured.unit === "%" && target <= 100 ? 100 : Number.POSITIVE_INFINITY;
  const scaleCap = measured.unit === "skala" ? 5 : measured.unit === "indeks" ? 4 : percentCap;
  const nilaiCap = measured.unit === "nilai" || measured.unit === "skor" ? 100 : scaleCap;
  return indonesian(Math.max(0, Math.min(nilaiCap, value)), decimals);
}

/** What a released figure comes to, once a year. */
function released(measured: Measured, tier: Tier, part: PartOfYear, random: Random): string {
  if (measured.levels.length === 0) return position(measured, tier, { ...part, index: part.count }, random);
  const at = measured.levels.indexOf(measured.target);
  const shift = tier === "ABOVE" ? 1 : tier === "BELOW" ? -1 : 0;
  return measured.levels[Math.max(0, Math.min(measured.levels.length - 1, at + shift))] ?? measured.target;
}

/**
 * A made-up realization of one period, as people write it; null when there is nothing to report in it.
 *
 * The value is plausible for the tier, not exact: a year of them gives an achievement around it.
 */
export function realization(measured: Measured, tier: Tier, part: PartOfYear, random: Random): string | null {
  // Published once for the year: a shorter period has nothing to report.
  if (measured.accumulation === "RELEASE") return part.count === 1 ? released(measured, tier, part, random) : null;
  if (/^\d{2}-\d{2}-\d{4}$/.test(measured.target)) return milestone(measured, tier, part, random);
  if (/^[<>]/.test(measured.target)) return limited(measured, tier, random);
  if (/^[\d,.]+-[\d,.]+$/.test(measured.target)) return ranged(measured, tier, random);
  return measured.accumulation === "SUM"
    ? counted(measured, tier, part, random)
    : position(measured, tier, part, random);
}
