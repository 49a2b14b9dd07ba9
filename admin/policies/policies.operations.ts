import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  PoliciesDocument,
  PolicyAdoptDocument,
  PolicyCreateDocument,
  PolicyDocument,
  PolicyRowFragmentDoc,
  PolicyUpdateDocument,
  type PolicyAdoptInput,
  type PolicyCreateInput,
  type PolicyUpdateInput,
} from "../generated/operations.ts";

/** Operations of policy versions. */
export const policies: ResourceOperations = {
  list: { document: PoliciesDocument },
  one: { document: PolicyDocument },
  many: PolicyRowFragmentDoc,
  create: mutation(
    PolicyCreateDocument,
    ({ title, preset, copyOf, validFrom, validTo }: PolicyCreateInput) => ({
      title,
      preset: copyOf ? null : preset,
      copyOf: copyOf || null,
      validFrom,
      validTo: validTo || null,
    }),
    { idempotent: true },
  ),
  update: mutation(
    PolicyUpdateDocument,
    ({ id, version, title, validFrom, validTo, methods, parameters }: PolicyUpdateInput) => ({
      id,
      version,
      title,
      validFrom,
      validTo: validTo || null,
      methods,
      parameters,
    }),
  ),
  steps: {
    adopt: mutation(PolicyAdoptDocument, ({ id, version }: PolicyAdoptInput) => ({ id, version })),
  },
};
