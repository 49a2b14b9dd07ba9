import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import type { ContractHeader, PlannedResult } from "../contracts/contract.rules.ts";
import { ContractStatus, Party } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import type { ClarificationId, ContractId, ResultId } from "../kernel/ids.ts";
import { refusal, refuse, type Decision, type Refusal } from "../kernel/refusal.ts";
import { requiredText } from "../kernel/validate.ts";

/** Something said about a contract (klarifikasi): the opening of a thread, or a reply to one. */
export type Clarification = {
  readonly id: ClarificationId;
  readonly organizationId: string;
  readonly contractId: ContractId;
  readonly version: number;
  readonly history: HistoryHead;
  /** Planned result it is about; absent for the contract as a whole. */
  readonly resultId?: ResultId | undefined;
  /** Opening of the thread it replies to. */
  readonly replyTo?: ClarificationId | undefined;
  readonly text: string;
  readonly party: Party;
  readonly authorName: string;
  readonly authorId?: string | undefined;
  readonly onBehalfOf?: string | undefined;
  readonly at: Instant;
  readonly resolvedAt?: Instant | undefined;
  readonly resolvedBy?: string | undefined;
};

/** Who speaks, as whom they stand to the contract, and when. */
export type Speaker = {
  readonly parties: ReadonlySet<Party>;
  readonly name: string;
  readonly employeeId?: string | undefined;
  /** Name of the rater for whom a delegate speaks (R-DEL-01). */
  readonly onBehalfOf?: string | undefined;
  readonly at: Instant;
};

/** Parties of the dialogue, in the order in which a person with several is taken. */
export const dialogueParties: readonly Party[] = [Party.EMPLOYEE, Party.RATER, Party.PERFORMANCE_OFFICER];

/** What is typed; the same model checks the panel's form. */
export const clarificationModel = z.object({ text: requiredText(2000) });

/** As whom a person speaks here; undefined when they take no part. */
export const speaksAs = (parties: ReadonlySet<Party>): Party | undefined =>
  dialogueParties.find((party) => parties.has(party));

/** Who speaks, for the record: a delegate speaks for the rater and says so (R-DEL-01). */
export const spokenBy = (party: Party, speaker: Speaker): Pick<AuditNote, "party" | "onBehalfOf"> => ({
  party,
  onBehalfOf: party === Party.RATER ? speaker.onBehalfOf : undefined,
});

/**
 * Why nothing can be said here by this person: STEP_NOT_ALLOWED_FOR_PERSON (with who can), or
 * STEP_NOT_ALLOWED_IN_STATE on a contract that was taken back. The dialogue goes on while a contract runs and after
 * it is closed, so that its evaluation can be talked about (BGO-06).
 */
export function silentBecause(contract: Pick<ContractHeader, "status">, speaker: Speaker): Refusal | undefined {
  if (speaksAs(speaker.parties) === undefined)
    return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: dialogueParties });
  if (contract.status === ContractStatus.WITHDRAWN)
    return refusal("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: contract.status } });
  return undefined;
}

/** A decided change of the dialogue, and what history notes. */
export type ClarificationChange = { readonly record: Clarification; readonly note: Omit<AuditNote, "action"> };

/** What is said, as the caller sent it. */
export type Said = {
  readonly text: string;
  readonly result?: string | null | undefined;
  /** The thread replied to, as it stands; null when there is none with that id. */
  readonly thread?: Clarification | null | undefined;
};

/**
 * Says something: opens a thread, or replies to one.
 *
 * Refuses as `silentBecause`, REQUIRED or TEXT_TOO_LONG, UNKNOWN_ID (no such result or thread on this contract; a
 * reply is no thread) and STEP_NOT_ALLOWED_IN_STATE on a resolved thread, which is opened again first.
 */
export function say(
  contract: Pick<ContractHeader, "id" | "organizationId" | "status"> & { readonly results: readonly PlannedResult[] },
  said: Said,
  speaker: Speaker,
  id: ClarificationId,
): Decision<ClarificationChange> {
  const silent = silentBecause(contract, speaker);
  if (silent !== undefined) return { refusals: [silent] };
  const text = said.text.trim();
  if (text === "") return refuse("REQUIRED", "text");
  if (text.length > 2000) return refuse("TEXT_TOO_LONG", "text", { params: { max: 2000 } });
  const { thread } = said;
  if (thread === null || (thread !== undefined && thread.replyTo !== undefined)) return refuse("UNKNOWN_ID", "replyTo");
  if (thread?.resolvedAt !== undefined) return refuse("STEP_NOT_ALLOWED_IN_STATE", "replyTo");
  const resultId = thread === undefined ? (said.result ?? undefined) : thread.resultId;
  if (thread === undefined && resultId !== undefined && !contract.results.some((result) => result.id === resultId))
    return refuse("UNKNOWN_ID", "result");
  const party = speaksAs(speaker.parties) ?? Party.EMPLOYEE;
  const by = spokenBy(party, speaker);
  const record: Clarification = {
    ...{ id, organizationId: contract.organizationId, contractId: contract.id, version: 0, history: noHistory },
    ...{ resultId: resultId as ResultId | undefined, replyTo: thread?.id, text, party },
    ...{ authorName: speaker.name, authorId: speaker.employeeId, onBehalfOf: by.onBehalfOf, at: speaker.at },
  };
  return { record, note: by };
}

/**
 * Resolves a thread, or opens it again; both are kept in history. Refuses as `silentBecause`, and
 * STEP_NOT_ALLOWED_IN_STATE for a reply or a thread that already stands so.
 */
export function resolve(
  contract: Pick<ContractHeader, "status">,
  thread: Clarification,
  resolved: boolean,
  speaker: Speaker,
): Decision<ClarificationChange> {
  const silent = silentBecause(contract, speaker);
  if (silent !== undefined) return { refusals: [silent] };
  if (thread.replyTo !== undefined || (thread.resolvedAt !== undefined) === resolved)
    return refuse("STEP_NOT_ALLOWED_IN_STATE", "id");
  const party = speaksAs(speaker.parties) ?? Party.EMPLOYEE;
  const record: Clarification = resolved
    ? { ...thread, resolvedAt: speaker.at, resolvedBy: speaker.name }
    : { ...thread, resolvedAt: undefined, resolvedBy: undefined };
  const [fromState, toState] = resolved ? ["OPEN", "RESOLVED"] : ["RESOLVED", "OPEN"];
  return { record, note: { ...spokenBy(party, speaker), fromState, toState } };
}

/** A thread with its replies, oldest first. */
export type Thread = { readonly opening: Clarification; readonly replies: readonly Clarification[] };

/** Threads in the order they were opened. Ids sort by time. */
export function threadsOf(said: readonly Clarification[]): Thread[] {
  const inOrder = [...said].sort((a, b) => (a.id < b.id ? -1 : 1));
  return inOrder
    .filter(({ replyTo }) => replyTo === undefined)
    .map((opening) => ({ opening, replies: inOrder.filter(({ replyTo }) => replyTo === opening.id) }));
}
