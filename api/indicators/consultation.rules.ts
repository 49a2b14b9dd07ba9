import * as z from "zod";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { Decided } from "../audit/auditEvent.rules.ts";
import { ConsultationAction, ConsultationStatus, ContractStatus, Party } from "../generated/enums.ts";
import { addDays, isDay, type Day, type Instant } from "../kernel/calendar.ts";
import type { ConsultationId } from "../kernel/ids.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import type { IndicatorSnapshot } from "./consultationDiff.rules.ts";

/** Someone who is asked, as they were when the round opened. */
export type ConsultedParty = {
  readonly employeeId: string;
  readonly name: string;
  readonly positionTitle: string | null;
};

/** What a party says about an indicator. */
export type ConsultationComment = {
  readonly indicatorId: string;
  readonly employeeId: string;
  readonly name: string;
  readonly text: string;
  readonly at: Instant;
};

/** A round in which named parties comment on the indicators of a contract (SWL-09). */
export type Consultation = {
  readonly id: ConsultationId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly status: ConsultationStatus;
  readonly contractId: string;
  readonly year: number;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly unitName: string;
  readonly unitPath: string;
  readonly raterId: string;
  readonly raterSuperiorId?: string | undefined;
  readonly question: string | null;
  readonly openedByName: string;
  readonly openedAt: Instant;
  readonly dueOn: Day;
  readonly closedAt: Instant | null;
  readonly parties: readonly ConsultedParty[];
  readonly comments: readonly ConsultationComment[];
  /** The indicators when the round opened. */
  readonly opening: readonly IndicatorSnapshot[];
  /** The indicators when it closed. */
  readonly closing: readonly IndicatorSnapshot[] | null;
};

/** A round as people open it; the panel's form uses the same model. */
export const consultationModel = z.object({
  parties: z
    .array(z.string().min(1, "REQUIRED"))
    .min(2, "LIST_SIZE")
    .max(10, "LIST_SIZE")
    .refine((list) => new Set(list).size === list.length, "DUPLICATE_ENTRY"),
  dueOn: requiredText(10),
  question: optionalText(500),
});

/** The contract a round is opened on. */
export type ConsultedContract = Pick<
  Consultation,
  "year" | "employeeId" | "employeeName" | "positionTitle" | "unitName" | "unitPath" | "raterId" | "raterSuperiorId"
> & { readonly id: string; readonly status: ContractStatus };

const consultable: readonly ContractStatus[] = [ContractStatus.DRAFT, ContractStatus.IN_DIALOGUE];
const initiators: readonly Party[] = [Party.EMPLOYEE, Party.RATER];
/** Longest time a round may stay open, in days: a year's contract cannot wait longer. */
const longestRound = 60;

/** How many parties have to comment before the indicators count as made with various parties. */
export const partiesNeeded = 2;

/**
 * Opens a round.
 *
 * @param people the employees asked, undefined where there is none by that id.
 * @returns the round, or refused: STEP_NOT_ALLOWED_FOR_PERSON, STEP_NOT_ALLOWED_IN_STATE (contract neither DRAFT nor
 * IN_DIALOGUE), INDICATOR_REQUIRED, LIST_SIZE (2-10 parties), DUPLICATE_ENTRY, UNKNOWN_ID, PARTY_OF_CONTRACT (who is
 * employee or rater has a say anyway), DATE_OUT_OF_RANGE (before today, or more than 60 days away).
 */
