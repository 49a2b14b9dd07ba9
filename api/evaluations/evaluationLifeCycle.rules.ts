import { EvaluationAction, EvaluationActionValues, EvaluationStatus, Party } from "../generated/enums.ts";
import type { EvaluationMethod, TimeZone } from "../generated/enums.ts";
import type { AuditNote } from "../audit/auditEvent.rules.ts";
import { dayIn, type Day, type Instant } from "../kernel/calendar.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { refusal, type Refusal } from "../kernel/refusal.ts";
import type { Quadrant } from "../policies/quadrant.rules.ts";
import { deadline, type LegalTerms, type LimitPlace } from "./deadlines.rules.ts";
import type { DueDayMove } from "./dueDayMove.rules.ts";
import type { Evaluation } from "./evaluation.rules.ts";
import { evaluationSteps } from "./evaluationSteps.rules.ts";
import type { Thresholds } from "./suggestion.rules.ts";

/** What the policy version pinned by the cycle says about evaluations. */
export type EvaluationPolicy = {
  readonly id: string;
  readonly title: string;
  readonly methods: readonly EvaluationMethod[];
  /** Parameter `evaluation.selfReportRequired`. */
  readonly selfReportRequired: boolean;
  readonly quadrant: Quadrant;
  readonly quadrantCitation: string;
  /** Parameter `rating.thresholds`; null = no suggestion. */
  readonly thresholds: Thresholds | null;
  readonly thresholdsCitation: string;
  readonly terms: LegalTerms;
  /** Whether the distribution guide blocks: then results are handed over after calibration only (R-DS-01). */
  readonly calibrationFirst?: boolean | undefined;
};

/** Who takes a step, when, and what the world around the evaluation allows. */
export type Step = {
  /** As whom the actor stands to this evaluation. */
  readonly parties: ReadonlySet<Party>;
  /** The employee who acts; undefined for somebody who is none. */
  readonly by?: EmployeeId | undefined;
  /** Whether they rated a part of the period under another rater: then they decide no objection to it (domain 2.10). */
  readonly ratesPart?: boolean | undefined;
  /** Whether the person of the evaluation rates them in the cycle: then they decide no objection of theirs (features 3.22). */
  readonly ratedByEmployee?: boolean | undefined;
  /** Name of the rater for whom a delegate acts. */
  readonly onBehalfOf?: string | undefined;
  /** Name of the rater's superior for whom a delegate decides. */
  readonly decidesFor?: string | undefined;
  readonly at: Instant;
  readonly zone: TimeZone;
  /** Legal days moved for units of the cycle. */
  readonly moves?: readonly DueDayMove[] | undefined;
  readonly contractActive: boolean;
  /** Last day in service of an employee who left it: no self-report is awaited of them (PAU-01, domain 2.10). */
  readonly leftOn?: Day | undefined;
  /** Whether work on the period is allowed today (`isOpenFor`). */
  readonly periodOpen: boolean;
  readonly cycleOpen: boolean;
  readonly policy: EvaluationPolicy;
};

/** Steps by which a result comes about; what follows (handing over, acknowledging, reopening) outlives period and contract. */
const formative: ReadonlySet<EvaluationAction> = new Set([
  EvaluationAction.SAVE_SELF_REPORT,
  EvaluationAction.SUBMIT_SELF_REPORT,
  EvaluationAction.RETURN,
  EvaluationAction.ASK_SELF_REPORT,
  EvaluationAction.REVIEW,
  EvaluationAction.RATE,
  EvaluationAction.MARK_NOT_ASSESSABLE,
]);

const judging: ReadonlySet<EvaluationAction> = new Set([EvaluationAction.REVIEW, EvaluationAction.RATE]);
const beforeReport: ReadonlySet<EvaluationStatus> = new Set([
  EvaluationStatus.OPEN,
  EvaluationStatus.SELF_REPORTING,
  EvaluationStatus.RETURNED,
]);

/** Steps that outlast the cycle: the right to object and its answer do not end with a year (R-OBJ-01). */
const lasting: ReadonlySet<EvaluationAction> = new Set([
  EvaluationAction.OBJECT,
  EvaluationAction.EXPLAIN_OBJECTION,
  EvaluationAction.WITHDRAW_OBJECTION,
  EvaluationAction.DECIDE_OBJECTION,
  EvaluationAction.REPORT,
]);

/** What of an evaluation decides which steps are open. */
export type Standing = Pick<
  Evaluation,
  "status" | "acknowledgement" | "deliveredAt" | "raterId" | "unitPath" | "period"
> & {
  readonly outcome?: Pick<NonNullable<Evaluation["outcome"]>, "ratedById" | "calibratedAt"> | undefined;
  /** As list rows have it. */
  readonly ratedById?: EmployeeId | undefined;
  readonly calibratedAt?: Instant | undefined;
};

/** Where the limits of an evaluation apply. */
export const placeOf = (
  { unitPath, period }: Pick<Evaluation, "unitPath" | "period">,
  { zone, moves }: Pick<Step, "zone" | "moves">,
): LimitPlace => ({ zone, unitPath, period, moves });

/** Refuses to file after the last day, in the tenant's time zone (R-OBJ-01, R-OBJ-02). */
function tooLateToObject(evaluation: Standing, step: Step): Refusal | undefined {
  if (evaluation.deliveredAt === undefined) return undefined;
  const { day } = deadline("OBJECTION", evaluation.deliveredAt, step.policy.terms, placeOf(evaluation, step));
  return dayIn(step.zone, step.at) > day ? refusal("OBJECTION_LATE", [], { params: { day } }) : undefined;
}

