import { LegalDay, type DayType, type TimeZone } from "../generated/enums.ts";
import { dayIn, startOfDay, addDays, type Day, type Instant } from "../kernel/calendar.ts";
import { endOfTerm, type Holidays } from "../kernel/workingDays.ts";
import type { DueDayMove } from "./dueDayMove.rules.ts";

/** Limits of the policy version pinned by the cycle (R-EW-01, R-OBJ-01, R-OBJ-02, R-OBJ-04). */
export type LegalTerms = {
  readonly holidays: Holidays;
  /** Days of the rater to hand over set ratings. */
  readonly deliveryDays: number;
  /** Days of the employee to answer. */
  readonly returnDays: number;
  /** Kind of days of handing over and answering (R-EW-01). */
  readonly evaluationDayType: DayType;
  readonly fileDays: number;
  readonly decideDays: number;
  /** Kind of days of filing and deciding. */
  readonly objectionDayType: DayType;
  readonly citations: Readonly<Record<LegalDay, string>>;
};

/** A legal limit with all that it follows from. */
export type Deadline = {
  readonly kind: LegalDay;
  /** The last day on which the act is in time, in the organization's time zone. */
  readonly day: Day;
  /** First instant that is too late. */
  readonly until: Instant;
  readonly zone: TimeZone;
  /** Day from which is counted; it does not count itself. */
  readonly from: Day;
  readonly days: number;
  readonly dayType: DayType;
  readonly citation: string;
  /** The decision by which the unit's day was moved, if any. */
  readonly move?: DueDayMove | undefined;
};

/** Where a limit applies: the unit's place, the period, and what was decided for units. */
export type LimitPlace = {
  readonly zone: TimeZone;
  readonly unitPath: string;
  readonly period: string;
  readonly moves?: readonly DueDayMove[] | undefined;
};

/** Limits that protect a person: a move may lengthen them, never shorten (R-OBJ-01). */
const rights: ReadonlySet<LegalDay> = new Set([LegalDay.ANSWER, LegalDay.OBJECTION]);

/** The move that holds for a place: of the nearest unit, the newest. */
export function moveFor(
  kind: LegalDay,
  { unitPath, period, moves = [] }: Pick<LimitPlace, "unitPath" | "period" | "moves">,
): DueDayMove | undefined {
  const path = unitPath.split("/");
  return moves
    .filter((move) => move.day === kind && move.period === period && path.includes(move.unitId))
    .sort((a, b) => path.indexOf(b.unitId) - path.indexOf(a.unitId) || b.at.localeCompare(a.at))[0];
}

/** The day an evaluation falls due, as moved for its unit: late, early or longer. */
export function evaluationDue(
  { unitPath, period, dueOn }: { readonly unitPath: string; readonly period: string; readonly dueOn: Day },
  moves: readonly DueDayMove[],
): { readonly day: Day; readonly move?: DueDayMove | undefined } {
  const move = moveFor(LegalDay.EVALUATION, { unitPath, period, moves });
  return { day: move?.to ?? dueOn, move };
}

const countings = (terms: LegalTerms): Record<Exclude<LegalDay, "EVALUATION">, readonly [number, DayType]> => ({
  [LegalDay.DELIVERY]: [terms.deliveryDays, terms.evaluationDayType],
  [LegalDay.ANSWER]: [terms.returnDays, terms.evaluationDayType],
  [LegalDay.OBJECTION]: [terms.fileDays, terms.objectionDayType],
  [LegalDay.DECISION]: [terms.decideDays, terms.objectionDayType],
});

/**
 * The limit of an act that begins at an instant: whole days in the tenant's time zone after the day itself, working
 * days without weekends and holidays (R-CMP-06), moved where the unit's day was moved with a reason.
 */
export function deadline(
  kind: Exclude<LegalDay, "EVALUATION">,
  start: Instant,
  terms: LegalTerms,
  place: LimitPlace,
): Deadline {
  const [days, dayType] = countings(terms)[kind];
  const from = dayIn(place.zone, start);
  const counted = endOfTerm(from, days, dayType, terms.holidays);
  const moved = moveFor(kind, place);
  // A decision is never due before it was asked for: the sides would not be heard (R-OBJ-03).
  const earliest = rights.has(kind) ? counted : kind === LegalDay.DECISION ? from : "";
  const holds = moved !== undefined && moved.to > earliest;
  const day = holds ? moved.to : counted;
  return {
    ...{ kind, day, until: startOfDay(place.zone, addDays(day, 1)), zone: place.zone, from, days, dayType },
    ...{ citation: terms.citations[kind], move: holds ? moved : undefined },
  };
}

/**
 * The last day on which a handed-over result waits for the employee. Taking it as read never cuts the right to
 * object short: the later of both limits counts (R-EW-02, R-OBJ-01).
 */
export function deemedAfter(deliveredAt: Instant, terms: LegalTerms, place: LimitPlace): Day {
  const answer = deadline(LegalDay.ANSWER, deliveredAt, terms, place).day;
  const objection = deadline(LegalDay.OBJECTION, deliveredAt, terms, place).day;
  return answer > objection ? answer : objection;
}
