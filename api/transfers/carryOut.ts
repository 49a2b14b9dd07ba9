import type { Context } from "../graphql/context.ts";
import { isRefused, refuse, type Refused } from "../kernel/refusal.ts";
import { planEvent } from "./planEvent.ts";
import { beginTransfer, type Transfer } from "./transfer.rules.ts";
import { doing } from "./transferSteps.ts";

/** How far an event came, and why it stopped there when it did. */
export type CarriedOut = { readonly transfer: Transfer; readonly refused?: Refused };

const action = "transferApply";

/** Notes on the event why it stopped, once: what is noted already is not written every hour. */
async function stopped(transfer: Transfer, refused: Refused, context: Context): Promise<CarriedOut> {
  const { code } = refused.refusals[0];
  if (transfer.trouble === code || code === "STALE_VERSION") return { transfer, refused };
  const noted = await context.stores.transfers.change(transfer.id, transfer.version, { action }, (seen) => ({
    record: { ...seen, trouble: code },
    note: { changedFields: ["trouble"] },
  }));
  return { transfer: "refused" in noted ? (noted.fresh ?? transfer) : noted.record, refused };
}

/** Begins what waited for its day, with the steps that are right by now. */
async function begun(transfer: Transfer, context: Context): Promise<CarriedOut> {
  const planned = await planEvent(transfer.event, context);
  if (isRefused(planned)) return stopped(transfer, planned, context);
  const changed = await context.stores.transfers.change(transfer.id, transfer.version, { action }, (seen) =>
    beginTransfer(seen, planned.steps),
  );
  return "refused" in changed
    ? { transfer: changed.fresh ?? transfer, refused: changed.refused }
    : { transfer: changed.record };
}

/**
 * Does what is left of an event, noting each step; stops at the first that is refused, and notes why. Every step looks
 * first whether it was done, so that after a crash between doing and noting it the same is not done twice.
 */
export async function carryOut(transfer: Transfer, context: Context): Promise<CarriedOut> {
  if (transfer.cancelled !== undefined) return { transfer, refused: refuse("STEP_NOT_ALLOWED_IN_STATE") };
  const started: CarriedOut = transfer.waiting ? await begun(transfer, context) : { transfer };
  if (started.refused !== undefined) return started;
  let at = started.transfer;
  const { from } = at.event;
  const cycle = (await context.stores.cycles.all()).find((each) => each.from <= from && from <= each.to);
  if (cycle === undefined) return stopped(at, refuse("CYCLE_NOT_OPEN"), context);
  for (const step of at.steps.slice(at.done)) {
    const refused = await doing[step.kind](context, at, step, cycle);
    if (refused !== undefined) return stopped(at, refused, context);
    const noted = await context.stores.transfers.change(at.id, at.version, { action }, (seen) => ({
      record: { ...seen, done: seen.done + 1, trouble: undefined },
      note: { changedFields: [step.kind] },
    }));
    if ("refused" in noted) return { transfer: noted.fresh ?? at, refused: noted.refused };
    at = noted.record;
  }
  return { transfer: at };
}
