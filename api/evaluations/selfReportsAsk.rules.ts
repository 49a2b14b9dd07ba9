import { NotificationKind, type TimeZone } from "../generated/enums.ts";
import { startOfDay, type Day, type Instant } from "../kernel/calendar.ts";
import { notice, type Notification } from "../notifications/notification.rules.ts";
import type { EvaluationHeader } from "./evaluationParts.rules.ts";

/**
 * The notice by which a rater asks for a self-report. It is one a day, whoever asks and however often: its id follows
 * from the evaluation and the day.
 */
export function askedNotice(
  { id, organizationId, employeeId, employeeName }: EvaluationHeader,
  by: { readonly name: string; readonly today: Day; readonly zone: TimeZone; readonly at: Instant },
): Notification {
  const content = { organizationId, recipientId: employeeId, subjectId: id, employeeName, actorName: by.name };
  const ofDay = notice(`${id}#${by.today}`, {
    ...content,
    kind: NotificationKind.SELF_REPORT_ASKED,
    at: startOfDay(by.zone, by.today),
  });
  return { ...ofDay, at: by.at };
}
