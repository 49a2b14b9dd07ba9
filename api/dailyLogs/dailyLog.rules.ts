import * as z from "zod";
import type { AuditNote, HistoryHead } from "../audit/auditEvent.rules.ts";
import { noHistory } from "../audit/auditEvent.rules.ts";
import type { Contract, ContractHeader } from "../contracts/contract.rules.ts";
import { notActive } from "../contracts/contractLifeCycle.rules.ts";
import { isOpenFor, type Cycle } from "../cycles/cycle.rules.ts";
import { raterOfDay } from "../evaluations/evaluation.rules.ts";
import { DailyLogStatus, Party } from "../generated/enums.ts";
import { addDays, isDay, type Day, type Instant } from "../kernel/calendar.ts";
import { changedFields } from "../kernel/changedFields.ts";
import { readDecimal } from "../kernel/decimal.ts";
import { isRefused, refusal, refuse, type Decision, type Refusal } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import { isWorkingDay, type Holidays } from "../kernel/workingDays.ts";

/** What was done on a day (progres harian, R-EV-06). People and result are those of the moment it was written. */
export type DailyLog = Pick<
  ContractHeader,
  "organizationId" | "employeeId" | "employeeName" | "unitPath" | "raterId" | "raterSuperiorId"
> & {
  readonly id: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly contractId: string;
  /** Key of the period the day belongs to. */
  readonly period: string;
  readonly day: Day;
  readonly resultId?: string | undefined;
  readonly resultTitle?: string | undefined;
  /** The leader's result that the planned result supports, as the contract names it (BGO-03). */
  readonly leaderResult?: string | undefined;
  readonly description: string;
  readonly output?: string | undefined;
  /** Plain decimal text. */
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  readonly status: DailyLogStatus;
  readonly reason?: string | undefined;
  readonly lateReason?: string | undefined;
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: Instant | undefined;
};

/** Where an entry stands: its id says it, so that it can be found by it. */
export type DailyLogPlace = { readonly contractId: string; readonly period: string; readonly day: Day };

/** Id of a new entry. @param fresh an id of kind `dailyLog`, unique by itself. */
export const dailyLogId = ({ contractId, period, day }: DailyLogPlace, fresh: string): string =>
  `log_${contractId.slice(4)}.${fresh.slice(4)}.${period}_${day}`;

/** Place of an entry by its id; undefined when it is none. */
export function placeOfLog(id: string): DailyLogPlace | undefined {
  const match = /^log_([0-9A-Za-z]+)\.[0-9A-Za-z]+\.(\d{4}-[A-Z]\d{1,2})_(\d{4}-\d{2}-\d{2})$/.exec(id);
  return match ? { contractId: `ctr_${match[1]}`, period: match[2] ?? "", day: match[3] ?? "" } : undefined;
}

const quantity = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .refine((text) => {
    const number = text === null ? undefined : readDecimal(text);
    return text === null || (number !== undefined && number.gte(0) && number.lte(1e9));
  }, "NUMBER_OUT_OF_RANGE");

/** An entry as it is typed; the panel's form uses the same model. */
export const dailyLogModel = z.object({
  day: z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD"),
  result: z.string().nullish(),
  description: requiredText(1000),
  output: optionalText(500),
  quantity,
  unit: optionalText(60),
  lateReason: optionalText(500),
});

/** An entry as it is typed, before it is checked. */
export type DailyLogInput = z.input<typeof dailyLogModel>;

/** Who writes when, and what the world around the contract allows. */
export type DailyLogStep = {
  readonly parties: ReadonlySet<Party>;
  readonly name: string;
  readonly onBehalfOf?: string | undefined;
  readonly contract: Contract;
  readonly cycle: Cycle;
  readonly today: Day;
  readonly at: Instant;
  /** Entries for days before this one need a reason (`lateBefore`). */
  readonly lateBefore: Day;
};

/** What a decision about an entry gives. */
export type DailyLogChange = { readonly record: DailyLog; readonly note: Omit<AuditNote, "action"> };

