import type { AuditNote } from "../audit/auditEvent.rules.ts";
import type { Contract } from "../contracts/contract.rules.ts";
import { notActive } from "../contracts/contractLifeCycle.rules.ts";
import type { CycleStatus, Party, RealizationAction } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import { refusal, refuse, type Decision, type Refusal } from "../kernel/refusal.ts";
import { optionalText } from "../kernel/validate.ts";
import { periodRated, type Realization } from "./realization.rules.ts";

/** Who reviews, and what the world around the realisation allows. */
export type ReviewStep = {
  readonly parties: ReadonlySet<Party>;
  readonly contract: Pick<Contract, "status" | "employeeId" | "evaluations">;
  readonly cycleStatus: CycleStatus;
  readonly by: {
    readonly name: string;
    readonly employeeId?: string | undefined;
    readonly onBehalfOf?: string | undefined;
  };
  readonly at: Instant;
};

/** States a realisation is reviewed from; what was given back waits for its correction. */
const from: Record<RealizationAction, readonly NonNullable<Realization["status"]>[]> = {
  VERIFY: ["RECORDED"],
  RETURN: ["RECORDED", "VERIFIED"],
};

/** Where a realisation stands; those recorded before raters reviewed them carry nothing. */
export const statusOf = ({ status }: Pick<Realization, "status">) => status ?? "RECORDED";

/** Why the step is closed: SELF_RATING, STEP_NOT_ALLOWED_FOR_PERSON, CONTRACT_NOT_ACTIVE, CYCLE_NOT_OPEN, PERIOD_RATED, STEP_NOT_ALLOWED_IN_STATE. */
export function reviewClosed(
  action: RealizationAction,
  realization: Realization,
  step: ReviewStep,
): Refusal | undefined {
  const { parties, contract, by } = step;
  if (parties.has("EMPLOYEE") || by.employeeId === contract.employeeId)
    return refusal("SELF_RATING", [], { whoCan: ["RATER"] });
  if (!parties.has("RATER")) return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: ["RATER"] });
  const inactive = notActive(contract, "id");
  if (inactive !== undefined) return inactive;
  if (step.cycleStatus !== "OPEN") return refusal("CYCLE_NOT_OPEN", "id");
  const settled = periodRated(contract, realization.period);
  if (settled !== undefined) return { ...settled, field: ["id"] };
  const ready = realization.version > 0 && from[action].includes(statusOf(realization));
  return ready ? undefined : refusal("STEP_NOT_ALLOWED_IN_STATE", "id");
}

/**
 * The rater confirms a realisation, or gives it back with a reason (R-EV-04). A correction by the employee makes it
 * RECORDED again, also after it was confirmed.
 *
 * Refused with what `reviewClosed` names, REASON_REQUIRED (giving back), TEXT_TOO_LONG.
 */
export function reviewRealization(
  before: Realization,
  action: RealizationAction,
  given: string | undefined,
  step: ReviewStep,
): Decision<{ readonly record: Realization; readonly note: Omit<AuditNote, "action"> }> {
  const closed = reviewClosed(action, before, step);
  if (closed !== undefined) return { refusals: [closed] };
  const reason = optionalText(2000).safeParse(given);
  if (!reason.success) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 2000 } });
  if (action === "RETURN" && !reason.data) return refuse("REASON_REQUIRED", "reason");
  const returnReason = action === "RETURN" ? (reason.data ?? undefined) : undefined;
  const record: Realization = {
    ...before,
    ...{
      status: action === "VERIFY" ? "VERIFIED" : "RETURNED",
      reviewedBy: step.by.name,
      reviewedAt: step.at,
      returnReason,
    },
  };
  const note = { party: "RATER" as const, changedFields: ["status"], reason: returnReason };
  return { record, note: { ...note, ...(step.by.onBehalfOf ? { onBehalfOf: step.by.onBehalfOf } : {}) } };
}
