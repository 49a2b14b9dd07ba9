import { mutation, type ResourceOperations, type Values } from "../dataProvider/operation.ts";
import {
  ActionPlanSaveDocument,
  type ActionPlanSaveInput,
  ContractAgreeDocument,
  ContractAmendDocument,
  ContractApproveDocument,
  ContractCloseDocument,
  ContractConfirmDocument,
  ContractCreateDocument,
  type ContractCreateInput,
  ContractDocument,
  ContractOpenDialogueDocument,
  ContractPracticeDocument,
  type ContractPracticeInput,
  ContractReturnDocument,
  ContractReviewDocument,
  type ContractReturnInput,
  ContractRowFragmentDoc,
  ContractsDocument,
  ContractSignDocument,
  type ContractStepInput,
  ContractSubmitDocument,
  type ContractSubmitInput,
  ContractUpdateDocument,
  type ContractUpdateInput,
  ContractWithdrawDocument,
} from "../generated/operations.ts";
import { contractFilter } from "./contractFilter.ts";

const step = ({ id, version }: ContractStepInput) => ({ id, version });
const stepWithReason = ({ id, version, reason }: ContractReturnInput) => ({ id, version, reason });
const keyed = { idempotent: true };

/** Operations of performance contracts. */
export const contracts: ResourceOperations = {
  list: { document: ContractsDocument, variables: (filter: Values) => ({ filter: contractFilter(filter) }) },
  one: { document: ContractDocument },
  many: ContractRowFragmentDoc,
  create: mutation(
    ContractCreateDocument,
    ({ employee, cycle }: ContractCreateInput) => ({ employee: employee || null, cycle }),
    keyed,
  ),
  update: mutation(ContractUpdateDocument, ({ id, version, content }: ContractUpdateInput) => ({
    id,
    version,
    content,
  })),
  steps: {
    submit: mutation(
      ContractSubmitDocument,
      ({ id, version, qualityReasons }: ContractSubmitInput) => ({ id, version, qualityReasons: qualityReasons ?? [] }),
      keyed,
    ),
    withdraw: mutation(ContractWithdrawDocument, step, keyed),
    openDialogue: mutation(ContractOpenDialogueDocument, step, keyed),
    return: mutation(ContractReturnDocument, stepWithReason, keyed),
    agree: mutation(ContractAgreeDocument, step, keyed),
    review: mutation(ContractReviewDocument, step, keyed),
    approve: mutation(ContractApproveDocument, step, keyed),
    sign: mutation(ContractSignDocument, step, keyed),
    practice: mutation(ContractPracticeDocument, ({ cycle, restart }: ContractPracticeInput) => ({ cycle, restart })),
    planActions: mutation(ActionPlanSaveDocument, (input: ActionPlanSaveInput) => input, keyed),
    confirm: mutation(ContractConfirmDocument, step, keyed),
    amend: mutation(ContractAmendDocument, stepWithReason, keyed),
    close: mutation(ContractCloseDocument, stepWithReason, keyed),
  },
};
