import { partiesOf, standsTo } from "../access/actor.rules.ts";
import type { ContractParent } from "../contracts/contractParent.ts";
import { contractHeaderOf, contractIn, contractKey } from "../contracts/contract.store.ts";
import { inPeriodOrder, isOpenFor, periodOf } from "../cycles/cycle.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import type { Rating } from "../generated/enums.ts";
import type { EvaluationRefusedActionsArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { sentence } from "../graphql/sentence.ts";
import { policyById } from "../policies/adoptedPolicies.ts";
import { evaluationId, isProvisional, notBegun, type CitedEvidence } from "./evaluation.rules.ts";
import {
  cycleOfEvaluation,
  parentOf,
  policyOfCycle,
  seenBy,
  stepOnEvaluation,
  type EvaluationParent,
} from "./evaluationContext.ts";
import { groundOf } from "./evaluationGround.ts";
import { allowedActions, refusedActions } from "./evaluationLifeCycle.rules.ts";
import type { EvaluationBody } from "./evaluationParts.rules.ts";
import { leftServiceOn } from "./leftService.ts";
import { unreportedSince } from "./leftService.rules.ts";
import { visibility } from "./visibility.rules.ts";
import { evaluationPolicy } from "./evaluationPolicy.rules.ts";
import { evaluationBodyKey, evaluationBodyOf } from "./evaluationBody.store.ts";
import { evaluationIn } from "./evaluation.store.ts";

/** The words: with the parent, or through the request's batch; nothing is written before an evaluation is begun. */
async function bodyOf(evaluation: EvaluationParent, context: Context): Promise<EvaluationBody | undefined> {
  if (evaluation.body !== undefined || evaluation.version === 0) return evaluation.body;
  const { contractId, period } = evaluation;
  const item = await context.items.load(evaluationBodyKey(context.actor.organizationId, contractId, period));
  if (item === undefined) throw codedError("NOT_FOUND");
  return evaluationBodyOf(item);
}

type Judged = EvaluationBody["judgement"];

/** A field of the judgement, once the caller may see it. */
const judged =
  <T>(read: (judgement: Judged) => T, otherwise: T) =>
  async (evaluation: EvaluationParent, _: unknown, context: Context): Promise<T> => {
    if (!seenBy(context, evaluation).judgement) return otherwise;
    const body = await bodyOf(evaluation, context);
    return body === undefined ? otherwise : read(body.judgement);
  };

/** A rating: from the row once it is set, else from the rater's unfinished judgement. */
const rating =
  (field: "resultRating" | "behaviorRating") =>
  async (evaluation: EvaluationParent, _: unknown, context: Context): Promise<Rating | null> => {
    const { judgement, outcome } = seenBy(context, evaluation);
    if (evaluation.predicate !== undefined) return outcome ? (evaluation[field] ?? null) : null;
    return judgement ? ((await bodyOf(evaluation, context))?.judgement[field] ?? null) : null;
  };

const none: readonly CitedEvidence[] = [];

const Evaluation = {
  async period(evaluation: EvaluationParent, _: unknown, context: Context) {
    const cycle = await cycleOfEvaluation(context, evaluation);
    const period = periodOf(cycle, evaluation.period);
    if (period === undefined) throw codedError("NOT_FOUND");
    return { ...period, open: isOpenFor(cycle, period.key, context.actor.today) };
  },
  async contract(evaluation: EvaluationParent, _: unknown, context: Context) {
    const item = await context.items.load(contractKey(context.actor.organizationId, evaluation.contractId));
    if (item === undefined) throw codedError("NOT_FOUND");
    return contractHeaderOf(item);
  },
  async employee(evaluation: EvaluationParent, _: unknown, context: Context) {
    const item = await context.items.load(employeeKey(context.actor.organizationId, evaluation.employeeId));
    return item === undefined ? null : employeeOf(item);
  },
  async raterSuperiorName({ raterSuperiorId }: EvaluationParent, _: unknown, context: Context) {
    if (raterSuperiorId === undefined) return null;
    const item = await context.items.load(employeeKey(context.actor.organizationId, raterSuperiorId));
    return item === undefined ? null : employeeOf(item).name;
  },
  async methods(evaluation: EvaluationParent, _: unknown, context: Context) {
    return (await policyOfCycle(context, await cycleOfEvaluation(context, evaluation))).methods;
  },
  async selfReport(evaluation: EvaluationParent, _: unknown, context: Context) {
    if (!seenBy(context, evaluation).selfReport) return null;
    return (await bodyOf(evaluation, context))?.selfReport ?? null;
  },
  async leftOn(evaluation: EvaluationParent, _: unknown, context: Context) {
    if (!standsTo(context.actor, evaluation)) return null;
    const item = await context.items.load(contractKey(context.actor.organizationId, evaluation.contractId));
    const leftOn = await leftServiceOn(context, item && contractHeaderOf(item));
    return unreportedSince(evaluation, leftOn) ?? null;
  },
  async suggestion(evaluation: EvaluationParent, _: unknown, context: Context) {
    if (!seenBy(context, evaluation).judgement) return null;
    const items = await context.contractPartitions.load(evaluation.contractId);
    const contract = contractIn(items);
    if (contract === undefined) return null;
    const cycle = await cycleOfEvaluation(context, evaluation);
    const policy = evaluationPolicy(await policyOfCycle(context, cycle));
    return groundOf(items, contract, evaluation.period, cycle, policy).suggestion;
  },
  resultRating: rating("resultRating"),
  behaviorRating: rating("behaviorRating"),
  resultReason: judged((judgement) => judgement.resultReason ?? null, null),
  behaviorReason: judged((judgement) => judgement.behaviorReason ?? null, null),
  resultEvidence: judged((judgement) => judgement.resultEvidence, none),
  behaviorEvidence: judged((judgement) => judgement.behaviorEvidence, none),
  resultFeedback: judged((judgement) => judgement.resultFeedback, []),
  behaviorFeedback: judged((judgement) => judgement.behaviorFeedback, []),
  note: judged((judgement) => judgement.note ?? null, null),
  predicate: (evaluation: EvaluationParent, _: unknown, context: Context) =>
    seenBy(context, evaluation).outcome ? (evaluation.predicate ?? null) : null,
  async explanation(evaluation: EvaluationParent, _: unknown, context: Context) {
    if (!seenBy(context, evaluation).outcome) return null;
    return (await bodyOf(evaluation, context))?.explanation ?? null;
  },
  async policy(evaluation: EvaluationParent, _: unknown, context: Context) {
    if (evaluation.policyId === undefined) return null;
    return (await policyById(context, evaluation.policyId)) ?? null;
  },
  async reason(evaluation: EvaluationParent, _: unknown, context: Context) {
    if (!standsTo(context.actor, evaluation)) return null;
    return (await bodyOf(evaluation, context))?.reason ?? null;
  },
  provisional: (evaluation: EvaluationParent) => isProvisional(evaluation),
  ratedAt: (evaluation: EvaluationParent, _: unknown, context: Context) =>
    seenBy(context, evaluation).outcome ? (evaluation.ratedAt ?? null) : null,
  async allowedActions(evaluation: EvaluationParent, _: unknown, context: Context) {
    return allowedActions(evaluation, await stepOnEvaluation(context, evaluation));
  },
  async refusedActions(evaluation: EvaluationParent, { only }: EvaluationRefusedActionsArgs, context: Context) {
    const step = await stepOnEvaluation(context, evaluation);
    const asked = refusedActions(evaluation, step).filter(({ action }) => only?.includes(action) ?? true);
    return asked.map(({ action, refusal }) => ({
      action,
      code: refusal.code,
      whoCan: refusal.whoCan,
      message: sentence(refusal),
    }));
  },
};

const Contract = {
  /** One for each period of the cycle, begun or not. */
  async evaluations(contract: ContractParent, _: unknown, context: Context): Promise<EvaluationParent[]> {
    const cycle = await cycleOfEvaluation(context, contract);
    const items = await context.contractPartitions.load(contract.id);
    return cycle.periods.map((period) => parentOf(evaluationIn(items, period.key) ?? notBegun(contract, period)));
  },
  /** From the list row alone: periods nobody has begun are not there, and cost nothing. */
  evaluationSummaries(contract: ContractParent, _: unknown, context: Context) {
    return inPeriodOrder(Object.keys(contract.evaluations)).flatMap((period) => {
      const summary = contract.evaluations[period];
      if (summary === undefined) return [];
      const { status, predicate } = summary;
      const seen = visibility(status, true, partiesOf(context.actor, contract), context.actor.kind).outcome;
      const shown = { predicate: seen ? (predicate ?? null) : null, provisional: isProvisional(summary) };
      return [{ id: evaluationId(contract.id, period), period, status, ...shown }];
    });
  },
};

/** What is shown of evaluations, and what contracts show of theirs. */
export const evaluationResolvers = { Evaluation, Contract };
