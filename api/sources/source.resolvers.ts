import { standsTo } from "../access/actor.rules.ts";
import { actionPlansIn } from "../contracts/actionPlan.store.ts";
import { contractIn } from "../contracts/contract.store.ts";
import { periodOf, type Cycle } from "../cycles/cycle.rules.ts";
import { meetingNotesIn } from "../dialogues/dialogue.store.ts";
import type { Evaluation } from "../evaluations/evaluation.rules.ts";
import { citableRecords } from "../evaluations/citableRecords.ts";
import { cycleOfEvaluation, policyOfCycle, seenBy, type EvaluationParent } from "../evaluations/evaluationContext.ts";
import { evaluationIn } from "../evaluations/evaluation.store.ts";
import { feedbackIn } from "../feedback/continuousFeedback.store.ts";
import { peerResultIn } from "../feedback/peerClosing.store.ts";
import { readsPeers } from "../feedback/peerReaders.rules.ts";
import type { PeerResult } from "../feedback/peerResult.rules.ts";
import { SourceKind, type EvaluationMethod, type Language } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { inLanguage } from "../kernel/messages.ts";
import { isDay } from "../kernel/calendar.ts";
import { linkedInnovationsIn } from "../innovations/innovation.store.ts";
import { observationsIn } from "../observations/observation.store.ts";
import { policyValue, type Policy } from "../policies/policy.rules.ts";
import { realizationsIn } from "../progress/realization.store.ts";
import { behaviorScores } from "./behaviorScores.rules.ts";
import { suggestBehavior, type BehaviorPolicy } from "./behaviorSuggestion.rules.ts";
import { actionPlanSources, realizationSources, selfReportSource } from "./ownSources.rules.ts";
import { feedbackSources, meetingSources, peerSources } from "./saidSources.rules.ts";
import { dailyLogSources, innovationSources, observationSources } from "./seenSources.rules.ts";
import { publicSources } from "./publicSources.rules.ts";
import { readSpans } from "../spans/readSpans.ts";
import { spanRatingSources } from "./spanRatingSources.rules.ts";
import { qualityOf, type Satisfaction } from "../surveys/satisfaction.rules.ts";
import { satisfactionKey, satisfactionOf } from "../surveys/satisfaction.store.ts";
import { kindsOf, overview, type Source, type SourceFact } from "./source.rules.ts";

type Item = Record<string, unknown>;
type Span = { readonly keys: ReadonlySet<string>; readonly from: string; readonly to: string };

/** Periods that an evaluation looks at: its own, and for the annual one all of the year (R-EV-01). */
function spanOf(cycle: Cycle, key: string): Span {
  const period = periodOf(cycle, key);
  const [from, to] = [period?.from ?? cycle.from, period?.to ?? cycle.to];
  const within = cycle.periods.filter((each) => each.from >= from && each.to <= to);
  return { keys: new Set([key, ...within.map((each) => each.key)]), from, to };
}

/** Everything of an evaluation's contract that its sources are read from. */
type Ground = {
  readonly items: readonly Item[];
  readonly span: Span;
  readonly policy: Policy;
  readonly satisfaction: Satisfaction | undefined;
};

async function groundOf(evaluation: EvaluationParent, context: Context): Promise<Ground> {
  // Asked together with the cycle, before the policy can say whether it is used: a key more costs no request more.
  const [items, cycle, asked] = await Promise.all([
    context.contractPartitions.load(evaluation.contractId),
    cycleOfEvaluation(context, evaluation),
    context.items.load(satisfactionKey(context.actor.organizationId, evaluation.unitId)),
  ]);
  const satisfaction = asked === undefined ? undefined : satisfactionOf(asked);
  const policy = await policyOfCycle(context, cycle);
  return { items, span: spanOf(cycle, evaluation.period), policy, satisfaction };
}

const inSpan =
  ({ keys }: Span) =>
  ({ period }: { readonly period: string }) =>
    keys.has(period);
const peerResults = (items: readonly Item[], { keys }: Span): PeerResult[] =>
  [...keys].flatMap((key) => peerResultIn(items, key) ?? []);
const onDays =
  ({ from, to }: Span) =>
  ({ day }: { readonly day: string }) =>
    day >= from && day <= to;

/** Approved entries of the log: its own partition, so one more query, made only where the policy keeps a log. */
async function logSources({ contractId }: EvaluationParent, { span, policy }: Ground, context: Context) {
  if (!policy.methods.includes("PROCESS")) return [];
  const periods = [...span.keys].filter((key) => key.length > 4).sort();
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const logs = await context.stores.dailyLogs.between(
    contractId,
    { period: first, day: span.from },
    { period: last, day: span.to },
  );
  return dailyLogSources(logs);
}

/** What citizens said of the unit until the period ended, where the policy asks them (R-MIX-01). */
function publicSourcesOf({ span, policy, satisfaction }: Ground): Source[] {
  if (satisfaction === undefined || !policy.methods.includes("PUBLIC_FEEDBACK")) return [];
  const { value, citation } = policy.parameters["survey.intervals"];
  return publicSources(satisfaction, span.to, (index) => qualityOf(index, value, citation).quality);
}

