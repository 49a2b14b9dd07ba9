import { EvaluationStatus, ObjectionStatus, Party, type ObjectionOutcome } from "../generated/enums.ts";
import type { Decided } from "../audit/auditEvent.rules.ts";
import { withoutResult } from "../evaluations/evaluation.rules.ts";
import { closedBecause, takenBy, type Step } from "../evaluations/evaluationLifeCycle.rules.ts";
import { rerated, type RatingChange, type ReratingGround } from "../evaluations/rerating.rules.ts";
import { dayIn } from "../kernel/calendar.ts";
import { contentHash } from "../kernel/hash.ts";
import { isRefused, refuse, type Decision, type Refused } from "../kernel/refusal.ts";
import { requiredText, validated } from "../kernel/validate.ts";
import * as z from "zod";
import { spokeIn } from "./duty.rules.ts";
import { explainBy, openObjection } from "./objecting.rules.ts";
import { unheard, type Disputed, type Objection, type Ratings, type Ruling } from "./objection.rules.ts";

/** A decision as the superior of the rater enters it. */
export type DecisionInput = {
  readonly outcome: ObjectionOutcome;
  readonly reason: string;
  /** The new ratings; with CHANGED only. */
  readonly ratings?: RatingChange | null | undefined;
};

const reasonModel = z.object({ reason: requiredText(5000) });

/** What the decision signs: the whole objection with both sides and the ruling; anybody can compute it again. */
export function rulingHash(objection: Objection, ruling: Omit<Ruling, "contentHash">): string {
  const { evaluationId, round, status, reasons, evidence, ratings, filedAt } = objection;
  const { employeeStatement, raterStatement } = objection;
  const { reason, at, byName, onBehalfOf, ratings: after } = ruling;
  return contentHash({
    ...{ evaluationId, round, status, reasons, evidence, ratings, filedAt, employeeStatement, raterStatement },
    ruling: { reason, at, byName, onBehalfOf, ratings: after },
  });
}

/** STATEMENT_MISSING while a side is not heard and may still speak; its silence bars nothing after `explainBy` (R-OBJ-03). */
function tooEarly(objection: Objection, step: Step): Refused | undefined {
  const missing = unheard(objection);
  const last = explainBy(dayIn(objection.zone, objection.filedAt), objection.decideBy);
  if (missing.length === 0 || dayIn(step.zone, step.at) > last) return undefined;
  return refuse("STATEMENT_MISSING", [], { params: { day: last }, whoCan: missing });
}

/**
 * Decides an objection, finally (R-OBJ-03, R-OBJ-07): UPHELD leaves the result, CHANGED sets other ratings with
 * reason and evidence from which the predicate follows by the same quadrant (R-RT-02, R-RT-05), RETURNED sends a
 * procedural error back to the rater. The decision is signed over everything it rests on.
 *
 * Refuses like `closedBecause` (DUTY_CONFLICT for whoever rated, and for whoever spoke for a side), REQUIRED, TEXT_TOO_LONG, STATEMENT_MISSING,
 * RATING_UNCHANGED, CYCLE_NOT_OPEN (nobody could rate again) and like `rerated`.
 */
export function decide(
  evaluation: Disputed,
  input: DecisionInput,
  { ground, evidence = [], byName }: ReratingGround & { readonly byName: string },
  step: Step,
): Decision<Decided<Disputed>> {
  const closed = closedBecause(evaluation, "DECIDE_OBJECTION", step);
  if (closed !== undefined) return { refusals: [closed] };
  if (spokeIn(evaluation, step.by)) return refuse("DUTY_CONFLICT", [], { whoCan: [Party.RATER_SUPERIOR] });
  const read = validated(reasonModel, { reason: input.reason });
  if (isRefused(read)) return read;
  const { clockOn: _due, ...open } = openObjection(evaluation);
  const early = tooEarly(open, step);
  if (early !== undefined) return early;
  if (evaluation.status !== EvaluationStatus.OBJECTED) throw new Error("Only an open objection can be decided");
  const note = { ...takenBy("DECIDE_OBJECTION", step), fromState: "OBJECTED", reason: read.reason };
  const ruled = (status: Objection["status"], ratings: Ratings | undefined): Objection => {
    const closing = { ...open, status };
    const ruling = { reason: read.reason, at: step.at, byName, onBehalfOf: step.decidesFor, ratings };
    return { ...closing, ruling: { ...ruling, contentHash: rulingHash(closing, ruling) } };
  };
  const final = { status: EvaluationStatus.FINAL, acknowledgement: "DECIDED", finalAt: step.at } as const;
  switch (input.outcome) {
    case "UPHELD":
      return {
        record: { ...evaluation, ...final, objection: ruled(ObjectionStatus.UPHELD, open.ratings) },
        note: { ...note, toState: "FINAL", changedFields: ["objection"] },
      };
    case "RETURNED": {
      if (!step.cycleOpen) return refuse("CYCLE_NOT_OPEN", "outcome");
      const objection = ruled(ObjectionStatus.RETURNED, undefined);
      const again = { ...withoutResult(evaluation), status: EvaluationStatus.UNDER_REVIEW, reason: read.reason };
      return {
        record: { ...again, objection },
        note: { ...note, toState: "UNDER_REVIEW", changedFields: ["objection"] },
      };
    }
    case "CHANGED": {
      if (!input.ratings) return refuse("REQUIRED", "ratings");
      const { resultRating, behaviorRating } = input.ratings;
      if (resultRating === open.ratings.result && behaviorRating === open.ratings.behavior)
        return refuse("RATING_UNCHANGED", "ratings");
      const sides = [open.evidence, open.employeeStatement?.evidence ?? [], open.raterStatement?.evidence ?? []].flat();
      const set = rerated(evaluation, input.ratings, { ground, evidence: [...sides, ...evidence] }, step);
      if (isRefused(set)) return underRatings(set);
      const { judgement, outcome, changedFields } = set;
      const ratings = { result: resultRating, behavior: behaviorRating, predicate: outcome.predicate };
      return {
        record: { ...evaluation, ...final, judgement, outcome, objection: ruled(ObjectionStatus.CHANGED, ratings) },
        note: { ...note, toState: "FINAL", changedFields: [...changedFields, "objection"] },
      };
    }
  }
}

const underRatings = ({ refusals: [first, ...others] }: Refused): Refused => ({
  refusals: [
    { ...first, field: ["ratings", ...first.field] },
    ...others.map((each) => ({ ...each, field: ["ratings", ...each.field] })),
  ],
});
