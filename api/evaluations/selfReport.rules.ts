import * as z from "zod";
import { EvaluationStatus, RatingValues } from "../generated/enums.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision } from "../kernel/refusal.ts";
import { optionalText, validated } from "../kernel/validate.ts";
import { withoutResult, type Evaluation, type SelfReport, type Unrated } from "./evaluation.rules.ts";
import { closedBecause, takenBy, type Step } from "./evaluationLifeCycle.rules.ts";
import type { EvaluationChange } from "./evaluationChange.rules.ts";

const rating = z
  .enum(RatingValues)
  .nullish()
  .transform((value) => value ?? undefined);

/** A self-report as the employee enters it; the panel's form uses the same model. */
export const selfReportModel = z.object({
  narrative: z.string().trim().max(5000, "TEXT_TOO_LONG"),
  resultRating: rating,
  behaviorRating: rating,
  obstacles: optionalText(3000),
});

/** Self-report as entered, before it is checked. */
export type SelfReportInput = z.input<typeof selfReportModel>;

function read(input: SelfReportInput, step: Step): Decision<SelfReport> {
  const shaped = validated(selfReportModel, input);
  if (isRefused(shaped)) return shaped;
  const { narrative, resultRating, behaviorRating, obstacles } = shaped;
  const own = (["resultRating", "behaviorRating"] as const).filter((field) => shaped[field] !== undefined);
  const allowed = step.policy.methods.includes("SELF_ASSESSMENT");
  const switchedOff = refuseAll(allowed ? [] : own.map((field) => refusal("METHOD_SWITCHED_OFF", field)));
  if (switchedOff !== undefined) return switchedOff;
  return { narrative, resultRating, behaviorRating, obstacles: obstacles ?? undefined };
}

/** The same evaluation, so far without a result: what the employee's steps start from. */
function withReport(evaluation: Evaluation, status: Unrated["status"], selfReport: SelfReport): Unrated {
  return { ...withoutResult(evaluation), status, selfReport };
}

/**
 * Saves the self-report without handing it in. A returned one stays returned, so that the rater's reason stays in
 * sight until it is handed in again.
 *
 * Refuses like `closedBecause`, and with TEXT_TOO_LONG or METHOD_SWITCHED_OFF (own ratings without
 * SELF_ASSESSMENT, R-MIX-01).
 */
export function saveSelfReport(evaluation: Evaluation, input: SelfReportInput, step: Step): Decision<EvaluationChange> {
  const closed = closedBecause(evaluation, "SAVE_SELF_REPORT", step);
  if (closed !== undefined) return { refusals: [closed] };
  const selfReport = read(input, step);
  if (isRefused(selfReport)) return selfReport;
  const status =
    evaluation.status === EvaluationStatus.RETURNED ? EvaluationStatus.RETURNED : EvaluationStatus.SELF_REPORTING;
  return {
    record: withReport(evaluation, status, selfReport),
    note: {
      ...takenBy("SAVE_SELF_REPORT", step),
      fromState: evaluation.status,
      toState: status,
      changedFields: ["selfReport"],
    },
  };
}

/**
 * Hands the self-report in. Refuses like `saveSelfReport`, and with REQUIRED (the words; with SELF_ASSESSMENT also
 * both own ratings, PAU-01).
 */
export function submitSelfReport(
  evaluation: Evaluation,
  input: SelfReportInput,
  step: Step,
): Decision<EvaluationChange> {
  const closed = closedBecause(evaluation, "SUBMIT_SELF_REPORT", step);
  if (closed !== undefined) return { refusals: [closed] };
  const selfReport = read(input, step);
  if (isRefused(selfReport)) return selfReport;
  if (selfReport.narrative === "") return refuse("REQUIRED", "narrative");
  if (step.policy.methods.includes("SELF_ASSESSMENT")) {
    const missing = (["resultRating", "behaviorRating"] as const).filter((field) => selfReport[field] === undefined);
    const refused = refuseAll(missing.map((field) => refusal("REQUIRED", field)));
    if (refused !== undefined) return refused;
  }
  const { reason: _answered, ...report } = withReport(evaluation, EvaluationStatus.SUBMITTED, selfReport);
  return {
    record: { ...report, submittedAt: step.at },
    note: {
      ...takenBy("SUBMIT_SELF_REPORT", step),
      fromState: evaluation.status,
      toState: EvaluationStatus.SUBMITTED,
      changedFields: ["selfReport"],
    },
  };
}
