import { ulid } from "ulidx";

/**
 * Prefixes of ids. The prefix names the type, so that an id tells what it is and `node(id)` finds it;
 * the ULID behind it sorts by time.
 */
export const idPrefixes = {
  organization: "org",
  orgUnit: "unt",
  position: "pos",
  employee: "emp",
  assignment: "asg",
  policy: "pol",
  cycle: "cyc",
  contract: "ctr",
  result: "res",
  indicator: "ind",
  unitAgreement: "pka",
  unitIndicator: "pki",
  plan: "pln",
  planGoal: "gol",
  planIndicator: "pli",
  matrix: "mtx",
  matrixCell: "mxc",
  actionPlan: "acp",
  realization: "rea",
  dailyLog: "log",
  innovation: "inv",
  attendance: "att",
  observation: "obs",
  rubric: "rub",
  evidence: "evd",
  evaluation: "evl",
  evaluationSpan: "spn",
  legacyResult: "lgr",
  document: "doc",
  auditEvent: "aud",
  role: "rol",
  delegation: "del",
  indicatorEntry: "lib",
  jobDuties: "job",
  duty: "dty",
  indicatorManual: "man",
  consultation: "csl",
  clarification: "clr",
  meetingNote: "mtg",
  feedback: "fbk",
  peerRound: "rnd",
  peerInvitation: "inv",
  notification: "ntf",
  transfer: "trf",
  lineCorrection: "lcr",
  organizationOutcome: "oco",
  objection: "obj",
  dueDayMove: "mov",
  satisfaction: "ikm",
  calibration: "cal",
  calibrationCard: "cac",
} as const;

/** A kind of thing that has an id. */
export type IdKind = keyof typeof idPrefixes;

declare const brand: unique symbol;
/** An id of one kind: a `UnitId` does not fit where a `ContractId` is asked for. */
export type Id<Kind extends IdKind> = string & { readonly [brand]: Kind };

export type OrganizationId = Id<"organization">;
export type OrgUnitId = Id<"orgUnit">;
export type PositionId = Id<"position">;
export type EmployeeId = Id<"employee">;
export type AssignmentId = Id<"assignment">;
export type PolicyId = Id<"policy">;
export type CycleId = Id<"cycle">;
export type ContractId = Id<"contract">;
export type ResultId = Id<"result">;
export type IndicatorId = Id<"indicator">;
export type UnitAgreementId = Id<"unitAgreement">;
export type UnitIndicatorId = Id<"unitIndicator">;
export type PlanId = Id<"plan">;
export type PlanGoalId = Id<"planGoal">;
export type PlanIndicatorId = Id<"planIndicator">;
export type MatrixId = Id<"matrix">;
export type MatrixCellId = Id<"matrixCell">;
export type EvidenceId = Id<"evidence">;
export type EvaluationId = Id<"evaluation">;
export type EvaluationSpanId = Id<"evaluationSpan">;
export type LegacyResultId = Id<"legacyResult">;
export type DocumentId = Id<"document">;
export type AuditEventId = Id<"auditEvent">;
export type RoleAssignmentId = Id<"role">;
export type DelegationId = Id<"delegation">;
export type IndicatorEntryId = Id<"indicatorEntry">;
export type JobDutiesId = Id<"jobDuties">;
export type DutyId = Id<"duty">;
export type IndicatorManualId = Id<"indicatorManual">;
export type ConsultationId = Id<"consultation">;
export type ClarificationId = Id<"clarification">;
export type MeetingNoteId = Id<"meetingNote">;
export type FeedbackId = Id<"feedback">;
export type PeerRoundId = Id<"peerRound">;
export type PeerInvitationId = Id<"peerInvitation">;
export type NotificationId = Id<"notification">;
export type TransferId = Id<"transfer">;
export type LineCorrectionId = Id<"lineCorrection">;
export type OrganizationOutcomeId = Id<"organizationOutcome">;
export type ObjectionId = Id<"objection">;
export type DueDayMoveId = Id<"dueDayMove">;
export type CalibrationId = Id<"calibration">;
export type CalibrationCardId = Id<"calibrationCard">;

/** Makes new ids. Handed to rules as a parameter, because rules neither read a clock nor roll dice. */
export type NewId = <Kind extends IdKind>(kind: Kind) => Id<Kind>;

/** Ids in the order of time. */
export const newId: NewId = (kind) => `${idPrefixes[kind]}_${ulid()}` as Id<typeof kind>;

/** Kind of an id by its prefix, undefined for anything else. */
export function kindOfId(id: string): IdKind | undefined {
  const prefix = id.slice(0, id.indexOf("_"));
  return (Object.keys(idPrefixes) as IdKind[]).find((kind) => idPrefixes[kind] === prefix);
}

/** Narrows a string from outside to an id of the kind when its shape fits. */
export function isId<Kind extends IdKind>(kind: Kind, id: string): id is Id<Kind> {
  return new RegExp(`^${idPrefixes[kind]}_[0-9A-Za-z.-]{1,64}(_[0-9A-Z-]{4,10})?$`).test(id);
}
