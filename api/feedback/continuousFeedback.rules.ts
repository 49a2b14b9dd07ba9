import * as z from "zod";
import { noHistory, type Decided, type HistoryHead } from "../audit/auditEvent.rules.ts";
import type { ContractHeader, PlannedResult } from "../contracts/contract.rules.ts";
import { isOpenFor, type Cycle } from "../cycles/cycle.rules.ts";
import { ContractStatus, Party, type Behavior, type FeedbackKind } from "../generated/enums.ts";
import type { Day, Instant } from "../kernel/calendar.ts";
import type { ContractId, CycleId, EmployeeId, FeedbackId, ResultId } from "../kernel/ids.ts";
import { isRefused, refusal, refuse, type Decision, type Refusal } from "../kernel/refusal.ts";
import { requiredText, validated } from "../kernel/validate.ts";

/** A wording that was corrected since. */
export type EarlierWording = { readonly text: string; readonly at: Instant };

/**
 * Feedback given during the year (umpan balik berkelanjutan, R-EV-04): on a planned result, a behavior value, or the
 * whole, in one period. It is never deleted and never overwritten: a correction keeps the wording before it.
 */
export type ContinuousFeedback = {
  readonly id: FeedbackId;
  readonly organizationId: string;
  readonly contractId: ContractId;
  readonly cycleId: CycleId;
  /** Whom it is about. */
  readonly employeeId: EmployeeId;
  readonly employeeName: string;
  readonly period: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly kind: FeedbackKind;
  readonly resultId?: ResultId | undefined;
  /** Title of the result on the day of writing: contents change, words given do not. */
  readonly resultTitle?: string | undefined;
  readonly behavior?: Behavior | undefined;
  readonly text: string;
  readonly party: Party;
  /** Whose feedback it counts as (BGO-05): the rater's, also when a delegate wrote it. */
  readonly giverId: EmployeeId;
  readonly authorId: EmployeeId;
  readonly authorName: string;
  readonly onBehalfOf?: string | undefined;
  readonly at: Instant;
  readonly earlier: readonly EarlierWording[];
  readonly reply?: EarlierWording | undefined;
  readonly earlierReplies: readonly EarlierWording[];
};

/** Who gives feedback, in the order in which a person who stands in two ways is taken. */
export const feedbackGivers: readonly Party[] = [Party.RATER, Party.RATER_SUPERIOR];

/** The words; the same model checks the panel's form. */
export const feedbackTextModel = z.object({ text: requiredText(2000) });

/** Who writes, as whom they stand to the contract, and when. */
export type Writer = {
  readonly parties: ReadonlySet<Party>;
  readonly name: string;
  readonly employeeId?: string | undefined;
  /** Name of the rater for whom a delegate writes (R-DEL-01). */
  readonly onBehalfOf?: string | undefined;
  readonly at: Instant;
  readonly today: Day;
};

const givesAs = (writer: Writer): Party | undefined =>
  // Whoever the contract is about gives nobody feedback on it, whatever else they are (features 3.22).
  writer.parties.has(Party.EMPLOYEE) ? undefined : feedbackGivers.find((party) => writer.parties.has(party));

const feedbackStates: readonly ContractStatus[] = [ContractStatus.ACTIVE, ContractStatus.CLOSED];

/**
 * Why this person cannot give feedback in the period; undefined when they can.
 * STEP_NOT_ALLOWED_FOR_PERSON (with who can), CONTRACT_NOT_ACTIVE, PERIOD_NOT_OPEN.
 */
export function noFeedbackBecause(
  contract: Pick<ContractHeader, "status" | "practice">,
  cycle: Cycle,
  period: string,
  writer: Writer,
): Refusal | undefined {
  if (givesAs(writer) === undefined || writer.employeeId === undefined)
    return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: feedbackGivers });
  if (contract.practice || !feedbackStates.includes(contract.status)) return refusal("CONTRACT_NOT_ACTIVE", "contract");
  return isOpenFor(cycle, period, writer.today) ? undefined : refusal("PERIOD_NOT_OPEN", "period");
}

/** Periods in which this person can give feedback now, in the order of the year. */
export const openPeriods = (contract: ContractHeader, cycle: Cycle, writer: Writer): string[] =>
  cycle.periods.map(({ key }) => key).filter((key) => !noFeedbackBecause(contract, cycle, key, writer));

