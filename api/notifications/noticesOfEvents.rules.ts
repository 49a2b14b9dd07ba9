import type { AuditEvent } from "../audit/auditEvent.rules.ts";
import type { CalibrationCard } from "../calibrations/calibration.rules.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import type { Clarification } from "../dialogues/dialogue.rules.ts";
import type { MeetingNote } from "../dialogues/meetingNote.rules.ts";
import { DailyLogStatus, NotificationKind, Party } from "../generated/enums.ts";
import type { ContinuousFeedback } from "../feedback/continuousFeedback.rules.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import type { Objection } from "../objections/objection.rules.ts";
import type { Observation } from "../observations/observation.rules.ts";
import { notice, type Notification } from "./notification.rules.ts";

type Parties = Pick<ContractHeader, "id" | "organizationId" | "employeeId" | "employeeName" | "raterId"> & {
  /** Who decides an objection to the evaluation that the event is about. */
  readonly deciderId?: EmployeeId | undefined;
};

/** Both sides but the one who did it; a rater for whom a delegate acted is told, since it was not them (R-DEL-01). */
function others(contract: Parties, by: { party?: Party | null | undefined; onBehalfOf?: string | null | undefined }) {
  const { employeeId, raterId } = contract;
  if (by.party === Party.EMPLOYEE) return [raterId];
  if (by.party === Party.RATER && !by.onBehalfOf) return [employeeId];
  return [employeeId, raterId];
}

/** Whether an event of history may be told to somebody: asked before the contract is read. */
export const tellsSomebody = (event: Pick<AuditEvent, "action" | "changedFields" | "toState">): boolean =>
  kindToEmployee(event) !== undefined || event.action in ofObjection || event.changedFields.includes("signatures");

const toEmployee: Readonly<Record<string, NotificationKind>> = {
  contractReturn: NotificationKind.CONTRACT_RETURNED,
  evaluationReturn: NotificationKind.EVALUATION_RETURNED,
  realizationReturn: NotificationKind.REALIZATION_RETURNED,
  evaluationDeliver: NotificationKind.EVALUATION_DELIVERED,
  evaluationDeem: NotificationKind.EVALUATION_DEEMED,
};

/** What the employee is told of an event; of decisions about the daily log only those that give an entry back. */
const kindToEmployee = ({ action, toState }: Pick<AuditEvent, "action" | "toState">): NotificationKind | undefined =>
  action === "dailyLogsDecide" && toState === DailyLogStatus.RETURNED
    ? NotificationKind.DAILY_LOG_RETURNED
    : toEmployee[action];

/** What of an objection is told to whom (R-OBJ-01, R-OBJ-03). */
const ofObjection: Readonly<
  Record<string, readonly (readonly [NotificationKind, readonly ("employeeId" | "raterId" | "deciderId")[]])[]>
> = {
  objectionFile: [[NotificationKind.OBJECTION_FILED, ["raterId", "deciderId"]]],
  objectionAssign: [
    [NotificationKind.OBJECTION_ASSIGNED, ["deciderId"]],
    [NotificationKind.OBJECTION_DECIDER_NAMED, ["employeeId"]],
  ],
  objectionWithdraw: [[NotificationKind.OBJECTION_WITHDRAWN, ["raterId", "deciderId"]]],
  objectionDecide: [[NotificationKind.OBJECTION_RULED, ["employeeId", "raterId"]]],
};

/** Whether an event is about an objection: its notices need to know who decides. */
export const tellsOfObjection = (event: Pick<AuditEvent, "action">): boolean => event.action in ofObjection;

/**
 * Notices of an event in the history of a contract or one of its evaluations: returned work and handed-over results
 * to the employee, fallen signatures to both sides (features 3.14).
 */
export function noticesOfEvent(event: AuditEvent, contract: Parties): Notification[] {
  const content = {
    ...{ organizationId: contract.organizationId, subjectId: event.subject, employeeName: contract.employeeName },
    ...{ actorName: event.actorName, reason: event.reason ?? undefined, at: event.at },
  };
  const cause = `${event.subject}#${event.sequence}`;
  const kind = kindToEmployee(event);
  const told = ofObjection[event.action];
  if (told !== undefined) {
    return told.flatMap(([about, parties]) => {
      const recipients = new Set(parties.flatMap((party) => contract[party] ?? []));
      return [...recipients].map((recipientId) => notice(cause, { ...content, kind: about, recipientId }));
    });
  }
  // A realisation has no page of its own: it is corrected among the others of its contract.
  const subjectId = kind === NotificationKind.REALIZATION_RETURNED ? contract.id : content.subjectId;
  const own =
    kind === undefined ? [] : [notice(cause, { ...content, subjectId, kind, recipientId: contract.employeeId })];
  if (!event.changedFields.includes("signatures")) return own;
  const fallen = others(contract, event).map((recipientId) =>
    notice(cause, { ...content, kind: NotificationKind.SIGNATURE_REMOVED, recipientId }),
  );
  return [...own, ...fallen];
}

/**
 * Notice to whoever decided an open objection when somebody else is named in their place (R-OBJ-03). Who left office
 * has it taken from them without one.
 */
