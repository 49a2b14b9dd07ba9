import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  EmblemRemoveDocument,
  EmblemUploadCompleteDocument,
  OrganizationUpdateDocument,
  type EmblemCompleteInput,
  type EmblemRemoveInput,
  type OrganizationUpdateInput,
} from "../generated/operations.ts";

/** The organization's own settings. */
export const organization: ResourceOperations = {
  steps: {
    update: mutation(
      OrganizationUpdateDocument,
      ({ version, name, shortName, parentName, seat, accent }: OrganizationUpdateInput) => ({
        version,
        name,
        shortName,
        parentName: parentName || null,
        seat: seat || null,
        accent,
      }),
    ),
    takeEmblem: mutation(EmblemUploadCompleteDocument, (input: EmblemCompleteInput) => input),
    removeEmblem: mutation(EmblemRemoveDocument, ({ version }: EmblemRemoveInput) => ({ version })),
  },
};
