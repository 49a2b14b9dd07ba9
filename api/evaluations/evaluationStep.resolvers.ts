import { contractIn } from "../contracts/contract.store.ts";
import { contractKey } from "../contracts/contract.store.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import type { MutationResolvers } from "../generated/schema.ts";
import type {
  EvaluationRateInput,
  EvaluationReturnInput,
  EvaluationReviewInput,
  EvaluationStepInput,
  SelfReportInput,
} from "../generated/schema.ts";
import type { Changed } from "../audit/change.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload } from "../graphql/payload.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { readSpanWorkings } from "../spans/readSpans.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import { acknowledge, deliver, markNotAssessable, reopen, returnToEmployee } from "./closing.rules.ts";
import { contractAndPeriod, notBegun, type Evaluation, type SuperiorAtRating } from "./evaluation.rules.ts";
import type { EvaluationChange } from "./evaluationChange.rules.ts";
import {
  cycleOfEvaluation,
  parentOf,
  policyOfCycle,
  stepOnEvaluation,
  type EvaluationParent,
} from "./evaluationContext.ts";
import { keepPartition, keysOfPeople, keysOfStep } from "./evaluationKeys.ts";
import { groundOf, type EvaluationGround } from "./evaluationGround.ts";
import type { Step } from "./evaluationLifeCycle.rules.ts";
import { evaluationIn } from "./evaluation.store.ts";
import { rate, review } from "./judgement.rules.ts";
import { partitionWith } from "./partitionWith.ts";
import { superiorAtRating } from "./superiorAtRating.ts";
import { saveSelfReport, submitSelfReport } from "./selfReport.rules.ts";

type Input = { readonly version: number; readonly idempotencyKey?: string | null | undefined };

/** What a mutation decides on: the evaluation, who acts, and what can be judged from. */
type Decide<I> = (evaluation: Evaluation, input: I, step: Step, ground: Ground) => Decision<EvaluationChange>;

/** What is judged from, with who stands above the rater where a step settles that. */
type Ground = EvaluationGround & { readonly superior?: SuperiorAtRating | undefined };

const asPayload = (changed: Changed<Evaluation>) => {
  const shown: Changed<EvaluationParent> =
    "record" in changed
      ? { record: parentOf(changed.record) }
      : { refused: changed.refused, ...(changed.fresh ? { fresh: parentOf(changed.fresh) } : {}) };
  return payload("evaluation", shown);
};

/** One step of the life cycle. Unknown and foreign evaluations are answered alike; everything else is the rule's word. */
function step<I extends Input>(
  mutation: keyof MutationResolvers,
  idOf: (input: I) => string,
  decide: Decide<I>,
  superiorOf?: typeof superiorAtRating,
) {
  const once = async (input: I, context: Context) => {
    const { actor, session, stores } = context;
    const id = idOf(input);
    const unknown = () => asPayload({ refused: refuse("UNKNOWN_ID", "id") });
    const place = contractAndPeriod(id);
    if (place === undefined) return unknown();
    // Consistent, past the request's cache: a rater may cite evidence recorded a moment ago.
    const { pk } = contractKey(actor.organizationId, place.contractId);
    const items = await queryAll(session.table, { ...inPartition(pk), ConsistentRead: true });
    const contract = contractIn(items);
    if (contract === undefined) return unknown();
    keepPartition(context, contract.id, items);
    // All that is decided by, in one batch.
    for (const key of [...keysOfStep(contract), ...(superiorOf ? keysOfPeople(contract) : [])])
      context.items.load(key).catch(() => undefined);
    const cycle = await cycleOfEvaluation(context, contract);
    const period = periodOf(cycle, place.period);
    if (period === undefined) return unknown();
    const open = notBegun(contract, period);
    const seen = evaluationIn(items, place.period) ?? open;
    const mine = mayUseOn(context, "evaluation", contract) || mayUseOn(context, "evaluation", seen);
    if (!mine) return unknown();
    const [how, superior, policy] = await Promise.all([
      stepOnEvaluation(context, seen),
      superiorOf?.(context, seen),
      policyOfCycle(context, cycle),
    ]);
    const spans = await readSpanWorkings(context, { contract, items, period: place.period, cycle, policy });
    const ground = {
      ...groundOf(items, contract, place.period, cycle, how.policy),
      ...{ superior, spans: spans?.workings },
    };
    const changed = await stores.evaluations.change(
      open,
      input.version,
      { action: mutation, idempotency: idempotencyOf(mutation, input) },
      (evaluation) => decide(evaluation, input, how, ground),
      seen,
      // Only the rating tells of the parts; other steps need not wait for them.
      superiorOf === undefined ? [] : spans?.unmoved,
    );
    if (partMoved(changed)) return "PART_MOVED";
    if ("record" in changed) keepPartition(context, contract.id, partitionWith(items, changed.record));
    else context.contractPartitions.clear(contract.id);
    return asPayload(changed);
  };
  return async (_: unknown, { input }: { input: I }, context: Context) => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const answer = await once(input, context);
      if (answer !== "PART_MOVED") return answer;
    }
    return asPayload({ refused: refuse("STALE_VERSION", "version") });
  };
}

/** Tries of a rating while former raters say something of their parts: each reads everything again. */
const mostTries = 4;

/** Whether a part of the period was written while the rating was. */
const partMoved = (changed: Changed<Evaluation>): boolean =>
  "refused" in changed && changed.refused.refusals.some(({ field }) => field[0] === "spans");

const byId = ({ id }: { readonly id: string }) => id;
const byEvaluation = ({ evaluation }: { readonly evaluation: string }) => evaluation;

/** Mutations that move an evaluation along. */
export const evaluationStepResolvers = {
  Mutation: {
    selfReportSave: step<SelfReportInput>("selfReportSave", byEvaluation, saveSelfReport),
    selfReportSubmit: step<SelfReportInput>("selfReportSubmit", byEvaluation, submitSelfReport),
    evaluationReturn: step<EvaluationReturnInput>("evaluationReturn", byId, (evaluation, { reason }, how) =>
      returnToEmployee(evaluation, reason, how),
    ),
    evaluationReview: step<EvaluationReviewInput>("evaluationReview", byId, (evaluation, input, how, ground) =>
      review(evaluation, input, ground, how),
    ),
    evaluationRate: step<EvaluationRateInput>(
      "evaluationRate",
      byId,
      (evaluation, input, how, ground) => rate(evaluation, input, ground, how),
      superiorAtRating,
    ),
    evaluationDeliver: step<EvaluationStepInput>("evaluationDeliver", byId, (evaluation, _, how) =>
      deliver(evaluation, how),
    ),
    evaluationAcknowledge: step<EvaluationStepInput>("evaluationAcknowledge", byId, (evaluation, _, how) =>
      acknowledge(evaluation, how),
    ),
    evaluationMarkNotAssessable: step<EvaluationReturnInput>(
      "evaluationMarkNotAssessable",
      byId,
      (evaluation, { reason }, how) => markNotAssessable(evaluation, reason, how),
    ),
    evaluationReopen: step<EvaluationReturnInput>("evaluationReopen", byId, (evaluation, { reason }, how) =>
      reopen(evaluation, reason, how),
    ),
  },
};
