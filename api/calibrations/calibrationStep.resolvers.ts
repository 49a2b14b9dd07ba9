import { isId } from "../kernel/ids.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import { delegationFor } from "../access/actor.rules.ts";
import type { Changed } from "../audit/change.ts";
import { noHistory } from "../audit/auditEvent.rules.ts";
import { DelegatedAct, Party } from "../generated/enums.ts";
import type {
  CalibrationAnswerInput,
  CalibrationCloseInput,
  CalibrationMoveInput,
  CalibrationOpenInput,
  CalibrationUndoInput,
} from "../generated/schema.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import type { Context } from "../graphql/context.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload } from "../graphql/payload.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { unitBy } from "../organizations/unitScope.ts";
import { policyValue } from "../policies/policy.rules.ts";
import { evidenceNamed } from "./evidenceNamed.ts";
import { calibrationId, isClosed, sorted, type Calibration, type CalibrationCard } from "./calibration.rules.ts";
import { forgetBoard, guideOf, policyOf, standingTo } from "./calibrationContext.ts";
import { evaluationsWithin, giveBack, takeIn } from "./carryOut.ts";
import { beginCancelling, beginPublishing, ended } from "./close.rules.ts";
import { closedBecause, fixedRefusal, partyOf } from "./duty.rules.ts";
import { answer, propose, undo } from "./move.rules.ts";
import { countedIn, spreadOf } from "./spread.rules.ts";

const asPayload = (changed: Changed<Calibration>) => payload("calibration", changed);
const refused = (why: Refused) => asPayload({ refused: why });
const cardPayload = (changed: Changed<CalibrationCard>) => payload("card", changed);
const cardRefused = (why: Refused) => cardPayload({ refused: why });

/** The latest calibration of a unit in a period. */
async function latest(context: Context, place: Pick<Calibration, "cycleId" | "period" | "unitPath" | "unitId">) {
  const page = await context.stores.calibrations.ofPeriod(place.cycleId, place.period, `${place.unitPath}#`, {
    first: 100,
  });
  const found = page.edges.map(({ node }) => node).sort((a, b) => b.round - a.round)[0];
  return found === undefined ? undefined : context.stores.calibrations.load(found.id);
}

async function calibrationOpen(_: unknown, { input }: { input: CalibrationOpenInput }, context: Context) {
  const { actor, session, stores } = context;
  const [unit, cycleItem] = await Promise.all([
    unitBy(context, input.unit),
    context.items.load(cycleKey(actor.organizationId, input.cycle)),
  ]);
  if (unit === undefined) return refused(refuse("UNKNOWN_ID", "unit"));
  const cycle = cycleItem && cycleOf(cycleItem);
  if (!cycle || periodOf(cycle, input.period) === undefined) return refused(refuse("UNKNOWN_ID", "period"));
  const place = { cycleId: cycle.id, period: input.period, unitPath: unit.unitPath, unitId: unit.id };
  const { step, head } = await standingTo(context, place);
  const closed = closedBecause({ status: "OPENING" }, "TAKE_IN", step);
  if (closed !== undefined) return refused({ refusals: [closed] });
  if (cycle.status !== "OPEN") return refused(refuse("CYCLE_NOT_OPEN"));
  const before = await latest(context, place);
  const stuck = before && !isClosed(before) ? closedBecause(before, "TAKE_IN", step) : undefined;
  if (stuck !== undefined) return refused({ refusals: [stuck] });
  const found = sorted(await evaluationsWithin(context, place), head?.employeeId);
  const { fixed, leftOut, takeIn: rated } = found;
  let calibration = before && !isClosed(before) ? before : undefined;
  if (calibration === undefined) {
    const round = (before?.round ?? 0) + 1;
    const created = await stores.calibrations.create({
      ...{ id: calibrationId(unit.id, input.period, round), organizationId: actor.organizationId, ...place, round },
      ...{ version: 0, history: noHistory, policyId: cycle.policyId, status: "OPENING" },
      ...{ unitName: shownState(unit, actor.today).name, headId: head?.employeeId, fixed, leftOut },
      ...{ openedAt: session.at, openedByName: actor.name },
    });
    // Somebody else began it at this moment: go on with theirs.
    calibration = "record" in created ? created.record : created.fresh;
    if (calibration === undefined) return asPayload(created);
  }
  await takeIn(context, calibration, rated, step);
  return asPayload(
    await stores.calibrations.change(calibration.id, calibration.version, "calibrationOpen", (now) => ({
      record: { ...now, status: "OPEN", headId: head?.employeeId, fixed, leftOut },
      note: { party: partyOf(step.duty), onBehalfOf: step.onBehalfOf, fromState: now.status, toState: "OPEN" },
    })),
  );
}

/** A move of one card by somebody who calibrates; whoever may not see the calibration is told there is none. */
async function onCard(
  context: Context,
  input: { readonly calibration: string; readonly card: string },
): Promise<{ calibration: Calibration } | { refused: Refused }> {
  const calibration = isId("calibration", input.calibration)
    ? await context.stores.calibrations.load(input.calibration)
    : undefined;
  if (calibration === undefined) return { refused: refuse("UNKNOWN_ID", "calibration") };
  const fixed = calibration.fixed.some(({ evaluationId }) => evaluationId === input.card);
  return fixed ? { refused: { refusals: [fixedRefusal()] } } : { calibration };
}

