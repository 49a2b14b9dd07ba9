import type { ContractParent } from "../contracts/contractParent.ts";
import { cycleToday } from "../cycles/currentMethods.ts";
import { EvaluationMethod } from "../generated/enums.ts";
import type { QueryObservationsArgs, RubricSaveInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { payload } from "../graphql/payload.ts";
import { requireMethod } from "../policies/methods.rules.ts";
import { policyKey, policyOf } from "../policies/policy.store.ts";
import { mayReadObservation, observationStep } from "./observation.resolvers.ts";
import { observationActions, type Observation as Record } from "./observation.rules.ts";
import { observationsIn } from "./observation.store.ts";
import { rubricId, saveRubric } from "./rubric.rules.ts";

/** Observations the caller makes, or those made of them. One query. */
async function observations(_: unknown, { of, first, after }: QueryObservationsArgs, context: Context) {
  const { employeeId } = context.actor;
  const page = { first: first ?? 25, after };
  const { observations: store } = context.stores;
  return of === "MINE" ? store.ofEmployee(employeeId ?? "-", page) : store.ofObserver(employeeId ?? "-", page);
}

async function observation(_: unknown, { id }: { id: string }, context: Context): Promise<Record | null> {
  const found = await context.stores.observations.load(id);
  return found !== undefined && mayReadObservation(context, found) ? found : null;
}

const Observation = {
  allowedActions: (record: Record, _: unknown, context: Context) =>
    observationActions(record, observationStep(context, record)),
  feedbackDueOn: ({ sighting }: Record) => sighting?.day ?? null,
};

const Contract = {
  /** From the partition that is read for the contract anyway; each for whom its own query would give it. */
  async observations(contract: ContractParent, _: unknown, context: Context) {
    const all = observationsIn(await context.contractPartitions.load(contract.id));
    return all.filter((each) => mayReadObservation(context, each));
  },
};

/** All rubrics, changed or proposed (PAU-06). One query. */
const rubrics = (_: unknown, __: unknown, context: Context) => context.stores.rubrics.all();

async function rubricSave(_: unknown, { input }: { input: RubricSaveInput }, context: Context) {
  const cycle = await cycleToday(context);
  const item = cycle && (await context.items.load(policyKey(context.actor.organizationId, cycle.policyId)));
  const off = item && requireMethod(policyOf(item), EvaluationMethod.OBSERVATION);
  if (off !== undefined) return payload("rubric", { refused: { refusals: [off] } });
  const changed = await context.stores.rubrics.change(
    rubricId(input.family),
    input.version,
    { action: "rubricSave" },
    (rubric) => saveRubric(rubric, input),
  );
  return payload("rubric", changed);
}

/** What is shown of observations, and the rubrics. */
export const observationReadResolvers = {
  Query: { observations, observation, rubrics },
  Mutation: { rubricSave },
  Observation,
  Contract,
};
