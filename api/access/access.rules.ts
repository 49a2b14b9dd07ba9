import { IdentityKind, Party, type EvaluationMethod } from "../generated/enums.ts";
import type { MutationResolvers, QueryResolvers } from "../generated/schema.ts";
import { contractSteps } from "../contracts/contractSteps.rules.ts";
import { evaluationSteps } from "../evaluations/evaluationSteps.rules.ts";
import { feedbackGivers } from "../feedback/continuousFeedback.rules.ts";
import { partiesOf, possibleParties, type AccessSubject, type Actor } from "./actor.rules.ts";

/** Every root field of the schema: a field without a rule does not compile. */
export type RootField = Exclude<keyof QueryResolvers | keyof MutationResolvers, "__isTypeOf">;

/** Who may use a root field. */
export type AccessRule = {
  /** Parties that may, each over the records to which they stand so; `ANYONE` = whoever signed in. */
  readonly allow: readonly Party[] | "ANYONE";
  /** Whether applications (client credentials) may; they never write. */
  readonly applications?: boolean;
  /** Method without which the field is not offered (R-MIX-01); the record's own policy decides in the resolver. */
  readonly method?: EvaluationMethod;
  /** Whether employees use it to begin a contract of their own: not offered to officials who have none (3.7). */
  readonly beginsContract?: boolean;
};

const {
  EMPLOYEE,
  RATER,
  RATER_SUPERIOR,
  TENANT_ADMIN,
  PERFORMANCE_OFFICER,
  AUDITOR,
  PLATFORM_ADMIN,
  CONSULTED,
  UNIT_HEAD,
} = Party;

const concerned = [EMPLOYEE, RATER, RATER_SUPERIOR, TENANT_ADMIN, PERFORMANCE_OFFICER, AUDITOR];
const readers: AccessRule = { allow: concerned, applications: true };
const everyone: AccessRule = { allow: "ANYONE", applications: true };
const admin: AccessRule = { allow: [TENANT_ADMIN] };
const overseers: AccessRule = { allow: [TENANT_ADMIN, AUDITOR] };
const reports: AccessRule = {
  allow: [TENANT_ADMIN, PERFORMANCE_OFFICER, AUDITOR, UNIT_HEAD],
  applications: true,
};
const step = (by: readonly Party[]): AccessRule => ({ allow: by });

