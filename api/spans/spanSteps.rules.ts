import { emptyJudgement, type CitedEvidence } from "../evaluations/evaluation.rules.ts";
import { changedFields, readJudgement, unjustified, type JudgementInput } from "../evaluations/judgement.rules.ts";
import { Party, SpanAction, SpanActionValues, SpanState, type EvaluationStatus } from "../generated/enums.ts";
import type { Day, Instant } from "../kernel/calendar.ts";
import { contentHash } from "../kernel/hash.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { isUnrated, type EvaluationSpan, type SpanChange } from "./span.rules.ts";

/** Who takes a step on a part, when, and what the world around it allows. */
export type SpanStep = {
  readonly parties: ReadonlySet<Party>;
  readonly name: string;
  readonly onBehalfOf?: string | undefined;
  readonly at: Instant;
  readonly today: Day;
  readonly cycleOpen: boolean;
  /** State of the evaluation of the period. */
  readonly evaluation: EvaluationStatus;
};

/**
 * Why nothing can be said of a part now; undefined when it can. STEP_NOT_ALLOWED_FOR_PERSON (only its own rater),
 * SELF_RATING (R-DEL-01), STEP_NOT_ALLOWED_IN_STATE (too short, or the evaluation is rated), PERIOD_NOT_OPEN (the part
 * is not over), CYCLE_NOT_OPEN.
 */
export function closedSpan(span: EvaluationSpan, step: SpanStep): Refusal | undefined {
  const whoCan = [Party.RATER];
  if (step.parties.has(Party.EMPLOYEE)) return refusal("SELF_RATING", [], { whoCan });
  if (!step.parties.has(Party.RATER)) return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan });
  const rateable = span.state !== SpanState.TOO_SHORT && span.state !== SpanState.NOT_ASSESSABLE;
  if (!rateable || !isUnrated(step.evaluation))
    return refusal("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: span.state }, whoCan });
  if (!step.cycleOpen) return refusal("CYCLE_NOT_OPEN");
  return step.today > span.to ? undefined : refusal("PERIOD_NOT_OPEN");
}

/** Steps open to the caller now. */
export const spanActions = (span: EvaluationSpan, step: SpanStep): SpanAction[] =>
  SpanActionValues.filter(
    (action) =>
      closedSpan(span, step) === undefined && (action !== SpanAction.DECLINE || span.state !== SpanState.DECLINED),
  );

/** Ratings of a part as entered. */
export type SpanInput = Pick<
  JudgementInput,
  "resultRating" | "behaviorRating" | "resultReason" | "behaviorReason" | "resultEvidence" | "behaviorEvidence"
>;

/** What is signed: the days, whose they are, and the judgement; nothing of anybody else's part. */
export function spanHash(span: EvaluationSpan): string {
  const { contractId, period, employeeId, raterId, from, to, days } = span;
  const { resultRating, behaviorRating, resultReason, behaviorReason, resultEvidence, behaviorEvidence } = span;
  return contentHash({
    ...{ contractId, period, employeeId, raterId, from, to, days, resultRating, behaviorRating },
    ...{ resultReason: resultReason ?? null, behaviorReason: behaviorReason ?? null, resultEvidence, behaviorEvidence },
  });
}

/**
 * Rates and signs one's own part (R-RT-02): a reason and evidence for each rating that departs from MEETS. It can be
 * rated again until the evaluation is rated.
 *
 * @param evidence what may be cited, by id.
 */
export function rateSpan(
  span: EvaluationSpan,
  input: SpanInput,
  evidence: ReadonlyMap<string, CitedEvidence>,
  step: SpanStep,
): Decision<SpanChange> {
  const closed = closedSpan(span, step);
  if (closed !== undefined) return { refusals: [closed] };
  const { resultRating, behaviorRating, resultReason, behaviorReason, resultEvidence, behaviorEvidence } = input;
  const judgement = readJudgement(
    { resultRating, behaviorRating, resultReason, behaviorReason, resultEvidence, behaviorEvidence },
    { evidence, resultIds: new Set() },
  );
  if (isRefused(judgement)) return judgement;
  const refused = refuseAll(unjustified(judgement));
  if (refused !== undefined) return refused;
  const { resultFeedback: _results, behaviorFeedback: _behaviors, note: _note, ...words } = judgement;
  const said: EvaluationSpan = { ...span, ...words, state: SpanState.GIVEN, reason: undefined };
  const signature = { name: step.name, onBehalfOf: step.onBehalfOf, at: step.at, contentHash: spanHash(said) };
  return {
    record: { ...said, signature },
    note: {
      ...{ party: Party.RATER, onBehalfOf: step.onBehalfOf, fromState: span.state, toState: SpanState.GIVEN },
      changedFields: changedFields({ ...emptyJudgement, ...judgementOf(span) }, { ...emptyJudgement, ...words }),
    },
  };
}

const judgementOf = (span: EvaluationSpan) => {
  const { resultRating, behaviorRating, resultReason, behaviorReason, resultEvidence, behaviorEvidence } = span;
  return { resultRating, behaviorRating, resultReason, behaviorReason, resultEvidence, behaviorEvidence };
};

/** Says why one's part cannot be rated; what was given before is taken back. Refuses like `closedSpan`, REASON_REQUIRED, TEXT_TOO_LONG. */
export function declineSpan(span: EvaluationSpan, reason: string, step: SpanStep): Decision<SpanChange> {
  const closed = closedSpan(span, step);
  if (closed !== undefined) return { refusals: [closed] };
  if (span.state === SpanState.DECLINED)
    return refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: span.state } });
  const why = reason.trim();
  if (why === "") return refuse("REASON_REQUIRED", "reason");
  if (why.length > 2000) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 2000 } });
  const { resultRating: _result, behaviorRating: _behavior, signature: _signature, ...rest } = span;
  const { resultReason: _resultReason, behaviorReason: _behaviorReason, ...bare } = rest;
  return {
    record: { ...bare, state: SpanState.DECLINED, resultEvidence: [], behaviorEvidence: [], reason: why },
    note: {
      ...{ party: Party.RATER, onBehalfOf: step.onBehalfOf },
      ...{ fromState: span.state, toState: SpanState.DECLINED, reason: why },
    },
  };
}
