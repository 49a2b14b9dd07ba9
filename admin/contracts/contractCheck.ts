import type { ContractForm, Language, RefusalCode } from "../../api/generated/enums.ts";
import { completeness, readContent, weightsTotal } from "../../api/contracts/contractContent.rules.ts";
import type { ContractContent } from "../../api/contracts/contract.rules.ts";
import type { NewId } from "../../api/kernel/ids.ts";
import { refusalMessage } from "../../api/kernel/messages.ts";
import { isRefused, type Refusal } from "../../api/kernel/refusal.ts";
import { type ContractDraft, contentOf, sentResults } from "./contractDraft.ts";

/** Something that is still missing or not understood: the row (by key) and field it concerns, and a sentence. */
export type Problem = {
  /** Key of the indicator, else of the result; empty when it concerns the whole. */
  readonly key: string;
  readonly field: string;
  readonly code: RefusalCode;
  readonly message: string;
};

/** What the rules say about a draft. */
export type ContractCheck = {
  /** What the server would not even keep as a draft. */
  readonly unreadable: readonly Problem[];
  /** What is asked for before submission. */
  readonly missing: readonly Problem[];
};

/**
 * Runs the server's own rules over a draft (`readContent`, `completeness`), so that nobody meets them for the first time
 * after pressing "Ajukan".
 */
export function checkDraft(
  draft: ContractDraft,
  form: ContractForm,
  language: Language,
  annexesRequired = false,
): ContractCheck {
  const sent = sentResults(draft);
  const problem = (refusal: Refusal): Problem => {
    const [, row, second, place, field] = refusal.field;
    const result = refusal.field[0] === "results" ? sent[Number(row)] : undefined;
    const indicator = second === "indicators" ? result?.indicators[Number(place)] : undefined;
    return {
      key: indicator?.key ?? result?.key ?? "",
      field: (indicator === undefined ? second : field) ?? refusal.field.join("."),
      code: refusal.code,
      message: refusalMessage(refusal, language),
    };
  };
  const known = sent.map(({ id, indicators }) => ({
    id: id ?? "",
    indicators: indicators.map((row) => ({ id: row.id ?? "" })),
  }));
  const before = { results: known, behaviors: [] } as unknown as ContractContent;
  const replaced = sent.flatMap(({ replaces }) => replaces.map((id) => ({ id })));
  const inForce = { results: replaced } as unknown as ContractContent;
  const content = readContent(contentOf(draft), before, temporaryIds(), [], inForce);
  if (isRefused(content)) return { unreadable: content.refusals.map(problem), missing: [] };
  return { unreadable: [], missing: completeness(content, form, annexesRequired).map(problem) };
}

/** Ids that live only as long as the check. */
function temporaryIds(): NewId {
  let count = 0;
  return ((kind: string) => `${kind}_${(count += 1)}`) as unknown as NewId;
}

/** Sum of the main results' weights as decimal text; null when no weights are used. Texts that are no number count as none. */
export function weightSum(draft: ContractDraft): string | null {
  const results = contentOf(draft).results.map(({ kind, weight }) => ({
    kind,
    weight: weight != null && /^\d+(\.\d+)?$/.test(weight) ? weight : undefined,
  }));
  return weightsTotal(results)?.toString() ?? null;
}

/** Weights that share 100 evenly and still add up to exactly 100: the last main result takes what is left over. */
export function evenWeights(mainResults: number): string[] {
  if (mainResults === 0) return [];
  const each = Math.floor(10_000 / mainResults);
  const hundredths = Array.from({ length: mainResults }, (_, index) =>
    index === mainResults - 1 ? 10_000 - each * (mainResults - 1) : each,
  );
  return hundredths.map((value) => String(value / 100).replace(".", ","));
}
