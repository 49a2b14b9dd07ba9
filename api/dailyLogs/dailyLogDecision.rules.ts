import { DailyLogAction, DailyLogDayStatus, DailyLogDecision, DailyLogStatus, Party } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import type { DailyLog, DailyLogChange } from "./dailyLog.rules.ts";

/** Who decides, and when. */
export type DecidingStep = {
  readonly parties: ReadonlySet<Party>;
  readonly name: string;
  readonly employeeId: string | undefined;
  /** Name of the rater for whom a delegate decides (R-DEL-01). */
  readonly onBehalfOf?: string | undefined;
  readonly at: Instant;
};

const { DRAFT, SUBMITTED, RETURNED, APPROVED } = DailyLogStatus;

/** States from which each decision is taken: an approval can be taken back until the evaluation is over. */
const decidedFrom: Readonly<Record<DailyLogDecision, readonly DailyLogStatus[]>> = {
  APPROVE: [SUBMITTED],
  RETURN: [SUBMITTED, APPROVED],
};

/**
 * Approves an entry or sends it back (R-EV-06).
 *
 * Refused with STEP_NOT_ALLOWED_FOR_PERSON (only the rater), SELF_RATING (R-DEL-01), STEP_NOT_ALLOWED_IN_STATE,
 * REASON_REQUIRED, TEXT_TOO_LONG.
 */
export function decideLog(
  before: DailyLog,
  decision: DailyLogDecision,
  reason: string | null | undefined,
  step: DecidingStep,
): Decision<DailyLogChange> {
  if (!step.parties.has(Party.RATER)) return refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.RATER] });
  if (step.employeeId === before.employeeId) return refuse("SELF_RATING");
  if (!decidedFrom[decision].includes(before.status))
    return refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: before.status } });
  const why = reason?.trim() ?? "";
  const back = decision === DailyLogDecision.RETURN;
  if (back && why === "") return refuse("REASON_REQUIRED", "reason");
  if (why.length > 500) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 500 } });
  const status = back ? RETURNED : APPROVED;
  const record: DailyLog = {
    ...before,
    ...{ status, reason: back ? why : undefined, decidedBy: step.name, decidedAt: step.at },
  };
  const note = { party: Party.RATER, onBehalfOf: step.onBehalfOf, fromState: before.status, toState: status };
  return { record, note: back ? { ...note, reason: why } : note };
}

/** An entry with the rater of its day after the rater changed; what was written and decided stays (domain 2.10). */
export function handOverLog(
  before: DailyLog,
  { raterId, raterSuperiorId }: Pick<DailyLog, "raterId" | "raterSuperiorId">,
  reason: string,
): DailyLogChange {
  const note = { party: Party.TENANT_ADMIN, reason, changedFields: ["rater"] };
  return { record: { ...before, raterId, raterSuperiorId }, note };
}

/** What somebody may do with an entry: the same states as `writeLog`, `removeLog` and `decideLog` ask for. */
export function logActions(log: Pick<DailyLog, "status">, parties: ReadonlySet<Party>): DailyLogAction[] {
  const { status } = log;
  const own = parties.has(Party.EMPLOYEE);
  const open: readonly (readonly [DailyLogAction, boolean])[] = [
    [DailyLogAction.CHANGE, own && status !== APPROVED],
    [DailyLogAction.SUBMIT, own && (status === DRAFT || status === RETURNED)],
    [DailyLogAction.REMOVE, own && (status === DRAFT || status === RETURNED)],
    [DailyLogAction.APPROVE, !own && parties.has(Party.RATER) && decidedFrom.APPROVE.includes(status)],
    [DailyLogAction.RETURN, !own && parties.has(Party.RATER) && decidedFrom.RETURN.includes(status)],
  ];
  return open.flatMap(([action, may]) => (may ? [action] : []));
}

/** How far a day is: what asks somebody for something comes first. */
export function dayStatus(entries: readonly Pick<DailyLog, "status">[]): DailyLogDayStatus {
  if (entries.length === 0) return DailyLogDayStatus.NOT_STARTED;
  const first = [RETURNED, SUBMITTED, DRAFT].find((status) => entries.some((entry) => entry.status === status));
  return DailyLogDayStatus[first ?? APPROVED];
}

/** What others than the employee read: drafts are nobody else's. */
export const handedIn = (entries: readonly DailyLog[]): DailyLog[] => entries.filter(({ status }) => status !== DRAFT);