/** One table: root field → who may, over whom. Denied unless it says otherwise. */
export const accessRules = {
  node: everyone,
  viewer: everyone,
  roleAssignments: overseers,
  delegations: overseers,
  organization: everyone,
  organizations: { allow: [PLATFORM_ADMIN] },
  orgUnit: everyone,
  orgUnits: everyone,
  position: everyone,
  positions: everyone,
  employee: readers,
  lineCorrections: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER, AUDITOR] },
  // Raters find their own by their contracts, everybody a name by `colleagues` (R-PDP).
  employees: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER, AUDITOR], applications: true },
  colleagues: { allow: concerned },
  policy: everyone,
  policies: everyone,
  cycle: everyone,
  cycles: everyone,
  contract: readers,
  contracts: readers,
  unitAgreement: everyone,
  unitAgreements: everyone,
  plan: everyone,
  plans: everyone,
  roleResultMatrix: { allow: concerned },
  givenRoles: { allow: concerned },
  cascade: { allow: concerned },
  indicatorEntry: everyone,
  indicatorEntries: everyone,
  indicatorSearch: everyone,
  jobDuties: everyone,
  jobDutiesOf: everyone,
  jobDutiesCatalogue: everyone,
  consultation: { allow: [...concerned, CONSULTED] },
  consultations: { allow: [...concerned, CONSULTED] },
  contractsCopyPreview: { allow: [EMPLOYEE, TENANT_ADMIN, PERFORMANCE_OFFICER], beginsContract: true },
  goalsAssignPreview: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  cycleDryRun: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER, AUDITOR] },
  feedbackReceived: { allow: [EMPLOYEE] },
  peerRound: { allow: concerned, method: "PEER_FEEDBACK" },
  peerRounds: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER, AUDITOR], method: "PEER_FEEDBACK" },
  peerRoundPreview: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER], method: "PEER_FEEDBACK" },
  peerInvitations: { allow: [EMPLOYEE], method: "PEER_FEEDBACK" },
  feedbackCounts: { allow: [RATER, TENANT_ADMIN, PERFORMANCE_OFFICER, AUDITOR] },
  satisfaction: { ...everyone, method: "PUBLIC_FEEDBACK" },
  organizationOutcomes: everyone,
  unitOutcomes: everyone,
  organizationOutcome: everyone,
  dailyLogs: { allow: concerned, method: "PROCESS" },
  dailyLogTeam: { allow: [RATER], method: "PROCESS" },
  attendance: { allow: [EMPLOYEE, TENANT_ADMIN, PERFORMANCE_OFFICER, AUDITOR] },
  attendanceOfMonth: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER, AUDITOR] },
  legacyResultsImportPreview: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  attendanceImportPreview: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  innovation: { allow: [...concerned, UNIT_HEAD], method: "INNOVATION" },
  innovations: { allow: [...concerned, UNIT_HEAD], method: "INNOVATION" },
  observation: { allow: concerned, method: "OBSERVATION" },
  observations: { allow: [EMPLOYEE, RATER], method: "OBSERVATION" },
  rubrics: { allow: concerned, method: "OBSERVATION" },
  evidenceDownload: { allow: [EMPLOYEE, RATER, RATER_SUPERIOR, AUDITOR] },
  linkTest: { allow: [EMPLOYEE, RATER] },
  calibrations: { allow: [UNIT_HEAD, TENANT_ADMIN, PERFORMANCE_OFFICER, AUDITOR] },
  calibration: { allow: [UNIT_HEAD, TENANT_ADMIN, PERFORMANCE_OFFICER, AUDITOR] },
  calibrationProposals: { allow: [RATER] },
  evaluation: readers,
  evaluations: readers,
  predicatePreview: { allow: [RATER, RATER_SUPERIOR] },
  dueDayMoves: everyone,
  // A part is its own rater's alone: who rates the contract now is somebody else (domain 2.10).
  evaluationSpan: { allow: [RATER] },
  objection: { allow: concerned },
  objections: { allow: concerned },
  transferPreview: admin,
  notifications: { allow: [EMPLOYEE] },
  auditEvents: { allow: concerned },
  auditTrail: overseers,
  auditVerification: { allow: concerned },
  auditLedger: overseers,
  contractCoverage: reports,
  predicateDistribution: reports,

  roleAssign: admin,
  roleEnd: admin,
  delegationCreate: { allow: [RATER, TENANT_ADMIN] },
  delegationEnd: { allow: [RATER, TENANT_ADMIN] },
  organizationUpdate: admin,
  emblemUploadBegin: admin,
  emblemUploadComplete: admin,
  emblemRemove: admin,
  orgUnitCreate: admin,
  orgUnitChange: admin,
  orgUnitClose: admin,
  positionCreate: admin,
  positionUpdate: admin,
  positionClose: admin,
  employeeCreate: admin,
  employeeUpdate: admin,
  employeeIdentifierAdd: admin,
  assignmentStart: admin,
  assignmentEnd: admin,
  raterOverrideSet: admin,
  lineCorrectionAsk: { allow: [EMPLOYEE, RATER] },
  lineCorrectionDecide: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  lineCorrectionWithdraw: { allow: [EMPLOYEE, RATER] },
  policyCreate: admin,
  policyUpdate: admin,
  policyAdopt: admin,
  cycleCreate: admin,
  cycleUpdate: admin,
  cycleOpen: admin,
  cycleClose: admin,
  contractCreate: { allow: [EMPLOYEE, TENANT_ADMIN], beginsContract: true },
  contractUpdate: step(contractSteps.UPDATE.by),
  contractSubmit: step(contractSteps.SUBMIT.by),
  contractWithdraw: step(contractSteps.WITHDRAW.by),
  contractOpenDialogue: step(contractSteps.OPEN_DIALOGUE.by),
  contractReturn: step(contractSteps.RETURN.by),
  contractAgree: step(contractSteps.AGREE.by),
  contractReview: step(contractSteps.REVIEW.by),
  contractApprove: step(contractSteps.APPROVE.by),
  contractSign: step(contractSteps.SIGN.by),
  contractPractice: { allow: [EMPLOYEE], beginsContract: true },
  actionPlanSave: step(contractSteps.PLAN_ACTIONS.by),
  contractConfirm: step(contractSteps.CONFIRM.by),
  contractAmend: step(contractSteps.AMEND.by),
  contractClose: step(contractSteps.CLOSE.by),
  unitAgreementSave: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  planCreate: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  planUpdate: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  planDelete: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  matrixCellSave: { allow: [EMPLOYEE, TENANT_ADMIN, PERFORMANCE_OFFICER] },
  matrixCellsSave: { allow: [EMPLOYEE, TENANT_ADMIN, PERFORMANCE_OFFICER] },
  matrixUpdate: { allow: [EMPLOYEE, TENANT_ADMIN, PERFORMANCE_OFFICER] },
  indicatorEntryCreate: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  indicatorEntryUpdate: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  indicatorEntryRetire: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  jobDutiesCreate: admin,
  jobDutiesUpdate: admin,
  jobDutiesDelete: admin,
  indicatorManualSave: { allow: [EMPLOYEE, RATER] },
  consultationOpen: { allow: [EMPLOYEE, RATER] },
  consultationComment: { allow: [CONSULTED] },
  consultationClose: { allow: [EMPLOYEE, RATER] },
  clarificationCreate: { allow: [EMPLOYEE, RATER, PERFORMANCE_OFFICER] },
  clarificationResolve: { allow: [EMPLOYEE, RATER, PERFORMANCE_OFFICER] },
  meetingNoteSave: { allow: [EMPLOYEE, RATER] },
  meetingNoteSign: { allow: [EMPLOYEE, RATER] },
  contractsCopy: { allow: [EMPLOYEE, TENANT_ADMIN, PERFORMANCE_OFFICER], beginsContract: true },
  contractsStep: { allow: [RATER, TENANT_ADMIN, PERFORMANCE_OFFICER] },
  goalsAssign: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  realizationRecord: step(contractSteps.RECORD_REALIZATION.by),
  realizationVerify: step([RATER]),
  realizationReturn: step([RATER]),
  evidenceUploadBegin: step([EMPLOYEE, RATER]),
  evidenceUploadComplete: step([EMPLOYEE, RATER]),
  feedbackGive: { allow: feedbackGivers },
  feedbackCorrect: { allow: feedbackGivers },
  feedbackReply: { allow: [EMPLOYEE] },
  peerRoundOpen: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER], method: "PEER_FEEDBACK" },
  peerRoundClose: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER], method: "PEER_FEEDBACK" },
  peerAnswerSend: { allow: [EMPLOYEE], method: "PEER_FEEDBACK" },
  peerInvitationDecline: { allow: [EMPLOYEE], method: "PEER_FEEDBACK" },
  dailyLogsSave: { allow: [EMPLOYEE], method: "PROCESS" },
  dailyLogsDecide: { allow: [RATER], method: "PROCESS" },
  dailyLogDelete: { allow: [EMPLOYEE], method: "PROCESS" },
  legacyResultsImport: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  attendanceImport: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  innovationSave: { allow: [EMPLOYEE], method: "INNOVATION" },
  innovationDecide: { allow: [UNIT_HEAD, PERFORMANCE_OFFICER, TENANT_ADMIN], method: "INNOVATION" },
  innovationLink: { allow: [EMPLOYEE, RATER], method: "INNOVATION" },
  observationAssign: { allow: [RATER, TENANT_ADMIN, PERFORMANCE_OFFICER], method: "OBSERVATION" },
  // An observer may be any employee; the record says who observes.
  observationPrepare: { allow: [RATER], method: "OBSERVATION" },
  observationRecord: { allow: [RATER], method: "OBSERVATION" },
  observationFollowUp: { allow: [RATER], method: "OBSERVATION" },
  observationReply: { allow: [EMPLOYEE], method: "OBSERVATION" },
  observationCancel: { allow: [RATER, TENANT_ADMIN, PERFORMANCE_OFFICER], method: "OBSERVATION" },
  rubricSave: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER], method: "OBSERVATION" },
  selfReportSave: step(evaluationSteps.SAVE_SELF_REPORT.by),
  selfReportSubmit: step(evaluationSteps.SUBMIT_SELF_REPORT.by),
  evaluationReturn: step(evaluationSteps.RETURN.by),
  evaluationReview: step(evaluationSteps.REVIEW.by),
  evaluationRate: step(evaluationSteps.RATE.by),
  evaluationDeliver: step(evaluationSteps.DELIVER.by),
  evaluationAcknowledge: step(evaluationSteps.ACKNOWLEDGE.by),
  evaluationMarkNotAssessable: step(evaluationSteps.MARK_NOT_ASSESSABLE.by),
  evaluationReopen: step(evaluationSteps.REOPEN.by),
  evaluationsReport: step(evaluationSteps.REPORT.by),
  selfReportsAsk: step(evaluationSteps.ASK_SELF_REPORT.by),
  dueDayMoveCreate: admin,
  spanRate: { allow: [RATER] },
  spanDecline: { allow: [RATER] },

  objectionFile: step(evaluationSteps.OBJECT.by),
  objectionExplain: step(evaluationSteps.EXPLAIN_OBJECTION.by),
  objectionWithdraw: step(evaluationSteps.WITHDRAW_OBJECTION.by),
  objectionDecide: step(evaluationSteps.DECIDE_OBJECTION.by),
  objectionAssign: admin,
  satisfactionIndexRecord: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER], method: "PUBLIC_FEEDBACK" },
  organizationOutcomeSet: { allow: [UNIT_HEAD, TENANT_ADMIN] },
  organizationOutcomeRecommend: { allow: [TENANT_ADMIN, PERFORMANCE_OFFICER] },
  calibrationOpen: { allow: [UNIT_HEAD, PERFORMANCE_OFFICER] },
  calibrationMove: { allow: [UNIT_HEAD, PERFORMANCE_OFFICER] },
  calibrationUndo: { allow: [UNIT_HEAD, PERFORMANCE_OFFICER] },
  calibrationAnswer: { allow: [RATER] },
  calibrationPublish: { allow: [UNIT_HEAD] },
  calibrationCancel: { allow: [UNIT_HEAD] },
  documentIssue: { allow: concerned },
  transferApply: admin,
  transferResume: admin,
  transferCancel: admin,
  notificationsRead: { allow: [EMPLOYEE] },
} satisfies Record<RootField, AccessRule>;

