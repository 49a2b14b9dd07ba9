import { EvaluationStatus } from "../generated/enums.ts";
import type { Acknowledgement, Behavior, EvaluationKind, Predicate, Rating } from "../generated/enums.ts";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import type { Day, Instant } from "../kernel/calendar.ts";
import type { ContractId, EmployeeId, EvaluationId } from "../kernel/ids.ts";
import type { Working } from "../kernel/working.ts";

/** The employee's own report (penilaian diri). */
export type SelfReport = {
  readonly narrative: string;
  /** Own ratings; only where the policy has SELF_ASSESSMENT (PAU-01). */
  readonly resultRating?: Rating | undefined;
  readonly behaviorRating?: Rating | undefined;
  readonly obstacles?: string | undefined;
};

/** Evidence as it was when the rater cited it. */
export type CitedEvidence = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly addedAt: Instant;
};

/** What the rater wrote so far; everything may still be missing until the ratings are set. */
export type Judgement = {
  readonly resultRating?: Rating | undefined;
  readonly behaviorRating?: Rating | undefined;
  readonly resultReason?: string | undefined;
  readonly behaviorReason?: string | undefined;
  readonly resultEvidence: readonly CitedEvidence[];
  readonly behaviorEvidence: readonly CitedEvidence[];
  readonly resultFeedback: readonly { readonly resultId: string; readonly text: string }[];
  readonly behaviorFeedback: readonly { readonly behavior: Behavior; readonly text: string }[];
  readonly note?: string | undefined;
};

/** A judgement of which nothing is written yet. */
export const emptyJudgement: Judgement = {
  resultEvidence: [],
  behaviorEvidence: [],
  resultFeedback: [],
  behaviorFeedback: [],
};

/** What the set ratings gave: derived, never typed (R-RT-05), with its whole working. */
export type Outcome = {
  readonly predicate: Predicate;
  readonly explanation: Working;
  readonly policyId: string;
  readonly ratedAt: Instant;
  /** Who set the ratings: the rater or a delegate; they decide no objection to them (R-DEL-01). */
  readonly ratedById?: EmployeeId | undefined;
  /** When a calibration of the unit was published with these ratings; setting them anew takes it away (R-DS-01). */
  readonly calibratedAt?: Instant | undefined;
};

/** Who stood above the rater on the day of the rating; nobody when the id is absent. */
export type SuperiorAtRating = { readonly on: Day; readonly id?: EmployeeId | undefined };

/** Whose evaluation of which contract and period; the same in every state. */
type Base = Pick<
  ContractHeader,
  | "organizationId"
  | "cycleId"
  | "employeeId"
  | "employeeName"
  | "positionTitle"
  | "unitId"
  | "unitName"
  | "unitPath"
  | "raterId"
  | "raterName"
  | "raterSuperiorId"
> & {
  readonly id: EvaluationId;
  /** 0 when not begun. */
  readonly version: number;
  readonly history: HistoryHead;
  readonly contractId: ContractId;
  /** Key of the period, e.g. `2026-Q3`. */
  readonly period: string;
  readonly kind: EvaluationKind;
  readonly dueOn: Day;
  /** Day on whose reporting line the rater's superior was found; absent until rated (features 3.10). */
  readonly superiorAsOf?: Day | undefined;
  readonly selfReport?: SelfReport | undefined;
  readonly submittedAt?: Instant | undefined;
  readonly judgement: Judgement;
  /** Last day it waits for somebody before the clock looks at it; absent when days do nothing to it. */
  readonly clockOn?: Day | undefined;
  /** 1 once the rater and their superior were told that handing over is late (R-EW-01). */
  readonly clockStage?: 1 | undefined;
  /** Why it was returned, is not assessable, or was reopened. */
  readonly reason?: string | undefined;
};

/** Not handed over, or not any more: nothing of what follows is there. */
type Unknown = {
  readonly deliveredAt?: undefined;
  readonly acknowledgement?: undefined;
  readonly acknowledgedAt?: undefined;
  readonly finalAt?: undefined;
  readonly reportedAt?: undefined;
};
/** States without a result. */
export type Unrated = Base &
  Unknown & {
    readonly status: Extract<
      EvaluationStatus,
      "OPEN" | "SELF_REPORTING" | "SUBMITTED" | "RETURNED" | "UNDER_REVIEW" | "NOT_ASSESSABLE"
    >;
    readonly outcome?: undefined;
  };