async function calibrationMove(_: unknown, { input }: { input: CalibrationMoveInput }, context: Context) {
  const found = await onCard(context, input);
  if ("refused" in found) return cardRefused(found.refused);
  const { calibration } = found;
  const [{ step }, policy] = await Promise.all([standingTo(context, calibration), policyOf(context, calibration)]);
  if (step.duty === undefined) return cardRefused(refuse("UNKNOWN_ID", "calibration"));
  const named = await evidenceNamed(context, calibration, input);
  if ("refused" in named) return cardRefused(named.refused);
  const ground = {
    ...{ calibration, quadrant: policyValue(policy, "quadrant") },
    authority: policyValue(policy, "calibration.authority"),
  };
  const { newId } = context.session;
  const changed = await context.stores.calibrations.move(
    { calibrationId: calibration.id, cardId: input.card, version: input.version },
    { action: "calibrationMove", idempotency: idempotencyOf("calibrationMove", input) },
    (card) => propose(card, input, named, ground, step, newId("auditEvent")),
  );
  forgetBoard(context, calibration.id);
  return cardPayload(changed);
}

async function calibrationUndo(_: unknown, { input }: { input: CalibrationUndoInput }, context: Context) {
  const found = await onCard(context, input);
  if ("refused" in found) return cardRefused(found.refused);
  const { calibration } = found;
  const { step } = await standingTo(context, calibration);
  if (step.duty === undefined) return cardRefused(refuse("UNKNOWN_ID", "calibration"));
  const changed = await context.stores.calibrations.move(
    { calibrationId: calibration.id, cardId: input.card, version: input.version },
    { action: "calibrationUndo" },
    (card) => undo(card, input.reason, calibration, step, context.session.newId("auditEvent")),
  );
  forgetBoard(context, calibration.id);
  return cardPayload(changed);
}

async function calibrationAnswer(_: unknown, { input }: { input: CalibrationAnswerInput }, context: Context) {
  const found = await onCard(context, input);
  if ("refused" in found) return cardRefused(found.refused);
  const { actor, session, stores } = context;
  const employeeId = actor.employeeId as EmployeeId | undefined;
  const changed = await stores.calibrations.move(
    { calibrationId: found.calibration.id, cardId: input.card, version: input.version },
    { action: "calibrationAnswer" },
    (card) => {
      const held = delegationFor(actor, card, DelegatedAct.EVALUATION);
      const isRater = card.raterId === employeeId || held !== undefined;
      const step = { employeeId, name: actor.name, onBehalfOf: held?.delegatorName, at: session.at, isRater };
      return answer(card, input, found.calibration, step, session.newId("auditEvent"));
    },
  );
  // A card of somebody else's rating is nobody's business, also where the version is behind.
  const card = "fresh" in changed ? changed.fresh : undefined;
  const isTheirs = card === undefined || card.raterId === employeeId || delegationFor(actor, card) !== undefined;
  if (!isTheirs) return cardRefused(refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.RATER] }));
  const stranger = "refused" in changed && changed.refused.refusals[0].code === "STEP_NOT_ALLOWED_FOR_PERSON";
  return stranger ? cardRefused(changed.refused) : cardPayload(changed);
}

/** Ends a calibration: decides, gives every evaluation back, and closes. The same call goes on after an interruption. */
const close =
  (action: "calibrationPublish" | "calibrationCancel") =>
  async (_: unknown, { input }: { input: CalibrationCloseInput }, context: Context) => {
    const { stores } = context;
    const board = isId("calibration", input.id) ? await stores.calibrations.board(input.id) : undefined;
    if (board === undefined) return refused(refuse("UNKNOWN_ID", "id"));
    const { step } = await standingTo(context, board.calibration);
    if (step.duty === undefined) return refused(refuse("UNKNOWN_ID", "id"));
    const going = board.calibration.status === (action === "calibrationPublish" ? "PUBLISHING" : "CANCELLING");
    let { calibration } = board;
    if (!going) {
      const [guide, policy] = await Promise.all([guideOf(context, calibration), policyOf(context, calibration)]);
      const spread = spreadOf(
        countedIn(board).map(({ now }) => now),
        guide,
      );
      const ground = { spread, mode: policyValue(policy, "distribution.mode"), guided: guide.rules.length > 0 };
      const begun = await stores.calibrations.change(calibration.id, input.version, action, (now) =>
        action === "calibrationPublish"
          ? beginPublishing({ ...board, calibration: now }, input.justification, ground, step)
          : beginCancelling(now, input.justification, step),
      );
      if ("refused" in begun) return asPayload(begun);
      calibration = begun.record;
    } else {
      const closed = closedBecause(calibration, action === "calibrationPublish" ? "PUBLISH" : "CANCEL", step);
      if (closed !== undefined) return refused({ refusals: [closed] });
    }
    // Nothing moves any more: what lies in the partition now is what is written back.
    const fresh = await stores.calibrations.board(calibration.id);
    await giveBack(context, calibration, fresh?.cards ?? [], action, step);
    const done = await stores.calibrations.change(calibration.id, calibration.version, action, (now) =>
      ended(now, step),
    );
    forgetBoard(context, calibration.id);
    return asPayload(done);
  };

/** Steps of a calibration. */
export const calibrationStepResolvers = {
  Mutation: {
    calibrationOpen,
    calibrationMove,
    calibrationUndo,
    calibrationAnswer,
    calibrationPublish: close("calibrationPublish"),
    calibrationCancel: close("calibrationCancel"),
  },
};
