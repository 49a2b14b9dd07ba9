import { accessResolvers } from "../access/access.resolvers.ts";
import { auditResolvers } from "../audit/audit.resolvers.ts";
import { calibrationResolvers } from "../calibrations/calibration.resolvers.ts";
import { calibrationStepResolvers } from "../calibrations/calibrationStep.resolvers.ts";
import { contractCopyResolvers } from "../bulk/contractCopy.resolvers.ts";
import { goalsResolvers } from "../bulk/goals.resolvers.ts";
import { stepsResolvers } from "../bulk/steps.resolvers.ts";
import { actionPlanResolvers } from "../contracts/actionPlan.resolvers.ts";
import { contractResolvers } from "../contracts/contract.resolvers.ts";
import { contractEditionResolvers } from "../contracts/contractEdition.resolvers.ts";
import { contractListResolvers } from "../contracts/contractList.resolvers.ts";
import { contractStepResolvers } from "../contracts/contractStep.resolvers.ts";
import { practiceResolvers } from "../contracts/practice.resolvers.ts";
import { unitAgreementResolvers } from "../contracts/unitAgreement.resolvers.ts";
import { cycleResolvers } from "../cycles/cycle.resolvers.ts";
import { dailyLogResolvers } from "../dailyLogs/dailyLog.resolvers.ts";
import { dailyLogReadResolvers } from "../dailyLogs/dailyLogRead.resolvers.ts";
import { observationResolvers } from "../observations/observation.resolvers.ts";
import { observationReadResolvers } from "../observations/observationRead.resolvers.ts";
import { attendanceResolvers } from "../attendance/attendance.resolvers.ts";
import { legacyResultResolvers } from "../evaluations/legacyResult.resolvers.ts";
import { innovationResolvers } from "../innovations/innovation.resolvers.ts";
import { dialogueResolvers } from "../dialogues/dialogue.resolvers.ts";
import { dryRunResolvers } from "../dryRun/dryRun.resolvers.ts";
import { documentResolvers } from "../documents/document.resolvers.ts";
import { notificationResolvers } from "../notifications/notification.resolvers.ts";
import { assignmentResolvers } from "../employees/assignment.resolvers.ts";
import { employeeResolvers } from "../employees/employee.resolvers.ts";
import { employeeChangeResolvers } from "../employees/employeeChange.resolvers.ts";
import { lineCorrectionResolvers } from "../employees/lineCorrection.resolvers.ts";
import { positionResolvers } from "../employees/position.resolvers.ts";
import { evidenceResolvers } from "../evidence/evidence.resolvers.ts";
import { evaluationResolvers } from "../evaluations/evaluation.resolvers.ts";
import { citableRecordResolvers } from "../evaluations/citableRecord.resolvers.ts";
import { evaluationListResolvers } from "../evaluations/evaluationList.resolvers.ts";
import { dueDayMoveResolvers } from "../evaluations/dueDayMove.resolvers.ts";
import { evaluationDeadlineResolvers } from "../evaluations/evaluationDeadline.resolvers.ts";
import { evaluationStepResolvers } from "../evaluations/evaluationStep.resolvers.ts";
import { evaluationsReportResolvers } from "../evaluations/evaluationsReport.resolvers.ts";
import { selfReportsAskResolvers } from "../evaluations/selfReportsAsk.resolvers.ts";
import { objectionResolvers } from "../objections/objection.resolvers.ts";
import { objectionStepResolvers } from "../objections/objectionStep.resolvers.ts";
import { continuousFeedbackResolvers } from "../feedback/continuousFeedback.resolvers.ts";
import { peerAnswerResolvers } from "../feedback/peerAnswer.resolvers.ts";
import { peerRoundResolvers } from "../feedback/peerRound.resolvers.ts";
import { consultationResolvers } from "../indicators/consultation.resolvers.ts";
import { indicatorEntryResolvers } from "../indicators/indicatorEntry.resolvers.ts";
import { indicatorManualResolvers } from "../indicators/indicatorManual.resolvers.ts";
import { indicatorQualityResolvers } from "../indicators/indicatorQuality.resolvers.ts";
import { jobDutiesResolvers } from "../indicators/jobDuties.resolvers.ts";
import { organizationOutcomeResolvers } from "../organizationOutcomes/organizationOutcome.resolvers.ts";
import { emblemResolvers } from "../organizations/emblem.resolvers.ts";
import { organizationResolvers } from "../organizations/organization.resolvers.ts";
import { orgUnitResolvers } from "../organizations/orgUnit.resolvers.ts";
import { cascadeResolvers } from "../matrices/cascade.resolvers.ts";
import { matrixResolvers } from "../matrices/matrix.resolvers.ts";
import { matrixChangeResolvers } from "../matrices/matrixChange.resolvers.ts";
import { planResolvers } from "../plans/plan.resolvers.ts";
import { policyResolvers } from "../policies/policy.resolvers.ts";
import { progressResolvers } from "../progress/progress.resolvers.ts";
import { realizationReviewResolvers } from "../progress/realizationReview.resolvers.ts";
import { reportResolvers } from "../reports/report.resolvers.ts";
import { satisfactionResolvers } from "../surveys/satisfaction.resolvers.ts";
import { sourceResolvers } from "../sources/source.resolvers.ts";
import { spanResolvers } from "../spans/span.resolvers.ts";
import { taskResolvers } from "../tasks/task.resolvers.ts";
import { transferResolvers } from "../transfers/transfer.resolvers.ts";
import type { Context } from "./context.ts";
import { gated } from "./gate.ts";
import { nodeFinder } from "./node.ts";
import { scalars } from "./scalars.ts";