/** What was sent. */
export type GivenInput = {
  readonly period: string;
  readonly kind: FeedbackKind;
  readonly result?: string | null | undefined;
  readonly behavior?: Behavior | null | undefined;
  readonly text: string;
};

/**
 * Gives feedback (BGO-05). Refuses as `noFeedbackBecause`, REQUIRED or TEXT_TOO_LONG, UNKNOWN_ID (no such result)
 * and DUPLICATE_ENTRY (a result and a behavior at once: it is about one thing).
 */
export function giveFeedback(
  contract: ContractHeader & { readonly results: readonly PlannedResult[] },
  cycle: Cycle,
  input: GivenInput,
  writer: Writer,
  id: FeedbackId,
): Decision<Decided<ContinuousFeedback>> {
  const closed = noFeedbackBecause(contract, cycle, input.period, writer);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(feedbackTextModel, { text: input.text });
  if (isRefused(read)) return read;
  if (input.result && input.behavior) return refuse("DUPLICATE_ENTRY", "behavior");
  const result = input.result ? contract.results.find(({ id }) => id === input.result) : undefined;
  if (input.result && result === undefined) return refuse("UNKNOWN_ID", "result");
  const party = givesAs(writer) ?? Party.RATER;
  const authorId = writer.employeeId as EmployeeId;
  const onBehalfOf = party === Party.RATER ? writer.onBehalfOf : undefined;
  const record: ContinuousFeedback = {
    ...{ id, organizationId: contract.organizationId, contractId: contract.id, cycleId: contract.cycleId },
    ...{ employeeId: contract.employeeId, employeeName: contract.employeeName, period: input.period },
    ...{ version: 0, history: noHistory, kind: input.kind, resultId: result?.id, resultTitle: result?.title },
    ...{ behavior: input.behavior ?? undefined, text: read.text, party },
    ...{ giverId: party === Party.RATER ? contract.raterId : authorId, authorId, authorName: writer.name },
    ...{ onBehalfOf, at: writer.at, earlier: [], earlierReplies: [] },
  };
  return { record, note: { party, onBehalfOf, toState: input.kind } };
}

/** Why this person cannot correct the feedback: only its author can (STEP_NOT_ALLOWED_FOR_PERSON). */
export const noCorrectionBecause = (feedback: ContinuousFeedback, writer: Writer): Refusal | undefined =>
  feedback.authorId === writer.employeeId && givesAs(writer) !== undefined
    ? undefined
    : refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [feedback.party] });

/** Corrects one's own feedback; the wording before stays. Refuses as `noCorrectionBecause`, as texts are, NOTHING_CHANGED. */
export function correctFeedback(
  feedback: ContinuousFeedback,
  input: { readonly text: string },
  writer: Writer,
): Decision<Decided<ContinuousFeedback>> {
  const closed = noCorrectionBecause(feedback, writer);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(feedbackTextModel, input);
  if (isRefused(read)) return read;
  if (read.text === feedback.text) return refuse("NOTHING_CHANGED", "text");
  const earlier = [...feedback.earlier, { text: feedback.text, at: feedback.at }];
  const note = { party: feedback.party, onBehalfOf: feedback.onBehalfOf, changedFields: ["text"] };
  return { record: { ...feedback, text: read.text, at: writer.at, earlier }, note };
}

/** Why this person cannot reply: only the employee it is about can (BGO-06). */
export const noReplyBecause = (writer: Writer): Refusal | undefined =>
  writer.parties.has(Party.EMPLOYEE)
    ? undefined
    : refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.EMPLOYEE] });

/** Replies, or corrects the reply; it stands beside the feedback (BGO-06). Refuses as `noReplyBecause`, as texts are, NOTHING_CHANGED. */
export function replyToFeedback(
  feedback: ContinuousFeedback,
  input: { readonly text: string },
  writer: Writer,
): Decision<Decided<ContinuousFeedback>> {
  const closed = noReplyBecause(writer);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(feedbackTextModel, input);
  if (isRefused(read)) return read;
  if (read.text === feedback.reply?.text) return refuse("NOTHING_CHANGED", "text");
  const earlierReplies =
    feedback.reply === undefined ? feedback.earlierReplies : [...feedback.earlierReplies, feedback.reply];
  const record = { ...feedback, reply: { text: read.text, at: writer.at }, earlierReplies };
  return { record, note: { party: Party.EMPLOYEE, changedFields: ["reply"] } };
}
