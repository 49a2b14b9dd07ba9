import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  LineCorrectionAskDocument,
  type LineCorrectionAskInput,
  LineCorrectionDecideDocument,
  type LineCorrectionDecideInput,
  LineCorrectionWithdrawDocument,
  type LineCorrectionWithdrawInput,
} from "../generated/operations.ts";

/** Operations of requests to correct who rates somebody. */
export const lineCorrections: ResourceOperations = {
  steps: {
    ask: mutation(
      LineCorrectionAskDocument,
      ({ employee, rater, reason }: LineCorrectionAskInput) => ({ employee, rater: rater ?? "", reason: reason ?? "" }),
      { idempotent: true },
    ),
    decide: mutation(
      LineCorrectionDecideDocument,
      ({ id, version, decision, from, reason }: LineCorrectionDecideInput) => ({
        ...{ id, version, decision, from: from || null, reason: reason || null },
      }),
    ),
    withdraw: mutation(LineCorrectionWithdrawDocument, ({ id, version }: LineCorrectionWithdrawInput) => ({
      id,
      version,
    })),
  },
};
