import type { ActionPlanSaveInput, ContractActionPlansArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload } from "../graphql/payload.ts";
import { refuse } from "../kernel/refusal.ts";
import { actionPlanId, saveActionPlan, type ActionPlan } from "./actionPlan.rules.ts";
import { actionPlansIn } from "./actionPlan.store.ts";
import type { ContractParent } from "./contractParent.ts";
import { mayReadContract } from "./mayReadContract.ts";
import { cycleOfContract, stepOn } from "./stepOn.ts";

/** Writes the steps of a result in a period; see `saveActionPlan` for what is refused. */
async function actionPlanSave(_: unknown, { input }: { input: ActionPlanSaveInput }, context: Context) {
  const { stores } = context;
  const refused = (why: ReturnType<typeof refuse>) => payload<"actionPlan", ActionPlan>("actionPlan", { refused: why });
  const contract = await stores.contracts.load(input.contract);
  if (contract === undefined || !mayReadContract(context, contract)) return refused(refuse("UNKNOWN_ID", "contract"));
  const cycle = await cycleOfContract(context, contract);
  if (!contract.results.some(({ id }) => id === input.result)) return refused(refuse("UNKNOWN_ID", "result"));
  if (!cycle.periods.some(({ key }) => key === input.period)) return refused(refuse("UNKNOWN_ID", "period"));
  const how = await stepOn(context, contract);
  const id = actionPlanId({ contractId: contract.id, resultId: input.result, period: input.period });
  const order = { action: "actionPlanSave", idempotency: idempotencyOf("actionPlanSave", input) };
  return payload(
    "actionPlan",
    await stores.actionPlans.change(id, input.version, order, (before) =>
      saveActionPlan(before, { steps: input.steps }, contract, cycle, how),
    ),
  );
}

const Contract = {
  async actionPlans(contract: ContractParent, { period }: ContractActionPlansArgs, context: Context) {
    const plans = actionPlansIn(await context.contractPartitions.load(contract.id));
    return plans.filter((plan) => !period || plan.period === period);
  },
};

/** Action plans (rencana aksi): steps of a result in a period. */
export const actionPlanResolvers = { Mutation: { actionPlanSave }, Contract };
