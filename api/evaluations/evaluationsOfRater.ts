import { formerContracts } from "../contracts/formerContracts.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import { EvaluationStatus } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { pageOfRows, type Page, type PageRequest } from "../table/paging.ts";
import { cycleOfEvaluation } from "./evaluationContext.ts";
import type { EvaluationHeader } from "./evaluationParts.rules.ts";
import { ratedInPeriod, workKey } from "./ratedInPeriod.rules.ts";

/** Most people one rater is looked up for: far above any span of control. */
const mostRated = 1_000;

type Asked = {
  readonly rater: string;
  readonly cycle: string;
  readonly period: string;
  readonly status?: EvaluationStatus | null | undefined;
  /** Which of them are for the reader; all when absent. A page is cut after it was asked, so that pages are full. */
  readonly isFor?: ((row: EvaluationHeader) => boolean) | undefined;
};

/**
 * Everybody a person rates in a period, also whose evaluation nobody has begun: two queries for what is begun and
 * for the contracts, one for those they rated before another rater took over, however many people there are. A state
 * that is begun is asked of its index alone.
 */
export async function evaluationsOfRater(
  { rater, cycle: cycleId, period: key, status, isFor }: Asked,
  request: PageRequest,
  context: Context,
): Promise<Page<EvaluationHeader>> {
  const { contracts, evaluations } = context.stores;
  if (status && status !== EvaluationStatus.OPEN)
    return evaluations.ofRater(rater, cycleId, key, status, request, isFor);
  const all = { first: mostRated };
  const [cycle, begun, rated, before] = await Promise.all([
    cycleOfEvaluation(context, { cycleId }),
    evaluations.ofRater(rater, cycleId, key, status ?? undefined, all),
    contracts.ofRater(rater, cycleId, undefined, all),
    formerContracts(context, rater, cycleId),
  ]);
  const period = periodOf(cycle, key);
  const known = begun.edges.map(({ node }) => node);
  const theirs = new Map(
    [...rated.edges.map(({ node }) => node), ...before].map((contract) => [contract.id, contract]),
  );
  const rows = period === undefined ? known : ratedInPeriod(known, [...theirs.values()], rater, period);
  return pageOfRows(isFor ? rows.filter(isFor) : rows, workKey, request);
}
