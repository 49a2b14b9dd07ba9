import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { CalibrationActionValues, EvaluationStatusValues } from "../generated/enums.ts";
import type { CalibrationAction, EvaluationStatus, Language } from "../generated/enums.ts";
import type {
  QueryCalibrationArgs,
  QueryCalibrationProposalsArgs,
  QueryCalibrationsArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { oversees } from "../graphql/gate.ts";
import { pageOf } from "../graphql/limits.ts";
import { userErrors } from "../graphql/payload.ts";
import { scopePath } from "../graphql/scopePath.ts";
import { inLanguage } from "../kernel/messages.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { unitBy } from "../organizations/unitScope.ts";
import { policyValue } from "../policies/policy.rules.ts";
import { distributionSentence } from "../reports/distributionSentence.rules.ts";
import type { Calibration as Session, CalibrationCard as Card, FixedPerson } from "./calibration.rules.ts";
import { boardOf, guideOf, outcomeOf, policyOf, standingTo } from "./calibrationContext.ts";
import { allowedActions, closedBecause, fixedRefusal, mayNotMove, unfinished } from "./duty.rules.ts";
import { figure, leniencies, leniencySentence, type Leniency } from "./leniency.rules.ts";
import { countedIn, spreadOf, type Spread } from "./spread.rules.ts";
import { unitsToCalibrate } from "./unitsToCalibrate.ts";

type CardParent = Card | (FixedPerson & { readonly calibrationId: string });
const isCard = (parent: CardParent): parent is Card => "start" in parent;

/** Whether the caller may read a calibration: who calibrates it, and who oversees its unit. */
async function mayRead(context: Context, calibration: Session): Promise<boolean> {
  if (oversees(context.actor, calibration.unitPath)) return true;
  return (await standingTo(context, calibration)).step.duty !== undefined;
}

const Query = {
  async calibrations(_: unknown, { cycle, period, within, ...args }: QueryCalibrationsArgs, context: Context) {
    const path = await scopePath(within, context, true);
    return context.stores.calibrations.ofPeriod(cycle, period, path, pageOf(args));
  },
  async calibration(_: unknown, { id }: QueryCalibrationArgs, context: Context) {
    const board = await context.stores.calibrations.board(id);
    if (board === undefined || !(await mayRead(context, board.calibration))) return null;
    return boardOf(context, board.calibration, board).then(({ calibration }) => calibration);
  },
  async calibrationProposals(_: unknown, args: QueryCalibrationProposalsArgs, context: Context) {
    const { employeeId } = context.actor;
    if (employeeId === undefined) throw codedError("FORBIDDEN");
    return context.stores.calibrations.askedOf(employeeId, pageOf(args));
  },
};

const spread = async (context: Context, session: Session, which: "start" | "now"): Promise<Spread> => {
  const [board, guide] = await Promise.all([boardOf(context, session), guideOf(context, session)]);
  return spreadOf(
    countedIn(board).map((each) => each[which]),
    guide,
  );
};

const Calibration = {
  async cycle({ cycleId }: Session, _: unknown, context: Context) {
    const item = await context.items.load(cycleKey(context.actor.organizationId, cycleId));
    return item === undefined ? null : cycleOf(item);
  },
  unit: ({ unitId }: Session, _: unknown, context: Context) => unitBy(context, unitId),
  authority: async (session: Session, _: unknown, context: Context) =>
    policyValue(await policyOf(context, session), "calibration.authority"),
  outcome: async (session: Session, _: unknown, context: Context) => (await outcomeOf(context, session)) ?? null,
  mode: async (session: Session, _: unknown, context: Context) =>
    policyValue(await policyOf(context, session), "distribution.mode"),
  quadrant: async (session: Session, _: unknown, context: Context) =>
    policyValue(await policyOf(context, session), "quadrant"),
  async cards(session: Session, _: unknown, context: Context): Promise<CardParent[]> {
    const { cards, calibration } = await boardOf(context, session);
    const fixed = calibration.fixed.map((each) => ({ ...each, calibrationId: calibration.id }));
    const order = ({ unitPath, employeeName }: CardParent) => `${unitPath}#${employeeName}`;
    return [...cards, ...fixed].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  },
  moves: async (session: Session, _: unknown, context: Context) =>
    (await boardOf(context, session)).moves.map(({ cardId: card, ...move }) => ({ ...move, card })),
  start: (session: Session, _: unknown, context: Context) => spread(context, session, "start"),
  now: (session: Session, _: unknown, context: Context) => spread(context, session, "now"),
  async raters(session: Session, _: unknown, context: Context) {
    const [board, guide] = await Promise.all([boardOf(context, session), guideOf(context, session)]);
    const people = countedIn(board);
    return leniencies(people).map((rater) => {
      const others = people.filter(({ raterId }) => raterId !== rater.raterId);
      const without = spreadOf(
        others.map(({ now }) => now),
        guide,
      );
      return { ...rater, without };
    });
  },
  leftOut: ({ leftOut }: Session) =>
    EvaluationStatusValues.flatMap((status: EvaluationStatus) => {
      const count = leftOut[status] ?? 0;
      return count === 0 ? [] : [{ status, count }];
    }),
  unfinished: (session: Session) => unfinished(session),
  allowedActions: async (session: Session, _: unknown, context: Context) =>
    allowedActions(session, (await standingTo(context, session)).step),
  async refusedActions(session: Session, _: unknown, context: Context) {
    const { step } = await standingTo(context, session);
    return CalibrationActionValues.flatMap((action: CalibrationAction) => {
      const reason = closedBecause(session, action, step);
      const [error] = reason === undefined ? [] : userErrors({ refusals: [reason] });
      return error === undefined ? [] : [{ ...error, action }];
    });
  },
};

const CalibrationCard = {
  id: (parent: CardParent) => (isCard(parent) ? parent.id : parent.evaluationId),
  version: (parent: CardParent) => (isCard(parent) ? parent.version : 0),
  calibration: ({ calibrationId }: CardParent) => calibrationId,
  evaluation: ({ evaluationId }: CardParent) => evaluationId,
  contract: ({ contractId }: CardParent) => contractId,
  start: (parent: CardParent) => (isCard(parent) ? parent.start : parent.standing),
  now: (parent: CardParent) => (isCard(parent) ? parent.now.standing : parent.standing),
  reason: (parent: CardParent) => (isCard(parent) ? (parent.now.reason ?? null) : null),
  proposedByName: (parent: CardParent) => (isCard(parent) ? (parent.now.byName ?? null) : null),
  consent: (parent: CardParent) => (isCard(parent) ? parent.now.consent : "NONE"),
  consentNote: (parent: CardParent) => (isCard(parent) ? (parent.now.consentNote ?? null) : null),
  resultEvidence: (parent: CardParent) => isCard(parent) && parent.cited.result,
  behaviorEvidence: (parent: CardParent) => isCard(parent) && parent.cited.behavior,
  fixed: (parent: CardParent) => !isCard(parent),
  undoable: (parent: CardParent) => isCard(parent) && parent.trail.length > 0 && !parent.settled,
  async whyNot(parent: CardParent, _: unknown, context: Context) {
    const shown = (reason: Refusal | undefined) =>
      reason === undefined ? null : (userErrors({ refusals: [reason] })[0] ?? null);
    if (!isCard(parent)) return shown(fixedRefusal());
    const { calibration } = await boardOf(context, { id: parent.calibrationId });
    return shown(mayNotMove(calibration, parent, (await standingTo(context, calibration)).step));
  },
};

const CalibrationSpread = {
  check: ({ check }: Spread) =>
    check === null
      ? null
      : {
          ...check,
          violations: check.violations.map((violation) => ({
            ...violation,
            message: (args: { language?: Language | null }, { language }: Context) =>
              inLanguage(distributionSentence(violation), args.language ?? language),
          })),
        },
};

const RaterLeniency = {
  estimate: ({ estimate }: Leniency) => (estimate === null ? null : figure(estimate.value)),
  low: ({ estimate }: Leniency) => (estimate === null ? null : figure(estimate.low)),
  high: ({ estimate }: Leniency) => (estimate === null ? null : figure(estimate.high)),
  sentence: (rater: Leniency, args: { language?: Language | null }, { language }: Context) =>
    inLanguage(leniencySentence(rater), args.language ?? language),
};

const Viewer = { calibrationUnits: (_: unknown, _args: unknown, context: Context) => unitsToCalibrate(context) };

/** Calibrations: the board, its spread and what is known about raters. */
export const calibrationResolvers = { Query, Viewer, Calibration, CalibrationCard, CalibrationSpread, RaterLeniency };
