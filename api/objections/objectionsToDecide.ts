import { decidesFor, type Actor, type HeldDelegation } from "../access/actor.rules.ts";
import { DelegatedAct } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { mergedPage, type Page, type PageRequest } from "../table/paging.ts";
import { subjectOf } from "./objectionContext.ts";
import type { Objection } from "./objection.rules.ts";
import { limitKey } from "./objection.store.ts";

/**
 * The delegation by which somebody decides an objection in another's place, if any: within its unit, and never where
 * they object or rated themselves (R-DEL-01).
 */
export const standsInOn = (actor: Actor, objection: Objection): HeldDelegation | undefined =>
  objection.raterId === actor.employeeId ? undefined : decidesFor(actor, subjectOf(objection));

/**
 * Objections a person decides, also for those in whose place they decide today, nearest limit first: one query by key
 * for each of them, one more where a page is not full because a delegation reaches one unit alone.
 */
export async function objectionsToDecide(
  { actor, stores }: Context,
  employeeId: string,
  closed: boolean,
  request: PageRequest,
): Promise<Page<Objection>> {
  const standsFor = actor.delegations.filter(({ acts }) => acts.includes(DelegatedAct.OBJECTION));
  const delegators = new Set(standsFor.map(({ delegatorId }) => delegatorId));
  delegators.delete(employeeId);
  const isFor = (row: Objection) => standsInOn(actor, row) !== undefined;
  const pages = await Promise.all([
    stores.objections.ofDecider(employeeId, closed, request),
    ...[...delegators].map((decider) => stores.objections.ofDecider(decider, closed, request, isFor)),
  ]);
  return mergedPage(pages, limitKey, request);
}
