import { NotificationKind, ContractStatus, type TimeZone } from "../generated/enums.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { dayIn, type Day, type Instant } from "../kernel/calendar.ts";
import { endOfTerm, type Holidays } from "../kernel/workingDays.ts";
import { notice, type Notification } from "./notification.rules.ts";

/** A contract that lies with its rater: since when, and what was done about it (R-WF-07). */
export type Watch = {
  readonly organizationId: string;
  readonly contractId: string;
  /** Number of the contract's change after which it stands so; an older one never overwrites a newer one. */
  readonly sequence: number;
  readonly waiting: boolean;
  readonly raterId: string;
  readonly zone: TimeZone;
  readonly since: Day;
  /** Last day for the rater before the reminder, and after it before the superior is told. */
  readonly remindAfter: Day;
  readonly escalateAfter: Day;
  /** 0 = nobody was told, 1 = the rater was reminded, 2 = the superior was told. */
  readonly stage: 0 | 1 | 2;
};

type Waiting = Pick<ContractHeader, "status" | "terms" | "practice" | "amendment">;

/** Whether the contract, or its amendment, lies with the rater now. Trials remind nobody. */
export function waitsForRater(contract: Waiting): boolean {
  if (contract.practice) return false;
  const status = contract.amendment?.status ?? contract.status;
  if (status === ContractStatus.SUBMITTED || status === ContractStatus.REVIEWED) return true;
  return status === ContractStatus.AGREED && contract.terms?.reviewRequired !== true;
}

/** What the pinned policy and the tenant say about waiting. */
export type WaitingTerms = { readonly zone: TimeZone; readonly days: number; readonly holidays: Holidays };

/**
 * Begins to watch a contract that came to its rater at an instant: reminded after the policy's working days, the
 * superior told after as many again (R-WF-07). Working days leave out weekends, national holidays and cuti bersama
 * (R-CMP-06), in the tenant's time zone; the day it came does not count.
 */
export function beginWatch(
  contract: Pick<ContractHeader, "id" | "organizationId" | "raterId" | "history">,
  at: Instant,
  { zone, days, holidays }: WaitingTerms,
): Watch {
  const since = dayIn(zone, at);
  const remindAfter = endOfTerm(since, days, "WORKING", holidays);
  return {
    ...{ organizationId: contract.organizationId, contractId: contract.id, sequence: contract.history.sequence },
    ...{ waiting: true, raterId: contract.raterId, zone, since, remindAfter },
    ...{ escalateAfter: endOfTerm(remindAfter, days, "WORKING", holidays), stage: 0 },
  };
}

/** Day after which the next thing is due; undefined when nothing is. */
export function nextAfter(watch: Watch): Day | undefined {
  if (!watch.waiting || watch.stage === 2) return undefined;
  return watch.stage === 0 ? watch.remindAfter : watch.escalateAfter;
}

/** What is due on a watch now: the watch after it, and the notice; none when there is no superior to tell. */
export type Due = { readonly watch: Watch; readonly notice: Notification | undefined };

/**
 * Decides what is due on a watched contract: a reminder to the rater, later a notice to the rater's superior.
 * Nothing is ever approved by time passing. A clock that stood still makes up for one step a run, in order.
 */
export function dueOn(
  watch: Watch,
  contract: Pick<ContractHeader, "id" | "employeeName" | "raterId" | "raterName" | "raterSuperiorId"> & Waiting,
  at: Instant,
): Due | undefined {
  const after = nextAfter(watch);
  if (after === undefined || dayIn(watch.zone, at) <= after) return undefined;
  if (!waitsForRater(contract) || contract.raterId !== watch.raterId) return undefined;
  const remind = watch.stage === 0;
  const recipientId = remind ? contract.raterId : contract.raterSuperiorId;
  const content = {
    ...{ organizationId: watch.organizationId, subjectId: contract.id, employeeName: contract.employeeName, at },
    ...{ kind: remind ? NotificationKind.REVIEW_REMINDER : NotificationKind.REVIEW_ESCALATION },
    ...{ actorName: contract.raterName },
  };
  return {
    watch: { ...watch, stage: remind ? 1 : 2 },
    notice:
      recipientId === undefined ? undefined : notice(`${contract.id}#${watch.sequence}`, { ...content, recipientId }),
  };
}
