import { movesOf, policyOfCycle, zoneOf } from "../evaluations/evaluationContext.ts";
import { evaluationPolicy } from "../evaluations/evaluationPolicy.rules.ts";
import { waitsUntil } from "../evaluations/deeming.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { EvaluationStatus, LegalDay } from "../generated/enums.ts";
import { inTurn } from "../bulk/inTurn.ts";
import type { Context } from "../graphql/context.ts";
import { placeEvaluation } from "./dueRows.store.ts";

/** What waits for each legal day of an evaluation. */
const waiting: Partial<Record<LegalDay, EvaluationStatus>> = {
  [LegalDay.DELIVERY]: EvaluationStatus.RATED,
  [LegalDay.ANSWER]: EvaluationStatus.DELIVERED,
  [LegalDay.OBJECTION]: EvaluationStatus.DELIVERED,
};

const pageRows = 100;

/**
 * Puts evaluations of a unit and below to the day until which they wait now that a legal day of theirs was moved: the
 * clock looks at each on its day, and would find one whose day came nearer too late. One query for each hundred, one
 * write for each whose day changed; done again after a crash, it goes on where it stopped.
 */
export async function moveDueRows(
  context: Context,
  cycle: Cycle,
  move: { readonly day: LegalDay; readonly period: string; readonly unitPath: string },
): Promise<void> {
  const status = waiting[move.day];
  if (status === undefined) return;
  const [policy, zone, moves] = await Promise.all([
    policyOfCycle(context, cycle),
    zoneOf(context),
    movesOf(context, cycle.id),
  ]);
  const { terms } = evaluationPolicy(policy);
  const { evaluations } = context.stores;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof evaluations.ofPeriodStatus>> = await evaluations.ofPeriodStatus(
      cycle.id,
      move.period,
      status,
      move.unitPath,
      { first: pageRows, after },
    );
    await inTurn(page.edges, 8, async ({ node }) => {
      const { clockOn, unitPath, period } = node;
      const day = waitsUntil(node, terms, { zone, unitPath, period, moves });
      if (clockOn !== undefined && day !== undefined && day !== clockOn)
        await placeEvaluation(context.session.table, node, day);
    });
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
