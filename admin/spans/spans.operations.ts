import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  SpanDeclineDocument,
  type SpanDeclineInput,
  SpanRateDocument,
  type SpanRateInput,
} from "../generated/operations.ts";

/** Steps on a part of a period (domain 2.10). */
export const spans: ResourceOperations = {
  steps: {
    rate: mutation(SpanRateDocument, (input: SpanRateInput) => input, { idempotent: true }),
    decline: mutation(SpanDeclineDocument, ({ id, version, reason }: SpanDeclineInput) => ({ id, version, reason }), {
      idempotent: true,
    }),
  },
};
