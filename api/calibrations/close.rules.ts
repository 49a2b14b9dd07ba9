import type { Decided } from "../audit/auditEvent.rules.ts";
import type { DistributionMode } from "../generated/enums.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { optionalText, validated } from "../kernel/validate.ts";
import * as z from "zod";
import type { Board, Calibration } from "./calibration.rules.ts";
import { closedBecause, partyOf, type CalibrationStep } from "./duty.rules.ts";
import type { Spread } from "./spread.rules.ts";

const model = z.object({ justification: optionalText(3000) });

/** Whether the guide binds here and is not met: small units are only shown it (R-DS-02). */
export const departs = ({ check }: Pick<Spread, "check">): boolean =>
  check !== null && !check.guidanceOnly && check.violations.length > 0;

const noted = (calibration: Calibration, after: Calibration, step: CalibrationStep): Decided<Calibration> => ({
  record: after,
  note: {
    ...{ party: partyOf(step.duty), onBehalfOf: step.onBehalfOf, reason: after.justification ?? null },
    ...{ fromState: calibration.status, toState: after.status },
  },
});

/**
 * Begins to write a calibration back. Going on after an interruption asks nothing again.
 *
 * Refuses like `closedBecause`, CONSENT_PENDING (with the count, R-DS-07), OUTCOME_REQUIRED and DISTRIBUTION_BLOCKED
 * (a guide that blocks), JUSTIFICATION_REQUIRED (a guide that advises, R-DS-01), TEXT_TOO_LONG.
 */
export function beginPublishing(
  { calibration, cards }: Board,
  justification: unknown,
  ground: { readonly spread: Spread; readonly mode: DistributionMode; readonly guided: boolean },
  step: CalibrationStep,
): Decision<Decided<Calibration>> {
  const closed = closedBecause(calibration, "PUBLISH", step);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(model, { justification });
  if (isRefused(read)) return read;
  const count = cards.filter(({ now }) => now.consent === "PENDING").length;
  if (count > 0) return refuse("CONSENT_PENDING", [], { params: { count } });
  const blocks = ground.mode === "BLOCKING";
  if (blocks && ground.guided && ground.spread.check === null) return refuse("OUTCOME_REQUIRED");
  if (departs(ground.spread)) {
    if (blocks) return refuse("DISTRIBUTION_BLOCKED");
    if (read.justification === null) return refuse("JUSTIFICATION_REQUIRED", "justification");
  }
  const after: Calibration = {
    ...calibration,
    status: "PUBLISHING",
    justification: read.justification ?? undefined,
  };
  return noted(calibration, after, step);
}

/** Begins to give a calibration up. Refuses like `closedBecause`, REASON_REQUIRED, TEXT_TOO_LONG. */
export function beginCancelling(
  calibration: Calibration,
  justification: unknown,
  step: CalibrationStep,
): Decision<Decided<Calibration>> {
  const closed = closedBecause(calibration, "CANCEL", step);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(model, { justification });
  if (isRefused(read)) return read;
  if (read.justification === null) return refuse("REASON_REQUIRED", "justification");
  return noted(calibration, { ...calibration, status: "CANCELLING", justification: read.justification }, step);
}

/** Ends a calibration whose evaluations are all given back. */
export function ended(calibration: Calibration, step: CalibrationStep): Decided<Calibration> {
  const status = calibration.status === "PUBLISHING" ? "PUBLISHED" : "CANCELLED";
  return noted(calibration, { ...calibration, status, closedAt: step.at }, step);
}