type Fields = Record<string, unknown>;
type Part = Record<string, Fields>;

/**
 * Resolvers of all features, in the order of the schema's sections. A feature may add fields to another's type
 * (progress adds `Contract.realizations`); the same field twice is a mistake and stops the start.
 */
const features: readonly Part[] = [
  accessResolvers,
  organizationResolvers,
  emblemResolvers,
  orgUnitResolvers,
  positionResolvers,
  employeeResolvers,
  employeeChangeResolvers,
  lineCorrectionResolvers,
  assignmentResolvers,
  policyResolvers,
  cycleResolvers,
  contractResolvers,
  contractEditionResolvers,
  contractListResolvers,
  contractStepResolvers,
  practiceResolvers,
  actionPlanResolvers,
  unitAgreementResolvers,
  planResolvers,
  matrixResolvers,
  matrixChangeResolvers,
  cascadeResolvers,
  indicatorQualityResolvers,
  indicatorManualResolvers,
  indicatorEntryResolvers,
  jobDutiesResolvers,
  consultationResolvers,
  dialogueResolvers,
  transferResolvers,
  notificationResolvers,
  contractCopyResolvers,
  stepsResolvers,
  goalsResolvers,
  dryRunResolvers,
  progressResolvers,
  realizationReviewResolvers,
  evidenceResolvers,
  dailyLogResolvers,
  dailyLogReadResolvers,
  attendanceResolvers,
  legacyResultResolvers,
  innovationResolvers,
  citableRecordResolvers,
  observationResolvers,
  observationReadResolvers,
  continuousFeedbackResolvers,
  peerRoundResolvers,
  peerAnswerResolvers,
  evaluationResolvers,
  evaluationListResolvers,
  evaluationStepResolvers,
  evaluationDeadlineResolvers,
  evaluationsReportResolvers,
  selfReportsAskResolvers,
  dueDayMoveResolvers,
  objectionResolvers,
  objectionStepResolvers,
  sourceResolvers,
  spanResolvers,
  organizationOutcomeResolvers,
  calibrationResolvers,
  calibrationStepResolvers,
  satisfactionResolvers,
  documentResolvers,
  reportResolvers,
  taskResolvers,
];

function merged(parts: readonly Part[]): Part {
  const all: Part = {};
  for (const part of parts) {
    for (const [type, fields] of Object.entries(part)) {
      const known = (all[type] ??= {});
      for (const [field, resolve] of Object.entries(fields)) {
        if (field in known) throw new Error(`${type}.${field} has two resolvers`);
        known[field] = resolve;
      }
    }
  }
  return all;
}

const ofFeatures = merged(features);
const find = nodeFinder(ofFeatures["Query"] ?? {});
const node = (_: unknown, { id }: { id: string }, context: Context) => find(id, context);

const { Query = {}, Mutation = {}, ...types } = merged([ofFeatures, auditResolvers(find), { Query: { node } }]);

/** Everything the server resolves; every root field behind the first gate. */
export const resolvers = {
  ...types,
  ...scalars,
  Query: gated(Query),
  Mutation: gated(Mutation),
};
