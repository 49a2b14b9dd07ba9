import { evaluationOfObjection, type Disputed, type Objection } from "./objection.rules.ts";
import { contractIn, contractKey } from "../contracts/contract.store.ts";
import type { Contract } from "../contracts/contract.rules.ts";
import { contractAndPeriod } from "../evaluations/evaluation.rules.ts";
import { evaluationIn } from "../evaluations/evaluation.store.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import { objectionIn, objectionKey, objectionOf } from "./objection.store.ts";

type Item = Record<string, unknown>;

/** An evaluation that was begun with its objection, and everything else it rests on. */
export type Ground = { readonly disputed: Disputed; readonly contract: Contract; readonly items: readonly Item[] };

/** Reads it consistently in one query; undefined when there is none or it is not the caller's to see. */
export async function groundOfEvaluation(context: Context, id: string): Promise<Ground | undefined> {
  const place = contractAndPeriod(id);
  if (place === undefined) return undefined;
  const { pk } = contractKey(context.actor.organizationId, place.contractId);
  const items = await queryAll(context.session.table, { ...inPartition(pk), ConsistentRead: true });
  const contract = contractIn(items);
  const evaluation = evaluationIn(items, place.period);
  if (contract === undefined || evaluation === undefined || !mayUseOn(context, "evaluation", evaluation))
    return undefined;
  return { disputed: { ...evaluation, objection: objectionIn(items, place.period) }, contract, items };
}

/** An objection by its id, through the request's batch; undefined when there is none. */
export async function objectionBy(context: Context, id: string): Promise<Objection | undefined> {
  const place = contractAndPeriod(evaluationOfObjection(id));
  if (place === undefined) return undefined;
  const item = await context.items.load(objectionKey(context.actor.organizationId, place.contractId, place.period));
  return item === undefined ? undefined : objectionOf(item);
}

/** Whom an objection concerns: as its evaluation. */
export const subjectOf = ({ employeeId, raterId, deciderId, unitPath }: Objection) => ({
  ...{ employeeId, raterId, raterSuperiorId: deciderId, unitPath },
});
