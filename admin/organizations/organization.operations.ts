import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import { OrganizationUpdateDocument, type OrganizationUpdateInput } from "../generated/operations.ts";

/** The organization's own settings. */
export const organization: ResourceOperations = {
  steps: {
    update: mutation(
      OrganizationUpdateDocument,
      ({ version, name, shortName, parentName, accent }: OrganizationUpdateInput) => ({
        version,
        name,
        shortName,
        parentName: parentName || null,
        accent,
      }),
    ),
  },
};
