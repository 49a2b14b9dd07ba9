import * as z from "zod";
import type { LinkCheck } from "../evidence/linkCheck.rules.ts";
import type { EvaluationKind, Party, RealizationStatus } from "../generated/enums.ts";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import type { Contract } from "../contracts/contract.rules.ts";
import { findIndicator } from "../contracts/findIndicator.rules.ts";
import { notActive } from "../contracts/contractLifeCycle.rules.ts";
import { isOpenFor, periodOf, type Cycle } from "../cycles/cycle.rules.ts";
import { rated } from "../evaluations/visibility.rules.ts";
import { isDay, type Day, type Instant } from "../kernel/calendar.ts";
import type { NewId } from "../kernel/ids.ts";
import { isRefused, refusal, refuse, type Decision, type Refusal } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import type { PeriodValue } from "./accumulation.rules.ts";
import type { RecordedValues } from "./achievement.rules.ts";
import { citedEvidence, type Evidence, type SentFile } from "./citedEvidence.rules.ts";
import { parseRealization } from "./target.rules.ts";

/** What was achieved on one indicator in one period (realisasi), with its evidence. */
export type Realization = {
  readonly id: string;
  readonly organizationId: string;
  /** Counts corrections; 0 = nothing recorded yet. */
  readonly version: number;
  readonly history: HistoryHead;
  readonly contractId: string;
  readonly indicatorId: string;
  readonly period: string;
  /** As written. */
  readonly value: string;
  readonly note?: string | undefined;
  readonly dataSource?: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly recordedAt: Instant;
  /** Absent where it was recorded before raters confirmed realisations: RECORDED. */
  readonly status?: RealizationStatus | undefined;
  readonly reviewedBy?: string | undefined;
  readonly reviewedAt?: Instant | undefined;
  readonly returnReason?: string | undefined;
};

/** Where a realisation stands. */
export type RealizationPlace = Pick<Realization, "organizationId" | "contractId" | "indicatorId" | "period">;

/** Id of a realisation: follows from its place, so that it can be found by it. */
export function realizationId({ contractId, indicatorId, period }: Omit<RealizationPlace, "organizationId">): string {
  return `rea_${contractId.replace(/^ctr_/, "")}.${indicatorId.replace(/^ind_/, "")}_${period}`;
}

/** Place of a realisation by its id; undefined when it is none. */
export function placeOf(id: string): Omit<RealizationPlace, "organizationId"> | undefined {
  const match = /^rea_([0-9A-Za-z]+)\.([0-9A-Za-z]+)_(\d{4}(?:-[A-Z]\d{1,2})?)$/.exec(id);
  if (!match) return undefined;
  return { contractId: `ctr_${match[1]}`, indicatorId: `ind_${match[2]}`, period: match[3] ?? "" };
}

/** A realisation nobody has recorded yet. */
export function notRecorded(place: RealizationPlace): Realization {
  return {
    ...place,
    id: realizationId(place),
    version: 0,
    history: noHistory,
    value: "",
    evidence: [],
    recordedAt: "",
  };
}

const link = z
  .string()
  .trim()
  .max(2000, "TEXT_TOO_LONG")
  .refine((text) => URL.canParse(text) && new URL(text).protocol === "https:", "LINK_INVALID");

const day = z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD").nullish();

/** A realisation as the employee enters it; the panel's form uses the same model. */
export const realizationModel = z.object({
  value: requiredText(200),
  note: optionalText(3000),
  dataSource: optionalText(300),
  evidence: z
    .array(
      z
        .object({ id: z.string().nullish(), title: requiredText(300), url: link.nullish(), from: day, to: day })
        .refine(({ id, url }) => id != null || url != null, { message: "REQUIRED", path: ["url"] }),
    )
    .max(20, "LIST_SIZE")
    .nullish()
    .transform((list) => list ?? []),
});

/** Realisation as entered, before it is checked. */
export type RealizationInput = z.input<typeof realizationModel>;

/** What the world around a realisation allows. */
export type RealizationStep = {
  readonly parties: ReadonlySet<Party>;
  readonly contract: Contract;
  readonly cycle: Cycle;
  readonly today: Day;
  readonly at: Instant;
  readonly newId: NewId;
  /** Files of the contract that have arrived, by id. */
  readonly files: ReadonlyMap<string, SentFile>;
  /** What trying the newly named links gave, by address. */
  readonly linkChecks: ReadonlyMap<string, LinkCheck>;
};