/** Ratings are set, perhaps being calibrated; the employee does not see them yet. */
export type Rated = Base & Unknown & { readonly status: "RATED" | "CALIBRATION"; readonly outcome: Outcome };
/** The employee can read the result, and may have objected to it. */
export type Delivered = Base &
  Omit<Unknown, "deliveredAt"> & {
    readonly status: "DELIVERED" | "OBJECTED";
    readonly outcome: Outcome;
    readonly deliveredAt: Instant;
  };
/** Nothing changes any more but by reopening. */
export type Final = Base & {
  readonly status: "FINAL" | "REPORTED";
  readonly outcome: Outcome;
  readonly deliveredAt: Instant;
  /** How it became final; only SIGNED is the employee's own act (R-EW-02). */
  readonly acknowledgement: Acknowledgement;
  /** When the employee acknowledged it; only with SIGNED. */
  readonly acknowledgedAt?: Instant | undefined;
  readonly finalAt: Instant;
  readonly reportedAt?: Instant | undefined;
};

/** The evaluation of one contract in one period (evaluasi kinerja periodik atau tahunan). */
export type Evaluation = Unrated | Rated | Delivered | Final;

/** An evaluation without its result: predicate, handing over and how it became final are gone, history keeps them. */
export function withoutResult(evaluation: Evaluation): Base {
  const { outcome: _outcome, deliveredAt: _delivered, acknowledgement: _acknowledgement, ...rest } = evaluation;
  const { acknowledgedAt: _acknowledged, finalAt: _final, reportedAt: _reported, status: _status, ...begun } = rest;
  const { clockOn: _clockOn, clockStage: _clockStage, ...base } = begun;
  return base;
}

/** A period as far as evaluations need it. */
export type EvaluatedPeriod = { readonly key: string; readonly kind: EvaluationKind; readonly dueOn: Day };

/** Id of the evaluation of a contract in a period: derived, so that one not begun has an id too. */
export function evaluationId(contractId: string, period: string): EvaluationId {
  return `evl_${contractId.replace(/^ctr_/, "")}_${period}` as EvaluationId;
}

/** Contract and period of an evaluation id; undefined when it is none. */
export function contractAndPeriod(id: string): { contractId: ContractId; period: string } | undefined {
  const match = /^evl_([0-9A-Za-z]+)_(\d{4}(?:-[A-Z]\d{1,2})?)$/.exec(id);
  return match ? { contractId: `ctr_${match[1]}` as ContractId, period: match[2] ?? "" } : undefined;
}

/** Who rates what falls due on a day: a new rater only what falls due after they start (features 3.26). */
export const raterFor = (
  contract: ContractHeader,
  dueOn: Day,
): Pick<ContractHeader, "raterId" | "raterName" | "raterSuperiorId"> =>
  contract.formerRaters?.find(({ to }) => dueOn <= to) ?? contract;

/** Who rated on a day: the same rule as for what falls due, read for the day itself (domain 2.10). */
export const raterOfDay = raterFor;

/** The evaluation of a period nobody has begun. */
export function notBegun(contract: ContractHeader, period: EvaluatedPeriod): Unrated {
  const { organizationId, cycleId, employeeId, employeeName, positionTitle } = contract;
  const { unitId, unitName, unitPath } = contract;
  const { raterId, raterName, raterSuperiorId } = raterFor(contract, period.dueOn);
  return {
    ...{ organizationId, cycleId, employeeId, employeeName, positionTitle },
    ...{ unitId, unitName, unitPath, raterId, raterName, raterSuperiorId },
    id: evaluationId(contract.id, period.key),
    version: 0,
    history: { sequence: 0, hash: "" },
    contractId: contract.id,
    period: period.key,
    kind: period.kind,
    dueOn: period.dueOn,
    judgement: emptyJudgement,
    status: EvaluationStatus.OPEN,
  };
}

/** States in which nothing is awaited any more. */
const settled: readonly EvaluationStatus[] = [
  EvaluationStatus.FINAL,
  EvaluationStatus.REPORTED,
  EvaluationStatus.NOT_ASSESSABLE,
];

/** Whether an evaluation is late: due, and neither final nor not assessable. An objection has days of its own, and tells when it is late. */
export const isOverdue = (evaluation: Pick<Evaluation, "status" | "dueOn">, today: Day): boolean =>
  !settled.includes(evaluation.status) && evaluation.status !== EvaluationStatus.OBJECTED && today > evaluation.dueOn;

/** Whether the predicate may still change because an objection is open (R-OBJ-05): it counts, and says so. */
export const isProvisional = ({ status }: Pick<Evaluation, "status">): boolean => status === EvaluationStatus.OBJECTED;
