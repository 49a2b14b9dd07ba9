import { partiesOf } from "../access/actor.rules.ts";
import { bodyOf, type ContractParent, type IndicatorParent } from "../contracts/contractParent.ts";
import { findIndicator, type Contract, type ContractContent } from "../contracts/contract.rules.ts";
import type { ContractRealizationsArgs, RealizationRecordInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { userErrors } from "../graphql/payload.ts";
import { isRefused, refuse, type Refused } from "../kernel/refusal.ts";
import { indicatorAchievement } from "./achievement.rules.ts";
import { realizationId, recordedValues, recordRealization, type Realization } from "./realization.rules.ts";
import { realizationsIn } from "./realization.store.ts";
import { displayTarget, displayValue, parseRealization, type Target } from "./target.rules.ts";
import { workingResolvers } from "./working.resolvers.ts";

/** Parent of `Realization`: with its text for people, which needs the indicator's target. */
export type RealizationParent = Realization & { readonly display: string };

function shown(realization: Realization, content: ContractContent): RealizationParent {
  const target = findIndicator(content, realization.indicatorId)?.indicator.target;
  const value = target && parseRealization(realization.value, target);
  const understood = target !== undefined && value !== undefined && !isRefused(value);
  return { ...realization, display: understood ? displayValue(value, target.unit) : realization.value };
}

function answer(contract: Contract | null, realization: Realization | null, refused?: Refused) {
  return {
    realization: realization && realization.version > 0 && contract ? shown(realization, contract) : null,
    contract,
    userErrors: refused ? userErrors(refused) : [],
  };
}

/** Records what was achieved on an indicator in a period; see `recordRealization` for what is refused. */
async function realizationRecord(_: unknown, { input }: { input: RealizationRecordInput }, context: Context) {
  const { actor, session, stores } = context;
  const contract = await stores.contracts.load(input.contract);
  if (contract === undefined || !mayUseOn(context, "contract", contract))
    return answer(null, null, refuse("UNKNOWN_ID", "contract"));
  const cycle = await stores.cycles.load(contract.cycleId);
  if (cycle === undefined) return answer(null, null, refuse("UNKNOWN_ID", "contract"));
  // An indicator that is none has no place; the rule names it, so any well-formed id may be asked for.
  if (findIndicator(contract, input.indicator) === undefined)
    return answer(contract, null, refuse("UNKNOWN_ID", "indicator"));
  if (!cycle.periods.some(({ key }) => key === input.period))
    return answer(contract, null, refuse("UNKNOWN_ID", "period"));
  const id = realizationId({ contractId: contract.id, indicatorId: input.indicator, period: input.period });
  const changed = await stores.realizations.change(
    id,
    input.version,
    { action: "realizationRecord", idempotency: idempotencyOf("realizationRecord", input) },
    (before) =>
      recordRealization(before, input, {
        parties: partiesOf(actor, contract),
        contract,
        cycle,
        today: actor.today,
        at: session.at,
        newId: session.newId,
      }),
  );
  if ("record" in changed) return answer(contract, changed.record);
  return answer(contract, changed.fresh ?? null, changed.refused);
}

const Contract = {
  async realizations(contract: ContractParent, { period }: ContractRealizationsArgs, context: Context) {
    const items = await context.contractPartitions.load(contract.id);
    const content = await bodyOf(contract, context);
    return realizationsIn(items)
      .filter((realization) => !period || realization.period === period)
      .map((realization) => shown(realization, content));
  },
};

const Indicator = {
  /** Over all periods so far, against the target of the year. */
  async achievement({ contract, ...indicator }: IndicatorParent, _: unknown, context: Context) {
    const items = await context.contractPartitions.load(contract.id);
    return indicatorAchievement(indicator, recordedValues(realizationsIn(items)).get(indicator.id) ?? []);
  },
};

const Target = { display: (target: Target) => displayTarget(target) };

/** Progress: recording realisations, and what contracts and indicators show of them. */
export const progressResolvers = { Mutation: { realizationRecord }, Contract, Indicator, Target, ...workingResolvers };
