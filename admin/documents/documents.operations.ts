import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import { DocumentIssueDocument, type DocumentIssueInput } from "../generated/operations.ts";

/** Operations of printed forms. */
export const documents: ResourceOperations = {
  steps: {
    issue: mutation(DocumentIssueDocument, ({ subject, form, format, site }: DocumentIssueInput) => ({
      ...{ subject, form, format, site },
    })),
  },
};
