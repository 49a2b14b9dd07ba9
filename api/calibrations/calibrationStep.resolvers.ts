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
import { closedBecause, fixedRefusal, partyOf, type CalibrationStep } from "./duty.rules.ts";
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

const noCalibration: Refused = refuse("UNKNOWN_ID", "calibration");

const calibrationBy = async (context: Context, id: string): Promise<Calibration | undefined> =>
  isId("calibration", id) ? context.stores.calibrations.load(id) : undefined;

const fixedIn = ({ fixed }: Calibration, card: string) => fixed.find(({ evaluationId }) => evaluationId === card);

/** A move of one card by somebody who calibrates; whoever does not is told that there is no calibration, and nothing of its cards. */
async function onCard(
  context: Context,
  input: { readonly calibration: string; readonly card: string },
): Promise<{ calibration: Calibration; step: CalibrationStep } | { refused: Refused }> {
  const calibration = await calibrationBy(context, input.calibration);
  if (calibration === undefined) return { refused: noCalibration };
  const { step } = await standingTo(context, calibration);
  if (step.duty === undefined) return { refused: noCalibration };
  return fixedIn(calibration, input.card) === undefined
    ? { calibration, step }
    : { refused: { refusals: [fixedRefusal()] } };
}

async function calibrationMove(_: unknown, { input }: { input: CalibrationMoveInput }, context: Context) {
  const found = await onCard(context, input);
  if ("refused" in found) return cardRefused(found.refused);
  const { calibration, step } = found;
  const policy = await policyOf(context, calibration);
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
  const { calibration, step } = found;
  const changed = await context.stores.calibrations.move(
    { calibrationId: calibration.id, cardId: input.card, version: input.version },
    { action: "calibrationUndo" },
    (card) => undo(card, input.reason, calibration, step, context.session.newId("auditEvent")),
  );
  forgetBoard(context, calibration.id);
  return cardPayload(changed);
}

/** Why somebody has nothing to answer on a card: it is not theirs, or was handed over before. Strangers are told that there is no calibration. */
async function notTheirs(context: Context, calibration: Calibration, cardId: string): Promise<Refused | undefined> {
  const fixed = fixedIn(calibration, cardId);
  const card = fixed ?? (await context.stores.calibrations.card(calibration.id, cardId));
  if (card !== undefined && answersFor(context, card).isRater)
    return fixed === undefined ? undefined : { refusals: [fixedRefusal()] };
  const { step } = await standingTo(context, calibration);
  if (step.duty === undefined) return noCalibration;
  return card === undefined
    ? refuse("UNKNOWN_ID", "card")
    : refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.RATER] });
}

/** Whether the caller answers for the rater of a card, and for whom they stand in. */
function answersFor({ actor }: Context, card: Pick<CalibrationCard, "raterId" | "employeeId" | "unitPath">) {
  const held = delegationFor(actor, card, DelegatedAct.EVALUATION);
  return { isRater: card.raterId === actor.employeeId || held !== undefined, onBehalfOf: held?.delegatorName };
}

async function calibrationAnswer(_: unknown, { input }: { input: CalibrationAnswerInput }, context: Context) {
  const calibration = await calibrationBy(context, input.calibration);
  if (calibration === undefined) return cardRefused(noCalibration);
  const closed = await notTheirs(context, calibration, input.card);
  if (closed !== undefined) return cardRefused(closed);
  const { actor, session, stores } = context;
  const employeeId = actor.employeeId as EmployeeId | undefined;
  return cardPayload(
    await stores.calibrations.move(
      { calibrationId: calibration.id, cardId: input.card, version: input.version },
      { action: "calibrationAnswer" },
      (card) => {
        const step = { employeeId, name: actor.name, at: session.at, ...answersFor(context, card) };
        return answer(card, input, calibration, step, session.newId("auditEvent"));
      },
    ),
  );
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
