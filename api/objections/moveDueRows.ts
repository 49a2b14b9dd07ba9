import { deadline } from "../evaluations/deadlines.rules.ts";
import { movesOf, policyOfCycle, zoneOf } from "../evaluations/evaluationContext.ts";
import { evaluationPolicy } from "../evaluations/evaluationPolicy.rules.ts";
import type { EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";
import { waitsUntil } from "../evaluations/deeming.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { EvaluationStatus, LegalDay } from "../generated/enums.ts";
import { inTurn } from "../bulk/inTurn.ts";
import type { Context } from "../graphql/context.ts";
import type { Day } from "../kernel/calendar.ts";
import { getItems } from "../table/batch.ts";
import { placeEvaluation, placeObjection } from "./dueRows.store.ts";
import { withDecisionDay } from "./objecting.rules.ts";
import type { Objection } from "./objection.rules.ts";
import { objectionKey, objectionOf } from "./objection.store.ts";

/** What waits for each legal day of an evaluation. */
const waiting: Partial<Record<LegalDay, EvaluationStatus>> = {
  [LegalDay.DELIVERY]: EvaluationStatus.RATED,
  [LegalDay.ANSWER]: EvaluationStatus.DELIVERED,
  [LegalDay.OBJECTION]: EvaluationStatus.DELIVERED,
  [LegalDay.DECISION]: EvaluationStatus.OBJECTED,
};

const pageRows = 100;
const mostTries = 3;

/** Puts the open objections to a page of evaluations to the day on which their decision is due now: one batch, and one write for each whose day changed. */
async function moveDecisions(
  { session: { table }, actor: { today } }: Context,
  page: readonly EvaluationHeader[],
  dueOn: (objection: Objection) => Day,
): Promise<void> {
  const keys = page.map(({ organizationId, contractId, period }) => objectionKey(organizationId, contractId, period));
  const found = (await getItems(table, keys)).flatMap((item) => (item === undefined ? [] : objectionOf(item)));
  await inTurn(found, 8, async (objection) => {
    let seen: Objection | undefined = objection;
    for (let tries = 0; seen !== undefined && tries < mostTries; tries += 1) {
      const moved = withDecisionDay(seen, dueOn(seen), today);
      if (moved === undefined || (await placeObjection(table, seen, moved))) return;
      // The clock or a step was quicker: what it left is moved.
      const [item] = await getItems(table, [objectionKey(seen.organizationId, seen.contractId, seen.period)]);
      seen = item === undefined ? undefined : objectionOf(item);
    }
  });
}

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
    if (move.day === LegalDay.DECISION)
      await moveDecisions(
        context,
        page.edges.map(({ node }) => node),
        (objection) => {
          const { unitPath, period } = objection;
          return deadline("DECISION", objection.filedAt, terms, { zone, unitPath, period, moves }).day;
        },
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
