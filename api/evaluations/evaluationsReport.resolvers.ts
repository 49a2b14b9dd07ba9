import { inTurn } from "../bulk/inTurn.ts";
import { BulkOutcome } from "../generated/enums.ts";
import type { EvaluationsReportInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { userErrors } from "../graphql/payload.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { contractAndPeriod } from "./evaluation.rules.ts";
import { parentOf, stepOnEvaluation, type EvaluationParent } from "./evaluationContext.ts";
import { evaluationHeaderOf, evaluationKey } from "./evaluation.store.ts";
import { report } from "./reporting.rules.ts";

/** Most evaluations in one request. */
const most = 100;

type Row = { readonly evaluationId: string; readonly evaluation?: EvaluationParent; readonly refused?: Refused };

/**
 * Reports many final evaluations (R-EW-04). Each is decided by itself; one refusal stops no other. Two requests an
 * evaluation besides one batch for all.
 */
async function evaluationsReport(_: unknown, { input }: { input: EvaluationsReportInput }, context: Context) {
  const asked = input.evaluations;
  const wrong =
    asked.length < 1 || asked.length > most
      ? refuse("LIST_SIZE", "evaluations", { params: { min: 1, max: most } })
      : new Set(asked.map(({ id }) => id)).size < asked.length
        ? refuse("DUPLICATE_ENTRY", "evaluations")
        : undefined;
  if (wrong !== undefined) return { rows: [], userErrors: userErrors(wrong) };
  const { organizationId } = context.actor;
  const headers = await Promise.all(
    asked.map(async ({ id }) => {
      const place = contractAndPeriod(id);
      const item = place && (await context.items.load(evaluationKey(organizationId, place.contractId, place.period)));
      return item && evaluationHeaderOf(item);
    }),
  );
  const rows = await inTurn(
    asked.map((one, at) => ({ ...one, seen: headers[at] })),
    8,
    async ({ id, version, seen }): Promise<Row> => {
      // What one may not see is answered like what does not exist, so that ids cannot be probed.
      if (seen === undefined || !mayUseOn(context, "evaluation", seen))
        return { evaluationId: id, refused: refuse("UNKNOWN_ID", "id") };
      const how = await stepOnEvaluation(context, seen);
      const order = { action: "evaluationsReport" };
      const changed = await context.stores.evaluations.changeBegun(id, version, order, (evaluation) =>
        report(evaluation, how),
      );
      if ("record" in changed) return { evaluationId: id, evaluation: parentOf(changed.record) };
      return { evaluationId: id, evaluation: changed.fresh ? parentOf(changed.fresh) : seen, refused: changed.refused };
    },
  );
  return { rows, userErrors: [] };
}

const EvaluationReportRow = {
  outcome: ({ refused }: Row) => (refused === undefined ? BulkOutcome.DONE : BulkOutcome.REFUSED),
  reasons: ({ refused }: Row) => (refused === undefined ? [] : userErrors(refused)),
};

/** Reporting to the authority. */
export const evaluationsReportResolvers = { Mutation: { evaluationsReport }, EvaluationReportRow };
