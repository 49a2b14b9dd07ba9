import {
  AccumulationValues,
  AchievementFormulaValues,
  DirectionValues,
  LegacyPredicateValues,
  PredicateValues,
  RatingValues,
  SpanCombinationValues,
  SpanStateValues,
} from "../../api/generated/enums.ts";
import { dayInWords } from "../../api/dryRun/dayInWords.rules.ts";
import { formatDecimal } from "../format/number.ts";
import { type EnumName, labelOf } from "../i18n/enumLabels.ts";
import type { Language } from "../i18n/language.ts";
import "../i18n/labels.documents.ts";
import "../i18n/labels.sources.ts";

type Named = readonly [EnumName, readonly string[]];

// Under older regulations predicates had other names, some for the same value.
const legacy: Named = ["LegacyPredicate", LegacyPredicateValues];

// Values that workings name as they are kept; in this order, where two enums share a value.
const named: readonly Named[] = [
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
 *
 * @param rule rule of the working: those of older regulations (`LEGACY-…`) have predicates of their own.
 */
export function workingText(text: string, language: Language, rule = ""): string {
  // A third of something has no last digit: what is worked out with it stays exact, what is read is short.
  if (/^-?\d+\.\d{5,}$/.test(text)) return `≈ ${formatDecimal(Number(text).toFixed(2), language)}`;
  if (/^-?\d+\.\d+$/.test(text)) return formatDecimal(text, language);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayInWords(text)[language];
  const known = rule.startsWith("LEGACY-") ? [legacy] : named;
  return text.replace(/\b[A-Z]{3,}(?:_[A-Z]+)*\b/g, (token) => {
    const found = known.find(([, values]) => values.includes(token));
    return found === undefined ? token : labelOf(found[0], token, language);
  });
}
