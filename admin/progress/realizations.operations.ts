import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  RealizationRecordDocument,
  RealizationReturnDocument,
  RealizationVerifyDocument,
  type RealizationRecordInput,
  type RealizationReturnInput,
  type RealizationVerifyInput,
} from "../generated/operations.ts";

/** Operations of realisations: recorded, corrected and reviewed one by one. */
export const realizations: ResourceOperations = {
  steps: {
    record: mutation(
      RealizationRecordDocument,
      ({ contract, indicator, period, version, value, note, dataSource, evidence }: RealizationRecordInput) => ({
        contract,
        indicator,
        period,
        version,
        value,
        note: note || null,
        dataSource: dataSource || null,
        evidence: evidence ?? [],
      }),
      { idempotent: true },
    ),
    verify: mutation(RealizationVerifyDocument, ({ id, version }: RealizationVerifyInput) => ({ id, version }), {
      idempotent: true,
    }),
    return: mutation(
      RealizationReturnDocument,
      ({ id, version, reason }: RealizationReturnInput) => ({ id, version, reason }),
      { idempotent: true },
    ),
  },
};
