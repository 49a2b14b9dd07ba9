import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  TransferApplyDocument,
  type TransferApplyInput,
  TransferCancelDocument,
  type TransferCancelInput,
  TransferResumeDocument,
  type TransferResumeInput,
} from "../generated/operations.ts";

/** Operations of mid-year events. */
export const transfers: ResourceOperations = {
  steps: {
    apply: mutation(TransferApplyDocument, ({ event, planHash }: TransferApplyInput) => ({ event, planHash }), {
      idempotent: true,
    }),
    cancel: mutation(TransferCancelDocument, ({ id, version, reason }: TransferCancelInput) => ({
      id,
      version,
      reason,
    })),
    resume: mutation(TransferResumeDocument, ({ id }: TransferResumeInput) => ({ id })),
  },
};
