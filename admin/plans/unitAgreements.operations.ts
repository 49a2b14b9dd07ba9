import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import { UnitAgreementDocument, UnitAgreementSaveDocument } from "../generated/operations.ts";
import { saveInputOf } from "./agreementForm.ts";

/** Operations of unit performance agreements. */
export const unitAgreements: ResourceOperations = {
  one: { document: UnitAgreementDocument },
  create: mutation(UnitAgreementSaveDocument, saveInputOf),
  update: mutation(UnitAgreementSaveDocument, saveInputOf),
};
