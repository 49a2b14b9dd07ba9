import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  OrgUnitChangeDocument,
  OrgUnitCloseDocument,
  OrgUnitCreateDocument,
  OrgUnitDocument,
  OrgUnitRowFragmentDoc,
  OrgUnitsDocument,
  type OrgUnitChangeInput,
  type OrgUnitCloseInput,
  type OrgUnitCreateInput,
} from "../generated/operations.ts";

/** Operations of units; the whole tree of a region fits one page. */
export const orgUnits: ResourceOperations = {
  list: { document: OrgUnitsDocument, variables: ({ within }) => ({ within: within ?? null }), maxRows: 500 },
  one: { document: OrgUnitDocument },
  many: OrgUnitRowFragmentDoc,
  create: mutation(
    OrgUnitCreateDocument,
    ({ name, kind, parent, from }: OrgUnitCreateInput) => ({ name, kind, parent, from }),
    { idempotent: true },
  ),
  steps: {
    change: mutation(OrgUnitChangeDocument, ({ id, version, from, name, kind, parent }: OrgUnitChangeInput) => ({
      id,
      version,
      from,
      name,
      kind,
      parent,
    })),
    close: mutation(OrgUnitCloseDocument, ({ id, version, to }: OrgUnitCloseInput) => ({ id, version, to })),
  },
};
