import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import type { DueDayMoveInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { userErrors } from "../graphql/payload.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import { moveDueRows } from "../objections/moveDueRows.ts";
import { moveDueDay, type DueDayMove } from "./dueDayMove.rules.ts";
import { dueDayMovesKey } from "./dueDayMove.store.ts";
import { movesOf } from "./evaluationContext.ts";

async function read(input: DueDayMoveInput, context: Context): Promise<Decision<DueDayMove>> {
  const { actor, session, items } = context;
  const [cycleItem, unitItem] = await Promise.all([
    items.load(cycleKey(actor.organizationId, input.cycle)),
    items.load(orgUnitKey(actor.organizationId, input.unit)),
  ]);
  if (cycleItem === undefined) return refuse("UNKNOWN_ID", "cycle");
  if (unitItem === undefined) return refuse("UNKNOWN_ID", "unit");
  const period = periodOf(cycleOf(cycleItem), input.period);
  if (period === undefined) return refuse("UNKNOWN_ID", "period");
  const unit = orgUnitOf(unitItem);
  const place = { unitId: unit.id, unitName: shownState(unit, actor.today).name, period: period.key };
  return moveDueDay(input, period, {
    ...place,
    ...{ id: session.newId("dueDayMove"), byName: session.by.name, at: session.at },
  });
}

async function dueDayMoveCreate(_: unknown, { input }: { input: DueDayMoveInput }, context: Context) {
  const move = await read(input, context);
  if (isRefused(move)) return { move: null, userErrors: userErrors(move) };
  const order = { action: "dueDayMoveCreate", idempotency: idempotencyOf("dueDayMoveCreate", input) };
  const changed = await context.stores.dueDayMoves.add(input.cycle, order, (record) =>
    record.moves.length >= mostMoves
      ? refuse("LIST_SIZE", [], { params: { max: mostMoves } })
      : {
          record: { ...record, moves: [...record.moves, move] },
          note: { reason: move.reason, changedFields: [`${move.period} ${move.day} ${move.unitName}: ${move.to}`] },
        },
  );
  context.items.clear(dueDayMovesKey(context.actor.organizationId, input.cycle));
  // Also when the same call comes again: what a crash left undone is done then.
  if ("record" in changed) await placeAnew(input, context);
  return "record" in changed
    ? { move: changed.record.moves.findLast((each) => isSame(each, move)) ?? null, userErrors: [] }
    : { move: null, userErrors: userErrors(changed.refused) };
}

/** Moves of one cycle: one item keeps them all. */
const mostMoves = 150;

/** Whether a kept move is the one that was asked for: a repeated call finds the one it made the first time. */
const isSame = (kept: DueDayMove, { unitId, period, day, to, reason }: DueDayMove): boolean =>
  kept.unitId === unitId && kept.period === period && kept.day === day && kept.to === to && kept.reason === reason;

async function placeAnew({ cycle: id, unit: unitId, period, day }: DueDayMoveInput, context: Context): Promise<void> {
  const { organizationId } = context.actor;
  const [cycle, unit] = await Promise.all([
    context.items.load(cycleKey(organizationId, id)),
    context.items.load(orgUnitKey(organizationId, unitId)),
  ]);
  if (cycle === undefined || unit === undefined) return;
  await moveDueRows(context, cycleOf(cycle), { day, period, unitPath: orgUnitOf(unit).unitPath });
}

/** Legal days moved for units. */
export const dueDayMoveResolvers = {
  Query: {
    dueDayMoves: async (_: unknown, { cycle }: { cycle: string }, context: Context) =>
      [...(await movesOf(context, cycle))].reverse(),
  },
  Mutation: { dueDayMoveCreate },
};