/** Whether the one who acts set the ratings, by themselves or for the rater: they decide no objection to them. */
const ratedIt = (evaluation: Standing, by: EmployeeId | undefined): boolean =>
  by !== undefined && [evaluation.raterId, evaluation.ratedById, evaluation.outcome?.ratedById].includes(by);

/** Whether somebody who decides would speak for the rater: a delegate of both does one of them only (R-DEL-01). */
const onlyDecides = ({ raterId }: Standing, { parties, by }: Step): boolean =>
  parties.has(Party.RATER_SUPERIOR) && !parties.has(Party.EMPLOYEE) && by !== raterId;

/** Whether a result waits for the calibration of its unit, under a guide that blocks (R-DS-01). */
const uncalibrated = (evaluation: Standing, { calibrationFirst }: EvaluationPolicy): boolean =>
  calibrationFirst === true && (evaluation.outcome?.calibratedAt ?? evaluation.calibratedAt) === undefined;

/** Whether the rater must wait for the self-report: always with SELF_ASSESSMENT (PAU-01), else as the policy says. */
export function selfReportComesFirst(policy: Pick<EvaluationPolicy, "methods" | "selfReportRequired">): boolean {
  return policy.selfReportRequired || policy.methods.includes("SELF_ASSESSMENT");
}

/**
 * Whether a step is open: the same answer for the step itself and for the button.
 *
 * @returns undefined when it is, else STEP_NOT_ALLOWED_FOR_PERSON (with who can), SELF_RATING (nobody rates,
 * excuses or reopens their own evaluation, not even by two roles at once: R-DEL-01, features 3.22), DUTY_CONFLICT
 * (who rated, or is rated by the person, decides no objection: R-DEL-01, features 3.22), OBJECTION_LATE (R-OBJ-01), OBJECTION_DECIDED (that decision is final: R-OBJ-03),
 * CALIBRATION_REQUIRED (handing over under a guide that blocks: R-DS-01),
 * SELF_REPORT_REQUIRED (PAU-01; not of whoever left the service), EMPLOYEE_LEFT (asking them), STEP_NOT_ALLOWED_IN_STATE, CONTRACT_NOT_ACTIVE (SWL-01), CYCLE_NOT_OPEN or
 * PERIOD_NOT_OPEN.
 */
export function closedBecause(evaluation: Standing, action: EvaluationAction, step: Step): Refusal | undefined {
  const { from, by } = evaluationSteps[action] as { from: readonly EvaluationStatus[]; by: readonly Party[] };
  if (!by.some((party) => step.parties.has(party))) return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: by });
  if (!by.includes(Party.EMPLOYEE) && step.parties.has(Party.EMPLOYEE))
    return refusal("SELF_RATING", [], { whoCan: by });
  const early = judging.has(action) && beforeReport.has(evaluation.status);
  if (early && selfReportComesFirst(step.policy) && step.leftOn === undefined)
    return refusal("SELF_REPORT_REQUIRED", [], { whoCan: [Party.EMPLOYEE] });
  if (!early && !from.includes(evaluation.status))
    return refusal("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: evaluation.status }, whoCan: by });
  if (action === EvaluationAction.ASK_SELF_REPORT && step.leftOn !== undefined) return refusal("EMPLOYEE_LEFT");
  if (action === EvaluationAction.DELIVER && uncalibrated(evaluation, step.policy))
    return refusal("CALIBRATION_REQUIRED", [], { whoCan: [Party.UNIT_HEAD] });
  const partial = step.ratesPart || step.ratedByEmployee || ratedIt(evaluation, step.by);
  if (action === EvaluationAction.DECIDE_OBJECTION && partial) return refusal("DUTY_CONFLICT", [], { whoCan: by });
  if (action === EvaluationAction.EXPLAIN_OBJECTION && onlyDecides(evaluation, step))
    return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: by });
  if (action === EvaluationAction.OBJECT) {
    const late = tooLateToObject(evaluation, step);
    if (late !== undefined) return late;
  }
  if (action === EvaluationAction.REOPEN && evaluation.acknowledgement === "DECIDED")
    return refusal("OBJECTION_DECIDED");
  if (formative.has(action) && !step.contractActive) return refusal("CONTRACT_NOT_ACTIVE");
  if (!lasting.has(action) && !step.cycleOpen) return refusal("CYCLE_NOT_OPEN");
  if (formative.has(action) && !step.periodOpen) return refusal("PERIOD_NOT_OPEN");
  return undefined;
}

/** As whom a step is taken, for history. */
export function takenBy(action: EvaluationAction, step: Step): Pick<AuditNote, "party" | "onBehalfOf"> {
  const by: readonly Party[] = evaluationSteps[action].by;
  const party = by.find((candidate) => step.parties.has(candidate));
  if (party === Party.RATER_SUPERIOR) return { party, onBehalfOf: step.decidesFor };
  return { party, onBehalfOf: party === Party.RATER ? step.onBehalfOf : undefined };
}

/** Steps open to the actor now. */
export function allowedActions(evaluation: Standing, step: Step): EvaluationAction[] {
  return EvaluationActionValues.filter((action) => closedBecause(evaluation, action, step) === undefined);
}

/** Steps not open now, why, and who could take them (features 3.24). */
export function refusedActions(evaluation: Standing, step: Step): { action: EvaluationAction; refusal: Refusal }[] {
  return EvaluationActionValues.flatMap((action) => {
    const reason = closedBecause(evaluation, action, step);
    return reason === undefined ? [] : [{ action, refusal: reason }];
  });
}
