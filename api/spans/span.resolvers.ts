import { delegationFor, partiesOf } from "../access/actor.rules.ts";
import type { Contract } from "../contracts/contract.rules.ts";
import { contractIn, contractKey } from "../contracts/contract.store.ts";
import { periodOf, type Cycle } from "../cycles/cycle.rules.ts";
import {
  cycleOfEvaluation,
  policyOfCycle,
  seenBy,
  zoneOf,
  type EvaluationParent,
} from "../evaluations/evaluationContext.ts";
import { evaluationIn } from "../evaluations/evaluation.store.ts";
import { feedbackIn } from "../feedback/continuousFeedback.store.ts";
import { CycleStatus, DelegatedAct, SpanState } from "../generated/enums.ts";
import type { SpanDeclineInput, SpanRateInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload } from "../graphql/payload.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { realizationsIn } from "../progress/realization.store.ts";
import type { Source } from "../sources/source.rules.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import { combine } from "./combination.rules.ts";
import { readSpans, spansOfPeriod } from "./readSpans.ts";
import { placeOfSpan, type EvaluationSpan as Span, type SpanChange } from "./span.rules.ts";
import { declineSpan, rateSpan, spanActions, type SpanStep } from "./spanSteps.rules.ts";
import { citableIn, spanSources } from "./spanSources.rules.ts";
import { spanTerms } from "./spanTerms.rules.ts";

type Item = Record<string, unknown>;

/** As whom and when the caller would take a step on a part. */
function stepOnSpan(context: Context, span: Span, contract: Contract, cycle: Cycle): SpanStep {
  const { actor, session } = context;
  return {
    parties: partiesOf(actor, span, DelegatedAct.EVALUATION),
    onBehalfOf: delegationFor(actor, span, DelegatedAct.EVALUATION)?.delegatorName,
    ...{ name: actor.name, at: session.at, today: actor.today, cycleOpen: cycle.status === CycleStatus.OPEN },
    evaluation: contract.evaluations[span.period]?.status ?? "OPEN",
  };
}

type Found = { readonly span: Span; readonly contract: Contract; readonly cycle: Cycle };

/** A part among the items of its contract's partition, for its own rater; undefined for everybody else. */
async function found(context: Context, id: string, items: readonly Item[]): Promise<Found | undefined> {
  const contract = contractIn(items);
  const place = placeOfSpan(id);
  if (contract === undefined || place === undefined) return undefined;
  const cycle = await cycleOfEvaluation(context, contract);
  const period = periodOf(cycle, place.period);
  if (period === undefined) return undefined;
  const spans = spansOfPeriod(contract, items, period, await policyOfCycle(context, cycle));
  const span = spans.find((each) => each.id === id);
  return span !== undefined && mayUseOn(context, "evaluationSpan", span) ? { span, contract, cycle } : undefined;
}

async function sourcesOf(context: Context, span: Span, contract: Contract, items: readonly Item[]): Promise<Source[]> {
  return spanSources(span, {
    contract,
    evaluation: evaluationIn(items, span.period),
    realizations: realizationsIn(items),
    feedback: feedbackIn(items, span.period),
    zone: await zoneOf(context),
  });
}

async function evaluationSpan(_: unknown, { id }: { id: string }, context: Context): Promise<Span | null> {
  const place = placeOfSpan(id);
  if (place === undefined) return null;
  const items = await context.contractPartitions.load(place.contractId);
  return (await found(context, id, items))?.span ?? null;
}

type Decide<I> = (span: Span, input: I, step: SpanStep, sources: readonly Source[]) => Decision<SpanChange>;

/** One step on a part. Unknown parts and those of others are answered alike. */
const take =
  <I extends { id: string; version: number; idempotencyKey?: string | null | undefined }>(
    action: "spanRate" | "spanDecline",
    decide: Decide<I>,
  ) =>
  async (_: unknown, { input }: { input: I }, context: Context) => {
    const place = placeOfSpan(input.id);
    const { pk } = contractKey(context.actor.organizationId, place?.contractId ?? "");
    // Consistent, past the request's cache: evidence recorded a moment ago may be cited.
    const items = await queryAll(context.session.table, { ...inPartition(pk), ConsistentRead: true });
    const known = await found(context, input.id, items);
    if (known === undefined) return payload<"span", Span>("span", { refused: refuse("UNKNOWN_ID", "id") });
    const { span: open, contract, cycle } = known;
    const step = stepOnSpan(context, open, contract, cycle);
    const sources = await sourcesOf(context, open, contract, items);
    const changed = await context.stores.spans.change(
      open,
      input.version,
      { action, idempotency: idempotencyOf(action, input) },
      (span) => decide(span, input, step, sources),
    );
    context.contractPartitions.clear(contract.id);
    return payload("span", changed);
  };

const Mutation = {
  spanRate: take<SpanRateInput>("spanRate", (span, input, step, sources) =>
    rateSpan(span, input, citableIn(sources), step),
  ),
  spanDecline: take<SpanDeclineInput>("spanDecline", (span, { reason }, step) => declineSpan(span, reason, step)),
};

const EvaluationSpan = {
  signedAt: ({ signature }: Span) => signature?.at ?? null,
  contentHash: ({ signature }: Span) => signature?.contentHash ?? null,
  overdue: ({ state, dueOn }: Span, _: unknown, { actor }: Context) => state === SpanState.ASKED && dueOn < actor.today,
  async sources(span: Span, _: unknown, context: Context): Promise<Source[]> {
    if (span.evaluated || !mayUseOn(context, "evaluationSpan", span)) return [];
    const items = await context.contractPartitions.load(span.contractId);
    const contract = contractIn(items);
    return contract === undefined ? [] : sourcesOf(context, span, contract, items);
  },
  async allowedActions(span: Span, _: unknown, context: Context) {
    if (span.evaluated || !mayUseOn(context, "evaluationSpan", span)) return [];
    const items = await context.contractPartitions.load(span.contractId);
    const known = await found(context, span.id, items);
    return known === undefined ? [] : spanActions(span, stepOnSpan(context, span, known.contract, known.cycle));
  },
};

/** Parts of an evaluation's period for whoever may see its judgement; null where one rater saw it all. */
async function spans(evaluation: EvaluationParent, _: unknown, context: Context) {
  if (!seenBy(context, evaluation).judgement) return null;
  const items = await context.contractPartitions.load(evaluation.contractId);
  const contract = contractIn(items);
  if (contract === undefined) return null;
  const cycle = await cycleOfEvaluation(context, evaluation);
  const policy = await policyOfCycle(context, cycle);
  const parts = await readSpans(context, { contract, items, period: evaluation.period, cycle, policy });
  if (parts.length === 0) return null;
  const { mode, citation } = spanTerms(policy);
  const combination = { mode, citation, parts };
  return {
    ...{ combination: mode, citation, parts, days: parts.reduce((sum, part) => sum + part.days, 0) },
    result: combine("result", combination),
    behavior: combine("behavior", combination),
  };
}

/** Parts of a period under several raters (domain 2.10). */
export const spanResolvers = { Query: { evaluationSpan }, Mutation, EvaluationSpan, Evaluation: { spans } };
