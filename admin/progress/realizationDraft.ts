import type { Language } from "../../api/generated/enums.ts";
import { refusalMessage } from "../../api/kernel/messages.ts";
import { isRefused } from "../../api/kernel/refusal.ts";
import { validated } from "../../api/kernel/validate.ts";
import { realizationModel } from "../../api/progress/realization.rules.ts";
import { parseRealization, parseTarget } from "../../api/progress/target.rules.ts";
import type { IndicatorContentFragment, RealizationProgressFragment } from "../generated/operations.ts";

/** A realisation while it is being written. */
export type RealizationDraft = {
  value: string;
  note: string;
  dataSource: string;
  /** A sent file has an id and no address of its own. */
  evidence: { id: string | null; title: string; url: string | null }[];
};

/** What the row starts with: what was recorded, else nothing but the source agreed in the contract. */
export function draftOf(
  recorded: RealizationProgressFragment | undefined,
  indicator: { dataSource?: string | null },
): RealizationDraft {
  return {
    value: recorded?.value ?? "",
    note: recorded?.note ?? "",
    dataSource: recorded?.dataSource ?? indicator.dataSource ?? "",
    evidence: (recorded?.evidence ?? []).map(({ id, title, url, source }) => ({
      ...{ id, title },
      url: source === "UPLOAD" ? null : url,
    })),
  };
}

/** True when both say the same, so that nothing is sent. */
export function same(left: RealizationDraft, right: RealizationDraft): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** What the server would refuse, by field; empty when the row can be saved. An empty value is no mistake yet. */
export function problemsOf(
  draft: RealizationDraft,
  target: IndicatorContentFragment["target"],
  levels: readonly string[] | null | undefined,
  language: Language,
): Record<string, string> {
  const understood = parseTarget(target.text, target.unit, levels ?? null);
  const decisions = [
    validated(realizationModel, draft),
    isRefused(understood) ? understood : parseRealization(draft.value, understood),
  ];
  return Object.fromEntries(
    decisions
      .flatMap((decision) => (isRefused(decision) ? decision.refusals : []))
      .map((refusal) => [refusal.field.join("."), refusalMessage(refusal, language)]),
  );
}
