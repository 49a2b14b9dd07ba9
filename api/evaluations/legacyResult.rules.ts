import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import type { LegacyPredicate, LegacyRegime } from "../generated/enums.ts";
import { canonical } from "../kernel/hash.ts";
import type { EmployeeId, LegacyResultId } from "../kernel/ids.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { readable } from "../kernel/validate.ts";
import type { Working } from "../kernel/working.ts";
import { readIndonesianNumber } from "../progress/indonesianNumber.rules.ts";
import { legacyScore } from "./legacyScore.rules.ts";

/** A past year's result under an older regulation (domain 3.5): history, which nothing is computed from. */
export type LegacyResult = {
  readonly id: LegacyResultId;
  readonly organizationId: string;
  /** 0 as long as nothing was imported for the year. */
  readonly version: number;
  readonly history: HistoryHead;
  readonly employeeId: EmployeeId;
  readonly year: number;
  readonly regime: LegacyRegime;
  readonly score: string;
  readonly predicate: LegacyPredicate;
  readonly working: Working;
  readonly source?: string | undefined;
};

/** A row of an import, as sent: values as people write them. */
export type LegacyRow = {
  readonly year: number;
  readonly regime: LegacyRegime;
  readonly skp?: string | null | undefined;
  readonly behavior?: string | null | undefined;
  readonly score?: string | null | undefined;
  readonly withOpinions?: boolean | null | undefined;
  readonly innovation?: boolean | null | undefined;
  readonly source?: string | null | undefined;
};

/** Years for which each regulation gave results; a transition year may have either. */
const years: Record<LegacyRegime, readonly [from: number, to: number]> = {
  PP_46_2011: [2014, 2020],
  PP_30_2019: [2019, 2022],
};

/** One result a person and year. */
export const legacyResultId = (employeeId: string, year: number): LegacyResultId =>
  `lgr_${employeeId.slice(4)}_${year}` as LegacyResultId;

/** Person and year of such an id; undefined when it is none. */
export function personAndYear(id: string): { employeeId: EmployeeId; year: number } | undefined {
  const match = /^lgr_([0-9A-Za-z]+)_(\d{4})$/.exec(id);
  return match ? { employeeId: `emp_${match[1]}` as EmployeeId, year: Number(match[2]) } : undefined;
}

/** A decided import of a row. */
export type LegacyChange = { readonly record: LegacyResult; readonly note: Omit<AuditNote, "action"> };

/**
 * Understands a row against what is there: the value and predicate are computed, never typed.
 *
 * Refuses NUMBER_OUT_OF_RANGE (a year the regulation gave no results for), TEXT_TOO_LONG, what `legacyScore` refuses,
 * and NOTHING_CHANGED when it is there already.
 */
export function importLegacyResult(
  before: LegacyResult | undefined,
  row: LegacyRow,
  place: Pick<LegacyResult, "organizationId" | "employeeId">,
): Decision<LegacyChange> {
  const [from, to] = years[row.regime];
  if (!Number.isInteger(row.year) || row.year < from || row.year > to)
    return refuse("NUMBER_OUT_OF_RANGE", "year", { params: { min: from, max: to } });
  const source = readable(row.source ?? "").trim();
  if (source.length > 300) return refuse("TEXT_TOO_LONG", "source", { params: { max: 300 } });
  const number = (text: string | null | undefined): string | undefined => {
    const trimmed = text?.trim() ?? "";
    return trimmed === "" ? undefined : (readIndonesianNumber(trimmed) ?? trimmed);
  };
  const scored = legacyScore({
    ...{ regime: row.regime, skp: number(row.skp), behavior: number(row.behavior), score: number(row.score) },
    ...{ withOpinions: row.withOpinions ?? false, innovation: row.innovation ?? false },
  });
  if (isRefused(scored)) return scored;
  const told = { regime: row.regime, ...scored, source: source === "" ? undefined : source };
  if (before !== undefined) {
    const { regime, score, predicate, working } = before;
    if (canonical({ regime, score, predicate, working, source: before.source }) === canonical(told))
      return refuse("NOTHING_CHANGED");
  }
  const id = legacyResultId(place.employeeId, row.year);
  const record: LegacyResult = { version: 0, history: noHistory, ...before, ...place, id, year: row.year, ...told };
  return { record, note: { changedFields: ["score", "predicate"] } };
}
