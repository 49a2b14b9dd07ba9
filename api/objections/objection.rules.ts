import { Party, type ObjectionStatus, type Predicate, type Rating, type TimeZone } from "../generated/enums.ts";
import type { CitedEvidence, Evaluation } from "../evaluations/evaluation.rules.ts";
import type { Day, Instant } from "../kernel/calendar.ts";
import type { ContractId, CycleId, EmployeeId, EvaluationId, ObjectionId, OrgUnitId } from "../kernel/ids.ts";

/** What one side says (R-OBJ-03). */
export type Statement = {
  readonly text: string;
  readonly evidence: readonly CitedEvidence[];
  readonly at: Instant;
  readonly byName: string;
  /** Who wrote it: they decide nothing in this objection. Absent in statements from before this was kept. */
  readonly byId?: EmployeeId | undefined;
  /** Name of the person for whom a delegate wrote. */
  readonly onBehalfOf?: string | undefined;
};

/** The two ratings and what followed from them. */
export type Ratings = { readonly result: Rating; readonly behavior: Rating; readonly predicate: Predicate };

/** How an objection ended (R-OBJ-07). A withdrawal has no reason but the employee's own. */
export type Ruling = {
  readonly reason: string;
  readonly at: Instant;
  readonly byName: string;
  readonly onBehalfOf?: string | undefined;
  /** The ratings after it; absent when the rater rates again. */
  readonly ratings?: Ratings | undefined;
  /** SHA-256 over the whole objection with its decision: what was signed. Absent for a withdrawal. */
  readonly contentHash?: string | undefined;
};

/** One objection from filing to its end. */
export type Round = {
  /** Counts the objections to this evaluation from 1. */
  readonly round: number;
  readonly status: ObjectionStatus;
  readonly reasons: string;
  readonly evidence: readonly CitedEvidence[];
  /** When the employee received the result, and until when they could object. */
  readonly receivedAt: Instant;
  readonly fileBy: Day;
  readonly filedAt: Instant;
  readonly decideBy: Day;
  readonly zone: TimeZone;
  /** What is objected to. */
  readonly ratings: Ratings;
  readonly employeeStatement?: Statement | undefined;
  readonly raterStatement?: Statement | undefined;
  readonly ruling?: Ruling | undefined;
};

/** The objection to the evaluation of a period (keberatan), with those before it. */
export type Objection = Round & {
  readonly id: ObjectionId;
  readonly organizationId: string;
  readonly contractId: ContractId;
  readonly evaluationId: EvaluationId;
  readonly cycleId: CycleId;
  readonly period: string;
  readonly employeeId: EmployeeId;
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly unitId: OrgUnitId;
  readonly unitName: string;
  readonly unitPath: string;
  readonly raterId: EmployeeId;
  readonly raterName: string;
  /** Superior of the rater as of the rating, or whoever was named in their place; absent while nobody can decide. */
  readonly deciderId?: EmployeeId | undefined;
  /** When and why an administrator last named who decides; absent where nobody had to. */
  readonly named?: { readonly at: Instant; readonly reason: string } | undefined;
  /** Objections before, oldest first: withdrawn, or returned and rated again. */
  readonly earlier: readonly Round[];
  /** The day after which the clock looks at it, and what it has done: 0 nothing, 1 reminded, 2 told that it is late. */
  readonly clockOn?: Day | undefined;
  readonly clockStage: 0 | 1 | 2;
  /** Counts writes by others (moves of the unit). */
  readonly revision: number;
};

/** An evaluation with the objection to it: decided and written together. */
export type Disputed = Evaluation & { readonly objection?: Objection | undefined };

/** Id of the objection to an evaluation: derived, as there is one at a time. */
export const objectionId = (evaluation: string): ObjectionId => evaluation.replace(/^evl_/, "obj_") as ObjectionId;

/** Id of the evaluation an objection is about. */
export const evaluationOfObjection = (id: string): string => id.replace(/^obj_/, "evl_");

/** Sides who explained. */
export const heard = ({ employeeStatement, raterStatement }: Round): Party[] => [
  ...(employeeStatement === undefined ? [] : [Party.EMPLOYEE]),
  ...(raterStatement === undefined ? [] : [Party.RATER]),
];

/** Both sides who were not heard yet: the decision waits for them (R-OBJ-03). */
export const unheard = ({ employeeStatement, raterStatement }: Round): ("EMPLOYEE" | "RATER")[] => [
  ...(employeeStatement === undefined ? (["EMPLOYEE"] as const) : []),
  ...(raterStatement === undefined ? (["RATER"] as const) : []),
];
