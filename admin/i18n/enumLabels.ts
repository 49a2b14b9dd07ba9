import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";
import { bring, known } from "./known.ts";
import type { Language } from "./language.ts";
import type { bulkLabels } from "./labels.bulk.ts";
import type { calibrationLabels } from "./labels.calibrations.ts";
import type { cascadeLabels } from "./labels.cascade.ts";
import type { documentLabels } from "./labels.documents.ts";
import type { evidenceLabels } from "./labels.evidence.ts";
import type { feedbackLabels } from "./labels.feedback.ts";
import type { indicatorLabels } from "./labels.indicators.ts";
import type { methodLabels } from "./labels.methods.ts";
import type { noticeLabels } from "./labels.notices.ts";
import { objectionLabels } from "./labels.objections.ts";
import { peopleLabels } from "./labels.people.ts";
import { policyLabels } from "./labels.policy.ts";
import type { sourceLabels } from "./labels.sources.ts";
import type { transferLabels } from "./labels.transfers.ts";
import { workLabels } from "./labels.work.ts";
import { useLanguage } from "./words.ts";

/** Enums that are shown to people. Refusal codes are not: their sentences come from the server. */
type ShownEnum = Exclude<EnumNames, "RefusalCode">;

type EnumNames = {
  [Name in keyof typeof Enums]: Name extends `${string}Values` ? never : Name;
}[keyof typeof Enums];

type AllLabels = { [Name in ShownEnum]: Record<keyof (typeof Enums)[Name], Label> };

/** The same tables, once they have a word for each value of each enum in each language: else this does not compile. */
type Complete<Tables extends AllLabels> = Tables;

/** All words there are. Those imported as values come with the first screen; the others with who names their enums. */
type Labels = Complete<
  typeof peopleLabels &
    typeof policyLabels &
    typeof workLabels &
    typeof objectionLabels &
    typeof indicatorLabels &
    typeof documentLabels &
    typeof cascadeLabels &
    typeof calibrationLabels &
    typeof bulkLabels &
    typeof methodLabels &
    typeof noticeLabels &
    typeof sourceLabels &
    typeof transferLabels &
    typeof feedbackLabels &
    typeof evidenceLabels
>;

bring({ ...peopleLabels, ...policyLabels, ...workLabels, ...objectionLabels });

/** Name of an enum with words. */
export type EnumName = keyof Labels;

/**
 * The word for a value; a value the panel does not know yet (a newer server) is shown as it is. Who names an enum
 * imports its words (`import "../i18n/labels.bulk.ts"`), unless they come with the first screen.
 */
export function labelOf(name: EnumName, value: string, language: Language): string {
  return known[name]?.[value]?.[language] ?? value;
}

/** Whether a text is a value of the enum. */
export const hasWord = (name: EnumName, text: string): boolean => text in (known[name] ?? {});

/** `label("ContractStatus", "DRAFT")` in the language in use. */
export function useLabel(): (name: EnumName, value: string) => string {
  const language = useLanguage();
  return (name, value) => labelOf(name, value, language);
}

/** Choices for a select input, in the order of the schema. */
export function choicesOf(name: EnumName, language: Language): { id: string; name: string }[] {
  return Object.entries<Label>(known[name] ?? {}).map(([id, label]) => ({ id, name: label[language] }));
}
