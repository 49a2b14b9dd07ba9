import type { ContractForm, JobFamily } from "../../api/generated/enums.ts";
import { qualityFindings, type QualityFinding } from "../../api/indicators/indicatorQuality.rules.ts";
import { jobFamilyOf } from "../../api/indicators/jobFamily.rules.ts";
import { type ContractDraft, type IndicatorDraft, levelsOf, sentResults } from "../contracts/contractDraft.ts";

/** A finding on a draft: the row it concerns by its key in the browser, and its words. */
export type DraftFinding = QualityFinding & {
  readonly key: string;
  /** Id the server knows the row by; null until it was kept. */
  readonly id: string | null;
  readonly title: string;
};

/** Notes on a contract's draft and the family that decides which examples are shown. */
export type DraftQuality = { readonly findings: readonly DraftFinding[]; readonly family: JobFamily };

const worded = ({ title, target, unit, levels, direction, aspect }: IndicatorDraft) => ({
  ...{ title, target, unit, levels: levelsOf(levels), direction: direction || null, aspect: aspect || null },
});

/** Runs the server's rules over a draft while it is being written. */
export function draftQuality(
  draft: ContractDraft,
  contract: { form: ContractForm; positionTitle: string; unitName: string },
): DraftQuality {
  const sent = sentResults(draft);
  const content = sent.map((result) => ({ title: result.title, indicators: result.indicators.map(worded) }));
  const findings = qualityFindings({ results: content }, contract.form).map((finding) => {
    const result = sent[finding.result];
    const row = finding.indicator === null ? result : result?.indicators[finding.indicator];
    return { ...finding, key: row?.key ?? "", id: row?.id ?? null, title: row?.title ?? "" };
  });
  return { findings, family: jobFamilyOf(contract.positionTitle, contract.unitName) };
}

/** Name under which the reason for a warning is kept while it is written. */
export const reasonKey = ({ key, code }: Pick<DraftFinding, "key" | "code">): string => `${key} ${code}`;

/** Warnings and errors that still stop the submission, with the reasons written so far. */
export const unsettled = (findings: readonly DraftFinding[], reasons: Readonly<Record<string, string>>) =>
  findings.filter((finding) => finding.severity === "ERROR" || (reasons[reasonKey(finding)] ?? "").trim() === "");
