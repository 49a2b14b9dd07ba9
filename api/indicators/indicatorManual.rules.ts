import * as z from "zod";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { Decided } from "../audit/auditEvent.rules.ts";
import { ContractStatus, ReportingPeriodValues, ResultAspectValues } from "../generated/enums.ts";
import type { ReportingPeriod, ResultAspect } from "../generated/enums.ts";
import type { IndicatorManualId } from "../kernel/ids.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";

/** Definition sheet of an indicator (manual indikator kinerja, F14). What is not said is null. */
export type IndicatorManual = {
  readonly definition: string;
  /** How the value is computed, in words. */
  readonly formula: string;
  readonly purpose: string | null;
  readonly unit: string | null;
  readonly aspect: ResultAspect | null;
  readonly owner: string | null;
  readonly dataProvider: string | null;
  readonly source: string | null;
  readonly reportingPeriod: ReportingPeriod | null;
};

/** A definition sheet as people enter it; the panel's form uses the same model. */
export const indicatorManualModel = z.object({
  definition: requiredText(1000),
  formula: requiredText(1000),
  purpose: optionalText(1000),
  unit: optionalText(60),
  aspect: z
    .enum(ResultAspectValues)
    .nullish()
    .transform((value) => value ?? null),
  owner: optionalText(200),
  dataProvider: optionalText(200),
  source: optionalText(300),
  reportingPeriod: z
    .enum(ReportingPeriodValues)
    .nullish()
    .transform((value) => value ?? null),
});

/** The sheet of one indicator of a contract, as it is kept. */
export type ContractIndicatorManual = {
  readonly id: IndicatorManualId;
  readonly organizationId: string;
  readonly contractId: string;
  readonly indicatorId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly manual: IndicatorManual;
};

/** Id of the sheet of an indicator: one each, so the indicator's own id tells it. */
export const manualIdOf = (indicatorId: string): IndicatorManualId =>
  indicatorId.replace(/^ind_/, "man_") as IndicatorManualId;

const ended: readonly ContractStatus[] = [ContractStatus.CLOSED, ContractStatus.WITHDRAWN];

/** Whether sheets of a contract in this state may be written. */
export const manualsOpen = (status: ContractStatus): boolean => !ended.includes(status);

/**
 * Writes the sheet of an indicator.
 *
 * @returns the sheet and what history notes, or refused: STEP_NOT_ALLOWED_IN_STATE (contract closed or withdrawn),
 * REQUIRED, TEXT_TOO_LONG at `manual.…`.
 */
export function writeManual(
  before: ContractIndicatorManual | undefined,
  input: unknown,
  about: { organizationId: string; contractId: string; indicatorId: string; status: ContractStatus },
): Decision<Decided<ContractIndicatorManual>> {
  const { status, ...place } = about;
  if (!manualsOpen(status)) return refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: status } });
  const manual = validated(indicatorManualModel, input);
  if (isRefused(manual)) return { refusals: [atManual(manual.refusals[0]), ...manual.refusals.slice(1).map(atManual)] };
  const fields = Object.keys(manual) as (keyof IndicatorManual)[];
  const changedFields = fields.filter((field) => manual[field] !== (before?.manual[field] ?? null));
  const fresh = { id: manualIdOf(about.indicatorId), version: 0, history: { sequence: 0, hash: "" } };
  return { record: { ...(before ?? fresh), ...place, manual }, note: { changedFields } };
}

const atManual = <T extends { readonly field: readonly string[] }>(reason: T): T => ({
  ...reason,
  field: ["manual", ...reason.field],
});
