import { mutation, type ResourceOperations, type Values } from "../dataProvider/operation.ts";
import {
  EvaluationAcknowledgeDocument,
  EvaluationDeliverDocument,
  EvaluationDocument,
  EvaluationMarkNotAssessableDocument,
  EvaluationRateDocument,
  type EvaluationRateInput,
  EvaluationReopenDocument,
  EvaluationReturnDocument,
  type EvaluationReturnInput,
  EvaluationReviewDocument,
  type EvaluationReviewInput,
  EvaluationRowFragmentDoc,
  EvaluationsDocument,
  type EvaluationStepInput,
  type SelfReportInput,
  SelfReportSaveDocument,
  SelfReportSubmitDocument,
} from "../generated/operations.ts";
import { evaluationFilter } from "./evaluationFilter.ts";

const step = ({ id, version }: EvaluationStepInput) => ({ id, version });
const stepWithReason = ({ id, version, reason }: EvaluationReturnInput) => ({ id, version, reason });
const selfReport = ({ evaluation, version, narrative, resultRating, behaviorRating, obstacles }: SelfReportInput) => ({
  evaluation,
  version,
  narrative,
  resultRating: resultRating ?? null,
  behaviorRating: behaviorRating ?? null,
  obstacles: obstacles || null,
});
const keyed = { idempotent: true };

/** Operations of evaluations. */
export const evaluations: ResourceOperations = {
  list: { document: EvaluationsDocument, variables: (filter: Values) => ({ filter: evaluationFilter(filter) }) },
  one: { document: EvaluationDocument },
  many: EvaluationRowFragmentDoc,
  steps: {
    saveSelfReport: mutation(SelfReportSaveDocument, selfReport, keyed),
    submitSelfReport: mutation(SelfReportSubmitDocument, selfReport, keyed),
    return: mutation(EvaluationReturnDocument, stepWithReason, keyed),
    review: mutation(EvaluationReviewDocument, (input: EvaluationReviewInput) => input, keyed),
    rate: mutation(EvaluationRateDocument, (input: EvaluationRateInput) => input, keyed),
    deliver: mutation(EvaluationDeliverDocument, step, keyed),
    acknowledge: mutation(EvaluationAcknowledgeDocument, step, keyed),
    markNotAssessable: mutation(EvaluationMarkNotAssessableDocument, stepWithReason, keyed),
    reopen: mutation(EvaluationReopenDocument, stepWithReason, keyed),
  },
};
