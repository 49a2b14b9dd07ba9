import type { Actor } from "../access/actor.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import type { EvaluationParent } from "../evaluations/evaluationContext.ts";
import { evaluationHeaderOf, evaluationKey } from "../evaluations/evaluation.store.ts";
import { Party, Role } from "../generated/enums.ts";
import type { QueryObjectionArgs, QueryObjectionsArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { pageOf } from "../graphql/limits.ts";
import { scopePath } from "../graphql/scopePath.ts";
import { dayIn } from "../kernel/calendar.ts";
import type { Page } from "../table/paging.ts";
import { objectionBy, subjectOf } from "./objectionContext.ts";
import { explainBy } from "./objecting.rules.ts";
import { objectionsToDecide, standsInOn } from "./objectionsToDecide.ts";
import { unheard, type Objection as ObjectionRecord } from "./objection.rules.ts";
import { objectionKey, objectionOf } from "./objection.store.ts";

/** One objection, for whom its evaluation concerns; null otherwise, so that ids cannot be probed. */
async function objection(_: unknown, { id }: QueryObjectionArgs, context: Context): Promise<ObjectionRecord | null> {
  const found = await objectionBy(context, id);
  return found !== undefined && mayUseOn(context, "objection", subjectOf(found)) ? found : null;
}

const overseers: readonly string[] = [Role.TENANT_ADMIN, Role.AUDITOR];

/** Whether somebody oversees the whole organization: objections without a decider are listed by their day, not by unit. */
const seesAll = (actor: Actor): boolean =>
  actor.roles.some(({ role, unitId }) => unitId === null && overseers.includes(role));

/** Each combination is one index; those that have none are refused. */
async function objections(
  _: unknown,
  { filter, ...args }: QueryObjectionsArgs,
  context: Context,
): Promise<Page<ObjectionRecord>> {
  const { actor, stores } = context;
  const request = pageOf(args);
  const { cycle, within, closed, withoutDecider } = filter ?? {};
  if (withoutDecider) {
    if (cycle || within || closed != null) throw codedError("BAD_USER_INPUT", { path: ["filter"], detail: "filter" });
    if (!seesAll(actor)) throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.AUDITOR] });
    return stores.objections.withoutDecider(request);
  }
  if (cycle && closed != null) throw codedError("BAD_USER_INPUT", { path: ["filter"], detail: "filter" });
  if (cycle) return stores.objections.ofCycle(cycle, await scopePath(within, context), request);
  if (within) throw codedError("BAD_USER_INPUT", { path: ["filter"], detail: "filter" });
  if (actor.employeeId === undefined) throw codedError("FORBIDDEN");
  return objectionsToDecide(context, actor.employeeId, closed ?? false, request);
}

const Objection = {
  async evaluation({ organizationId, contractId, period }: ObjectionRecord, _: unknown, context: Context) {
    const item = await context.items.load(evaluationKey(organizationId, contractId, period));
    if (item === undefined) throw codedError("NOT_FOUND");
    return evaluationHeaderOf(item);
  },
  async deciderName({ deciderId }: ObjectionRecord, _: unknown, context: Context) {
    if (deciderId === undefined) return null;
    const item = await context.items.load(employeeKey(context.actor.organizationId, deciderId));
    return item === undefined ? null : employeeOf(item).name;
  },
  onBehalfOf: (objection: ObjectionRecord, _: unknown, { actor }: Context) =>
    standsInOn(actor, objection)?.delegatorName ?? null,
  explainBy: ({ zone, filedAt, decideBy }: ObjectionRecord) => explainBy(dayIn(zone, filedAt), decideBy),
  overdue: ({ status, decideBy }: ObjectionRecord, _: unknown, { actor }: Context) =>
    status === "FILED" && actor.today > decideBy,
  unheard,
};

const Evaluation = {
  /** Read only where there can be one: it was handed over once. */
  async objection(evaluation: EvaluationParent, _: unknown, context: Context): Promise<ObjectionRecord | null> {
    const { organizationId, contractId, period } = evaluation;
    if (evaluation.version < 1 || !mayUseOn(context, "objection", evaluation)) return null;
    const item = await context.items.load(objectionKey(organizationId, contractId, period));
    return item === undefined ? null : objectionOf(item);
  },
};

/** What is shown of objections, and what evaluations show of theirs. */
export const objectionResolvers = { Query: { objection, objections }, Objection, Evaluation };
