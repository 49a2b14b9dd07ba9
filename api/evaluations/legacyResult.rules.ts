import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { LegacyRegime, type LegacyPredicate } from "../generated/enums.ts";
import { canonical } from "../kernel/hash.ts";
import type { EmployeeId, LegacyResultId } from "../kernel/ids.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { readable } from "../kernel/validate.ts";
import type { Working } from "../kernel/working.ts";
import { readIndonesianNumber } from "../progress/indonesianNumber.rules.ts";
import { legacyScore, type LegacyScoreInput } from "./legacyScore.rules.ts";

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
  readonly regime: string;
  readonly skp?: string | null | undefined;
  readonly behavior?: string | null | undefined;
  readonly score?: string | null | undefined;
  readonly withOpinions?: string | null | undefined;
  readonly innovation?: string | null | undefined;
  readonly source?: string | null | undefined;
};

/** Characters of a source. */
const longestSource = 300;

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

/** `PP 46`, `PP No. 46 Tahun 2011`, `PP_46_2011` and the like; the year of the other regulation makes it none. */
function readRegime(text: string): LegacyRegime | undefined {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const [, number, year] =
    /^(?:PP|PERATURANPEMERINTAH)?(?:NO|NOMOR)?(30|46)(?:(?:TAHUN|TH)?(2019|2011))?$/.exec(letters) ?? [];
  if (number === "30" && year !== "2011") return LegacyRegime.PP_30_2019;
  return number === "46" && year !== "2019" ? LegacyRegime.PP_46_2011 : undefined;
}

/** A yes or no as people tick it; blank is no, and anything else is not understood. */
function readYesNo(text: string | null | undefined): boolean | undefined {
  const plain = text?.trim().toLowerCase() ?? "";
  if (/^(|t|tidak|tdk|n|no|0|-|salah|false)$/.test(plain)) return false;
  return /^(y|ya|yes|x|v|1|√|✓|benar|true)$/.test(plain) ? true : undefined;
}

const number = (text: string | null | undefined): string | undefined => {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? undefined : (readIndonesianNumber(trimmed) ?? trimmed);
};

type ReadRow = LegacyScoreInput & { readonly source: string | undefined };

/**
 * A row's values, understood; every column that is not is named.
 *
 * Refuses what `importLegacyResult` refuses, but NOTHING_CHANGED.
 */
export function readLegacyRow(row: LegacyRow): Decision<ReadRow> {
  const reasons: Refusal[] = [];
  const regime = readRegime(row.regime);
  if (regime === undefined)
    reasons.push(refusal(row.regime.trim() === "" ? "REQUIRED" : "REGULATION_UNKNOWN", "regime"));
  const [min, max] = regime === undefined ? [years.PP_46_2011[0], years.PP_30_2019[1]] : years[regime];
  if (!Number.isInteger(row.year) || row.year < min || row.year > max)
    reasons.push(refusal("NUMBER_OUT_OF_RANGE", "year", { params: { min, max } }));
  const source = readable(row.source ?? "").trim();
  if (source.length > longestSource)
    reasons.push(refusal("TEXT_TOO_LONG", "source", { params: { max: longestSource } }));
  const ticked = { withOpinions: readYesNo(row.withOpinions), innovation: readYesNo(row.innovation) };
  for (const field of ["withOpinions", "innovation"] as const)
    if (ticked[field] === undefined) reasons.push(refusal("YES_NO_UNCLEAR", field));
  const { withOpinions = false, innovation = false } = ticked;
  const values = { skp: number(row.skp), behavior: number(row.behavior), score: number(row.score) };
  const read = { regime: regime ?? LegacyRegime.PP_30_2019, ...values, withOpinions, innovation };
  // What is wrong with the values is told together with what is wrong beside them.
  const scored = legacyScore(read);
  const all = isRefused(scored) && regime !== undefined ? [...reasons, ...scored.refusals] : reasons;
  return refuseAll(all) ?? { ...read, source: source === "" ? undefined : source };
}

/**
 * Understands a row against what is there: the value and predicate are computed, never typed.
 *
 * Refuses, each at its column: REGULATION_UNKNOWN, NUMBER_OUT_OF_RANGE (a year the regulation gave no results for),
 * TEXT_TOO_LONG, YES_NO_UNCLEAR, what `legacyScore` refuses; and NOTHING_CHANGED when it is there already.
 */
export function importLegacyResult(
  before: LegacyResult | undefined,
  row: LegacyRow,
  place: Pick<LegacyResult, "organizationId" | "employeeId">,
): Decision<LegacyChange> {
  const read = readLegacyRow(row);
  if (isRefused(read)) return read;
  const scored = legacyScore(read);
  if (isRefused(scored)) return scored;
  const told = { regime: read.regime, ...scored, source: read.source };
  if (before !== undefined) {
    const { regime, score, predicate, working } = before;
    if (canonical({ regime, score, predicate, working, source: before.source }) === canonical(told))
      return refuse("NOTHING_CHANGED");
  }
  const id = legacyResultId(place.employeeId, row.year);
  const record: LegacyResult = { version: 0, history: noHistory, ...before, ...place, id, year: row.year, ...told };
  return { record, note: { changedFields: ["score", "predicate"] } };
}
