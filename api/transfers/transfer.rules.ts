import type { AuditNote, Decided, HistoryHead } from "../audit/auditEvent.rules.ts";
import { contractHash, covers, type Contract, type ContractHeader } from "../contracts/contract.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import type { Assignment } from "../employees/assignment.rules.ts";
import {
  ContractStatus,
  Party,
  TransferAction,
  TransferKind,
  TransferState,
  TransferStepKind,
  type RefusalCode,
} from "../generated/enums.ts";
import { addDays, isDay, type Day, type Instant } from "../kernel/calendar.ts";
import { contentHash } from "../kernel/hash.ts";
import type { EmployeeId, TransferId } from "../kernel/ids.ts";
import { refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";

/** A step of a mid-year event: what is done to what. */
export type TransferStep = {
  readonly kind: TransferStepKind;
  readonly contractId?: string | undefined;
  readonly period?: string | undefined;
  readonly assignmentId?: string | undefined;
  /** Who or what it is about, for the sentence: a post, a rater, a period. */
  readonly name?: string | undefined;
  readonly on: Day;
};

/** A mid-year event as it is entered. */
export type TransferEvent = {
  readonly employee: string;
  readonly kind: TransferKind;
  readonly from: Day;
  readonly to?: Day | null | undefined;
  readonly position?: string | null | undefined;
  readonly daily?: boolean | null | undefined;
  readonly rater?: string | null | undefined;
  readonly reason: string;
  readonly documentNumber?: string | null | undefined;
};

/** A mid-year event with its recorded plan: steps before `done` are done. */
export type Transfer = {
  readonly id: TransferId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly employeeId: EmployeeId;
  readonly event: TransferEvent;
  readonly steps: readonly TransferStep[];
  readonly done: number;
  /** Recorded before its day: nothing is done yet, and it is planned anew on the day. */
  readonly waiting?: true | undefined;
  /** Given up before its day. */
  readonly cancelled?: { readonly at: Instant; readonly reason: string } | undefined;
  /** Why it does not go on by itself, as the last try was refused. */
  readonly trouble?: RefusalCode | undefined;
};

/** Where an event stands. */
export function stateOf(transfer: Pick<Transfer, "steps" | "done" | "waiting" | "cancelled">): TransferState {
  if (transfer.cancelled !== undefined) return TransferState.CANCELLED;
  if (transfer.waiting) return TransferState.PLANNED;
  return transfer.done < transfer.steps.length ? TransferState.INTERRUPTED : TransferState.DONE;
}

/** What may be done with an event: what waits can be given up, what was interrupted goes on (idempotent steps). */
export const transferActions: Record<TransferState, readonly TransferAction[]> = {
  [TransferState.PLANNED]: [TransferAction.CANCEL],
  [TransferState.INTERRUPTED]: [TransferAction.RESUME],
  [TransferState.DONE]: [],
  [TransferState.CANCELLED]: [],
};

/**
 * Gives up an event that waits for its day. Refuses STEP_NOT_ALLOWED_IN_STATE once it was begun (its steps are undone
 * by another event, never silently), REASON_REQUIRED and TEXT_TOO_LONG.
 */
export function cancelTransfer(transfer: Transfer, reason: string, at: Instant): Decision<Decided<Transfer>> {
  const fromState = stateOf(transfer);
  if (!transferActions[fromState].includes(TransferAction.CANCEL))
    return refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: fromState } });
  const why = reason.trim();
  if (why === "") return refuse("REASON_REQUIRED", "reason");
  if (why.length > 500) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 500 } });
  const record = { ...transfer, cancelled: { at, reason: why }, trouble: undefined };
  return { record, note: { fromState, toState: TransferState.CANCELLED, reason: why } };
}

/** Begins an event on its day with the steps that are right by then. */
export const beginTransfer = (transfer: Transfer, steps: readonly TransferStep[]): Decided<Transfer> => ({
  record: { ...transfer, steps, waiting: undefined, trouble: undefined },
  note: { fromState: TransferState.PLANNED, toState: TransferState.INTERRUPTED, changedFields: ["steps"] },
});

/** What is known when an event is planned. */
export type TransferFacts = {
  readonly cycle: Cycle;
  readonly assignments: readonly Assignment[];
  /** The person's contract of the year that is neither closed nor withdrawn. */
  readonly contract: ContractHeader | undefined;
  readonly position: { readonly title: string } | undefined;
  readonly rater: { readonly id: string; readonly name: string } | undefined;
};

const { TRANSFER, RATER_CHANGE, ACTING, STUDY, LEAVE, LATE_ENTRY, EXIT } = TransferKind;

function unfit(event: TransferEvent, facts: TransferFacts): Refusal[] {
  const { kind, from, to } = event;
  const reasons: Refusal[] = [];
  const outside = from < facts.cycle.from || from > facts.cycle.to;
  if (!isDay(from) || outside) reasons.push(refusal("DATE_OUT_OF_RANGE", "from"));
  if (kind === LEAVE && !to) reasons.push(refusal("REQUIRED", "to"));
  if (to && (!isDay(to) || to < from)) reasons.push(refusal("DATE_OUT_OF_RANGE", "to"));
  if (event.reason.trim() === "") reasons.push(refusal("REASON_REQUIRED", "reason"));
  if (event.reason.length > 500) reasons.push(refusal("TEXT_TOO_LONG", "reason", { params: { max: 500 } }));
  const needsPost = kind === TRANSFER || kind === ACTING;
  if (needsPost && facts.position === undefined)
    reasons.push(refusal(event.position ? "UNKNOWN_ID" : "REQUIRED", "position"));
  if (kind === RATER_CHANGE && facts.rater === undefined)
    reasons.push(refusal(event.rater ? "UNKNOWN_ID" : "REQUIRED", "rater"));
  if (kind === RATER_CHANGE && event.rater === event.employee) reasons.push(refusal("SELF_RATING", "rater"));
  if (kind === LATE_ENTRY && facts.contract !== undefined) reasons.push(refusal("CONTRACT_EXISTS", "employee"));
  return reasons;
}

