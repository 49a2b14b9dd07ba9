import { partiesOf } from "../access/actor.rules.ts";
import { CycleAction } from "../generated/enums.ts";
import type {
  CycleCreateInput,
  CycleStepInput,
  CycleUpdateInput,
  QueryCycleArgs,
  QueryCyclesArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { isRefused, refuse, type Decision, type Refused } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import { policyById } from "../policies/adoptedPolicies.ts";
import {
  closeCycle,
  closedBecause,
  createCycle,
  cycleActions,
  cycleCreateModel,
  cycleUpdateModel,
  isOpenFor,
  openCycle,
  updateCycle,
  type Cycle as Record,
  type CycleChange,
  type Period,
} from "./cycle.rules.ts";
import { cycleKey, cycleOf } from "./cycle.store.ts";

const refused = (reason: Refused) => payload<"cycle", Record>("cycle", { refused: reason });
const partiesTo = (context: Context) => partiesOf(context.actor, { unitPath: "" });

async function cycleCreate(_: unknown, { input }: { input: CycleCreateInput }, context: Context) {
  const values = validated(cycleCreateModel, input);
  if (isRefused(values)) return refused(values);
  const policy = await context.stores.policies.load(values.policy);
  if (policy === undefined) return refused(refuse("UNKNOWN_ID", "policy"));
  const { organizationId } = context.actor;
  const changed = await context.stores.cycles.create(
    { action: "cycleCreate", idempotency: idempotencyOf("cycleCreate", input) },
    () => createCycle(values, policy, { id: context.session.newId("cycle"), organizationId }),
  );
  return payload("cycle", changed);
}

/** Takes a step after the same check that offers its button. */
function step(context: Context, input: CycleStepInput, mutation: string, action: CycleAction, decide: Decide) {
  return context.stores.cycles.change(input.id, input.version, mutation, (cycle) => {
    const reason = closedBecause(cycle, action, partiesTo(context), context.actor.today);
    return reason === undefined ? decide(cycle) : { refusals: [reason] };
  });
}
type Decide = (cycle: Record) => Decision<CycleChange>;

async function cycleUpdate(_: unknown, { input }: { input: CycleUpdateInput }, context: Context) {
  const values = validated(cycleUpdateModel, input);
  if (isRefused(values)) return refused(values);
  const update: Decide = (cycle) => updateCycle(cycle, values);
  return payload("cycle", await step(context, input, "cycleUpdate", CycleAction.UPDATE, update));
}

async function cycleOpen(_: unknown, { input }: { input: CycleStepInput }, context: Context) {
  const cycle = await context.stores.cycles.load(input.id);
  const policy = cycle === undefined ? undefined : await policyById(context, cycle.policyId);
  if (policy === undefined) return refused(refuse("UNKNOWN_ID", "id"));
  const open: Decide = (found) => openCycle(found, policy);
  return payload("cycle", await step(context, input, "cycleOpen", CycleAction.OPEN, open));
}

const cycleClose = async (_: unknown, { input }: { input: CycleStepInput }, context: Context) =>
  payload("cycle", await step(context, input, "cycleClose", CycleAction.CLOSE, closeCycle));

/** Periods as the schema shows them: with whether work on them is allowed today. */
export const shownPeriod = (cycle: Record, period: Period, today: string) => ({
  ...period,
  open: isOpenFor(cycle, period.key, today),
});

const Cycle = {
  async policy(cycle: Record, _: unknown, context: Context) {
    const policy = await policyById(context, cycle.policyId);
    if (policy === undefined) throw codedError("NOT_FOUND");
    return policy;
  },
  periods: (cycle: Record, _: unknown, context: Context) =>
    cycle.periods.map((period) => shownPeriod(cycle, period, context.actor.today)),
  openPeriods: (cycle: Record, _: unknown, context: Context) =>
    cycle.periods.map((period) => shownPeriod(cycle, period, context.actor.today)).filter((period) => period.open),
  allowedActions: (cycle: Record, _: unknown, context: Context) =>
    cycleActions(cycle, partiesTo(context), context.actor.today),
};

/** Cycles: planning, opening, closing. */
export const cycleResolvers = {
  Query: {
    async cycle(_: unknown, { id }: QueryCycleArgs, context: Context) {
      const item = await context.items.load(cycleKey(context.actor.organizationId, id));
      return item === undefined ? null : cycleOf(item);
    },
    cycles: (_: unknown, args: QueryCyclesArgs, context: Context) => context.stores.cycles.newestFirst(pageOf(args)),
  },
  Mutation: { cycleCreate, cycleUpdate, cycleOpen, cycleClose },
  Cycle,
};
