import {
  AccumulationValues,
  AchievementFormulaValues,
  DirectionValues,
  PredicateValues,
  RatingValues,
  SpanCombinationValues,
  SpanStateValues,
} from "../../api/generated/enums.ts";
import { formatDecimal } from "../format/number.ts";
import { type EnumName, labelOf } from "../i18n/enumLabels.ts";
import type { Language } from "../i18n/language.ts";
import "../i18n/labels.sources.ts";

// Values that workings name as they are kept; in this order, where two enums share a value.
const named: readonly (readonly [EnumName, readonly string[]])[] = [
  ["Rating", RatingValues],
  ["Predicate", PredicateValues],
  ["Direction", DirectionValues],
  ["AchievementFormula", AchievementFormulaValues],
  ["Accumulation", AccumulationValues],
  ["SpanCombination", SpanCombinationValues],
  ["SpanState", SpanStateValues],
];

/** A value that names what can be opened: `Laporan Oktober (https://…)`, as workings cite evidence. */
export function citedIn(value: string): { title: string; url: string } | undefined {
  const [, title, url] = /^(.+) \((https:\/\/[^\s)]+|\/evidence\/[^\s)]+)\)$/s.exec(value) ?? [];
  return title === undefined || url === undefined ? undefined : { title, url };
}

/**
 * A working's text for people: `ABOVE × MEETS` → `Di atas ekspektasi × Sesuai ekspektasi`, `103.02` → `103,02`; anything
 * else stays as it is.
 */
export function workingText(text: string, language: Language): string {
  if (/^-?\d+\.\d+$/.test(text)) return formatDecimal(text, language);
  return text.replace(/\b[A-Z]{3,}(?:_[A-Z]+)*\b/g, (token) => {
    const found = named.find(([, values]) => values.includes(token));
    return found === undefined ? token : labelOf(found[0], token, language);
  });
}
