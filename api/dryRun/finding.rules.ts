import type { ContractAction, EvaluationAction, FindingCode, FindingWeight, Party } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";
import { dayInWords, periodInWords } from "./dayInWords.rules.ts";
import { findingKinds } from "./findingKinds.rules.ts";

/** Something a year would stumble over, found before it begins (features 3.32). */
export type Finding = {
  readonly code: FindingCode;
  /** Id of the person, post, unit, policy or cycle it is about: where it is mended. */
  readonly subjectId: string;
  readonly subjectName: string;
  readonly unitName?: string | undefined;
  /** What its sentences name; a day is shown as people write it. */
  readonly params: Readonly<Record<string, string>>;
};

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const periodMark = "period:";

/** A period as a value of a sentence; several are joined by commas. */
export const periodParam = (...keys: readonly string[]): string => `${periodMark}${keys.join(",")}`;

const stepMark = "step:";

/** Steps that may lack a taker, as people name them. */
const stepWords: { readonly [Step in ContractAction | EvaluationAction]?: Bilingual } = {
  OPEN_DIALOGUE: { id: "membuka dialog", en: "open the dialogue" },
  RETURN: { id: "mengembalikan", en: "return" },
  APPROVE: { id: "menetapkan SKP", en: "set the contract" },
  REVIEW: { id: "mereviu", en: "review" },
  RATE: { id: "menetapkan penilaian", en: "set the ratings" },
  DELIVER: { id: "menyampaikan hasil", en: "hand over the result" },
};

/** Steps as a value of a sentence. */
export const stepParam = (steps: readonly (ContractAction | EvaluationAction)[]): string =>
  `${stepMark}${steps.join(",")}`;

function worded(value: string, side: keyof Bilingual): string {
  if (isoDay.test(value)) return dayInWords(value)[side];
  const list = (mark: string) => value.slice(mark.length).split(",");
  if (value.startsWith(periodMark))
    return list(periodMark)
      .map((key) => periodInWords(key)[side])
      .join(", ");
  if (value.startsWith(stepMark))
    return list(stepMark)
      .flatMap((step) => stepWords[step as keyof typeof stepWords]?.[side] ?? [])
      .join(", ");
  return value;
}

/** A sentence with its values; it begins with a capital also where a value stands first. */
function filled(text: string, side: keyof Bilingual, params: Finding["params"]): string {
  const said = text.replace(/\{(\w+)\}/g, (_, name: string) => worded(params[name] ?? "…", side));
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The finding in words: what is wrong, and what to do (R-UX-03: each says who acts and what). */
export function inWords(finding: Finding): { readonly message: Bilingual; readonly remedy: Bilingual } {
  const { what, remedy } = findingKinds[finding.code];
  const say = (text: Bilingual): Bilingual => ({
    id: filled(text.id, "id", finding.params),
    en: filled(text.en, "en", finding.params),
  });
  return { message: say(what), remedy: say(remedy) };
}

/** How much a finding weighs. */
export const weightOf = ({ code }: Pick<Finding, "code">): FindingWeight => findingKinds[code].weight;

/** Who mends it. */
export const actorsOf = ({ code }: Pick<Finding, "code">): readonly Party[] => findingKinds[code].whoCan;
