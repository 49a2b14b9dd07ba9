import * as z from "zod";
import { BehaviorValues, EvaluationStatus, RatingValues } from "../generated/enums.ts";
import { isRefused, refusal, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import {
  withoutResult,
  type CitedEvidence,
  type Evaluation,
  type Judgement,
  type SuperiorAtRating,
} from "./evaluation.rules.ts";
import type { EvaluationChange } from "./evaluationChange.rules.ts";
import { deadline } from "./deadlines.rules.ts";
import { closedBecause, placeOf, takenBy, type Step } from "./evaluationLifeCycle.rules.ts";
import { explain } from "./explanation.rules.ts";
import { leftReason, unreportedSince } from "./leftService.rules.ts";
import type { Suggestion } from "./suggestion.rules.ts";
import type { SpanWorkings } from "../spans/combination.rules.ts";

const rating = z
  .enum(RatingValues)
  .nullish()
  .transform((value) => value ?? undefined);
const ids = z
  .array(z.string())
  .max(50, "LIST_SIZE")
  .nullish()
  .transform((list) => [...new Set(list ?? [])]);
const list = <T extends z.ZodType>(model: T) =>
  z
    .array(model)
    .max(60, "LIST_SIZE")
    .nullish()
    .transform((value) => value ?? []);

/** A judgement as the rater enters it; the panel's form uses the same model. */
export const judgementModel = z.object({
  resultRating: rating,
  behaviorRating: rating,
  resultReason: optionalText(3000),
  behaviorReason: optionalText(3000),
  resultEvidence: ids,
  behaviorEvidence: ids,
  resultFeedback: list(z.object({ resultId: z.string(), text: requiredText(3000) })),
  behaviorFeedback: list(z.object({ behavior: z.enum(BehaviorValues), text: requiredText(3000) })),
  note: optionalText(3000),
});

/** Judgement as entered, before it is checked. */
export type JudgementInput = z.input<typeof judgementModel>;

/** What a judgement may refer to. */
export type JudgementGround = {
  /** Evidence recorded on the contract, by id. */
  readonly evidence: ReadonlyMap<string, CitedEvidence>;
  /** Ids of the contract's results. */
  readonly resultIds: ReadonlySet<string>;
};

/** Most bytes of a judgement: with self-report and explanation it is one item, which holds 400 kB. */
const mostBytes = 150_000;

/**
 * Understands an entered judgement: TEXT_TOO_LONG, REQUIRED, LIST_SIZE, UNKNOWN_ID, DUPLICATE_ENTRY, CONTENT_TOO_LARGE.
 */
export function readJudgement(input: JudgementInput, ground: JudgementGround): Decision<Judgement> {
  const shaped = validated(judgementModel, input);
  if (isRefused(shaped)) return shaped;
  const reasons: Refusal[] = [];
  const cited = (field: "resultEvidence" | "behaviorEvidence") =>
    shaped[field].flatMap((id, at) => {
      const evidence = ground.evidence.get(id);
      if (evidence === undefined) reasons.push(refusal("UNKNOWN_ID", [field, String(at)]));
      return evidence === undefined ? [] : [evidence];
    });
  const once = (field: string, keys: readonly string[]) =>
    keys.forEach((key, at) => {
      if (keys.indexOf(key) !== at) reasons.push(refusal("DUPLICATE_ENTRY", [field, String(at)]));
    });
  shaped.resultFeedback.forEach(({ resultId }, at) => {
    if (!ground.resultIds.has(resultId))
      reasons.push(refusal("UNKNOWN_ID", ["resultFeedback", String(at), "resultId"]));
  });
  once(
    "resultFeedback",
    shaped.resultFeedback.map((each) => each.resultId),
  );
  once(
    "behaviorFeedback",
    shaped.behaviorFeedback.map((each) => each.behavior),
  );
  const judgement: Judgement = {
    resultRating: shaped.resultRating,
    behaviorRating: shaped.behaviorRating,
    resultReason: shaped.resultReason ?? undefined,
    behaviorReason: shaped.behaviorReason ?? undefined,
    resultEvidence: cited("resultEvidence"),
    behaviorEvidence: cited("behaviorEvidence"),
    resultFeedback: shaped.resultFeedback,
    behaviorFeedback: shaped.behaviorFeedback,
    note: shaped.note ?? undefined,
  };
  if (new TextEncoder().encode(JSON.stringify(judgement)).length > mostBytes)
    reasons.push(refusal("CONTENT_TOO_LARGE", "resultFeedback"));
  return refuseAll(reasons) ?? judgement;
}

/** Fields of two judgements that differ, for history. */
export function changedFields(before: Judgement, after: Judgement): string[] {
  return (Object.keys(after) as (keyof Judgement)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

/** Saves ratings, reasons and feedback without setting them. Refuses like `closedBecause` and like `readJudgement`. */
export function review(
  evaluation: Evaluation,
  input: JudgementInput,
  ground: JudgementGround,
  step: Step,
): Decision<EvaluationChange> {
  const closed = closedBecause(evaluation, "REVIEW", step);
  if (closed !== undefined) return { refusals: [closed] };
  const judgement = readJudgement(input, ground);
  if (isRefused(judgement)) return judgement;
  return {
    record: { ...withoutResult(evaluation), status: EvaluationStatus.UNDER_REVIEW, judgement },
    note: {
      ...takenBy("REVIEW", step),
      fromState: evaluation.status,
      toState: EvaluationStatus.UNDER_REVIEW,
      changedFields: changedFields(evaluation.judgement, judgement),
    },
  };
}

/** What R-RT-02 still asks of a judgement: both ratings; a reason and evidence for each that departs from MEETS. */
export function unjustified(judgement: Judgement): Refusal[] {
  return (["result", "behavior"] as const).flatMap((dimension) => {
    const rating = judgement[`${dimension}Rating`];
    if (rating === undefined) return [refusal("REQUIRED", `${dimension}Rating`)];
    if (rating === "MEETS") return [];
    return [
      ...(judgement[`${dimension}Reason`] ? [] : [refusal("RATING_REASON_REQUIRED", `${dimension}Reason`)]),
      ...(judgement[`${dimension}Evidence`].length > 0
        ? []
        : [refusal("RATING_EVIDENCE_REQUIRED", `${dimension}Evidence`)]),
    ];
  });
}

/**
 * Sets the two ratings; the predicate follows from the quadrant and is stored with its whole working (R-RT-05).
 * Of whoever left the service without a self-report, explanation and history say so (PAU-01, domain 2.10).
 * A rating set but not handed over may be set again. Who would decide an objection is settled with it, by the
 * reporting line of that day (features 3.10).
 *
 * Refuses like `closedBecause` and `review`, and with RATING_REASON_REQUIRED, RATING_EVIDENCE_REQUIRED (R-RT-02).
 */
export function rate(
  evaluation: Evaluation,
  input: JudgementInput,
  ground: JudgementGround & {
    readonly suggestion: Suggestion;
    readonly superior?: SuperiorAtRating | undefined;
    readonly spans?: SpanWorkings | undefined;
  },
  step: Step,
): Decision<EvaluationChange> {
  const closed = closedBecause(evaluation, "RATE", step);
  if (closed !== undefined) return { refusals: [closed] };
  const judgement = readJudgement(input, ground);
  if (isRefused(judgement)) return judgement;
  const refused = refuseAll(unjustified(judgement));
  if (refused !== undefined) return refused;
  const { resultRating, behaviorRating } = judgement;
  if (resultRating === undefined || behaviorRating === undefined)
    throw new Error("A justified judgement has both ratings");
  const unreported = unreportedSince(evaluation, step.leftOn);
  const { predicate, working } = explain(
    { ...judgement, resultRating, behaviorRating },
    ground.suggestion,
    step.policy,
    ground.spans,
    unreported,
  );
  const { reason: _settled, ...base } = withoutResult(evaluation);
  const { superior } = ground;
  return {
    record: {
      ...base,
      status: EvaluationStatus.RATED,
      judgement,
      ...(superior === undefined ? {} : { raterSuperiorId: superior.id, superiorAsOf: superior.on }),
      clockOn: deadline("DELIVERY", step.at, step.policy.terms, placeOf(evaluation, step)).day,
      outcome: { predicate, explanation: working, policyId: step.policy.id, ratedAt: step.at, ratedById: step.by },
    },
    note: {
      ...takenBy("RATE", step),
      fromState: evaluation.status,
      toState: EvaluationStatus.RATED,
      ...(unreported === undefined ? {} : { reason: leftReason(unreported) }),
      changedFields: [...changedFields(evaluation.judgement, judgement), "predicate"],
    },
  };
}
