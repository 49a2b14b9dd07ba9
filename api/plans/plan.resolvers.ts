import { ulid } from "ulidx";
import { noHistory } from "../audit/auditEvent.rules.ts";
import { PlanAction, PlanKind } from "../generated/enums.ts";
import type { PlanCreateInput, PlanDeleteInput, PlanUpdateInput, QueryPlanArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn, requireUse } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { isRefused, refuse, type Refused } from "../kernel/refusal.ts";
import { shownState, type OrgUnit } from "../organizations/orgUnit.rules.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import { isServed, planOfPart, readPlan, type Plan, type PlanGoal } from "./plan.rules.ts";
import { planKey, planOf } from "./plan.store.ts";

const refused = (why: Refused) => payload<"plan", Plan>("plan", { refused: why });

const Query = {
  plan: async (_: unknown, { id }: QueryPlanArgs, context: Context) => (await context.stores.plans.load(id)) ?? null,
  plans: (_: unknown, args: { first?: number | null; after?: string | null }, context: Context) =>
    context.stores.plans.inTree(pageOf(args)),
};

async function unitOfPlan(input: PlanCreateInput, context: Context): Promise<OrgUnit | undefined> {
  const { organizationId } = context.actor;
  if (input.unit) {
    const item = await context.items.load(orgUnitKey(organizationId, input.unit));
    return item === undefined ? undefined : orgUnitOf(item);
  }
  const page = await context.stores.orgUnits.inTree("", { first: 1 });
  return page.edges[0]?.node;
}

/** Goals a plan may serve: a unit's plan serves the region's; the region's serves none. */
async function servable(kind: PlanKind, context: Context): Promise<ReadonlySet<string>> {
  if (kind === PlanKind.REGIONAL) return new Set();
  const regional = (await context.stores.plans.all()).filter((plan) => plan.kind === PlanKind.REGIONAL);
  return new Set(regional.flatMap((plan) => plan.goals.map(({ id }) => id)));
}

async function planCreate(_: unknown, { input }: { input: PlanCreateInput }, context: Context) {
  const { session } = context;
  const unit = await unitOfPlan(input, context);
  if (unit === undefined) return refused(refuse("UNKNOWN_ID", "unit"));
  requireUse(context, "planCreate", { unitPath: unit.unitPath });
  const id = session.newId("plan");
  const content = readPlan(input.content, { id, goals: [] }, await servable(input.kind, context), ulid);
  if (isRefused(content)) return refused(inContent(content));
  const record: Plan = {
    ...{ id, organizationId: session.organizationId, version: 0, history: noHistory, kind: input.kind },
    ...{ unitId: unit.id, unitName: shownState(unit, context.actor.today).name, unitPath: unit.unitPath },
    ...content,
  };
  const order = { action: "planCreate", idempotency: idempotencyOf("planCreate", input) };
  return payload("plan", await context.stores.plans.create(order, () => ({ record, note: {} })));
}

/** Reasons name the path from the mutation's input on. */
function inContent({ refusals: [first, ...rest] }: Refused): Refused {
  const within = (reason: typeof first) => ({ ...reason, field: ["content", ...reason.field] });
  return { refusals: [within(first), ...rest.map(within)] };
}

async function planUpdate(_: unknown, { input }: { input: PlanUpdateInput }, context: Context) {
  const seen = await context.stores.plans.load(input.id);
  if (seen === undefined) return refused(refuse("UNKNOWN_ID", "id"));
  requireUse(context, "planUpdate", { unitPath: seen.unitPath });
  const known = await servable(seen.kind, context);
  const changed = await context.stores.plans.change(input.id, input.version, (plan) => {
    const content = readPlan(input.content, plan, known, ulid);
    if (isRefused(content)) return inContent(content);
    const fields = ["title", "fromYear", "toYear", "source", "goals"] as const;
    const changedFields = fields.filter((field) => JSON.stringify(content[field]) !== JSON.stringify(plan[field]));
    return { record: { ...plan, ...content }, note: { changedFields } };
  });
  return payload("plan", changed);
}

async function planDelete(_: unknown, { input }: { input: PlanDeleteInput }, context: Context) {
  const { plans } = context.stores;
  const plan = await plans.load(input.id);
  if (plan === undefined) return refused(refuse("UNKNOWN_ID", "id"));
  requireUse(context, "planDelete", { unitPath: plan.unitPath });
  if (isServed(plan, await plans.all())) return refused(refuse("PLAN_IN_USE", "id"));
  return payload("plan", await plans.remove(plan, input.version));
}

/** The plan of a goal or indicator, through the request's batch. */
async function planBehind(partId: string, context: Context): Promise<Plan | undefined> {
  const item = await context.items.load(planKey(context.actor.organizationId, planOfPart(partId)));
  return item === undefined ? undefined : planOf(item);
}

/** Multi-year plans, and what agreements serve of them. */
export const planResolvers = {
  Query,
  Mutation: { planCreate, planUpdate, planDelete },
  Plan: {
    async unit(plan: Plan, _: unknown, context: Context) {
      const item = await context.items.load(orgUnitKey(context.actor.organizationId, plan.unitId));
      return item === undefined ? null : orgUnitOf(item);
    },
    allowedActions: (plan: Plan, _: unknown, context: Context) =>
      mayUseOn(context, "planUpdate", { unitPath: plan.unitPath }) ? [PlanAction.UPDATE, PlanAction.DELETE] : [],
  },
  PlanGoal: {
    async servesGoal(goal: PlanGoal, _: unknown, context: Context) {
      if (goal.servesGoalId === undefined) return null;
      const plan = await planBehind(goal.servesGoalId, context);
      return plan?.goals.find(({ id }) => id === goal.servesGoalId)?.title ?? null;
    },
  },
  UnitIndicator: {
    async planIndicator({ planIndicatorId }: { planIndicatorId?: string | undefined }, _: unknown, context: Context) {
      if (planIndicatorId === undefined) return null;
      const plan = await planBehind(planIndicatorId, context);
      return plan?.goals.flatMap(({ indicators }) => indicators).find(({ id }) => id === planIndicatorId) ?? null;
    },
  },
};
