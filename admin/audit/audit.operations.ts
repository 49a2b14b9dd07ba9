import type { ResourceOperations } from "../dataProvider/operation.ts";
import { AuditTrailDocument } from "../generated/operations.ts";

/** What happened in the organization, month by month. */
export const auditTrail: ResourceOperations = {
  list: { document: AuditTrailDocument, variables: ({ month }) => ({ month: month ?? null }) },
};
