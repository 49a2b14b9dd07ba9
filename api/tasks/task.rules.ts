import {
  ContractForm,
  ContractStatus,
  EvaluationStatus,
  type ObservationStatus,
  PeerInvitationStatus,
  SpanState,
  TaskKind,
} from "../generated/enums.ts";
import type { Calibration, CalibrationCard } from "../calibrations/calibration.rules.ts";
import type { ContractHeader, EvaluationSummary } from "../contracts/contract.rules.ts";
import { isConcerned, type LineCorrection } from "../employees/lineCorrection.rules.ts";
import { raterFor } from "../evaluations/evaluation.rules.ts";
import type { PeerInvitation } from "../feedback/peerAnswer.rules.ts";
import type { PeerRound } from "../feedback/peerRound.rules.ts";
import type { Consultation } from "../indicators/consultation.rules.ts";
import type { Day } from "../kernel/calendar.ts";
import { isUnrated, type EvaluationSpan } from "../spans/span.rules.ts";
import type { Objection } from "../objections/objection.rules.ts";
import type { Observation } from "../observations/observation.rules.ts";

type Due = {
  readonly kind: TaskKind;
  readonly dueOn: Day | null;
  readonly overdue: boolean;
  /** How many records it is about; absent for one. */
  readonly count?: number;
};

/** Something a person is asked to do, on a contract or on one of its evaluations. */
export type ContractTask = Due & {
  readonly contract: ContractHeader;
  /** Key of the period, for work on an evaluation. */
  readonly period: string | undefined;
};

/** A round in which a person is asked about somebody's indicators (SWL-09). */
export type ConsultationTask = Due & { readonly round: Consultation };

/** A request to correct who rates somebody, for who decides it (R-UX-02). */
export type CorrectionTask = Due & { readonly correction: LineCorrection };

/** A round of peer feedback in which a person has colleagues left to answer about (MMJ-03, PAU-02). */
export type PeerTask = Due & { readonly peerRound: PeerRound };

/** An objection for who decides it, or the nearest of those for which somebody is to be named (R-OBJ-03). */
export type ObjectionTask = Due & { readonly objection: Objection };

/** A part of a period on a contract that somebody else rates now, for who rated it (domain 2.10). */
export type SpanTask = Due & { readonly span: EvaluationSpan };

/** A running calibration for who heads its unit: only their word ends it (R-DS-02). */
export type CalibrationTask = Due & { readonly calibration: Calibration };

/** An observation for who makes it (MMJ-05, PAU-03). */
export type ObservationTask = Due & { readonly observation: Observation };

/** Something a person is asked to do. */
export type Task =
  | ContractTask
  | SpanTask
  | ObjectionTask
  | ConsultationTask
  | CorrectionTask
  | PeerTask
  | ObservationTask
  | CalibrationTask;

/** A period as far as tasks need it. */
export type TaskPeriod = { readonly key: string; readonly from: Day; readonly dueOn: Day; readonly open: boolean };

const ofEmployee: Partial<Record<ContractStatus, TaskKind>> = {
  DRAFT: TaskKind.CONTRACT_DRAFT,
  RETURNED: TaskKind.CONTRACT_CORRECT,
  IN_DIALOGUE: TaskKind.CONTRACT_AGREE,
  APPROVED: TaskKind.CONTRACT_SIGN,
};

const ofRater: Partial<Record<ContractStatus, TaskKind>> = {
  SUBMITTED: TaskKind.CONTRACT_REVIEW,
  AGREED: TaskKind.CONTRACT_APPROVE,
  REVIEWED: TaskKind.CONTRACT_APPROVE,
};

const selfReporting: readonly EvaluationStatus[] = [
  EvaluationStatus.OPEN,
  EvaluationStatus.SELF_REPORTING,
  EvaluationStatus.RETURNED,
];

function onEvaluation(
  { status, explained = [] }: EvaluationSummary,
  as: "EMPLOYEE" | "RATER",
  open: boolean,
): TaskKind | undefined {
  if (status === EvaluationStatus.OBJECTED) return explained.includes(as) ? undefined : TaskKind.OBJECTION_EXPLAIN;
  if (as === "EMPLOYEE") {
    if (status === EvaluationStatus.DELIVERED) return TaskKind.EVALUATION_ACKNOWLEDGE;
    if (!open || !selfReporting.includes(status)) return undefined;
    return status === EvaluationStatus.RETURNED ? TaskKind.SELF_REPORT_CORRECT : TaskKind.SELF_REPORT;
  }
  if (status === EvaluationStatus.SUBMITTED || status === EvaluationStatus.UNDER_REVIEW)
    return TaskKind.EVALUATION_RATE;
  return status === EvaluationStatus.RATED ? TaskKind.EVALUATION_DELIVER : undefined;
}

