import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  CycleCloseDocument,
  CycleCreateDocument,
  CycleDocument,
  CycleOpenDocument,
  CycleRowFragmentDoc,
  CyclesDocument,
  CycleUpdateDocument,
  DueDayMoveCreateDocument,
  type CycleCreateInput,
  type CycleStepInput,
  type CycleUpdateInput,
  type DueDayMoveInput,
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
    moveDay: mutation(
      DueDayMoveCreateDocument,
      ({ cycle, period, unit, day, to, reason }: DueDayMoveInput) => ({
        ...{ cycle, period, unit: unit ?? "", day, to: to ?? "", reason: reason ?? "" },
      }),
      { idempotent: true },
    ),
    open: mutation(CycleOpenDocument, ({ id, version }: CycleStepInput) => ({ id, version })),
    close: mutation(CycleCloseDocument, ({ id, version }: CycleStepInput) => ({ id, version })),
  },
};
