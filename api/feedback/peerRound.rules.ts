import { noHistory, type Decided, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { isOpenFor, type Cycle } from "../cycles/cycle.rules.ts";
import { EvaluationMethod, PeerRoundStatus } from "../generated/enums.ts";
import { addDays, type Day, type Instant } from "../kernel/calendar.ts";
import type { CycleId, OrgUnitId, PeerRoundId } from "../kernel/ids.ts";
import { refusal, refuse, type Decision, type Refusal } from "../kernel/refusal.ts";
import { requireMethod } from "../policies/methods.rules.ts";
import { policyValue, type Policy } from "../policies/policy.rules.ts";
import type { ChoosingTerms } from "./respondents.rules.ts";

/**
 * A round of peer and upward feedback about the people of a unit in a period (MMJ-03, PAU-02).
 *
 * Who said what is known to nobody, the audit role included. R-360-01 would let the audit role know; features 3.15
 * ("no stored path from answer to user") is the stronger promise, and the two exclude each other: a sealed path is a
 * stored path, and whoever keeps its key can be ordered, tricked or hurried into using it. So there is none to open.
 * Abuse is met before it is sent (screening) and by what a respondent may decline.
 */
export type PeerRound = {
  readonly id: PeerRoundId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly cycleId: CycleId;
  readonly period: string;
  readonly unitId: OrgUnitId;
  readonly unitName: string;
  readonly unitPath: string;
  readonly status: PeerRoundStatus;
  /** Last day for answers, in the organization's time zone. */
  readonly dueOn: Day;
  /** Terms of the policy version pinned by the cycle, copied when the round opened. */
  readonly minRespondents: number;
  readonly mostPerRespondent: number;
  /** Day on which those who have not answered are reminded. */
  readonly remindOn: Day;
  readonly reminded: boolean;
  readonly openedAt: Instant;
  readonly openedBy: string;
  /** Idempotency key with which it was opened: a repeated call finds it. */
  readonly openedWith?: string | undefined;
  readonly closedAt?: Instant | undefined;
  /** Why it was closed before its day. */
  readonly closeReason?: string | undefined;
  /** Whether the results were computed and the answers erased. */
  readonly counted: boolean;
};

/** Longest time a round may stand open, in days: answers are about a period, not about a memory. */
export const longestRound = 60;

/** Most people in one round: a larger unit opens a round in each of its parts. */
export const mostPeople = 1000;

/** What the policy says about choosing respondents. */
export const choosingTerms = (policy: Policy): ChoosingTerms => ({
  fewest: policyValue(policy, "feedback.minRespondents"),
  perGroup: policyValue(policy, "feedback.respondentsPerGroup"),
  most: policyValue(policy, "feedback.mostAnswersPerPerson"),
});

/** A round to open. */
export type RoundInput = {
  readonly cycle: Cycle;
  readonly policy: Policy;
  readonly period: string;
  readonly dueOn: Day;
};

/**
 * Why no round can be opened: METHOD_SWITCHED_OFF (R-MIX-01), PERIOD_NOT_OPEN, DATE_OUT_OF_RANGE (the last day is not
 * after today, or more than `longestRound` days away).
 */
export function noRoundBecause({ cycle, policy, period, dueOn }: RoundInput, today: Day): Refusal | undefined {
  const off = requireMethod(policy, EvaluationMethod.PEER_FEEDBACK);
  if (off !== undefined) return off;
  if (!isOpenFor(cycle, period, today)) return refusal("PERIOD_NOT_OPEN", "period");
  if (dueOn <= today || dueOn > addDays(today, longestRound)) return refusal("DATE_OUT_OF_RANGE", "dueOn");
  return undefined;
}

type Within = Pick<PeerRound, "period" | "unitPath">;

/** Whether two rounds would ask about the same people in the same period: one's unit lies within the other's. */
export const overlap = (a: Within, b: Within): boolean =>
  a.period === b.period && (a.unitPath.startsWith(b.unitPath) || b.unitPath.startsWith(a.unitPath));

/** A round that opens now. */
export function openRound(
  input: RoundInput,
  unit: Pick<PeerRound, "unitId" | "unitName" | "unitPath">,
  context: Pick<PeerRound, "id" | "organizationId" | "openedAt" | "openedBy" | "openedWith">,
): Decided<PeerRound> {
  const { cycle, policy, period, dueOn } = input;
  const terms = choosingTerms(policy);
  const record: PeerRound = {
    ...{ ...context, ...unit, version: 0, history: noHistory, cycleId: cycle.id, period, dueOn },
    ...{ status: PeerRoundStatus.OPEN, minRespondents: terms.fewest, mostPerRespondent: terms.most },
    ...{ remindOn: addDays(dueOn, -policyValue(policy, "feedback.remindDays")), reminded: false, counted: false },
  };
  return { record, note: { toState: PeerRoundStatus.OPEN } };
}

/**
 * Closes a round: on its day by the clock, or earlier by an officer who says why.
 *
 * Refuses STEP_NOT_ALLOWED_IN_STATE when it is closed, REASON_REQUIRED before its day is over.
 */
export function closeRound(
  round: PeerRound,
  by: { readonly at: Instant; readonly today: Day; readonly reason?: string | undefined },
): Decision<Decided<PeerRound>> {
  if (round.status !== PeerRoundStatus.OPEN) return refuse("STEP_NOT_ALLOWED_IN_STATE");
  const reason = by.reason?.trim() ?? "";
  const early = by.today <= round.dueOn;
  if (early && reason === "") return refuse("REASON_REQUIRED", "reason");
  if (reason.length > 1000) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 1000 } });
  const closeReason = early ? reason : undefined;
  const record: PeerRound = { ...round, status: PeerRoundStatus.CLOSED, closedAt: by.at, closeReason };
  return {
    record,
    note: { fromState: PeerRoundStatus.OPEN, toState: PeerRoundStatus.CLOSED, reason: closeReason ?? null },
  };
}

/** Day from which the clock has something to do with a round; undefined when it is done with it. */
export function nextDay(round: PeerRound): Day | undefined {
  if (round.status === PeerRoundStatus.CLOSED) return round.counted ? undefined : round.dueOn;
  return round.reminded ? addDays(round.dueOn, 1) : round.remindOn;
}