/**
 * What is due from a person on contracts where they stand as employee or as rater, nearest due date first
 * (features 3.27). Read from list rows alone: evaluations' states stand on the contract's header.
 */
export function tasksOn(
  contracts: readonly ContractHeader[],
  as: "EMPLOYEE" | "RATER",
  periods: readonly TaskPeriod[],
  today: Day,
): ContractTask[] {
  return contracts.flatMap((contract): ContractTask[] => {
    const task = (kind: TaskKind, dueOn: Day | null, period?: string): ContractTask => ({
      ...{ kind, contract, period, dueOn },
      overdue: dueOn !== null && dueOn < today,
    });
    const own = as === "EMPLOYEE" ? ofEmployee[contract.status] : ofRater[contract.status];
    const onContract = own === undefined ? [] : [task(own, contract.dueOn)];
    const inForce = contract.status === ContractStatus.ACTIVE;
    if (!inForce && !hasTimeServed(contract)) return onContract;
    // A change on its way is asked for like a contract, but has no legal due day (R-SKP-03).
    const changing = contract.amendment && (as === "EMPLOYEE" ? ofEmployee : ofRater)[contract.amendment.status];
    const onAmendment = changing === undefined ? [] : [task(changing, null)];
    const toConfirm = inForce && as === "RATER" && contract.awaitsRater;
    const onHandover = toConfirm ? [task(TaskKind.CONTRACT_CONFIRM, null)] : [];
    // A new rater is asked only for what falls due after they start (features 3.26).
    const since = as === "RATER" ? (contract.raterSince ?? "") : "";
    const theirs = periods.filter(({ dueOn }) => dueOn >= since);
    const { behind } = contract;
    const toCatchUp = inForce && behind !== undefined && behind.on <= today && today <= behind.to;
    const onTrack = toCatchUp ? [task(TaskKind.PERIOD_OFF_TRACK, behind.to)] : [];
    const onPeriods = onEvaluations(contract, as, theirs, today);
    return [...onContract, ...onHandover, ...onAmendment, ...onTrack, ...onPeriods];
  });
}

/** Whether a contract closed during the year is still evaluated for the time it ran (domain 2.10). */
const hasTimeServed = ({ status, endsOn }: ContractHeader): boolean =>
  status === ContractStatus.CLOSED && endsOn !== undefined;

const ownLimits: readonly TaskKind[] = [TaskKind.EVALUATION_ACKNOWLEDGE, TaskKind.OBJECTION_EXPLAIN];

/** Whether a task has a legal day of its own, counted from when it arose, not the day the evaluation falls due (R-EW-01). */
export const hasOwnLimit = (kind: TaskKind): boolean => ownLimits.includes(kind);

function onEvaluations(
  contract: ContractHeader,
  as: "EMPLOYEE" | "RATER",
  periods: readonly TaskPeriod[],
  today: Day,
): ContractTask[] {
  const { endsOn = "9999", evaluations } = contract;
  return periods.flatMap(({ key, from, dueOn, open }) => {
    if (from > endsOn) return [];
    const summary = evaluations[key] ?? { status: EvaluationStatus.OPEN };
    const kind = onEvaluation(summary, as, open);
    const last = (kind !== undefined && hasOwnLimit(kind) && summary.waitsUntil) || dueOn;
    return kind === undefined ? [] : [{ kind, contract, period: key, dueOn: last, overdue: last < today }];
  });
}

/**
 * What is due from a rater of before on contracts somebody else rates now: the evaluations that fell due in their
 * time, and nothing else (features 3.26).
 */
export function tasksOnFormer(
  contracts: readonly ContractHeader[],
  raterId: string,
  periods: readonly TaskPeriod[],
  today: Day,
): ContractTask[] {
  return contracts.flatMap((contract) => {
    const theirs = periods.filter(
      ({ dueOn }) => contract.raterId !== raterId && raterFor(contract, dueOn).raterId === raterId,
    );
    const counts = contract.status === ContractStatus.ACTIVE || hasTimeServed(contract);
    return counts ? onEvaluations(contract, "RATER", theirs, today) : [];
  });
}

/** Parts that a rater of before is asked for: over, theirs, unanswered, and the evaluation is still to be rated. */
export const tasksOnSpans = (
  spans: readonly EvaluationSpan[],
  contracts: readonly ContractHeader[],
  raterId: string,
  today: Day,
): SpanTask[] =>
  spans
    .filter((span) => {
      const contract = contracts.find(({ id }) => id === span.contractId);
      const status = contract?.evaluations[span.period]?.status ?? EvaluationStatus.OPEN;
      const theirs = span.raterId === raterId && !span.deciding && span.employeeId !== raterId;
      return theirs && span.state === SpanState.ASKED && span.to < today && isUnrated(status);
    })
    .map((span) => ({ kind: TaskKind.SPAN_RATE, span, dueOn: span.dueOn, overdue: span.dueOn < today }));

