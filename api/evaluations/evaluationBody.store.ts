import { gunzipSync, gzipSync } from "node:zlib";
import { CustomAttributeType, Entity } from "electrodb";
import { contractKey } from "../contracts/contract.store.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey } from "../table/keys.ts";
import type { EvaluationBody } from "./evaluationParts.rules.ts";

type Item = Record<string, unknown>;

type Explanation = NonNullable<EvaluationBody["explanation"]>;

/** Self-report, judgement and explanation of an evaluation: beside its header in the partition of its contract. */
const evaluationBodyEntity = new Entity({
  model: { entity: "evaluationBody", version: "1", service: "capaian" },
  attributes: {
    organizationId: { type: "string", required: true },
    contractId: { type: "string", required: true },
    period: { type: "string", required: true },
    selfReport: { type: CustomAttributeType<NonNullable<EvaluationBody["selfReport"]>>("any") },
    judgement: { type: CustomAttributeType<EvaluationBody["judgement"]>("any"), required: true },
    explanation: { type: CustomAttributeType<Explanation>("any") },
    packedExplanation: { type: CustomAttributeType<Uint8Array>("any") },
    reason: { type: "string" },
  },
  indexes: {
    byPeriod: primaryKey(
      ["TEN#${organizationId}#CONTRACT#${contractId}", ["organizationId", "contractId"]],
      ["EVALUATION#${period}#BODY", ["period"]],
    ),
  },
});

/** Key of an evaluation's body item. */
export const evaluationBodyKey = (organizationId: string, contractId: string, period: string) => ({
  pk: contractKey(organizationId, contractId).pk,
  sk: `EVALUATION#${period}#BODY`,
});

/*
 * An item holds 400 kB, and the working of the largest contract alone is more than that: above this many characters
 * it is kept compressed, to about a twentieth. Smaller ones stay readable in the table.
 */
const mostPlain = 60_000;

function kept({ explanation, ...body }: EvaluationBody): Item {
  const text = explanation === undefined ? "" : JSON.stringify(explanation);
  return text.length > mostPlain ? { ...body, packedExplanation: gzipSync(text) } : { ...body, explanation };
}

/** The body item of an evaluation. */
export const evaluationBodyItem = (
  place: { readonly organizationId: string; readonly contractId: string; readonly period: string },
  body: EvaluationBody,
): Item => itemOf(evaluationBodyEntity, { ...place, ...kept(body) });

/** Reads a body item. */
export function evaluationBodyOf(item: Item): EvaluationBody {
  const { packedExplanation, ...body } = recordOf<EvaluationBody & { packedExplanation?: Uint8Array }>(
    evaluationBodyEntity,
    item,
  );
  if (packedExplanation === undefined) return body;
  return { ...body, explanation: JSON.parse(gunzipSync(packedExplanation).toString("utf8")) as Explanation };
}
