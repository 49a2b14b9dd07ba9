import { noHistory, type HistoryHead } from "../audit/auditEvent.rules.ts";
import type {
  CalibrationConsent,
  CalibrationMoveKind,
  CalibrationStatus,
  EvaluationStatus,
  Predicate,
  Rating,
} from "../generated/enums.ts";
import type { CitedEvidence } from "../evaluations/evaluation.rules.ts";
import type { EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";
import type { Instant } from "../kernel/calendar.ts";
import type {
  CalibrationCardId,
  CalibrationId,
  CycleId,
  EmployeeId,
  EvaluationId,
  OrgUnitId,
  PolicyId,
} from "../kernel/ids.ts";

/** Two ratings and the predicate they give by the quadrant (R-RT-05). */
export type Standing = { readonly result: Rating; readonly behavior: Rating; readonly predicate: Predicate };

/** Whom a card is about, and who rated them. */
export type CardPerson = Pick<
  EvaluationHeader,
  "contractId" | "employeeId" | "employeeName" | "positionTitle" | "unitName" | "unitPath" | "raterId" | "raterName"
> & { readonly evaluationId: EvaluationId };

/** Somebody whose result was handed over before: counted, and changed by reopening only (R-DS-07). */
export type FixedPerson = CardPerson & { readonly standing: Standing; readonly status: EvaluationStatus };

/** The calibration (kalibrasi) of a unit with everything below it, in one period. */
export type Calibration = {
  readonly id: CalibrationId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly cycleId: CycleId;
  readonly policyId: PolicyId;
  readonly period: string;
  readonly unitId: OrgUnitId;
  readonly unitName: string;
  readonly unitPath: string;
  /** Who headed the unit when results were last taken in: whom Home tells that it runs. */
  readonly headId?: EmployeeId | undefined;
  /** 1 for the first of a unit and period; a published or given up one can be followed by another. */
  readonly round: number;
  readonly status: CalibrationStatus;
  readonly openedAt: Instant;
  readonly openedByName: string;
  readonly closedAt?: Instant | undefined;
  readonly justification?: string | undefined;
  readonly fixed: readonly FixedPerson[];
  /** People of the unit who are not in it, per state of their evaluation. */
  readonly leftOut: Readonly<Partial<Record<EvaluationStatus, number>>>;
};

/** Evidence a proposal cites beyond what the rater cited. */
export type AddedEvidence = {
  readonly result: readonly CitedEvidence[];
  readonly behavior: readonly CitedEvidence[];
};

/** What was proposed at one moment: kept in a trail, so that the last one can be taken back. */
export type Proposal = {
  readonly standing: Standing;
  readonly reason?: string | undefined;
  readonly byName?: string | undefined;
  readonly at?: Instant | undefined;
  readonly consent: CalibrationConsent;
  readonly consentNote?: string | undefined;
  readonly added: AddedEvidence;
};

/** One person in a calibration, with ratings as they came and as they are proposed. */
export type CalibrationCard = CardPerson & {
  readonly id: CalibrationCardId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly calibrationId: CalibrationId;
  readonly start: Standing;
  readonly now: Proposal;
  /** Earlier proposals, oldest first. */
  readonly trail: readonly Proposal[];
  /** Whether the rater cited evidence for each rating (R-RT-02). */
  readonly cited: { readonly result: boolean; readonly behavior: boolean };
  /** True once it is written back to the evaluation. */
  readonly settled: boolean;
};

/** Something that happened to a card: the replay (features 3.25). */
export type CalibrationMove = {
  readonly id: string;
  readonly organizationId: string;
  readonly calibrationId: CalibrationId;
  readonly cardId: CalibrationCardId;
  readonly employeeName: string;
  readonly kind: CalibrationMoveKind;
  readonly from: Standing;
  readonly to: Standing;
  readonly reason?: string | undefined;
  readonly byName: string;
  readonly at: Instant;
};

/** A calibration with everything in its partition. */
export type Board = {
  readonly calibration: Calibration;
  readonly cards: readonly CalibrationCard[];
  readonly moves: readonly CalibrationMove[];
};

/** One calibration a unit, period and round: its id follows, so that two cannot begin at the same moment. */
export const calibrationId = (unitId: string, period: string, round: number): CalibrationId =>
  `cal_${unitId.slice(4)}-${round}_${period}` as CalibrationId;

/** Whether nothing can change any more. */
export const isClosed = ({ status }: Pick<Calibration, "status">): boolean =>
  status === "PUBLISHED" || status === "CANCELLED";

/** States in which the employee knows the result, or knew it when it became final. */
const handedOver: readonly EvaluationStatus[] = ["DELIVERED", "OBJECTED", "FINAL", "REPORTED"];

/** Ratings and predicate of an evaluation; undefined while one of them is missing. */
export function standingOf({ resultRating, behaviorRating, predicate }: EvaluationHeader): Standing | undefined {
  if (resultRating === undefined || behaviorRating === undefined || predicate === undefined) return undefined;
  return { result: resultRating, behavior: behaviorRating, predicate };
}

/** Whom an evaluation is about, as a card shows it. */
export function personOf(evaluation: EvaluationHeader): CardPerson {
  const { contractId, employeeId, employeeName, positionTitle, unitName, unitPath, raterId, raterName } = evaluation;
  return {
    ...{ evaluationId: evaluation.id, contractId: contractId, employeeId, employeeName },
    ...{ positionTitle, unitName, unitPath, raterId, raterName },
  };
}

/** How the evaluations of a unit stand to its calibration: to take in, fixed, or left out with their state. */
export function sorted(evaluations: readonly EvaluationHeader[], headId: EmployeeId | undefined) {
  const takeIn: EvaluationHeader[] = [];
  const fixed: FixedPerson[] = [];
  const leftOut: Partial<Record<EvaluationStatus, number>> = {};
  for (const evaluation of evaluations) {
    // The head's own result is calibrated above, never here (R-DS-02, features 3.22).
    if (evaluation.employeeId === headId) continue;
    const standing = standingOf(evaluation);
    if (evaluation.status === "RATED") takeIn.push(evaluation);
    else if (evaluation.status === "CALIBRATION") continue;
    else if (standing !== undefined && handedOver.includes(evaluation.status))
      fixed.push({ ...personOf(evaluation), standing, status: evaluation.status });
    else leftOut[evaluation.status] = (leftOut[evaluation.status] ?? 0) + 1;
  }
  return { takeIn, fixed, leftOut };
}

/** The first proposal of a card: what the rater set. */
export const asRated = (standing: Standing): Proposal => ({
  standing,
  consent: "NONE",
  added: { result: [], behavior: [] },
});

/** A card of an evaluation taken in. */
export function newCard(
  id: CalibrationCardId,
  calibration: Pick<Calibration, "id" | "organizationId">,
  person: CardPerson,
  start: Standing,
  cited: CalibrationCard["cited"],
): CalibrationCard {
  const base = { ...person, id, organizationId: calibration.organizationId, version: 1, history: noHistory };
  return { ...base, calibrationId: calibration.id, start, now: asRated(start), trail: [], cited, settled: false };
}
