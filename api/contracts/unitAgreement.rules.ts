import * as z from "zod";
import { AchievementFormulaValues, DirectionValues, EvaluationKind } from "../generated/enums.ts";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { CycleId, OrgUnitId, PlanIndicatorId, UnitAgreementId, UnitIndicatorId } from "../kernel/ids.ts";
import { isRefused, refusal, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { absent, optionalText, requiredText, validated } from "../kernel/validate.ts";
import { indicatorAchievement, type Achievement } from "../progress/achievement.rules.ts";
import { readIndonesianNumber } from "../progress/indonesianNumber.rules.ts";
import { parseMeasure, type Measure } from "../progress/method.rules.ts";

/** An indicator of a unit's performance agreement, with its figures as published. */
export type UnitIndicator = Measure & {
  readonly id: UnitIndicatorId;
  readonly objective?: string | undefined;
  readonly title: string;
  /** Indicator of a plan (Renstra, RPJMD) it serves (2.1). */
  readonly planIndicatorId?: PlanIndicatorId | undefined;
  /** Realisation as text; kept even when it cannot be compared. */
  readonly realized?: string | undefined;
  /** Percentage as printed, kept beside the computed one: reports misprint and round differently. */
  readonly publishedPercent?: string | undefined;
  readonly source?: string | undefined;
};

/** A program of a unit with its budget, in whole Rupiah as plain digits (F15). */
export type UnitProgram = { readonly name: string; readonly budget: string };

/** A unit's annual performance agreement (perjanjian kinerja). */
export type UnitAgreement = {
  readonly id: UnitAgreementId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly cycleId: CycleId;
  readonly year: number;
  readonly unitId: OrgUnitId;
  readonly unitName: string;
  readonly unitPath: string;
  readonly indicators: readonly UnitIndicator[];
  /** Absent as long as none was entered. */
  readonly programs?: readonly UnitProgram[] | undefined;
};

/** One agreement a unit and year: its id follows from both, so that a second one cannot be made. */
export const unitAgreementId = (unitId: string, year: number): UnitAgreementId =>
  `pka_${unitId.slice(4)}-${year}` as UnitAgreementId;

/** Id of the agreement an indicator belongs to: an indicator's id begins with its agreement's. */
export const agreementOfIndicator = (id: string): UnitAgreementId =>
  `pka_${id.slice(4, id.lastIndexOf("."))}` as UnitAgreementId;

/** Indicators of an agreement as entered. */
export const unitAgreementInput = z.object({
  indicators: z
    .array(
      z.object({
        id: absent(z.string()),
        objective: optionalText(500),
        planIndicator: absent(z.string().max(80, "TEXT_TOO_LONG")),
        title: requiredText(500),
        target: requiredText(100),
        unit: z.string().trim().max(60, "TEXT_TOO_LONG"),
        direction: absent(z.enum(DirectionValues)),
        formula: absent(z.enum(AchievementFormulaValues)),
        capPercent: absent(z.string()),
        levels: absent(z.array(requiredText(60)).min(2, "LIST_SIZE").max(20, "LIST_SIZE")),
        realized: optionalText(100),
        publishedPercent: optionalText(30),
        source: optionalText(300),
      }),
    )
    .max(60, "LIST_SIZE"),
});

/**
 * Understands the indicators of an agreement.
 *
 * @param planIndicators ids that exist among the plan indicators named by the input (2.1).
 *
 * Refuses REQUIRED, TEXT_TOO_LONG, LIST_SIZE, VALUE_NOT_UNDERSTOOD, METHOD_NOT_APPLICABLE, NUMBER_OUT_OF_RANGE,
 * UNKNOWN_ID, DUPLICATE_ENTRY with the path of each.
 */
export function readIndicators(
  input: unknown,
  before: readonly UnitIndicator[],
  agreement: UnitAgreementId,
  newSuffix: () => string,
  planIndicators: ReadonlySet<string> = new Set(),
): Decision<UnitIndicator[]> {
  const read = validated(unitAgreementInput, input);
  if (isRefused(read)) return read;
  const reasons: Refusal[] = [];
  const known = new Set<string>(before.map((indicator) => indicator.id));
  const used = new Set<string>();
  const indicators = read.indicators.flatMap((entered, at): UnitIndicator[] => {
    const path = ["indicators", String(at)];
    if (entered.id !== undefined && !known.has(entered.id)) reasons.push(refusal("UNKNOWN_ID", [...path, "id"]));
    if (entered.id !== undefined && used.has(entered.id)) reasons.push(refusal("DUPLICATE_ENTRY", [...path, "id"]));
    if (entered.id !== undefined) used.add(entered.id);
    if (entered.planIndicator !== undefined && !planIndicators.has(entered.planIndicator))
      reasons.push(refusal("UNKNOWN_ID", [...path, "planIndicator"]));
    const measure = parseMeasure(entered);
    if (isRefused(measure)) {
      reasons.push(...measure.refusals.map((reason) => ({ ...reason, field: [...path, ...reason.field] })));
      return [];
    }
    const id = (entered.id ?? `pki_${agreement.slice(4)}.${newSuffix()}`) as UnitIndicatorId;
    const { objective, realized, publishedPercent, source } = entered;
    return [
      {
        ...measure,
        id,
        title: entered.title,
        objective: objective ?? undefined,
        planIndicatorId: entered.planIndicator as PlanIndicatorId | undefined,
        realized: realized ?? undefined,
        publishedPercent: publishedPercent ?? undefined,
        source: source ?? undefined,
      },
    ];
  });
  return refuseAll(reasons) ?? indicators;
}

const programsInput = z.object({
  programs: absent(z.array(z.object({ name: requiredText(300), budget: requiredText(40) })).max(60, "LIST_SIZE")),
});

/**
 * Understands the programs of an agreement; absent ones stay as they were.
 *
 * Refuses REQUIRED, TEXT_TOO_LONG, LIST_SIZE, VALUE_NOT_UNDERSTOOD (no amount of whole Rupiah) and
 * NUMBER_OUT_OF_RANGE (negative, or over 15 digits) with the path of each.
 */
export function readPrograms(
  input: unknown,
  before: readonly UnitProgram[] | undefined,
): Decision<{ programs: readonly UnitProgram[] | undefined }> {
  const read = validated(programsInput, input);
  if (isRefused(read)) return read;
  if (read.programs === undefined) return { programs: before };
  const reasons: Refusal[] = [];
  const programs = read.programs.flatMap(({ name, budget: written }, at): UnitProgram[] => {
    const budget = readIndonesianNumber(written);
    const path = ["programs", String(at), "budget"];
    if (budget === undefined || budget.includes(".")) reasons.push(refusal("VALUE_NOT_UNDERSTOOD", path));
    else if (budget.startsWith("-") || budget.length > 15)
      reasons.push(refusal("NUMBER_OUT_OF_RANGE", path, { params: { min: 0, max: 999_999_999_999_999 } }));
    return budget === undefined ? [] : [{ name, budget }];
  });
  return refuseAll(reasons) ?? { programs };
}

/** Achievement of a unit's indicator from its one realisation of the year; null when it cannot be compared. */
export function unitIndicatorAchievement(indicator: UnitIndicator): Achievement {
  const values =
    indicator.realized === undefined ? [] : [{ period: "", kind: EvaluationKind.ANNUAL, value: indicator.realized }];
  return indicatorAchievement({ ...indicator, accumulation: "LAST" }, values);
}