/** Ends the segment: its rater is asked for the time served, then it closes; what is not in force is taken back. */
function endOfSegment(contract: ContractHeader | undefined, lastDay: Day): TransferStep[] {
  if (contract === undefined) return [];
  const about = { contractId: contract.id, name: contract.raterName, on: lastDay };
  if (contract.status !== ContractStatus.ACTIVE) return [{ ...about, kind: TransferStepKind.CONTRACT_WITHDRAW }];
  return [
    { ...about, kind: TransferStepKind.EVALUATION_ASK },
    { ...about, kind: TransferStepKind.CONTRACT_CLOSE },
  ];
}

/**
 * What a mid-year event does, in order (domain 2.10): one plan for the preview, the recorded event and its resumption.
 *
 * Refuses REQUIRED, UNKNOWN_ID, DATE_OUT_OF_RANGE (outside the year of the running cycle), REASON_REQUIRED, TEXT_TOO_LONG,
 * SELF_RATING (R-DEL-01) and CONTRACT_EXISTS (late entry of somebody who has a contract).
 */
export function planTransfer(event: TransferEvent, facts: TransferFacts): Decision<readonly TransferStep[]> {
  const refused = refuseAll(unfit(event, facts));
  if (refused !== undefined) return refused;
  const { from: on, to } = event;
  const { contract, cycle, position, rater } = facts;
  const before = addDays(on, -1);
  const start: TransferStep = { kind: TransferStepKind.ASSIGNMENT_START, name: position?.title, on };
  const draft: TransferStep = { kind: TransferStepKind.CONTRACT_DRAFT, on };
  switch (event.kind) {
    case TRANSFER:
      return [...endOfSegment(contract, before), start, draft];
    case RATER_CHANGE: {
      const set: TransferStep = { kind: TransferStepKind.RATER_SET, name: rater?.name, on };
      if (contract === undefined || contract.raterId === rater?.id) return [set];
      const about = { contractId: contract.id, on };
      const ask = { ...about, kind: TransferStepKind.EVALUATION_ASK, name: contract.raterName, on: before };
      const change = { ...about, kind: TransferStepKind.CONTRACT_RATER, name: rater?.name };
      return contract.status === ContractStatus.ACTIVE ? [ask, set, change] : [set, change];
    }
    case ACTING:
      return [start];
    case STUDY:
      return endOfSegment(contract, before);
    case LEAVE:
      return contract?.status !== ContractStatus.ACTIVE
        ? []
        : cycle.periods
            .filter((period) => period.kind === "PERIODIC" && on <= period.from && period.to <= (to ?? on))
            .map(({ key }) => ({
              ...{ kind: TransferStepKind.PERIOD_NOT_ASSESSABLE, contractId: contract.id, period: key, name: key, on },
            }));
    case LATE_ENTRY:
      return [draft];
    case EXIT:
      return [
        ...endOfSegment(contract, before),
        ...facts.assignments
          .filter((assignment) => assignment.from < on && (assignment.to === undefined || assignment.to >= on))
          .map(({ id }) => ({ kind: TransferStepKind.ASSIGNMENT_END, assignmentId: id, on: before })),
      ];
  }
}

/** Names a plan, so that only what was previewed is carried out. */
export const planHash = (event: TransferEvent, steps: readonly TransferStep[]): string =>
  contentHash({ employee: event.employee, kind: event.kind, steps });

type Change = { readonly record: Contract; readonly note: Omit<AuditNote, "action"> };
const byAdmin = { party: Party.TENANT_ADMIN } as const;

/** Closes a segment on its last day, or takes back what is not in force. A closed one stays: the step was done. */
export function endSegment(contract: Contract, endsOn: Day, reason: string): Change {
  const { status } = contract;
  const toState = status === ContractStatus.ACTIVE ? ContractStatus.CLOSED : ContractStatus.WITHDRAWN;
  const record = { ...contract, status: toState, amendment: undefined, proposed: undefined, endsOn };
  return { record, note: { ...byAdmin, fromState: status, toState, reason } };
}

/**
 * Puts a new rater into a contract from a day on. The content stays, so signatures that covered it stand for the
 * contract with the new rater too (features 3.11); the rater before is kept with their last day (features 3.21).
 * Refuses SELF_RATING.
 */
export function changeRater(
  contract: Contract,
  rater: { readonly id: EmployeeId; readonly name: string; readonly superiorId?: EmployeeId | undefined },
  from: Day,
  reason: string,
): Decision<Change> {
  if (rater.id === contract.employeeId) return refuse("SELF_RATING", "rater");
  const { raterId, raterName, raterSuperiorId, raterSince } = contract;
  const former = { raterId, raterName, raterSuperiorId, from: raterSince ?? contract.startsOn, to: addDays(from, -1) };
  const changed = {
    ...contract,
    ...{ raterId: rater.id, raterName: rater.name, raterSuperiorId: rater.superiorId, raterSince: from },
    formerRaters: [...(contract.formerRaters ?? []), former],
    // What is in force was agreed with somebody else: the new rater confirms it (domain 2.10).
    awaitsRater: contract.status === ContractStatus.ACTIVE ? (true as const) : undefined,
  };
  const [before, after] = [contractHash(contract), contractHash(changed)];
  const signatures = contract.signatures.map((given) =>
    covers(given, before) ? { ...given, carriedTo: after } : given,
  );
  return { record: { ...changed, signatures }, note: { ...byAdmin, reason, changedFields: ["rater"] } };
}
