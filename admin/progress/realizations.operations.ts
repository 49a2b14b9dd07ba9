import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import { RealizationRecordDocument, type RealizationRecordInput } from "../generated/operations.ts";

/** Operations of realisations: recorded and corrected one by one. */
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
  },
};
