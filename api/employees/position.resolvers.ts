import { partiesOf } from "../access/actor.rules.ts";
import type {
  PositionCloseInput,
  PositionCreateInput,
  PositionUpdateInput,
  QueryPositionArgs,
  QueryPositionsArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { isRefused, refuse, type Decision, type Refused } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import { pathOf, unitBy } from "../organizations/unitScope.ts";
import type { AssignmentParent } from "./assignment.resolvers.ts";
import {
  closePosition,
  createPosition,
  holdersOn,
  positionActions,
  positionCloseModel,
  positionCreateModel,
  positionUpdateModel,
  updatePosition,
  type Position as Post,
} from "./position.rules.ts";
import { positionKey, positionOf } from "./position.store.ts";

const refused = (reason: Refused) => payload<"position", Post>("position", { refused: reason });

/** A post through the request's batch, undefined when there is none in the organization. */
export async function positionBy(context: Context, id: string | null | undefined): Promise<Post | undefined> {
  const item = id ? await context.items.load(positionKey(context.actor.organizationId, id)) : undefined;
  return item === undefined ? undefined : positionOf(item);
}

/** The post above as given in an input, with the posts above it; none when none was given. */
async function lineOf(context: Context, superior: string | null | undefined): Promise<Decision<Post[]>> {
  if (!superior) return [];
  const line = await context.stores.positions.line(superior);
  return line.length === 0 ? refuse("UNKNOWN_ID", "superior") : line;
}

async function positionCreate(_: unknown, { input }: { input: PositionCreateInput }, context: Context) {
  const values = validated(positionCreateModel, input);
  if (isRefused(values)) return refused(values);
  const unit = await context.stores.orgUnits.load(values.unit);
  if (unit === undefined) return refused(refuse("UNKNOWN_ID", "unit"));
  const line = await lineOf(context, values.superior);
  if (isRefused(line)) return refused(line);
  const { organizationId, today } = context.actor;
  const changed = await context.stores.positions.create(
    { action: "positionCreate", idempotency: idempotencyOf("positionCreate", input) },
    { unit, line },
    () => createPosition(values, unit, line, { id: context.session.newId("position"), organizationId, today }),
  );
  return payload("position", changed);
}

async function positionUpdate(_: unknown, { input }: { input: PositionUpdateInput }, context: Context) {
  const values = validated(positionUpdateModel, input);
  if (isRefused(values)) return refused(values);
  const line = await lineOf(context, values.superior);
  if (isRefused(line)) return refused(line);
  const guarded = line.filter((above) => above.id !== input.id);
  const changed = await context.stores.positions.change(
    input.id,
    input.version,
    "positionUpdate",
    guarded,
    (position) => updatePosition(position, values, line, context.actor.today),
  );
  return payload("position", changed);
}

async function positionClose(_: unknown, { input }: { input: PositionCloseInput }, context: Context) {
  const values = validated(positionCloseModel, input);
  if (isRefused(values)) return refused(values);
  const changed = await context.stores.positions.change(input.id, input.version, "positionClose", [], (position) =>
    closePosition(position, values.from),
  );
  return payload("position", changed);
}

const Position = {
  async unit(post: Post, _: unknown, context: Context) {
    const unit = await unitBy(context, post.unitId);
    if (unit === undefined) throw codedError("NOT_FOUND");
    return unit;
  },
  superior: async (post: Post, _: unknown, context: Context) => (await positionBy(context, post.superiorId)) ?? null,
  holders: (post: Post, _: unknown, context: Context): AssignmentParent[] =>
    holdersOn(post, context.actor.today).map(({ assignmentId, employeeId, kind, from, to }) => ({
      ...{ id: assignmentId, employeeId, kind, from, to, positionId: post.id, unitId: post.unitId },
    })),
  allowedActions: (post: Post, _: unknown, context: Context) =>
    positionActions(post, partiesOf(context.actor, post), context.actor.today),
};

/** Posts: the hierarchy, and who holds them. */
export const positionResolvers = {
  Query: {
    position: async (_: unknown, { id }: QueryPositionArgs, context: Context) =>
      (await positionBy(context, id)) ?? null,
    positions: async (_: unknown, { within, ...args }: QueryPositionsArgs, context: Context) =>
      context.stores.positions.inTree(await pathOf(context, within), pageOf(args)),
  },
  Mutation: { positionCreate, positionUpdate, positionClose },
  Position,
};
