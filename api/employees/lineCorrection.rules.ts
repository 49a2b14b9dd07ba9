import * as z from "zod";
import { noHistory, type Decided, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { CorrectionDecision, LineCorrectionStatus } from "../generated/enums.ts";
import { isDay, type Day, type Instant } from "../kernel/calendar.ts";
import type { EmployeeId, LineCorrectionId } from "../kernel/ids.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { absent, requiredText } from "../kernel/validate.ts";

/** Somebody says that the rater the line gives is wrong (R-UX-02). Nothing waits for its decision. */
export type LineCorrection = {
  readonly id: LineCorrectionId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly status: LineCorrectionStatus;
  readonly employeeId: EmployeeId;
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly unitName: string;
  readonly unitPath: string;
  /** Who rated when it was said; absent when the line found nobody. */
  readonly presentRaterId?: EmployeeId | undefined;
  readonly presentRaterName?: string | undefined;
  readonly proposedRaterId: EmployeeId;
  readonly proposedRaterName: string;
  readonly reason: string;
  readonly askedById: EmployeeId;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly decidedByName?: string | undefined;
  readonly decidedAt?: Instant | undefined;
  /** First day of the new rater, when it was accepted. */
  readonly from?: Day | undefined;
  readonly decisionReason?: string | undefined;
};

/** Asking for a correction, as entered. */
export const lineCorrectionAskModel = z.object({
  employee: absent(z.string()),
  rater: requiredText(80),
  reason: requiredText(500),
});

/** Deciding about one, as entered. */
export const lineCorrectionDecideModel = z.object({
  decision: z.enum(CorrectionDecision),
  from: absent(z.string().refine(isDay, "DATE_OUT_OF_RANGE")),
  reason: absent(requiredText(500)),
});

/** What is asked, with the people it names. */
export type AskedCorrection = Omit<LineCorrection, "version" | "history" | "status">;

/**
 * Asks for a correction. Refuses SELF_RATING (nobody rates themself, R-DEL-01), NOTHING_TO_CHANGE (the proposed one
 * rates already) and CORRECTION_PENDING (one is under way: its answer comes first).
 */
export function askCorrection(asked: AskedCorrection, pending: boolean): Decision<Decided<LineCorrection>> {
  if (asked.proposedRaterId === asked.employeeId) return refuse("SELF_RATING", "rater");
  if (asked.proposedRaterId === asked.presentRaterId) return refuse("NOTHING_TO_CHANGE", "rater");
  if (pending) return refuse("CORRECTION_PENDING", "employee");
  const record = { ...asked, version: 0, history: noHistory, status: LineCorrectionStatus.PENDING };
  return { record, note: { toState: LineCorrectionStatus.PENDING, reason: asked.reason } };
}

/** Who decides when. */
export type Decider = {
  readonly employeeId: string | undefined;
  readonly name: string;
  readonly at: Instant;
  readonly today: Day;
};

/** Whether somebody stands on one side of a correction: they cannot decide it (features 3.22). */
export const isConcerned = (correction: LineCorrection, employeeId: string | undefined): boolean =>
  employeeId !== undefined &&
  [correction.employeeId, correction.askedById, correction.proposedRaterId, correction.presentRaterId].includes(
    employeeId as EmployeeId,
  );

/**
 * Decides about a correction: accepted from a day (by default today), or refused with a reason.
 *
 * Refuses STEP_NOT_ALLOWED_IN_STATE (decided already), SELF_RATING (the decider stands on a side), REASON_REQUIRED and
 * DATE_OUT_OF_RANGE (a day before today: what was rated stays).
 */
export function decideCorrection(
  correction: LineCorrection,
  input: z.output<typeof lineCorrectionDecideModel>,
  by: Decider,
): Decision<Decided<LineCorrection>> {
  const { status } = correction;
  if (status !== LineCorrectionStatus.PENDING)
    return refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: status } });
  if (isConcerned(correction, by.employeeId))
    return refuse("SELF_RATING", [], { whoCan: ["PERFORMANCE_OFFICER", "TENANT_ADMIN"] });
  const accepted = input.decision === CorrectionDecision.ACCEPT;
  if (!accepted && input.reason === undefined) return refuse("REASON_REQUIRED", "reason");
  const from = accepted ? (input.from ?? by.today) : undefined;
  if (from !== undefined && from < by.today) return refuse("DATE_OUT_OF_RANGE", "from");
  const toState = accepted ? LineCorrectionStatus.ACCEPTED : LineCorrectionStatus.REFUSED;
  const decided = { decidedByName: by.name, decidedAt: by.at, from, decisionReason: input.reason };
  return { record: { ...correction, ...decided, status: toState }, note: { fromState: status, toState, ...input } };
}

/** Takes one's own request back. Refuses STEP_NOT_ALLOWED_IN_STATE and STEP_NOT_ALLOWED_FOR_PERSON. */
export function withdrawCorrection(
  correction: LineCorrection,
  employeeId: string | undefined,
): Decision<Decided<LineCorrection>> {
  const { status } = correction;
  if (status !== LineCorrectionStatus.PENDING)
    return refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: status } });
  if (correction.askedById !== employeeId) return refuse("STEP_NOT_ALLOWED_FOR_PERSON");
  const toState = LineCorrectionStatus.WITHDRAWN;
  return { record: { ...correction, status: toState }, note: { fromState: status, toState } };
}
