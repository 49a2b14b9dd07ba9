import { contractIn } from "../contracts/contract.store.ts";
import { isOthersPractice } from "../contracts/mayReadContract.ts";
import { delegationFor, type AccessSubject } from "../access/actor.rules.ts";
import { scopePath } from "../graphql/scopePath.ts";
import { kindOfPeriod, periodOf } from "../cycles/cycle.rules.ts";
import { Party } from "../generated/enums.ts";
import type { QueryEvaluationArgs, QueryEvaluationsArgs, QueryPredicatePreviewArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn, oversees, requireUse } from "../graphql/gate.ts";
import { pageOf } from "../graphql/limits.ts";
import type { Page } from "../table/paging.ts";
import { earlierKeys } from "../spans/readSpans.ts";
import { contractAndPeriod, notBegun } from "./evaluation.rules.ts";
import { cycleOfEvaluation, parentOf, policyOfCycle, type EvaluationParent } from "./evaluationContext.ts";
import { keysBeside } from "./evaluationKeys.ts";
import { evaluationPolicy } from "./evaluationPolicy.rules.ts";
import { evaluationIn } from "./evaluation.store.ts";
import { evaluationsOfRater } from "./evaluationsOfRater.ts";
import { derivePredicate, type PredicateDerivation } from "./quadrant.rules.ts";

/**
 * An evaluation with everything in its contract's partition, one query; one that nobody has begun is there too, in
 * the state OPEN. Null when there is none or it is not the caller's to read.
 *
 * @param page whether a page of it follows: what that shows beside the partition is asked for in one batch at once.
 */
export async function evaluationById(id: string, context: Context, page = true): Promise<EvaluationParent | null> {
  const place = contractAndPeriod(id);
  if (place === undefined) return null;
  const items = await context.contractPartitions.load(place.contractId);
  const contract = contractIn(items);
  if (contract === undefined || isOthersPractice(context, contract)) return null;
  // A rater of before keeps the evaluations of their time (features 3.26), though the contract has another one now.
  const mine = (evaluation: AccessSubject) =>
    mayUseOn(context, "evaluation", contract) || mayUseOn(context, "evaluation", evaluation);
  const before = kindOfPeriod(place.period) === "ANNUAL" ? earlierKeys(contract) : [];
  for (const key of page ? [...keysBeside(contract), ...before] : []) context.items.load(key).catch(() => undefined);
  const begun = evaluationIn(items, place.period);
  if (begun !== undefined) return mine(begun) ? parentOf(begun) : null;
  const period = periodOf(await cycleOfEvaluation(context, contract), place.period);
  const open = period === undefined ? undefined : notBegun(contract, period);
  return open !== undefined && mine(open) ? parentOf(open) : null;
}

/**
 * Each combination is one index; combinations without one are refused, never filtered after reading. Only a rater's
 * people are put together from several, since who was not begun with yet stands in no index of evaluations.
 */
async function evaluations(
  _: unknown,
  { filter, ...args }: QueryEvaluationsArgs,
  context: Context,
): Promise<Page<EvaluationParent>> {
  const { actor, stores } = context;
  const { cycle, period, within, status, rater } = filter;
  const request = pageOf(args);
  if (!rater) {
    const unitPath = await scopePath(within, context);
    return status
      ? stores.evaluations.ofPeriodStatus(cycle, period, status, unitPath, request)
      : stores.evaluations.ofPeriod(cycle, period, unitPath, request);
  }
  if (within) throw codedError("BAD_USER_INPUT", { path: ["filter"], detail: "filter" });
  const standsIn = actor.delegations.some((held) => held.delegatorId === rater);
  if (rater !== actor.employeeId && !standsIn && !oversees(actor, ""))
    throw codedError("FORBIDDEN", { whoCan: [Party.RATER, Party.TENANT_ADMIN] });
  // A delegation may reach one unit alone, and never the delegate's own evaluation (R-DEL-01).
  const byDelegation = rater !== actor.employeeId && !oversees(actor, "");
  const isFor = byDelegation ? (row: AccessSubject) => delegationFor(actor, row) !== undefined : undefined;
  return evaluationsOfRater({ rater, cycle, period, status, isFor }, request, context);
}

/** The predicate two ratings would give; writes nothing. */
async function predicatePreview(
  _: unknown,
  { evaluation: id, result, behavior }: QueryPredicatePreviewArgs,
  context: Context,
): Promise<PredicateDerivation> {
  const evaluation = await evaluationById(id, context, false);
  if (evaluation === null) throw codedError("NOT_FOUND", { path: ["evaluation"] });
  requireUse(context, "predicatePreview", evaluation);
  const policy = evaluationPolicy(await policyOfCycle(context, await cycleOfEvaluation(context, evaluation)));
  return derivePredicate(policy.quadrant, result, behavior, policy.quadrantCitation);
}

/** Queries of evaluations. */
export const evaluationListResolvers = {
  Query: {
    evaluation: (_: unknown, { id }: QueryEvaluationArgs, context: Context) => evaluationById(id, context),
    evaluations,
    predicatePreview,
  },
};
