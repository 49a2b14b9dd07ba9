import { delegationFor, partiesOf } from "../access/actor.rules.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { DelegatedAct, RealizationActionValues, type RealizationAction } from "../generated/enums.ts";
import type { RealizationReturnInput, RealizationVerifyInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { refuse } from "../kernel/refusal.ts";
import { placeOf } from "./realization.rules.ts";
import { realizationAnswer, type RealizationParent } from "./realizationParent.ts";
import { reviewClosed, reviewRealization, statusOf, type ReviewStep } from "./realizationReview.rules.ts";

function stepOn(context: Context, contract: ContractHeader, cycleStatus: ReviewStep["cycleStatus"]): ReviewStep {
  const { actor, session } = context;
  const onBehalfOf = delegationFor(actor, contract, DelegatedAct.EVALUATION)?.delegatorName;
  return {
    ...{ parties: partiesOf(actor, contract, DelegatedAct.EVALUATION), contract, cycleStatus, at: session.at },
    by: { name: actor.name, employeeId: actor.employeeId, onBehalfOf },
  };
}

const review =
  (action: RealizationAction, field: "realizationVerify" | "realizationReturn") =>
  async (
    _: unknown,
    { input }: { input: RealizationVerifyInput & Partial<RealizationReturnInput> },
    context: Context,
  ) => {
    const { stores } = context;
    const place = placeOf(input.id);
    const contract = place && (await stores.contracts.load(place.contractId));
    const cycle = contract && (await stores.cycles.load(contract.cycleId));
    if (contract === undefined || cycle === undefined || !mayUseOn(context, "contract", contract))
      return realizationAnswer(null, null, refuse("UNKNOWN_ID", "id"));
    const order = { action: field, idempotency: idempotencyOf(field, input) };
    const step = stepOn(context, contract, cycle.status);
    const changed = await stores.realizations.change(input.id, input.version, order, (before) =>
      reviewRealization(before, action, input.reason, step),
    );
    if ("record" in changed) return realizationAnswer(contract, changed.record);
    return realizationAnswer(contract, changed.fresh ?? null, changed.refused);
  };

const Realization = {
  status: statusOf,
  /** What the viewer may do; the cycle's state is asked when they do it. */
  allowedActions: (realization: RealizationParent, _: unknown, context: Context) =>
    RealizationActionValues.filter(
      (action) => reviewClosed(action, realization, stepOn(context, realization.contract, "OPEN")) === undefined,
    ),
};

/** The rater's confirmation of realisations. */
export const realizationReviewResolvers = {
  Mutation: {
    realizationVerify: review("VERIFY", "realizationVerify"),
    realizationReturn: review("RETURN", "realizationReturn"),
  },
  Realization,
};