/**
 * Refuses to change what a set rating rests on: the printed evaluation shows the realisations that were rated. A
 * returned or reopened one can be corrected again.
 */
export function periodRated(contract: Pick<Contract, "evaluations">, period: string): Refusal | undefined {
  const status = contract.evaluations[period]?.status;
  return status !== undefined && rated.includes(status) ? refusal("PERIOD_RATED", "period") : undefined;
}

/** Why nothing can be recorded in the period: person, contract (SWL-01), period, its evaluation. */
function closedBecause(period: string, step: RealizationStep): Refusal | undefined {
  if (!step.parties.has("EMPLOYEE")) return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: ["EMPLOYEE"] });
  const inactive = notActive(step.contract, "contract");
  if (inactive !== undefined) return inactive;
  if (periodOf(step.cycle, period) === undefined) return refusal("UNKNOWN_ID", "period");
  if (step.cycle.status !== "OPEN") return refusal("CYCLE_NOT_OPEN", "period");
  if (!isOpenFor(step.cycle, period, step.today)) return refusal("PERIOD_NOT_OPEN", "period");
  return periodRated(step.contract, period);
}

/**
 * Records or corrects what was achieved on an indicator in a period (R-EV-04).
 *
 * Refused with STEP_NOT_ALLOWED_FOR_PERSON, CONTRACT_NOT_ACTIVE (SWL-01), UNKNOWN_ID (period, indicator, evidence),
 * CYCLE_NOT_OPEN, PERIOD_NOT_OPEN, PERIOD_RATED, REQUIRED, VALUE_NOT_UNDERSTOOD, NUMBER_OUT_OF_RANGE, TEXT_TOO_LONG, LIST_SIZE,
 * LINK_INVALID (only https).
 */
export function recordRealization(
  before: Realization,
  input: RealizationInput,
  step: RealizationStep,
): Decision<{ readonly record: Realization; readonly note: Omit<AuditNote, "action"> }> {
  const closed = closedBecause(before.period, step);
  if (closed !== undefined) return { refusals: [closed] };
  const found = findIndicator(step.contract, before.indicatorId);
  if (found === undefined) return refuse("UNKNOWN_ID", "indicator");
  const shaped = validated(realizationModel, input);
  if (isRefused(shaped)) return shaped;
  const understood = parseRealization(shaped.value, found.indicator.target);
  if (isRefused(understood)) return understood;

  const place = { ...step, contractId: step.contract.id };
  const cited = citedEvidence(before.evidence, shaped.evidence, place);
  if (isRefused(cited)) return cited;
  const record: Realization = {
    ...before,
    value: shaped.value,
    note: shaped.note ?? undefined,
    dataSource: shaped.dataSource ?? undefined,
    evidence: cited,
    recordedAt: step.at,
    // What was confirmed is not this any more (R-EV-04).
    ...{ status: "RECORDED", reviewedBy: undefined, reviewedAt: undefined, returnReason: undefined },
  };
  const changedFields = (["value", "note", "dataSource", "evidence"] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(record[field]),
  );
  return { record, note: { party: "EMPLOYEE", changedFields } };
}

/** Kind of a period by its key: the year is `2026`, a part of it `2026-Q3` or `2026-M04`. */
export function kindOfPeriod(key: string): EvaluationKind {
  return key.includes("-") ? "PERIODIC" : "ANNUAL";
}

/** Values per indicator in the order of periods, the year last: what achievements are computed from. */
export function recordedValues(realizations: readonly Realization[], upTo?: string): RecordedValues {
  const values = new Map<string, PeriodValue[]>();
  const rank = (period: string) => (kindOfPeriod(period) === "ANNUAL" ? `${period}~` : period);
  const wanted = realizations.filter(({ period }) => upTo === undefined || rank(period) <= rank(upTo));
  for (const { indicatorId, period, value } of wanted.toSorted((a, b) => (rank(a.period) < rank(b.period) ? -1 : 1))) {
    values.set(indicatorId, [...(values.get(indicatorId) ?? []), { period, kind: kindOfPeriod(period), value }]);
  }
  return values;
}
