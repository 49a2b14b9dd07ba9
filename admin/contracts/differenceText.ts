import { AccumulationValues, AchievementFormulaValues, DirectionValues } from "../../api/generated/enums.ts";
import { type EnumName, hasWord } from "../i18n/enumLabels.ts";

/** Lists whose values stand alone as the old or new text of a difference. */
const choices: readonly EnumName[] = [
  ...(["ContractApproach", "ResultKind", "ResultClassification", "ResultAspect", "Perspective"] as const),
];

/** Words around values that have no list of their own. */
export type DifferenceWords = {
  readonly baseline: (value: string) => string;
  readonly cap: (value: string) => string;
  readonly floor: (value: string) => string;
  readonly linked: string;
};

const isOneOf = (values: readonly string[], text: string | undefined): boolean =>
  text !== undefined && values.includes(text);

/**
 * Old or new text of a difference as people read it: values of lists by their label, how an indicator is measured in
 * words, levels from low to high, a link to something else by that word. Everything people wrote stays as it is.
 */
export function differenceText(
  text: string,
  label: (name: EnumName, value: string) => string,
  words: DifferenceWords,
): string {
  const [direction, formula, accumulation, baseline, cap, floor, ...more] = text.split(" · ");
  if (
    isOneOf(DirectionValues, direction) &&
    isOneOf(AchievementFormulaValues, formula) &&
    isOneOf(AccumulationValues, accumulation) &&
    more.length === 0
  ) {
    return [
      label("Direction", direction ?? ""),
      label("AchievementFormula", formula ?? ""),
      label("Accumulation", accumulation ?? ""),
      ...(baseline ? [words.baseline(baseline)] : []),
      ...(cap ? [words.cap(cap)] : []),
      ...(floor ? [words.floor(floor)] : []),
    ].join(" · ");
  }
  if (/^\["/.test(text)) return (JSON.parse(text) as string[]).join(" < ");
  if (/^[a-z]{3}_[0-9A-Za-z]{10,}$/.test(text)) return words.linked;
  const list = choices.find((name) => hasWord(name, text));
  return list === undefined ? text : label(list, text);
}
