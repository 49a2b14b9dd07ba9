import { Role } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import type { Objection } from "../objections/objection.rules.ts";
import { taskOfNaming, tasksOnObjections, type ObjectionTask } from "./task.rules.ts";

/** Most objections shown to one who decides. */
const mostToDecide = 20;
/** More without a decider than this are told as one more. */
const mostToName = 100;

/** Objections a person decides, also for whom they stand in: one query each. */
async function toDecide({ actor, stores }: Context): Promise<Objection[]> {
  const { employeeId, delegations } = actor;
  if (employeeId === undefined) return [];
  const standsFor = delegations.filter(({ acts }) => acts.includes("OBJECTION"));
  const deciders = [employeeId, ...standsFor.map(({ delegatorId }) => delegatorId)];
  const pages = await Promise.all(
    deciders.map((decider) => stores.objections.ofDecider(decider, false, { first: mostToDecide })),
  );
  // Nobody decides on themselves, also not for somebody else (R-DEL-01).
  return pages
    .flatMap((page) => page.edges.map(({ node }) => node))
    .filter((objection) => objection.employeeId !== employeeId && objection.raterId !== employeeId);
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
