import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  PlanCreateDocument,
  PlanDeleteDocument,
  PlanDocument,
  PlanRowFragmentDoc,
  PlansDocument,
  PlanUpdateDocument,
  type PlanDeleteInput,
} from "../generated/operations.ts";
import { contentOf, type PlanForm } from "./planForm.ts";

/** Operations of multi-year plans. */
export const plans: ResourceOperations = {
  list: { document: PlansDocument },
  one: { document: PlanDocument },
  many: PlanRowFragmentDoc,
  create: mutation(
    PlanCreateDocument,
    (form: PlanForm) => ({
      kind: form.kind,
      unit: form.kind === "UNIT" ? form.unit || null : null,
      content: contentOf(form),
    }),
    { idempotent: true },
  ),
  update: mutation(PlanUpdateDocument, (form: PlanForm & { id: string; version: number }) => ({
    id: form.id,
    version: form.version,
    content: contentOf(form),
  })),
  steps: {
    delete: mutation(PlanDeleteDocument, ({ id, version }: PlanDeleteInput) => ({ id, version })),
  },
};
