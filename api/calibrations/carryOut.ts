import type { Changed } from "../audit/change.ts";
import { inTurn } from "../bulk/inTurn.ts";
import { enterCalibration, leaveCalibration } from "../evaluations/calibrating.rules.ts";
import type { Evaluation } from "../evaluations/evaluation.rules.ts";
import { cycleOfEvaluation, movesOf, zoneOf } from "../evaluations/evaluationContext.ts";
import type { Step } from "../evaluations/evaluationLifeCycle.rules.ts";
import { headerOfEvaluation, type EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";
import { evaluationPolicy } from "../evaluations/evaluationPolicy.rules.ts";
import type { Context } from "../graphql/context.ts";
import { newCard, personOf, standingOf, type Calibration, type CalibrationCard } from "./calibration.rules.ts";
import { policyOf } from "./calibrationContext.ts";
import { partyOf, type CalibrationStep } from "./duty.rules.ts";
import { writeBack } from "./writeBack.rules.ts";

/** Evaluations written at the same moment. */
const width = 8;

/** All evaluations of a period in a subtree of units: a page holds 100. */
export async function evaluationsWithin(
  context: Context,
  { cycleId, period, unitPath }: Pick<Calibration, "cycleId" | "period" | "unitPath">,
): Promise<EvaluationHeader[]> {
  const found: EvaluationHeader[] = [];
  let after: string | null = null;
  do {
    const page = await context.stores.evaluations.ofPeriod(cycleId, period, unitPath, { first: 100, after });
    found.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** How the calibrator stands to each evaluation: the duty was decided for the whole calibration. */
async function stepFor(context: Context, calibration: Calibration, step: CalibrationStep): Promise<Step> {
  const [cycle, zone, moves, policy] = await Promise.all([
    cycleOfEvaluation(context, calibration),
    zoneOf(context),
    movesOf(context, calibration.cycleId),
    policyOf(context, calibration),
  ]);
  return {
    ...{ parties: new Set([partyOf(step.duty)]), by: step.employeeId, onBehalfOf: step.onBehalfOf, at: step.at },
    ...{ zone, moves, contractActive: true, periodOpen: true, cycleOpen: cycle.status === "OPEN" },
    policy: evaluationPolicy(policy),
  };
}

/**
 * Takes evaluations in: each moves to CALIBRATION in one transaction with its card, so that an interruption leaves no
 * evaluation without its card. What is no longer rated is passed over.
 */
export async function takeIn(
  context: Context,
  calibration: Calibration,
  evaluations: readonly EvaluationHeader[],
  step: CalibrationStep,
): Promise<void> {
  const { evaluations: store, calibrations } = context.stores;
  const how = await stepFor(context, calibration, step);
  const also = (after: Evaluation) => {
    const header = headerOfEvaluation(after);
    const start = standingOf(header);
    if (start === undefined) throw new Error(`Evaluation ${after.id} is rated without ratings`);
    const cited = {
      result: after.judgement.resultEvidence.length > 0,
      behavior: after.judgement.behaviorEvidence.length > 0,
    };
    const id = context.session.newId("calibrationCard");
    return [calibrations.cardPart(newCard(id, calibration, personOf(header), start, cited))];
  };
  await inTurn(evaluations, width, async ({ id, version }) => {
    const enter = (seen: number): Promise<Changed<Evaluation>> =>
      store.changeWith(id, seen, "calibrationOpen", also, (evaluation) => enterCalibration(evaluation, how));
    const changed = await enter(version);
    // The list may lag behind: what was rated anew meanwhile is taken in as it is now.
    if ("refused" in changed && changed.fresh?.status === "RATED") await enter(changed.fresh.version);
  });
}

/**
 * Gives the evaluations back, calibrated or (given up) as they came: each in one transaction with its card, so that
 * the same call goes on where an interruption stopped it.
 */
export async function giveBack(
  context: Context,
  calibration: Calibration,
  cards: readonly CalibrationCard[],
  outcome: "calibrationPublish" | "calibrationCancel",
  step: CalibrationStep,
): Promise<void> {
  const how = await stepFor(context, calibration, step);
  const { evaluations, calibrations } = context.stores;
  const open = cards.filter(({ settled }) => !settled);
  await inTurn(open, width, async (card) => {
    const seen = await evaluations.load(card.evaluationId);
    if (seen === undefined) return;
    await evaluations.changeWith(
      card.evaluationId,
      seen.version,
      outcome,
      () => [calibrations.cardPart({ ...card, version: card.version + 1, settled: true })],
      (evaluation) =>
        outcome === "calibrationPublish" ? writeBack(evaluation, card, how) : leaveCalibration(evaluation, how),
    );
  });
}
