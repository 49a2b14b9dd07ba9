import type { LegalDay } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import type { Instant } from "../kernel/calendar.ts";
import { deadline, evaluationDue, type Deadline } from "./deadlines.rules.ts";
import { isOverdue } from "./evaluation.rules.ts";
import { movesOf, stepOnEvaluation, type EvaluationParent } from "./evaluationContext.ts";
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

/** Legal limits of an evaluation: derived from the pinned policy, never stored. */
export const evaluationDeadlineResolvers = {
  Evaluation: {
    dueOn: async (evaluation: EvaluationParent, _: unknown, context: Context) => (await due(evaluation, context)).day,
    dueMove: async (evaluation: EvaluationParent, _: unknown, context: Context) =>
      (await due(evaluation, context)).move ?? null,
    overdue: async (evaluation: EvaluationParent, _: unknown, context: Context) =>
      isOverdue({ ...evaluation, dueOn: (await due(evaluation, context)).day }, context.actor.today),
    deliverBy: running("DELIVERY", "RATED", "ratedAt"),
    answerBy: running("ANSWER", "DELIVERED", "deliveredAt"),
    objectBy: running("OBJECTION", "DELIVERED", "deliveredAt"),
  },
};
