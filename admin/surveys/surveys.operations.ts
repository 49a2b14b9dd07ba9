import { parseDecimal } from "../format/number.ts";
import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import { SatisfactionIndexRecordDocument, type SatisfactionIndexRecordInput } from "../generated/operations.ts";

/** The index as a plain decimal, however it was typed (`82,46`). */
export function withNumber<T extends object>(values: T): T {
  const { index } = values as { index?: unknown };
  return typeof index === "string" ? { ...values, index: parseDecimal(index) ?? index } : values;
}

/** What citizens say of units' services. */
export const satisfaction: ResourceOperations = {
  steps: {
    record: mutation(
      SatisfactionIndexRecordDocument,
      ({ unit, version, from, to, index, respondents, source, url }: SatisfactionIndexRecordInput) => ({
        ...{ unit, version, from, to, index: withNumber({ index }).index, respondents: Number(respondents), source },
        url: url || null,
      }),
    ),
  },
};
