import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, recordPart, type Changed, type Keeping } from "../audit/change.ts";
import { contractKey } from "../contracts/contract.store.ts";
import { evaluationKey } from "../evaluations/evaluation.store.ts";
import { EvaluationStatusValues, RatingValues, SpanStateValues } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey } from "../table/keys.ts";
import { isUnrated, placeOfSpan, type EvaluationSpan, type SpanChange } from "./span.rules.ts";

type Item = Record<string, unknown>;

/** Parts of periods live in the partition of the contract: whoever rates reads them with it. */
export const evaluationSpanEntity = new Entity({
  model: { entity: "evaluationSpan", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<EvaluationSpan["history"]>("any"), required: true },
    contractId: { type: "string", required: true },
    cycleId: { type: "string", required: true },
    period: { type: "string", required: true },
    state: { type: SpanStateValues, required: true },
    employeeId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    positionTitle: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    raterId: { type: "string", required: true },
    raterName: { type: "string", required: true },
    raterSuperiorId: { type: "string" },
    from: { type: "string", required: true },
    to: { type: "string", required: true },
    days: { type: "number", required: true },
    until: { type: "string" },
    deciding: { type: "boolean", required: true },
    dueOn: { type: "string", required: true },
    resultRating: { type: RatingValues },
    behaviorRating: { type: RatingValues },
    resultReason: { type: "string" },
    behaviorReason: { type: "string" },
    resultEvidence: { type: CustomAttributeType<EvaluationSpan["resultEvidence"]>("any"), required: true },
    behaviorEvidence: { type: CustomAttributeType<EvaluationSpan["behaviorEvidence"]>("any"), required: true },
    reason: { type: "string" },
    signature: { type: CustomAttributeType<NonNullable<EvaluationSpan["signature"]>>("any") },
  },
  indexes: {
    byPart: primaryKey(
      ["TEN#${organizationId}#CONTRACT#${contractId}", ["organizationId", "contractId"]],
      ["SPAN#${period}#${from}", ["period", "from"]],
    ),
  },
});

/** Key of a part's item. */
export const spanKey = (organizationId: string, contractId: string, period: string, from: string) => ({
  pk: contractKey(organizationId, contractId).pk,
  sk: `SPAN#${period}#${from}`,
});

/** Reads a part. */
export const spanOf = (item: Item): EvaluationSpan => recordOf(evaluationSpanEntity, item);

/** The parts that were written, among the items of a contract's partition. */
export const spansIn = (partition: readonly Item[]): EvaluationSpan[] =>
  partition.filter((item) => String(item["sk"]).startsWith("SPAN#")).map(spanOf);

/** Parts with what was written of them; an item of a part that is none any more is left out. */
export function withWritten(open: readonly EvaluationSpan[], written: readonly EvaluationSpan[]): EvaluationSpan[] {
  const byId = new Map(written.map((span) => [span.id, span]));
  return open.map((span) => {
    const known = byId.get(span.id);
    return known?.raterId === span.raterId && known.to === span.to ? known : span;
  });
}

/** Parts of the session's organization. */
export function openSpanStore(session: Session) {
  const { table, organizationId } = session;

  async function load(id: string): Promise<EvaluationSpan | undefined> {
    const place = placeOfSpan(id);
    if (place === undefined) return undefined;
    return getRecord(table, spanKey(organizationId, place.contractId, place.period, place.from), spanOf);
  }

  /** The part itself, and that the evaluation is not rated meanwhile: what went into a trace stays as it was. */
  function parts(after: EvaluationSpan, before: EvaluationSpan | undefined): LabeledPart<"record" | "rated">[] {
    const unrated = EvaluationStatusValues.filter(isUnrated);
    const names = unrated.map((_, at) => `:state${at}`);
    return [
      recordPart(itemOf(evaluationSpanEntity, after), before),
      {
        label: "rated",
        part: {
          ConditionCheck: {
            TableName: undefined,
            Key: evaluationKey(organizationId, after.contractId, after.period),
            ConditionExpression: `attribute_not_exists(pk) OR #status IN (${names.join(", ")})`,
            ExpressionAttributeNames: { "#status": "status" },
            ExpressionAttributeValues: Object.fromEntries(unrated.map((status, at) => [`:state${at}`, status])),
          },
        },
      },
    ];
  }

  return {
    load,
    /**
     * Loads, lets the rule decide, writes: see `changeRecord`. Refuses STEP_NOT_ALLOWED_IN_STATE when the evaluation
     * was rated in the same moment.
     *
     * @param open the part while nobody has written it.
     */
    change(
      open: EvaluationSpan,
      seenVersion: number,
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: (span: EvaluationSpan) => Decision<SpanChange>,
    ): Promise<Changed<EvaluationSpan>> {
      const keeping: Keeping<EvaluationSpan, "rated"> = {
        load: async (id) => withWritten([open], [(await load(id)) ?? open])[0],
        parts,
        conflicts: { rated: refuse("STEP_NOT_ALLOWED_IN_STATE", []) },
      };
      return changeRecord(session, keeping, open.id, seenVersion, { ...order, decide });
    },
  };
}

/** What `openSpanStore` gives. */
export type SpanStore = ReturnType<typeof openSpanStore>;
