import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { CycleAction, CycleActionValues, CycleStatus, EvaluationKind, Party } from "../generated/enums.ts";
import { addDays, isDay, lastDayOfMonth, type Day } from "../kernel/calendar.ts";
import { changedFields } from "../kernel/changedFields.ts";
import type { CycleId, PolicyId } from "../kernel/ids.ts";
import { refusal, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { endOfTerm } from "../kernel/workingDays.ts";
import { pinnable, policyHolidays, policyValue, type Policy } from "../policies/policy.rules.ts";

/** A period of a cycle: a quarter, a month, or the whole year. */
export type Period = {
  /** `2026-Q3`, `2026-M04`, `2026`. */
  readonly key: string;
  readonly kind: EvaluationKind;
  readonly from: Day;
  readonly to: Day;
  /** Realisations and evaluations may be written from this day. */
  readonly opensOn: Day;
  /** Evaluations are due on this day; later ones are late, not refused. */
  readonly dueOn: Day;
};

/** A performance year: always 1 January to 31 December, assessed in periods (R-WF-05). */
export type Cycle = {
  readonly id: CycleId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly year: number;
  readonly status: CycleStatus;
  readonly policyId: PolicyId;
  /** Content hash of the policy when the cycle was opened: what was pinned can be proven (features 3.2). */
  readonly policyHash?: string | undefined;
  readonly from: Day;
  readonly to: Day;
  readonly contractDueOn: Day;
  /** In order; the annual one last. */
  readonly periods: readonly Period[];
};

/** A decided change: the cycle after it, and what history notes. */
export type CycleChange = { readonly record: Cycle; readonly note: Omit<AuditNote, "action"> };

const day = z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD");

/** Input of `cycleCreate`. */
export const cycleCreateModel = z.object({
  year: z.int().min(2000).max(2100),
  policy: z.string(),
  contractDueOn: day.nullish(),
});

/** Input of `cycleUpdate`. */
export const cycleUpdateModel = z.object({
  contractDueOn: day,
  periods: z
    .array(z.object({ key: z.string(), opensOn: day, dueOn: day }))
    .max(13)
    .refine((list) => new Set(list.map((p) => p.key)).size === list.length, "DUPLICATE_ENTRY"),
});

/** Months per period, and how its key is written. */
const lengths = {
  MONTHLY: { months: 1, key: (index: number) => `M${String(index).padStart(2, "0")}` },
  QUARTERLY: { months: 3, key: (index: number) => `Q${index}` },
};

/** Periods of a year under a policy: months or quarters, then the year (R-EV-01, R-EV-02, R-WF-05). */
export function periodsOf(year: number, policy: Policy): Period[] {
  const { months, key } = lengths[policyValue(policy, "evaluation.periods")];
  const holidays = policyHolidays(policy);
  const dueDays = policyValue(policy, "evaluation.periodicDueDays");
  const periodic = Array.from({ length: 12 / months }, (_, index): Period => {
    const first = index * months + 1;
    const from = `${year}-${String(first).padStart(2, "0")}-01`;
    const to = lastDayOfMonth(year, first + months - 1);
    const dueOn = endOfTerm(to, dueDays, "WORKING", holidays);
    return { key: `${year}-${key(index + 1)}`, kind: EvaluationKind.PERIODIC, from, to, opensOn: from, dueOn };
  });
  const annual: Period = {
    key: String(year),
    kind: EvaluationKind.ANNUAL,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    opensOn: `${year}-${policyValue(policy, "evaluation.annualOpensOn")}`,
    dueOn: `${year + 1}-${policyValue(policy, "evaluation.annualDueDate")}`,
  };
  return [...periodic, annual];
}

/**
 * A new cycle, planned under an adopted policy.
 *
 * Refused with STEP_NOT_ALLOWED_IN_STATE (policy is a draft) or DATE_OUT_OF_RANGE (policy not valid on 1 January
 * of the year, or the due day of contracts outside the year).
 */
export function createCycle(
  input: z.output<typeof cycleCreateModel>,
  policy: Policy,
  context: { readonly id: CycleId; readonly organizationId: string },
): Decision<CycleChange> {
  const { year } = input;
  const from = `${year}-01-01`;
  const unpinnable = pinnable(policy, from, "policy");
  if (unpinnable !== undefined) return { refusals: [unpinnable] };
  const record: Cycle = {
    ...context,
    version: 0,
    history: noHistory,
    year,
    status: CycleStatus.PLANNED,
    policyId: policy.id,
    from,
    to: `${year}-12-31`,
    contractDueOn: input.contractDueOn ?? `${year}-${policyValue(policy, "contract.dueDate")}`,
    periods: periodsOf(year, policy),
  };
  const late = dueOutside(record);
  return late ? { refusals: [late] } : { record, note: { toState: CycleStatus.PLANNED } };
}

const dueOutside = (cycle: Cycle): Refusal | undefined =>
  cycle.contractDueOn < cycle.from || cycle.contractDueOn > cycle.to
    ? refusal("DATE_OUT_OF_RANGE", "contractDueOn")
    : undefined;

/** From which states a step starts, and who takes it. */
export const cycleSteps = {
  [CycleAction.UPDATE]: { from: [CycleStatus.PLANNED, CycleStatus.OPEN], by: [Party.TENANT_ADMIN] },
  [CycleAction.OPEN]: { from: [CycleStatus.PLANNED], by: [Party.TENANT_ADMIN] },
  [CycleAction.CLOSE]: { from: [CycleStatus.OPEN], by: [Party.TENANT_ADMIN] },
} as const;

/** Why a step is not open: STEP_NOT_ALLOWED_IN_STATE, STEP_NOT_ALLOWED_FOR_PERSON, or DATE_OUT_OF_RANGE (closing before the year is over). */
export function closedBecause(
  cycle: Cycle,
  action: CycleAction,
  parties: ReadonlySet<Party>,
  today: Day,
): Refusal | undefined {
  const { from, by } = cycleSteps[action];
  const whoCan = [...by];
  if (!(from as readonly CycleStatus[]).includes(cycle.status))
    return refusal("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: cycle.status }, whoCan });
  if (!by.some((party) => parties.has(party))) return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan });
  // Closing cannot be undone, and nothing changes afterwards: never while the year still runs.
  if (action === CycleAction.CLOSE && today <= cycle.to) return refusal("DATE_OUT_OF_RANGE", [], { whoCan });
  return undefined;
}

