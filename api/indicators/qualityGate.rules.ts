import * as z from "zod";
import { QualityCodeValues, QualitySeverity, type ContractForm, type Direction } from "../generated/enums.ts";
import { isRefused, refusal, refuseAll, type Decision } from "../kernel/refusal.ts";
import { requiredText, validated } from "../kernel/validate.ts";
import { qualityFindings, type QualityFinding } from "./indicatorQuality.rules.ts";
import type { QualityReason } from "./qualityReason.rules.ts";

/** Content as the gate needs it: structurally what a contract holds. */
type Content = {
  readonly results: readonly {
    readonly id: string;
    readonly title: string;
    readonly indicators: readonly {
      readonly id: string;
      readonly title: string;
      readonly target: { readonly text: string; readonly unit: string; readonly levels?: readonly string[] };
      readonly direction: Direction;
      readonly aspect?: string | undefined;
    }[];
  }[];
};

/** A finding with the ids of what it concerns. */
export type LocatedFinding = QualityFinding & {
  readonly resultId: string;
  readonly indicatorId: string | null;
  readonly title: string;
};

/** Findings on a contract's content, with the ids of what they concern. */
export function findingsOf(content: Content, form: ContractForm): LocatedFinding[] {
  const worded = content.results.map((result) => ({
    title: result.title,
    indicators: result.indicators.map(({ title, target, direction, aspect }) => ({
      ...{ title, direction, aspect },
      ...{ target: target.text, unit: target.unit, levels: target.levels ?? null },
    })),
  }));
  return qualityFindings({ results: worded }, form).map((finding) => {
    const result = content.results[finding.result];
    const indicator = finding.indicator === null ? undefined : result?.indicators[finding.indicator];
    const title = indicator?.title ?? result?.title ?? "";
    return { ...finding, resultId: result?.id ?? "", indicatorId: indicator?.id ?? null, title };
  });
}

/** Reasons as they are handed in; the same model serves the form. */
export const qualityReasonsModel = z
  .array(z.object({ subject: z.string(), code: z.enum(QualityCodeValues), reason: requiredText(300) }))
  .max(200, "LIST_SIZE");

/**
 * Whether content may be submitted as its words are (SWL-04).
 *
 * @param content the content to be submitted.
 * @param reasons what the employee said about warnings.
 * @returns the reasons that are kept, one for each warning; or refused: QUALITY_ERROR for each error,
 * QUALITY_REASON_REQUIRED for each warning without a reason, at `results.<place>[.indicators.<place>].<field>`.
 */
export function qualityGate(content: Content, form: ContractForm, reasons: unknown): Decision<QualityReason[]> {
  const given = validated(qualityReasonsModel, reasons ?? []);
  if (isRefused(given)) {
    const placed = given.refusals.map((reason) => ({ ...reason, field: ["qualityReasons", ...reason.field] }));
    return refuseAll(placed) ?? given;
  }
  const kept: QualityReason[] = [];
  const refusals = findingsOf(content, form).flatMap((finding) => {
    const subjectId = finding.indicatorId ?? finding.resultId;
    const told = given.find(({ subject, code }) => subject === subjectId && code === finding.code);
    if (finding.severity === QualitySeverity.WARNING && told !== undefined) {
      kept.push({ subjectId, code: finding.code, reason: told.reason });
      return [];
    }
    const place = finding.indicator === null ? [] : ["indicators", String(finding.indicator)];
    const field = ["results", String(finding.result), ...place, finding.field];
    const code = finding.severity === QualitySeverity.ERROR ? "QUALITY_ERROR" : "QUALITY_REASON_REQUIRED";
    return [refusal(code, field, { params: { title: finding.title } })];
  });
  return refuseAll(refusals) ?? kept;
}

/**
 * A decided submission with the reasons for what stays as it is; refused like `qualityGate` when its words do not
 * pass. What the life cycle refuses comes first.
 *
 * @param content what is submitted: the draft, or the proposal of an amendment.
 */
export function withQuality<Change extends { readonly record: object }>(
  decided: Decision<Change>,
  content: Content,
  form: ContractForm,
  reasons: unknown,
): Decision<Change> {
  if (isRefused(decided)) return decided;
  const qualityReasons = qualityGate(content, form, reasons);
  return isRefused(qualityReasons) ? qualityReasons : { ...decided, record: { ...decided.record, qualityReasons } };
}