/** The earliest day that is written without a reason: `graceDays` working days back from today (R-UX-10). */
export function lateBefore(today: Day, graceDays: number, holidays: Holidays): Day {
  let day = today;
  for (let left = graceDays; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** The month or quarter a day belongs to. */
export const periodOfDay = (cycle: Pick<Cycle, "periods">, day: Day) =>
  cycle.periods.find(({ kind, from, to }) => kind === "PERIODIC" && from <= day && day <= to);

function closedBecause(day: Day, step: DailyLogStep): Refusal | undefined {
  const { contract, cycle, today } = step;
  if (!step.parties.has(Party.EMPLOYEE))
    return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.EMPLOYEE] });
  const inactive = notActive(contract, "contract");
  if (inactive !== undefined) return inactive;
  const period = periodOfDay(cycle, day);
  const before = contract.startsOn !== undefined && day < contract.startsOn;
  if (period === undefined || before || day > today) return refusal("DATE_OUT_OF_RANGE", "day");
  return isOpenFor(cycle, period.key, today) ? undefined : refusal("PERIOD_NOT_OPEN", "day");
}

const written = ["description", "output", "quantity", "unit", "resultId", "lateReason"] as const;

/**
 * Writes an entry, or changes one that is not approved; hands it in when `submit`.
 *
 * Refused with STEP_NOT_ALLOWED_FOR_PERSON, CONTRACT_NOT_ACTIVE, DATE_OUT_OF_RANGE (a coming day, one outside the
 * cycle or before the contract; another day than the entry's), PERIOD_NOT_OPEN, STEP_NOT_ALLOWED_IN_STATE (approved),
 * UNKNOWN_ID (result), REASON_REQUIRED (`lateReason`, R-UX-10), REQUIRED, TEXT_TOO_LONG, NUMBER_OUT_OF_RANGE.
 */
export function writeLog(
  before: DailyLog | undefined,
  input: DailyLogInput,
  submit: boolean,
  step: DailyLogStep,
  freshId: string,
): Decision<DailyLogChange> {
  const read = validated(dailyLogModel, input);
  if (isRefused(read)) return read;
  const { contract } = step;
  const closed = closedBecause(read.day, step);
  if (closed !== undefined) return { refusals: [closed] };
  if (before !== undefined && before.day !== read.day) return refuse("DATE_OUT_OF_RANGE", "day");
  if (before?.status === DailyLogStatus.APPROVED)
    return refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: before.status } });
  const result = contract.results.find(({ id }) => id === read.result);
  if (read.result && result === undefined) return refuse("UNKNOWN_ID", "result");
  const late = read.day < step.lateBefore;
  if (submit && late && read.lateReason === null) return refuse("REASON_REQUIRED", "lateReason");
  const place = { contractId: contract.id, day: read.day, period: periodOfDay(step.cycle, read.day)?.key ?? "" };
  const { organizationId, employeeId, employeeName, unitPath } = contract;
  // The work of a day is looked at by who rated on it, also when it is written down later (domain 2.10).
  const { raterId, raterSuperiorId } = raterOfDay(contract, read.day);
  const record: DailyLog = {
    ...{ organizationId, employeeId, employeeName, unitPath, raterId, raterSuperiorId, ...place },
    ...{ id: before?.id ?? dailyLogId(place, freshId), version: before?.version ?? 0 },
    history: before?.history ?? noHistory,
    ...{ resultId: result?.id, resultTitle: result?.title, leaderResult: result?.supportedLeaderResult },
    ...{ description: read.description, output: read.output ?? undefined, quantity: read.quantity ?? undefined },
    ...{ unit: read.unit ?? undefined, lateReason: late ? (read.lateReason ?? undefined) : undefined },
    status: submit ? DailyLogStatus.SUBMITTED : DailyLogStatus.DRAFT,
    // What the rater asked for stays readable until it is handed in again.
    reason: submit ? undefined : before?.reason,
  };
  const note = {
    ...{ party: Party.EMPLOYEE, fromState: before?.status ?? null, toState: record.status },
    changedFields: before === undefined ? ["description"] : changedFields(before, record, written),
  };
  return { record, note };
}

/** Removes an entry that was never handed in or was sent back. Refuses STEP_NOT_ALLOWED_FOR_PERSON, STEP_NOT_ALLOWED_IN_STATE. */
export function removeLog(before: DailyLog, parties: ReadonlySet<Party>): Decision<DailyLogChange> {
  if (!parties.has(Party.EMPLOYEE)) return refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.EMPLOYEE] });
  const removable: readonly DailyLogStatus[] = [DailyLogStatus.DRAFT, DailyLogStatus.RETURNED];
  if (!removable.includes(before.status))
    return refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: before.status } });
  return { record: before, note: { party: Party.EMPLOYEE, fromState: before.status, toState: null } };
}