/** Steps open now. */
export const cycleActions = (cycle: Cycle, parties: ReadonlySet<Party>, today: Day): CycleAction[] =>
  CycleActionValues.filter((action) => closedBecause(cycle, action, parties, today) === undefined);

/**
 * Changes dates. Refused with UNKNOWN_ID (no such period) or DATE_OUT_OF_RANGE (a period opens before it begins or
 * after it is due, is due more than a year after it ends, or contracts are due outside the year).
 */
export function updateCycle(cycle: Cycle, input: z.output<typeof cycleUpdateModel>): Decision<CycleChange> {
  const reasons: Refusal[] = [];
  let periods = cycle.periods;
  for (const [index, { key, opensOn, dueOn }] of input.periods.entries()) {
    const period = periods.find((p) => p.key === key);
    const at = `periods.${index}`;
    if (period === undefined) reasons.push(refusal("UNKNOWN_ID", `${at}.key`));
    else if (opensOn < period.from || opensOn > dueOn) reasons.push(refusal("DATE_OUT_OF_RANGE", `${at}.opensOn`));
    else if (dueOn < period.to || dueOn > addDays(period.to, 366))
      reasons.push(refusal("DATE_OUT_OF_RANGE", `${at}.dueOn`));
    periods = periods.map((p) => (p.key === key ? { ...p, opensOn, dueOn } : p));
  }
  const record = { ...cycle, contractDueOn: input.contractDueOn, periods };
  const late = dueOutside(record);
  if (late !== undefined) reasons.push(late);
  const note = { changedFields: changedFields(cycle, record, ["contractDueOn", "periods"]) };
  return refuseAll(reasons) ?? { record, note };
}

/** Opens a cycle: from now on its policy is pinned, and contracts can be drafted. Refused as `pinnable` refuses. */
export function openCycle(cycle: Cycle, policy: Policy): Decision<CycleChange> {
  const unpinnable = pinnable(policy, cycle.from, "id");
  if (unpinnable !== undefined) return { refusals: [unpinnable] };
  const policyHash = policy.status === "ADOPTED" ? policy.contentHash : undefined;
  const record = { ...cycle, status: CycleStatus.OPEN, policyHash };
  return { record, note: { fromState: CycleStatus.PLANNED, toState: CycleStatus.OPEN } };
}

/** Closes a cycle: nothing in it changes any more. */
export function closeCycle(cycle: Cycle): CycleChange {
  const record = { ...cycle, status: CycleStatus.CLOSED };
  return { record, note: { fromState: CycleStatus.OPEN, toState: CycleStatus.CLOSED } };
}

/**
 * Whether work is allowed on a day: on contracts (`"CONTRACT"`) while the cycle is open and its year is not over;
 * on a period (by key) while the cycle is open, from the day it opens. A due day passed makes work late, not
 * forbidden; only closing the cycle ends it.
 */
export function isOpenFor(cycle: Cycle, what: string, date: Day): boolean {
  if (cycle.status !== CycleStatus.OPEN) return false;
  if (what === "CONTRACT") return date <= cycle.to;
  const period = cycle.periods.find((p) => p.key === what);
  return period !== undefined && period.opensOn <= date;
}

/** The period with a key, if the cycle has it. */
export const periodOf = (cycle: Cycle, key: string): Period | undefined => cycle.periods.find((p) => p.key === key);

/** Cycle in which work goes on: the open one of today's year, else the newest open one. */
export function currentCycle(cycles: readonly Cycle[], today: Day): Cycle | undefined {
  const open = cycles.filter((c) => c.status === CycleStatus.OPEN).sort((a, b) => b.year - a.year);
  return open.find((c) => c.from <= today && today <= c.to) ?? open[0];
}

/**
 * Cycles in which something can be due from people: the current one, and the one before as long as it is open, as results
 * of a year are rated, read and objected to in the next one (R-EW-03, R-OBJ-01).
 */
export function workedCycles(cycles: readonly Cycle[], today: Day): Cycle[] {
  const current = currentCycle(cycles, today);
  if (current === undefined) return [];
  return [current, ...cycles.filter(({ year, status }) => year === current.year - 1 && status === CycleStatus.OPEN)];
}

/** Whether a text has the form of a period's key: `2026`, `2026-Q3`, `2026-M11`. */
export const isPeriodKey = (text: string): boolean => /^\d{4}(-[A-Z]\d{1,2})?$/.test(text);

/** Kind of a period by its key: a bare year is the annual one. */
export const kindOfPeriod = (key: string): EvaluationKind =>
  /^\d{4}$/.test(key) ? EvaluationKind.ANNUAL : EvaluationKind.PERIODIC;

/** Keys in the order of the year, the annual one last. */
export const inPeriodOrder = (keys: readonly string[]): string[] =>
  [...keys].sort((a, b) => (a.length === 4 ? 1 : b.length === 4 ? -1 : a.localeCompare(b)));