export function openRound(
  contract: ConsultedContract,
  indicators: readonly IndicatorSnapshot[],
  input: { parties: readonly string[]; dueOn: Day; question?: string | null | undefined },
  people: readonly (ConsultedParty | undefined)[],
  by: { parties: ReadonlySet<Party>; name: string; at: Instant; today: Day },
  place: { id: ConsultationId; organizationId: string },
): Decision<Decided<Consultation>> {
  if (!initiators.some((party) => by.parties.has(party)))
    return refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: initiators });
  if (!consultable.includes(contract.status))
    return refuse("STEP_NOT_ALLOWED_IN_STATE", "contract", { params: { state: contract.status } });
  if (indicators.length === 0) return refuse("INDICATOR_REQUIRED", "contract");
  const values = validated(consultationModel, input);
  if (isRefused(values)) return values;
  const { dueOn, question } = values;
  const refusals: Refusal[] = values.parties.flatMap((id, at) => {
    if (people[at] === undefined) return [refusal("UNKNOWN_ID", ["parties", String(at)])];
    return id === contract.employeeId || id === contract.raterId ? [refusal("PARTY_OF_CONTRACT", "parties")] : [];
  });
  const wellFormed = isDay(dueOn);
  if (!wellFormed || dueOn < by.today || dueOn > addDays(by.today, longestRound))
    refusals.push(refusal("DATE_OUT_OF_RANGE", "dueOn"));
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  const { id: contractId, status: _, ...about } = contract;
  return {
    record: {
      ...{ ...place, ...about, contractId, dueOn, question },
      ...{ version: 0, history: { sequence: 0, hash: "" }, status: ConsultationStatus.OPEN },
      ...{ openedByName: by.name, openedAt: by.at, closedAt: null },
      parties: people.flatMap((person) => person ?? []),
      ...{ comments: [], opening: indicators, closing: null },
    },
    note: { toState: ConsultationStatus.OPEN },
  };
}

/**
 * Writes, replaces or (with an empty text) takes back one's comment on an indicator.
 *
 * @returns the round, or refused: STEP_NOT_ALLOWED_IN_STATE (closed), STEP_NOT_ALLOWED_FOR_PERSON (not asked),
 * UNKNOWN_ID (no such indicator), TEXT_TOO_LONG.
 */
export function comment(
  round: Consultation,
  input: { indicator: string; text: string },
  by: { employeeId: string | undefined; at: Instant; indicators: readonly IndicatorSnapshot[] },
): Decision<Decided<Consultation>> {
  if (round.status !== ConsultationStatus.OPEN)
    return refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: round.status } });
  const party = round.parties.find(({ employeeId }) => employeeId === by.employeeId);
  if (party === undefined) return refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.CONSULTED] });
  const { indicator: indicatorId } = input;
  if (![...round.opening, ...by.indicators].some(({ id }) => id === indicatorId))
    return refuse("UNKNOWN_ID", "indicator");
  const text = input.text.trim();
  if (text.length > 1000) return refuse("TEXT_TOO_LONG", "text", { params: { max: 1000 } });
  const { employeeId, name } = party;
  const others = round.comments.filter((one) => one.employeeId !== employeeId || one.indicatorId !== indicatorId);
  const comments = text === "" ? others : [...others, { indicatorId, employeeId, name, text, at: by.at }];
  return { record: { ...round, comments }, note: { changedFields: ["comments"], party: Party.CONSULTED } };
}

/** Closes a round with the indicators of this moment. Refuses STEP_NOT_ALLOWED_IN_STATE, STEP_NOT_ALLOWED_FOR_PERSON. */
export function closeRound(
  round: Consultation,
  indicators: readonly IndicatorSnapshot[],
  by: { parties: ReadonlySet<Party>; at: Instant },
): Decision<Decided<Consultation>> {
  if (round.status !== ConsultationStatus.OPEN)
    return refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: round.status } });
  if (!initiators.some((party) => by.parties.has(party)))
    return refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: initiators });
  const record = { ...round, status: ConsultationStatus.CLOSED, closedAt: by.at, closing: indicators };
  return { record, note: { fromState: round.status, toState: ConsultationStatus.CLOSED } };
}

/** Whether at least two parties commented: the indicators were made with various parties (SWL-09). */
export const isConsulted = (round: Pick<Consultation, "comments">): boolean =>
  new Set(round.comments.map((one) => one.employeeId)).size >= partiesNeeded;

/** Steps open on a round, for its buttons. */
export function roundActions(round: Consultation, parties: ReadonlySet<Party>): ConsultationAction[] {
  if (round.status !== ConsultationStatus.OPEN) return [];
  const close = initiators.some((party) => parties.has(party)) ? [ConsultationAction.CLOSE] : [];
  return parties.has(Party.CONSULTED) ? [ConsultationAction.COMMENT, ...close] : close;
}

const readers: readonly Party[] = [
  ...initiators,
  Party.RATER_SUPERIOR,
  Party.TENANT_ADMIN,
  Party.PERFORMANCE_OFFICER,
  Party.AUDITOR,
];

/** Whether someone reads all of a round: who reads its contract anyway. Parties read their own part, and only while it is open. */
export const readsAll = (parties: ReadonlySet<Party>): boolean => readers.some((party) => parties.has(party));
