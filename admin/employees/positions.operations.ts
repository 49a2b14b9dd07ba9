import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  PositionCloseDocument,
  PositionCreateDocument,
  PositionDocument,
  PositionRowFragmentDoc,
  PositionsDocument,
  PositionUpdateDocument,
  type PositionCloseInput,
  type PositionCreateInput,
  type PositionUpdateInput,
} from "../generated/operations.ts";

/** Operations of positions. */
export const positions: ResourceOperations = {
  list: { document: PositionsDocument, variables: ({ within }) => ({ within: within ?? null }) },
  one: { document: PositionDocument },
  many: PositionRowFragmentDoc,
  create: mutation(
    PositionCreateDocument,
    ({ title, type, level, echelon, unit, superior, headsUnit }: PositionCreateInput) => ({
      title,
      type,
      level: level || null,
      echelon: echelon || null,
      unit,
      superior: superior || null,
      headsUnit,
    }),
    { idempotent: true },
  ),
  update: mutation(
    PositionUpdateDocument,
    ({ id, version, title, type, level, echelon, superior, headsUnit }: PositionUpdateInput) => ({
      id,
      version,
      title,
      type,
      level: level || null,
      echelon: echelon || null,
      superior: superior || null,
      headsUnit,
    }),
  ),
  steps: {
    close: mutation(PositionCloseDocument, ({ id, version, from }: PositionCloseInput) => ({ id, version, from })),
  },
};
