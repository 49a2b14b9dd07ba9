import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  CycleCloseDocument,
  CycleCreateDocument,
  CycleDocument,
  CycleOpenDocument,
  CycleRowFragmentDoc,
  CyclesDocument,
  CycleUpdateDocument,
  type CycleCreateInput,
  type CycleStepInput,
  type CycleUpdateInput,
} from "../generated/operations.ts";

/** Operations of performance cycles. */
export const cycles: ResourceOperations = {
  list: { document: CyclesDocument },
  one: { document: CycleDocument },
  many: CycleRowFragmentDoc,
  create: mutation(
    CycleCreateDocument,
    ({ year, policy, contractDueOn }: CycleCreateInput) => ({
      year: Number(year),
      policy,
      contractDueOn: contractDueOn || null,
    }),
    { idempotent: true },
  ),
  update: mutation(CycleUpdateDocument, ({ id, version, contractDueOn, periods }: CycleUpdateInput) => ({
    id,
    version,
    contractDueOn,
    periods: periods.map(({ key, opensOn, dueOn }) => ({ key, opensOn, dueOn })),
  })),
  steps: {
    open: mutation(CycleOpenDocument, ({ id, version }: CycleStepInput) => ({ id, version })),
    close: mutation(CycleCloseDocument, ({ id, version }: CycleStepInput) => ({ id, version })),
  },
};
