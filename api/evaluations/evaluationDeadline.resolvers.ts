import { EvaluationStatus, type LegalDay } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import type { Day, Instant } from "../kernel/calendar.ts";
import { deadline, evaluationDue, type Deadline } from "./deadlines.rules.ts";
import { waitsUntil } from "./deeming.rules.ts";
import { isOverdue } from "./evaluation.rules.ts";
import {
  cycleOfEvaluation,
  movesOf,
  policyOfCycle,
  stepOnEvaluation,
  zoneOf,
  type EvaluationParent,
} from "./evaluationContext.ts";
import { evaluationPolicy } from "./evaluationPolicy.rules.ts";
import { placeOf } from "./evaluationLifeCycle.rules.ts";

/** A limit that runs while the evaluation stands in a state, from an instant it carries. */
const running =
  (kind: Exclude<LegalDay, "EVALUATION">, status: EvaluationParent["status"], since: "ratedAt" | "deliveredAt") =>
  async (evaluation: EvaluationParent, _: unknown, context: Context): Promise<Deadline | null> => {
    const start: Instant | undefined = evaluation[since];
    if (evaluation.status !== status || start === undefined) return null;
    const step = await stepOnEvaluation(context, evaluation);
    return deadline(kind, start, step.policy.terms, placeOf(evaluation, step));
  };

/** When it falls due for its unit: the day of the period, or what was decided for the unit. */
const due = async (evaluation: EvaluationParent, context: Context) =>
  evaluationDue(evaluation, await movesOf(context, evaluation.cycleId));

/**
 * Until when it waits for whoever acts now: a result that was handed over waits for the employee's own limit, which
 * runs from that day (R-EW-01, R-EW-02); everything else for the day it falls due. Reads what a page reads once.
 */
async function waiting(evaluation: EvaluationParent, context: Context): Promise<Day> {
  if (evaluation.status !== EvaluationStatus.DELIVERED) return (await due(evaluation, context)).day;
  const { unitPath, period, cycleId } = evaluation;
  const [policy, zone, moves] = await Promise.all([
    cycleOfEvaluation(context, evaluation).then((cycle) => policyOfCycle(context, cycle)),
    zoneOf(context),
    movesOf(context, cycleId),
  ]);
  const limit = waitsUntil(evaluation, evaluationPolicy(policy).terms, { zone, unitPath, period, moves });
  return limit ?? (await due(evaluation, context)).day;
}

/** Legal limits of an evaluation: derived from the pinned policy, never stored. */
export const evaluationDeadlineResolvers = {
  Evaluation: {
    dueOn: async (evaluation: EvaluationParent, _: unknown, context: Context) => (await due(evaluation, context)).day,
    dueMove: async (evaluation: EvaluationParent, _: unknown, context: Context) =>
      (await due(evaluation, context)).move ?? null,
    waitsUntil: (evaluation: EvaluationParent, _: unknown, context: Context) => waiting(evaluation, context),
    overdue: async (evaluation: EvaluationParent, _: unknown, context: Context) =>
      isOverdue({ ...evaluation, dueOn: await waiting(evaluation, context) }, context.actor.today),
    deliverBy: running("DELIVERY", "RATED", "ratedAt"),
    answerBy: running("ANSWER", "DELIVERED", "deliveredAt"),
    objectBy: running("OBJECTION", "DELIVERED", "deliveredAt"),
  },
};
