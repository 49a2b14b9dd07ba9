import { CalibrationActionValues, Party } from "../generated/enums.ts";
import type { CalibrationAction, CalibrationStatus } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { refusal, type Refusal } from "../kernel/refusal.ts";
import type { Calibration, CalibrationCard } from "./calibration.rules.ts";

/**
 * By what somebody calibrates: as the head of the unit, for the head, or as the officer who prepares it (3.7). Only
 * the head's word ends a calibration (R-DS-02).
 */
export type CalibrationDuty = "HEAD" | "DELEGATE" | "OFFICER";

/** Who acts on a calibration, and when. */
export type CalibrationStep = {
  readonly duty: CalibrationDuty | undefined;
  readonly employeeId: EmployeeId | undefined;
  /** Who rates the actor in the same cycle: nobody calibrates those who rate them (features 3.22). */
  readonly ratersOfActor: ReadonlySet<EmployeeId>;
  readonly name: string;
  readonly onBehalfOf?: string | undefined;
  readonly at: Instant;
};

const heads: readonly Party[] = [Party.UNIT_HEAD];
const preparers: readonly Party[] = [Party.UNIT_HEAD, Party.PERFORMANCE_OFFICER];

const steps: Record<CalibrationAction, { from: readonly CalibrationStatus[]; by: readonly Party[] }> = {
  TAKE_IN: { from: ["OPENING", "OPEN"], by: preparers },
  MOVE: { from: ["OPEN"], by: preparers },
  PUBLISH: { from: ["OPEN", "PUBLISHING"], by: heads },
  CANCEL: { from: ["OPENING", "OPEN", "CANCELLING"], by: heads },
};

/** As whom a step is taken, for history. */
export const partyOf = (duty: CalibrationDuty | undefined): Party =>
  duty === "OFFICER" ? Party.PERFORMANCE_OFFICER : Party.UNIT_HEAD;

/** Why something cannot be done on a calibration now: STEP_NOT_ALLOWED_FOR_PERSON, STEP_NOT_ALLOWED_IN_STATE. */
export function closedBecause(
  { status }: Pick<Calibration, "status">,
  action: CalibrationAction,
  step: Pick<CalibrationStep, "duty">,
): Refusal | undefined {
  const { from, by } = steps[action];
  if (step.duty === undefined || !by.includes(partyOf(step.duty)))
    return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: by });
  return from.includes(status)
    ? undefined
    : refusal("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: status }, whoCan: by });
}

/** What was begun and not ended: the same call goes on with it. */
export const unfinished = ({ status }: Pick<Calibration, "status">): CalibrationAction | null =>
  status === "PUBLISHING" ? "PUBLISH" : status === "CANCELLING" ? "CANCEL" : status === "OPENING" ? "TAKE_IN" : null;

/** What can be done now. */
export const allowedActions = (calibration: Calibration, step: CalibrationStep): CalibrationAction[] =>
  CalibrationActionValues.filter((action) => closedBecause(calibration, action, step) === undefined);

/**
 * Why the actor cannot move a card: like `closedBecause`, and SELF_RATING (their own), DUTY_CONFLICT (of somebody
 * who rates them in the same cycle, features 3.22), STEP_NOT_ALLOWED_IN_STATE (written back).
 */
export function mayNotMove(
  calibration: Pick<Calibration, "status">,
  card: Pick<CalibrationCard, "employeeId" | "settled">,
  step: CalibrationStep,
): Refusal | undefined {
  const closed = closedBecause(calibration, "MOVE", step);
  if (closed !== undefined) return closed;
  if (card.employeeId === step.employeeId) return refusal("SELF_RATING", [], { whoCan: heads });
  if (step.ratersOfActor.has(card.employeeId)) return refusal("DUTY_CONFLICT", [], { whoCan: heads });
  return card.settled ? refusal("STEP_NOT_ALLOWED_IN_STATE") : undefined;
}

/** Why a result that was handed over cannot be moved here: only reopening changes it (R-DS-07). */
export const fixedRefusal = (): Refusal =>
  refusal("STEP_NOT_ALLOWED_IN_STATE", "card", { params: { state: "DELIVERED" }, whoCan: [Party.TENANT_ADMIN] });
