import type { Contract, ContractContent, Indicator, PlannedResult } from "../contracts/contract.rules.ts";
import type { UnitAgreement } from "../contracts/unitAgreement.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import type { Employee } from "../employees/employee.rules.ts";
import { AssignmentKind, ContractStatus, CopyNoteKind } from "../generated/enums.ts";
import { isDay, type Day } from "../kernel/calendar.ts";
import type { NewId, UnitIndicatorId } from "../kernel/ids.ts";
import { indonesianDay } from "../progress/indonesianDay.rules.ts";

/** Something a copy could not take over as it was: the employee looks at it before submitting. */
export type CopyNote = {
  readonly kind: CopyNoteKind;
  readonly result: string;
  readonly indicator?: string | undefined;
  /** Title of the unit's indicator, or the new date as text. */
  readonly detail?: string | undefined;
};

/** Agreements of both years by their id: what last year's indicators were tied to, and what they can be tied to now. */
export type Agreements = {
  readonly last: ReadonlyMap<string, UnitAgreement>;
  /** By unit. */
  readonly now: ReadonlyMap<string, UnitAgreement>;
};

const sameTitle = (a: string, b: string): boolean =>
  a.trim().replace(/\s+/g, " ").toLowerCase() === b.trim().replace(/\s+/g, " ").toLowerCase();

/** The same day in another year; 29 February becomes the 28th. */
export function inYear(day: Day, year: number): Day {
  const moved = `${year}${day.slice(4)}`;
  return isDay(moved) ? moved : `${year}-02-28`;
}

/**
 * Content of a contract for the next year: the same results, measures, expectations and annexes under new ids.
 * Dates and realisations stay behind: a target that is a date moves to the new year, a tie to last year's agreement
 * is renewed where this year's has an indicator of the same title and cut where it has none, and a tie to a leader's
 * result of last year is cut (its text stays). Each of these is noted (R-WF-03, R-WF-05).
 */
export function copiedContent(
  source: ContractContent,
  year: number,
  agreements: Agreements,
  newId: NewId,
): { readonly content: ContractContent; readonly notes: readonly CopyNote[] } {
  const notes: CopyNote[] = [];

  const indicatorOf = (indicator: Indicator, result: string): Indicator => {
    const { unitIndicatorId, ...kept } = { ...indicator, id: newId("indicator") };
    const about = { result, indicator: indicator.title };
    const target = kept.target;
    if (target.kind === "DATE") {
      const date = inYear(target.date, year);
      notes.push({ kind: CopyNoteKind.DATE_MOVED, ...about, detail: indonesianDay(date) });
      kept.target = { ...target, date, text: indonesianDay(date) };
    }
    if (unitIndicatorId === undefined) return kept;
    const agreement = [...agreements.last.values()].find((a) => a.indicators.some(({ id }) => id === unitIndicatorId));
    const old = agreement?.indicators.find(({ id }) => id === unitIndicatorId);
    const renewed: UnitIndicatorId | undefined =
      agreement &&
      old &&
      agreements.now.get(agreement.unitId)?.indicators.find((i) => sameTitle(i.title, old.title))?.id;
    const kind = renewed === undefined ? CopyNoteKind.UNIT_INDICATOR_CUT : CopyNoteKind.UNIT_INDICATOR_RENEWED;
    notes.push({ kind, ...about, detail: old?.title });
    return renewed === undefined ? kept : { ...kept, unitIndicatorId: renewed };
  };

  const results = source.results.map(({ replaces, supportedResultId, ...result }): PlannedResult => {
    void replaces;
    if (supportedResultId !== undefined) notes.push({ kind: CopyNoteKind.LEADER_RESULT_CUT, result: result.title });
    const indicators = result.indicators.map((indicator) => indicatorOf(indicator, result.title));
    return { ...result, id: newId("result"), indicators };
  });
  const { approach, behaviors, annexes } = source;
  return { content: { approach, results, behaviors, annexes }, notes };
}

/** Whether a contract of last year is one to copy: it was agreed upon, and is no trial. */
export const isWorthCopying = (contract: Pick<Contract, "status" | "practice">): boolean =>
  contract.status !== ContractStatus.WITHDRAWN && contract.practice !== true;

/**
 * Whether a person held a definitive post in another unit than today's at some time of a year: their contract of it
 * may then stand in that unit.
 */
export const workedElsewhere = (
  { assignments, unitId }: Pick<Employee, "assignments" | "unitId">,
  { from, to }: Pick<Cycle, "from" | "to">,
): boolean =>
  assignments.some(
    (post) =>
      post.kind === AssignmentKind.DEFINITIVE &&
      post.unitId !== unitId &&
      post.from <= to &&
      (post.to === undefined || post.to >= from),
  );

/** One contract a person: the newest, where somebody changed posts within the year. */
export function newestPerPerson<C extends Pick<Contract, "id" | "employeeId">>(contracts: readonly C[]): C[] {
  const byPerson = new Map<string, C>();
  for (const contract of contracts) {
    const known = byPerson.get(contract.employeeId);
    if (known === undefined || known.id < contract.id) byPerson.set(contract.employeeId, contract);
  }
  return contracts.filter((contract) => byPerson.get(contract.employeeId) === contract);
}