/** Whether the actor may at least try a root field: the first gate, and what menus follow. */
export function mayTry(actor: Actor, field: RootField): boolean {
  const rule: AccessRule = accessRules[field];
  if (actor.kind === IdentityKind.APPLICATION) return rule.applications === true;
  if (rule.allow === "ANYONE") return true;
  const possible = possibleParties(actor);
  return rule.allow.some((party) => possible.has(party));
}

/** Whether the actor may use a root field on a record: the second gate, once the record is known. */
export function mayUse(actor: Actor, field: RootField, subject: AccessSubject): boolean {
  const rule: AccessRule = accessRules[field];
  if (actor.kind === IdentityKind.APPLICATION) return rule.applications === true;
  if (rule.allow === "ANYONE") return true;
  const parties = partiesOf(actor, subject);
  return rule.allow.some((party) => parties.has(party));
}

/** Whether a field is left to an official who has no contract of their own (3.7): by another party than as an employee. */
const isLeft = ({ allow, beginsContract }: AccessRule, actor: Actor): boolean =>
  actor.holdsNoContract !== true ||
  beginsContract !== true ||
  allow === "ANYONE" ||
  allow.some((party) => party !== EMPLOYEE && possibleParties(actor).has(party));

/**
 * Root fields the actor may at least try, without those of methods that are switched off (R-MIX-01) and those by which
 * an official would begin a contract that they cannot hold (3.7).
 */
export function permittedFields(actor: Actor, methods: readonly EvaluationMethod[]): RootField[] {
  return (Object.entries(accessRules) as [RootField, AccessRule][])
    .filter(([field, rule]) => mayTry(actor, field) && isLeft(rule, actor))
    .filter(([, { method }]) => method === undefined || methods.includes(method))
    .map(([field]) => field);
}
