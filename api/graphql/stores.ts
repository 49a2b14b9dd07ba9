import { openAccessStore } from "../access/access.store.ts";
import { openAuditStore } from "../audit/audit.store.ts";
import type { Session } from "../audit/auditedWrite.ts";
import { openActionPlanStore } from "../contracts/actionPlan.store.ts";
import { openCalibrationStore } from "../calibrations/calibration.store.ts";
import { openContractStore } from "../contracts/contract.store.ts";
import { openUnitAgreementStore } from "../contracts/unitAgreement.store.ts";
import { openCycleStore } from "../cycles/cycle.store.ts";
import { openDailyLogStore } from "../dailyLogs/dailyLog.store.ts";
import { openObservationStore } from "../observations/observation.store.ts";
import { openSpanStore } from "../spans/span.store.ts";
import { openRubricStore } from "../observations/rubric.store.ts";
import { openAttendanceStore } from "../attendance/attendance.store.ts";
import { openInnovationStore } from "../innovations/innovation.store.ts";
import { openDialogueStore } from "../dialogues/dialogue.store.ts";
import { openNotificationStore } from "../notifications/notification.store.ts";
import { openEmployeeStore } from "../employees/employee.store.ts";
import { openLineCorrectionStore } from "../employees/lineCorrection.store.ts";
import { openPositionStore } from "../employees/position.store.ts";
import { openEvidenceStore } from "../evidence/evidence.store.ts";
import { openDueDayMoveStore } from "../evaluations/dueDayMove.store.ts";
import { openEvaluationStore } from "../evaluations/evaluation.store.ts";
import { openLegacyResultStore } from "../evaluations/legacyResult.store.ts";
import { openObjectionStore } from "../objections/objection.store.ts";
import { openConsultationStore } from "../indicators/consultation.store.ts";
import { openIndicatorEntryStore } from "../indicators/indicatorEntry.store.ts";
import { openIndicatorManualStore } from "../indicators/indicatorManual.store.ts";
import { openJobDutiesStore } from "../indicators/jobDuties.store.ts";
import { openIssuedDocumentStore } from "../documents/issuedDocument.store.ts";
import { openFeedbackStore } from "../feedback/continuousFeedback.store.ts";
import { openPeerAnswerStore } from "../feedback/peerAnswer.store.ts";
import { openPeerRoundStore } from "../feedback/peerRound.store.ts";
import { openOrgUnitStore } from "../organizations/orgUnit.store.ts";
import { openOrganizationStore } from "../organizations/organization.store.ts";
import { openMatrixStore } from "../matrices/matrix.store.ts";
import { openPlanStore } from "../plans/plan.store.ts";
import { openOrganizationOutcomeStore } from "../organizationOutcomes/organizationOutcome.store.ts";
import { openPolicyStore } from "../policies/policy.store.ts";
import { openSatisfactionStore } from "../surveys/satisfaction.store.ts";
import { openTransferStore } from "../transfers/transfer.store.ts";
import { openRealizationStore } from "../progress/realization.store.ts";
import { openReportStore } from "../reports/report.store.ts";

/** All stores, opened for the session's organization: the list is the table of contents. */
export function openStores(session: Session) {
  return {
    access: openAccessStore(session),
    organizations: openOrganizationStore(session),
    orgUnits: openOrgUnitStore(session),
    positions: openPositionStore(session),
    employees: openEmployeeStore(session),
    lineCorrections: openLineCorrectionStore(session),
    policies: openPolicyStore(session),
    cycles: openCycleStore(session),
    contracts: openContractStore(session),
    actionPlans: openActionPlanStore(session),
    unitAgreements: openUnitAgreementStore(session),
    calibrations: openCalibrationStore(session),
    organizationOutcomes: openOrganizationOutcomeStore(session),
    plans: openPlanStore(session),
    matrices: openMatrixStore(session),
    indicatorEntries: openIndicatorEntryStore(session),
    indicatorManuals: openIndicatorManualStore(session),
    jobDuties: openJobDutiesStore(session),
    consultations: openConsultationStore(session),
    dialogues: openDialogueStore(session),
    realizations: openRealizationStore(session),
    dailyLogs: openDailyLogStore(session),
    attendance: openAttendanceStore(session),
    innovations: openInnovationStore(session),
    observations: openObservationStore(session),
    rubrics: openRubricStore(session),
    feedback: openFeedbackStore(session),
    peerRounds: openPeerRoundStore(session),
    peerAnswers: openPeerAnswerStore(session),
    evidence: openEvidenceStore(session),
    evaluations: openEvaluationStore(session),
    spans: openSpanStore(session),
    legacyResults: openLegacyResultStore(session),
    dueDayMoves: openDueDayMoveStore(session),
    objections: openObjectionStore(session),
    satisfaction: openSatisfactionStore(session),
    issuedDocuments: openIssuedDocumentStore(session),
    transfers: openTransferStore(session),
    notifications: openNotificationStore(session),
    audit: openAuditStore(session),
    reports: openReportStore(session),
  };
}

/** What resolvers find under `context.stores`. */
export type Stores = ReturnType<typeof openStores>;
