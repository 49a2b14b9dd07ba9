import { noHistory, type Decided, type HistoryHead } from "../audit/auditEvent.rules.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import type { CitedEvidence } from "../evaluations/evaluation.rules.ts";
import { EvaluationStatus, SpanState, type Rating } from "../generated/enums.ts";
import { addDays, type Day, type Instant } from "../kernel/calendar.ts";
import type { ContractId, CycleId, EmployeeId, EvaluationSpanId } from "../kernel/ids.ts";
import { endOfTerm } from "../kernel/workingDays.ts";
import { partsOf, type RaterPart } from "./spanParts.rules.ts";
import type { SpanTerms } from "./spanTerms.rules.ts";

/** Who signed a part, when, and what. */
export type SpanSignature = {
  readonly name: string;
  readonly onBehalfOf?: string | undefined;
  readonly at: Instant;
  readonly contentHash: string;
};

/** A part of a period under one rater, who alone rates and signs it (domain 2.10). */
export type EvaluationSpan = Pick<
  ContractHeader,
  "organizationId" | "employeeId" | "employeeName" | "positionTitle" | "unitName" | "unitPath"
> &
  RaterPart & {
    readonly id: EvaluationSpanId;
    readonly version: number;
    readonly history: HistoryHead;
    readonly contractId: ContractId;
    readonly cycleId: CycleId;
    readonly period: string;
    readonly state: SpanState;
    readonly dueOn: Day;
    readonly resultRating?: Rating | undefined;
    readonly behaviorRating?: Rating | undefined;
    readonly resultReason?: string | undefined;
    readonly behaviorReason?: string | undefined;
    readonly resultEvidence: readonly CitedEvidence[];
    readonly behaviorEvidence: readonly CitedEvidence[];
    readonly reason?: string | undefined;
    readonly signature?: SpanSignature | undefined;
    /** Days that an evaluation of their own rated: nothing is asked of them, and nothing of them is kept. */
    readonly evaluated?: true | undefined;
  };

/** A decided change of a part. */
export type SpanChange = Decided<EvaluationSpan>;

/** Id of a part: follows from contract, period and first day, so that one nobody wrote has an id too. No dot: it stands in addresses. */
export const spanId = (contractId: string, period: string, from: Day): EvaluationSpanId =>
  `spn_${contractId.replace(/^ctr_/, "")}-${from.replaceAll("-", "")}_${period}` as EvaluationSpanId;

/** Contract, period and first day of an id; undefined when it is none. */
export function placeOfSpan(id: string): { contractId: ContractId; period: string; from: Day } | undefined {
  const match = /^spn_([0-9A-Za-z]+)-(\d{4})(\d{2})(\d{2})_(\d{4}(?:-[A-Z]\d{1,2})?)$/.exec(id);
  if (!match) return undefined;
  const [, contract, year, month, day, period = ""] = match;
  return { contractId: `ctr_${contract}` as ContractId, period, from: `${year}-${month}-${day}` };
}

type Period = Cycle["periods"][number];

/** The parts of a period as they are before anybody wrote; those of a year are rated period by period, never again. */
export function openSpans(contract: ContractHeader, period: Period, terms: SpanTerms): EvaluationSpan[] {
  if (period.kind === "ANNUAL") return [];
  const { organizationId, employeeId, employeeName, positionTitle, unitName, unitPath, cycleId } = contract;
  return partsOf(contract, period).map((part) => ({
    ...{ organizationId, employeeId, employeeName, positionTitle, unitName, unitPath, cycleId, ...part },
    id: spanId(contract.id, period.key, part.from),
    ...{ version: 0, history: noHistory, contractId: contract.id, period: period.key },
    state: part.days < terms.minDays ? SpanState.TOO_SHORT : SpanState.ASKED,
    dueOn: part.deciding ? period.dueOn : endOfTerm(part.until ?? part.to, terms.answerDays, "WORKING", terms.holidays),
    ...{ resultEvidence: [], behaviorEvidence: [] },
  }));
}

/**
 * Id of the part that ends when the present rater of a contract hands over after `lastDay`, while the change is still to
 * come; undefined when nobody will be asked for it: too short, or not a period of this cycle.
 */
export function spanUntil(
  contract: ContractHeader,
  lastDay: Day,
  cycle: Pick<Cycle, "periods">,
  terms: SpanTerms,
): EvaluationSpanId | undefined {
  const period = cycle.periods.find(({ kind, from, to }) => kind !== "ANNUAL" && from <= lastDay && lastDay <= to);
  if (period === undefined) return undefined;
  const { raterId, raterName, raterSince } = contract;
  const former = { raterId, raterName, from: raterSince ?? contract.startsOn, to: lastDay };
  const handed = {
    ...{ ...contract, raterId: "" as EmployeeId, raterSince: addDays(lastDay, 1) },
    formerRaters: [...(contract.formerRaters ?? []), former],
  };
  const part = openSpans(handed, period, terms).find(({ to }) => to === lastDay);
  return part?.state === SpanState.ASKED ? part.id : undefined;
}

const beforeRating: readonly EvaluationStatus[] = [
  EvaluationStatus.OPEN,
  EvaluationStatus.SELF_REPORTING,
  EvaluationStatus.SUBMITTED,
  EvaluationStatus.RETURNED,
  EvaluationStatus.UNDER_REVIEW,
];

/** Whether the period's evaluation is still to be rated: from then on its parts stay as they went into it. */
export const isUnrated = (status: EvaluationStatus): boolean => beforeRating.includes(status);
