import { Role } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import type { Objection } from "../objections/objection.rules.ts";
import { objectionsToDecide } from "../objections/objectionsToDecide.ts";
import { taskOfNaming, tasksOnObjections, type ObjectionTask } from "./task.rules.ts";

/** Most objections shown to one who decides. */
const mostToDecide = 20;
/** More without a decider than this are told as one more. */
const mostToName = 100;

/** Open objections a person decides, also for whom they stand in, nearest limit first. */
async function toDecide(context: Context): Promise<Objection[]> {
  const { employeeId } = context.actor;
  if (employeeId === undefined) return [];
  const { edges } = await objectionsToDecide(context, employeeId, false, { first: mostToDecide });
  return edges.map(({ node }) => node);
}

/** Objections for which whoever administers the whole organization names who decides: one query; others read nothing. */
async function toName({ actor, stores }: Context): Promise<readonly Objection[]> {
  if (!actor.roles.some(({ role, unitId }) => role === Role.TENANT_ADMIN && unitId === null)) return [];
  const { edges, pageInfo } = await stores.objections.withoutDecider({ first: mostToName });
  const found = edges.map(({ node }) => node);
  return pageInfo.hasNextPage ? [...found, ...found.slice(-1)] : found;
}

/** What is due on objections, whatever cycle is open: their days do not end with a year (R-OBJ-01). */
export async function objectionTasks(context: Context): Promise<ObjectionTask[]> {
  const [decided, named] = await Promise.all([toDecide(context), toName(context)]);
  return [...tasksOnObjections(decided, context.actor.today), ...taskOfNaming(named, context.actor.today)];
}
