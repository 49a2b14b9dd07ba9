import type {
  MutationResolvers,
  ObjectionAssignInput,
  ObjectionDecideInput,
  ObjectionWithdrawInput,
  ObjectionWordsInput,
} from "../generated/schema.ts";
import type { Changed } from "../audit/change.ts";
import type { Decided } from "../audit/auditEvent.rules.ts";
import { cycleOfEvaluation, parentOf, stepOnEvaluation } from "../evaluations/evaluationContext.ts";
import { groundOf } from "../evaluations/evaluationGround.ts";
import { headerOfEvaluation } from "../evaluations/evaluationParts.rules.ts";
import type { Step } from "../evaluations/evaluationLifeCycle.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import type { Context } from "../graphql/context.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { userErrors } from "../graphql/payload.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { assign } from "./assigning.rules.ts";
import { candidateFor } from "./candidate.ts";
import { decide } from "./deciding.rules.ts";
import type { Candidate } from "./duty.rules.ts";
import { explainSide, file, withdraw } from "./objecting.rules.ts";
import { groundOfEvaluation, type Ground } from "./objectionContext.ts";
import type { Disputed } from "./objection.rules.ts";
import { evaluationOf } from "./objection.store.ts";

type Input = { readonly evaluation: string; readonly version: number; readonly idempotencyKey?: string | null };

/** What a step decides on. */
type Known = Ground & {
  readonly step: Step;
  readonly cycle: Cycle;
  readonly context: Context;
  /** Who is to decide, where the step is about that. */
  readonly candidate?: Candidate | undefined;
};

type Decide<I> = (disputed: Disputed, input: I, known: Known) => Decision<Decided<Disputed>>;

function asPayload(changed: Changed<Disputed>) {
  const shown = "record" in changed ? changed.record : changed.fresh;
  return {
    objection: shown?.objection ?? null,
    evaluation: shown === undefined ? null : parentOf(evaluationOf(shown)),
    userErrors: "record" in changed ? [] : userErrors(changed.refused),
  };
}

/**
 * One step of an objection: a query for all it rests on, one batch for who and when, the write.
 *
 * @param deciderIn who is to decide by this step: one query more tells whether they can.
 */
function step<I extends Input>(
  mutation: keyof MutationResolvers,
  decides: Decide<I>,
  deciderIn: (input: I, disputed: Disputed) => string | undefined = () => undefined,
) {
  return async (_: unknown, { input }: { input: I }, context: Context) => {
    const ground = await groundOfEvaluation(context, input.evaluation);
    if (ground === undefined) return asPayload({ refused: refuse("UNKNOWN_ID", "evaluation") });
    const decider = deciderIn(input, ground.disputed);
    const [how, cycle, candidate] = await Promise.all([
      stepOnEvaluation(context, headerOfEvaluation(evaluationOf(ground.disputed))),
      cycleOfEvaluation(context, ground.disputed),
      decider === undefined ? undefined : candidateFor(context, decider, ground),
    ]);
    const changed = await context.stores.objections.change(
      input.evaluation,
      input.version,
      { action: mutation, idempotency: idempotencyOf(mutation, input) },
      (disputed) => decides(disputed, input, { ...ground, step: how, cycle, context, candidate }),
    );
    context.contractPartitions.clear(ground.contract.id);
    return asPayload(changed);
  };
}

/** Mutations of objections. */
export const objectionStepResolvers = {
  Mutation: {
    objectionFile: step<ObjectionWordsInput>(
      "objectionFile",
      (disputed, input, { step: how, context, candidate }) =>
        file(disputed, input, context.session.newId, how, candidate),
      (_, { raterSuperiorId }) => raterSuperiorId,
    ),
    objectionExplain: step<ObjectionWordsInput>("objectionExplain", (disputed, input, { step: how, context }) =>
      explainSide(disputed, input, { newId: context.session.newId, byName: context.session.by.name }, how),
    ),
    objectionWithdraw: step<ObjectionWithdrawInput>("objectionWithdraw", (disputed, _, { step: how, context }) =>
      withdraw(disputed, context.session.by.name, how),
    ),
    objectionDecide: step<ObjectionDecideInput>("objectionDecide", (disputed, input, known) => {
      const { items, contract, cycle, step: how, context } = known;
      const ground = groundOf(items, contract, disputed.period, cycle, how.policy);
      return decide(disputed, input, { ground, byName: context.session.by.name }, how);
    }),
    objectionAssign: step<ObjectionAssignInput>(
      "objectionAssign",
      (disputed, { reason }, { step: how, candidate }) =>
        candidate === undefined ? refuse("UNKNOWN_ID", "decider") : assign(disputed, candidate, reason, how),
      ({ decider }) => decider,
    ),
  },
};
