import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";
import type { Language } from "./language.ts";
import { bulkLabels } from "./labels.bulk.ts";
import { calibrationLabels } from "./labels.calibrations.ts";
import { cascadeLabels } from "./labels.cascade.ts";
import { documentLabels } from "./labels.documents.ts";
import { evidenceLabels } from "./labels.evidence.ts";
import { feedbackLabels } from "./labels.feedback.ts";
import { indicatorLabels } from "./labels.indicators.ts";
import { methodLabels } from "./labels.methods.ts";
import { noticeLabels } from "./labels.notices.ts";
import { objectionLabels } from "./labels.objections.ts";
import { peopleLabels } from "./labels.people.ts";
import { policyLabels } from "./labels.policy.ts";
import { sourceLabels } from "./labels.sources.ts";
import { transferLabels } from "./labels.transfers.ts";
import { workLabels } from "./labels.work.ts";
import { useLanguage } from "./words.ts";

/** Enums that are shown to people. Refusal codes are not: their sentences come from the server. */
type ShownEnum = Exclude<EnumNames, "RefusalCode">;

type EnumNames = {
  [Name in keyof typeof Enums]: Name extends `${string}Values` ? never : Name;
}[keyof typeof Enums];

/** Every enum with a word for each value in each language; a new enum or value without words does not compile. */
export const enumLabels: { [Name in ShownEnum]: Record<keyof (typeof Enums)[Name], Label> } = {
  ...peopleLabels,
  ...policyLabels,
  ...workLabels,
  ...indicatorLabels,
  ...documentLabels,
  ...cascadeLabels,
  ...calibrationLabels,
  ...bulkLabels,
  ...methodLabels,
  ...noticeLabels,
  ...objectionLabels,
  ...sourceLabels,
  ...transferLabels,
  ...feedbackLabels,
  ...evidenceLabels,
};

/** Name of an enum with words. */
export type EnumName = keyof typeof enumLabels;

/** The word for a value; a value the panel does not know yet (a newer server) is shown as it is. */
export function labelOf(name: EnumName, value: string, language: Language): string {
  const table: Record<string, Label> = enumLabels[name];
  return table[value]?.[language] ?? value;
}

/** `label("ContractStatus", "DRAFT")` in the language in use. */
export function useLabel(): (name: EnumName, value: string) => string {
  const language = useLanguage();
  return (name, value) => labelOf(name, value, language);
}

/** Choices for a select input, in the order of the schema. */
export function choicesOf(name: EnumName, language: Language): { id: string; name: string }[] {
  return Object.entries<Label>(enumLabels[name]).map(([id, label]) => ({ id, name: label[language] }));
}