async function collected(evaluation: EvaluationParent, ground: Ground, context: Context): Promise<Source[]> {
  const { items, span } = ground;
  const contract = contractIn(items);
  if (contract === undefined) return [];
  const own: Evaluation | undefined = evaluationIn(items, evaluation.period);
  const records = citableRecords(items, span.to);
  const citable = (id: string) => records.filter((record) => record.id === id);
  return [
    ...(own === undefined ? [] : selfReportSource(own)),
    ...realizationSources(contract, realizationsIn(items).filter(inSpan(span))),
    ...actionPlanSources(contract, actionPlansIn(items).filter(inSpan(span)), () => span.to),
    ...(await logSources(evaluation, ground, context)),
    ...publicSourcesOf(ground),
    ...feedbackSources(feedbackIn(items).filter(inSpan(span))),
    ...peerSources(peerResults(items, span)),
    ...observationSources(observationsIn(items).filter(onDays(span)), citable),
    ...innovationSources(
      linkedInnovationsIn(items).filter(({ startedOn }) => startedOn <= span.to),
      citable,
    ),
    ...meetingSources(meetingNotesIn(items).filter(({ heldOn }) => onDays(span)({ day: heldOn }))),
  ];
}

/** What raters of other parts of the period said (domain 2.10). */
async function partSources(evaluation: EvaluationParent, { items, policy }: Ground, context: Context) {
  const contract = contractIn(items);
  if (contract === undefined) return [];
  const cycle = await cycleOfEvaluation(context, evaluation);
  const spans = await readSpans(context, { contract, items, period: evaluation.period, cycle, policy });
  return spanRatingSources(spans.filter(({ deciding }) => !deciding));
}

const weightsOf = (policy: Policy, methods: readonly EvaluationMethod[]) => {
  const weights = policyValue(policy, "behavior.sourceWeights") ?? [];
  const kinds: readonly SourceKind[] = kindsOf(methods);
  // A report says how a person rates themself only where people assess themselves (PAU-01).
  const hasScale = (source: SourceKind): boolean =>
    kinds.includes(source) && (source !== "SELF_REPORT" || methods.includes("SELF_ASSESSMENT"));
  return weights.filter(({ source }) => hasScale(source));
};

function behaviorPolicy(policy: Policy): BehaviorPolicy {
  const weights = weightsOf(policy, policy.methods);
  return {
    weights: weights.length === 0 ? null : weights,
    thresholds: policyValue(policy, "behavior.thresholds"),
    missing: policyValue(policy, "behavior.missingSource"),
    citation: policy.parameters["behavior.sourceWeights"].citation,
  };
}

const Evaluation = {
  async sources(evaluation: EvaluationParent, _: unknown, context: Context) {
    const ground = await groundOf(evaluation, context);
    const { methods } = ground.policy;
    const isParty = standsTo(context.actor, evaluation);
    // Applications read results; what people said and saw is not theirs to read (R-PDP).
    const withheld: SourceKind[] = !isParty
      ? kindsOf(methods)
      : [
          ...(seenBy(context, evaluation).selfReport ? [] : [SourceKind.SELF_REPORT]),
          ...(readsPeers(context.actor, evaluation) ? [] : [SourceKind.PEER_FEEDBACK]),
        ];
    const parts = isParty ? await partSources(evaluation, ground, context) : [];
    // What raters of parts say is a judgement: not to be seen before the result is.
    if (parts.length > 0 && !seenBy(context, evaluation).judgement) withheld.push(SourceKind.SPAN_RATING);
    const rows = isParty ? [...(await collected(evaluation, ground, context)), ...parts] : [];
    const seen = overview(rows, methods, withheld);
    const { citation } = ground.policy.parameters["behavior.sourceWeights"];
    return { ...seen, weights: weightsOf(ground.policy, methods).map((row) => ({ ...row, citation })) };
  },
  async behaviorSuggestion(evaluation: EvaluationParent, _: unknown, context: Context) {
    if (!seenBy(context, evaluation).judgement) return null;
    const { items, span, policy } = await groundOf(evaluation, context);
    const terms = behaviorPolicy(policy);
    if (terms.weights === null) return null;
    // Its working names what colleagues said, and its figure could be solved for it.
    const peersWeighed = terms.weights.some(({ source }) => source === SourceKind.PEER_FEEDBACK);
    if (peersWeighed && !readsPeers(context.actor, evaluation)) return null;
    const selfReport = seenBy(context, evaluation).selfReport
      ? evaluationIn(items, evaluation.period)?.selfReport
      : undefined;
    const observations = observationsIn(items).filter(onDays(span));
    return suggestBehavior(behaviorScores({ selfReport, peers: peerResults(items, span), observations }), terms);
  },
};

type Asked = { language?: Language | null };
const SourceResolvers = {
  on: ({ at }: Source) => (isDay(at) ? at : null),
  at: ({ at }: Source) => (isDay(at) ? null : at),
  title: ({ title }: Source, { language }: Asked, context: Context) => inLanguage(title, language ?? context.language),
};
const SourceFactResolvers = {
  label: ({ label }: SourceFact, { language }: Asked, context: Context) =>
    inLanguage(label, language ?? context.language),
  value: ({ value }: SourceFact, { language }: Asked, context: Context) =>
    inLanguage(value, language ?? context.language),
};

/** What every source says of an evaluation, and what the weighed ones suggest. */
export const sourceResolvers = { Evaluation, Source: SourceResolvers, SourceFact: SourceFactResolvers };