export function noticesOfReassignment(before: Objection, after: Objection): Notification[] {
  const { deciderId } = before;
  const { named, organizationId, employeeName } = after;
  const open = before.status === "FILED" && after.status === "FILED";
  const replaced = open && after.deciderId !== undefined && after.deciderId !== deciderId;
  if (!replaced || deciderId === undefined || named === undefined) return [];
  return [
    notice(`${after.id}#${deciderId}`, {
      ...{ kind: NotificationKind.OBJECTION_REASSIGNED, recipientId: deciderId, subjectId: after.evaluationId },
      ...{ organizationId, employeeName, reason: named.reason, at: named.at },
    }),
  ];
}

/** Notices of something said: to the other side (BGO-06). */
export function noticesOfWords(said: Clarification, contract: Parties): Notification[] {
  const recipients: EmployeeId[] = others(contract, said);
  return recipients.map((recipientId) =>
    notice(said.id, {
      ...{ kind: NotificationKind.DIALOGUE_MESSAGE, recipientId, subjectId: contract.id },
      ...{ organizationId: contract.organizationId, employeeName: contract.employeeName },
      ...{ actorName: said.authorName, at: said.at },
    }),
  );
}

/** Notices of signatures taken back from a meeting note: to both sides, since either may have been away (features 3.14). */
export function noticesOfNote(before: MeetingNote, after: MeetingNote, contract: Parties): Notification[] {
  const removed = after.removedSignatures.slice(before.removedSignatures.length);
  const last = removed.at(-1);
  if (last === undefined) return [];
  return [contract.employeeId, contract.raterId].map((recipientId) =>
    notice(`${after.id}#${after.version}`, {
      ...{ kind: NotificationKind.SIGNATURE_REMOVED, recipientId, subjectId: contract.id },
      ...{ organizationId: contract.organizationId, employeeName: contract.employeeName },
      ...{ reason: last.reason, at: last.removedAt },
    }),
  );
}

/** Notice of feedback: to the employee when it is given, to its author when it is replied to for the first time (BGO-06). */
export function noticesOfFeedback(before: ContinuousFeedback | undefined, after: ContinuousFeedback): Notification[] {
  const about = {
    ...{ organizationId: after.organizationId, subjectId: after.contractId, employeeName: after.employeeName },
  };
  if (before === undefined) {
    const told = { recipientId: after.employeeId, actorName: after.authorName, at: after.at };
    return [notice(after.id, { ...about, ...told, kind: NotificationKind.FEEDBACK_GIVEN })];
  }
  if (before.reply !== undefined || after.reply === undefined) return [];
  const told = { recipientId: after.authorId, actorName: after.employeeName, at: after.reply.at };
  return [notice(after.id, { ...about, ...told, kind: NotificationKind.FEEDBACK_REPLIED })];
}

/** What of an observation is told to whom (MMJ-05, PAU-03). */
const ofObservation: Readonly<Record<string, readonly [NotificationKind, "observerId" | "employeeId"]>> = {
  observationAssign: [NotificationKind.OBSERVATION_ASSIGNED, "observerId"],
  observationPrepare: [NotificationKind.OBSERVATION_PREPARED, "employeeId"],
  observationFollowUp: [NotificationKind.OBSERVATION_FEEDBACK, "employeeId"],
  observationReply: [NotificationKind.OBSERVATION_REPLIED, "observerId"],
};

/** Whether an event is about an observation that somebody is told of. */
export const tellsOfObservation = (event: Pick<AuditEvent, "action">): boolean => event.action in ofObservation;

/**
 * Notices of an event in the history of an observation: to the observer when somebody else gives it to them and when
 * its feedback is replied to, to the observed person when its day is set and when its feedback can be read (MMJ-05).
 */
export function noticesOfObservation(event: AuditEvent, observation: Observation): Notification[] {
  const told = ofObservation[event.action];
  const { organizationId, employeeName, observerName } = observation;
  if (told === undefined || (event.action === "observationAssign" && event.actorName === observerName)) return [];
  const [kind, recipient] = told;
  return [
    notice(`${event.subject}#${event.sequence}`, {
      ...{ organizationId, subjectId: event.subject, employeeName, kind, at: event.at },
      ...{ recipientId: observation[recipient] as EmployeeId, actorName: event.actorName },
    }),
  ];
}

/** Notices of a proposal in a calibration: to the rater, asked or only told, unless they proposed it (R-DS-07). */
export function noticesOfCard(before: CalibrationCard | undefined, after: CalibrationCard): Notification[] {
  const { standing, consent, reason, byName, at } = after.now;
  const told = consent === "PENDING" || consent === "NOT_NEEDED";
  const same =
    before !== undefined && before.now.reason === reason && before.now.standing.predicate === standing.predicate;
  if (!told || same || after.settled || at === undefined) return [];
  return [
    notice(`${after.id}#${after.version}`, {
      ...{ kind: NotificationKind.CALIBRATION_PROPOSED, recipientId: after.raterId, subjectId: after.calibrationId },
      ...{ organizationId: after.organizationId, employeeName: after.employeeName },
      ...{ actorName: byName, reason, at },
    }),
  ];
}