/** Open rounds in which a person is asked and has said nothing yet (SWL-09). */
export function tasksOnRounds(rounds: readonly Consultation[], employeeId: string, today: Day): ConsultationTask[] {
  return rounds
    .filter((round) => !round.comments.some((comment) => comment.employeeId === employeeId))
    .map((round) => ({
      ...{ kind: TaskKind.CONSULTATION_COMMENT, round },
      ...{ dueOn: round.dueOn, overdue: round.dueOn < today },
    }));
}

/** Open objections that wait for a person to decide, nearest limit first (R-OBJ-03). */
export const tasksOnObjections = (objections: readonly Objection[], today: Day): ObjectionTask[] =>
  objections.map((objection) => ({
    ...{ kind: TaskKind.OBJECTION_DECIDE, objection, dueOn: objection.decideBy },
    overdue: objection.decideBy < today,
  }));

/** Objections that nobody can decide yet, nearest limit first, as one task for whoever names who does. */
export const taskOfNaming = (objections: readonly Objection[], today: Day): ObjectionTask[] =>
  objections.slice(0, 1).map((objection) => ({
    ...{ kind: TaskKind.OBJECTION_ASSIGN, objection, dueOn: objection.decideBy, count: objections.length },
    overdue: objection.decideBy < today,
  }));

/** Proposals of a calibration a rater is asked about (R-DS-07). No due day of their own: publishing waits for the answer. */
export const tasksOnProposals = (
  asked: readonly Pick<CalibrationCard, "contractId" | "evaluationId">[],
  contracts: readonly ContractHeader[],
): ContractTask[] =>
  asked.flatMap(({ contractId, evaluationId }) => {
    const contract = contracts.find(({ id }) => id === contractId);
    const period = contract && Object.keys(contract.evaluations).find((key) => evaluationId.endsWith(`_${key}`));
    return contract === undefined || period === undefined
      ? []
      : [{ kind: TaskKind.CALIBRATION_ANSWER, contract, period, dueOn: null, overdue: false }];
  });

/** Running calibrations of units a person heads. No due day of their own: handing over waits for them. */
export const tasksOnCalibrations = (running: readonly Calibration[]): CalibrationTask[] =>
  running.map((calibration) => ({ kind: TaskKind.CALIBRATION_RUN, calibration, dueOn: null, overdue: false }));

/**
 * Whether something of a calibration can wait for a person, from what was read anyway: somebody they rate is in one,
 * or they lead a unit by their own contract, or as an official who has none (3.7).
 */
export const mayHaveCalibrations = (
  rated: readonly ContractHeader[],
  own: readonly ContractHeader[],
  official: boolean,
): boolean =>
  official ||
  own.some(({ form }) => form === ContractForm.LEADER) ||
  rated.some(({ evaluations }) =>
    Object.values(evaluations).some(({ status }) => status === EvaluationStatus.CALIBRATION),
  );

/** Requests a person may decide; who stands on a side of one is not asked (features 3.22). No due day: work goes on meanwhile. */
export const tasksOnCorrections = (
  corrections: readonly LineCorrection[],
  employeeId: string | undefined,
): CorrectionTask[] =>
  corrections
    .filter((correction) => !isConcerned(correction, employeeId))
    .map((correction) => ({ kind: TaskKind.LINE_CORRECTION_DECIDE, correction, dueOn: null, overdue: false }));

/** Rounds of peer feedback with invitations that wait for an answer: one task a round, however many colleagues. */
export function tasksOnPeerRounds(
  invitations: readonly (PeerInvitation & { readonly in: PeerRound })[],
  today: Day,
): PeerTask[] {
  const waiting = invitations.filter(({ status }) => status === PeerInvitationStatus.ASKED);
  const rounds = new Map(waiting.map((invitation) => [invitation.roundId, invitation.in]));
  return [...rounds.values()].map((peerRound) => ({
    ...{ kind: TaskKind.PEER_FEEDBACK_ANSWER, peerRound },
    ...{ dueOn: peerRound.dueOn, overdue: peerRound.dueOn < today },
  }));
}

const phases: Partial<Record<ObservationStatus, TaskKind>> = {
  ASSIGNED: TaskKind.OBSERVATION_PREPARE,
  PREPARED: TaskKind.OBSERVATION_RECORD,
  OBSERVED: TaskKind.OBSERVATION_FOLLOW_UP,
};

/** The next phase of each observation a person makes: due on its day, feedback on the day of the observation (MMJ-05). */
export const tasksOnObservations = (observations: readonly Observation[], today: Day): ObservationTask[] =>
  observations.flatMap((observation) => {
    const kind = phases[observation.status];
    const { day } = observation;
    return kind === undefined ? [] : [{ kind, observation, dueOn: day, overdue: day < today }];
  });

/** Nearest due date first; what has none comes last. */
export function inOrderOfDue(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
}
