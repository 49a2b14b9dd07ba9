import { NotificationKind, TimeZone } from "../generated/enums.ts";
import { dayIn, type Day, type Instant } from "../kernel/calendar.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { notice, type Notification } from "../notifications/notification.rules.ts";
import { unheard, type Objection } from "./objection.rules.ts";

/** What is due on an open objection now: what its clock says after it, and whom to tell. */
export type ObjectionDue = {
  readonly clockOn: Day | undefined;
  readonly clockStage: 1 | 2;
  readonly notices: readonly Notification[];
};

/**
 * Reminds at half the term whoever has not explained, and who decides; after the term tells who decides and the
 * employee that it is late (R-OBJ-04). Nothing is ever decided by time passing.
 */
export function objectionDue(objection: Objection, at: Instant): ObjectionDue | undefined {
  const { clockOn, clockStage, status, zone, deciderId, employeeId, raterId } = objection;
  if (status !== "FILED" || clockOn === undefined || dayIn(zone, at) <= clockOn) return undefined;
  const remind = clockStage === 0;
  const silent = unheard(objection).map((side) => (side === "EMPLOYEE" ? employeeId : raterId));
  const told: (EmployeeId | undefined)[] = remind ? [deciderId, ...silent] : [deciderId, employeeId];
  const kind = remind ? NotificationKind.OBJECTION_REMINDER : NotificationKind.OBJECTION_OVERDUE;
  const { organizationId, evaluationId, employeeName, round } = objection;
  const content = { organizationId, subjectId: evaluationId, employeeName, kind, at };
  return {
    clockOn: remind ? objection.decideBy : undefined,
    clockStage: remind ? 1 : 2,
    notices: [...new Set(told)].flatMap((recipientId) =>
      recipientId === undefined ? [] : notice(`${evaluationId}#${round}#${clockStage}`, { ...content, recipientId }),
    ),
  };
}

/** The day that is reached somewhere in the country: WIT is first; rows of other zones wait for their own midnight. */
export const reachedSomewhere = (at: Instant): Day => dayIn(TimeZone.WIT, at);
