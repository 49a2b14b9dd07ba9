import { contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import { BulkOutcome } from "../generated/enums.ts";
import type { SelfReportsAskInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { userErrors } from "../graphql/payload.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import type { Notification } from "../notifications/notification.rules.ts";
import { sendNotices } from "../notifications/notification.store.ts";
import { contractAndPeriod, notBegun } from "./evaluation.rules.ts";
import { cycleOfEvaluation, stepOnEvaluation } from "./evaluationContext.ts";
import { closedBecause } from "./evaluationLifeCycle.rules.ts";
import { headerOfEvaluation, type EvaluationHeader } from "./evaluationParts.rules.ts";
import { evaluationHeaderOf, evaluationKey } from "./evaluation.store.ts";
import { askedNotice } from "./selfReportsAsk.rules.ts";

/** Most people in one request: a page of the rater's list. */
const most = 100;

type Row = { readonly evaluationId: string; readonly refused?: Refused; readonly notice?: Notification };

/** An evaluation by its id, also one that nobody has begun; undefined when there is none. Through the request's batch. */
async function headerOf(id: string, context: Context): Promise<EvaluationHeader | undefined> {
  const { organizationId } = context.actor;
  const place = contractAndPeriod(id);
  if (place === undefined) return undefined;
  const [begun, contractItem] = await Promise.all([
    context.items.load(evaluationKey(organizationId, place.contractId, place.period)),
    context.items.load(contractKey(organizationId, place.contractId)),
  ]);
  if (begun !== undefined) return evaluationHeaderOf(begun);
  if (contractItem === undefined) return undefined;
  const contract = contractHeaderOf(contractItem);
  const period = periodOf(await cycleOfEvaluation(context, contract), place.period);
  return period && headerOfEvaluation(notBegun(contract, period));
}

/**
 * Asks employees for their self-reports by a notice of today; asked twice a day, they find one. Each is decided by
 * itself. Reads in batches and sends in one request, however many people there are.
 */
async function selfReportsAsk(_: unknown, { input }: { input: SelfReportsAskInput }, context: Context) {
  const ids = input.evaluations;
  const wrong =
    ids.length < 1 || ids.length > most
      ? refuse("LIST_SIZE", "evaluations", { params: { min: 1, max: most } })
      : new Set(ids).size < ids.length
        ? refuse("DUPLICATE_ENTRY", "evaluations")
        : undefined;
  if (wrong !== undefined) return { rows: [], userErrors: userErrors(wrong) };
  const { actor, session } = context;
  const rows = await Promise.all(
    ids.map(async (evaluationId): Promise<Row> => {
      const found = await headerOf(evaluationId, context);
      // What one may not see is answered like what does not exist, so that ids cannot be probed.
      if (found === undefined || !mayUseOn(context, "evaluation", found))
        return { evaluationId, refused: refuse("UNKNOWN_ID", "id") };
      const step = await stepOnEvaluation(context, found);
      const closed = closedBecause(found, "ASK_SELF_REPORT", step);
      if (closed !== undefined) return { evaluationId, refused: { refusals: [closed] } };
      const by = { name: actor.name, today: actor.today, zone: step.zone, at: session.at };
      return { evaluationId, notice: askedNotice(found, by) };
    }),
  );
  await sendNotices(
    session.table,
    rows.flatMap(({ notice }) => notice ?? []),
  );
  return { rows, userErrors: [] };
}

const SelfReportAskRow = {
  outcome: ({ refused }: Row) => (refused === undefined ? BulkOutcome.DONE : BulkOutcome.REFUSED),
  reasons: ({ refused }: Row) => (refused === undefined ? [] : userErrors(refused)),
};

/** Asking for self-reports. */
export const selfReportsAskResolvers = { Mutation: { selfReportsAsk }, SelfReportAskRow };
