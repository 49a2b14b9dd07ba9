import { cardOf } from "../calibrations/calibration.store.ts";
import { auditEventOf } from "../audit/audit.store.ts";
import { contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { placeOfLog } from "../dailyLogs/dailyLog.rules.ts";
import { clarificationOf, meetingNoteOf } from "../dialogues/dialogue.store.ts";
import { contractAndPeriod } from "../evaluations/evaluation.rules.ts";
import { continuousFeedbackOf } from "../feedback/continuousFeedback.store.ts";
import { addDays, type Instant } from "../kernel/calendar.ts";
import { kindOfId } from "../kernel/ids.ts";
import type { Objection } from "../objections/objection.rules.ts";
import { objectionKey, objectionOf } from "../objections/objection.store.ts";
import { observationKey, observationOf } from "../observations/observation.store.ts";
import { placeOf } from "../progress/realization.rules.ts";
import { getItems } from "../table/batch.ts";
import type { Table } from "../table/client.ts";
import type { ItemChange } from "../table/streamRecord.ts";
import { sendNotices } from "./notification.store.ts";
import {
  noticesOfCard,
  noticesOfEvent,
  noticesOfFeedback,
  noticesOfNote,
  noticesOfObservation,
  noticesOfReassignment,
  noticesOfWords,
  tellsOfObjection,
  tellsOfObservation,
  tellsSomebody,
} from "./noticesOfEvents.rules.ts";

/** Days after which an event is no news: the stream keeps records for one, so only loaded histories are older. */
const newsDays = 3;

async function contractBy(table: Table, organizationId: unknown, id: string): Promise<ContractHeader | undefined> {
  const [item] = await getItems(table, [contractKey(String(organizationId), id)]);
  return item === undefined ? undefined : contractHeaderOf(item);
}

async function objectionOn(table: Table, subject: string, contract: ContractHeader): Promise<Objection | undefined> {
  const period = contractAndPeriod(subject)?.period ?? "";
  const [item] = await getItems(table, [objectionKey(contract.organizationId, contract.id, period)]);
  return item === undefined ? undefined : objectionOf(item);
}

/** The contract behind a subject of history: itself, or that of the evaluation, realisation or entry of the log. */
function contractIdOf(subject: string): string | undefined {
  const kind = kindOfId(subject);
  if (kind === "contract") return subject;
  if (kind === "realization") return placeOf(subject)?.contractId;
  if (kind === "dailyLog") return placeOfLog(subject)?.contractId;
  return kind === "evaluation" ? contractAndPeriod(subject)?.contractId : undefined;
}

/**
 * Sends the notices that follow from a change of the table: call it for each record of the stream. Each notice's id
 * follows from its cause, so a record that comes twice sends nothing twice.
 */
export async function followNotices(table: Table, change: ItemChange, now: Instant): Promise<void> {
  const { before, after, entity } = change;
  if (after === undefined) return;
  const isNews = (at: Instant): boolean => at >= addDays(now.slice(0, 10), -newsDays);
  if (entity === "auditEvent" && before === undefined) {
    const event = auditEventOf(after);
    if (tellsOfObservation(event) && isNews(event.at)) {
      const [item] = await getItems(table, [observationKey(String(after["organizationId"]), event.subject)]);
      if (item !== undefined) await sendNotices(table, noticesOfObservation(event, observationOf(item)));
      return;
    }
    const contractId = contractIdOf(event.subject);
    if (contractId === undefined || !tellsSomebody(event) || !isNews(event.at)) return;
    const contract = await contractBy(table, after["organizationId"], contractId);
    if (contract === undefined) return;
    // Whoever rated and decides is told, also when the contract has another rater now.
    const objection = tellsOfObjection(event) ? await objectionOn(table, event.subject, contract) : undefined;
    const parties = objection && { raterId: objection.raterId, deciderId: objection.deciderId };
    await sendNotices(table, noticesOfEvent(event, { ...contract, ...parties }));
  } else if (entity === "clarification" && before === undefined) {
    const said = clarificationOf(after);
    if (!isNews(said.at)) return;
    const contract = await contractBy(table, said.organizationId, said.contractId);
    if (contract !== undefined) await sendNotices(table, noticesOfWords(said, contract));
  } else if (entity === "objection" && before !== undefined) {
    const objection = objectionOf(after);
    if (isNews(objection.named?.at ?? ""))
      await sendNotices(table, noticesOfReassignment(objectionOf(before), objection));
  } else if (entity === "continuousFeedback") {
    const feedback = continuousFeedbackOf(after);
    if (!isNews(feedback.reply?.at ?? feedback.at)) return;
    await sendNotices(table, noticesOfFeedback(before && continuousFeedbackOf(before), feedback));
  } else if (entity === "calibrationCard") {
    const card = cardOf(after);
    if (isNews(card.now.at ?? "")) await sendNotices(table, noticesOfCard(before && cardOf(before), card));
  } else if (entity === "meetingNote" && before !== undefined) {
    const note = meetingNoteOf(after);
    if (note.removedSignatures.length === meetingNoteOf(before).removedSignatures.length) return;
    const contract = await contractBy(table, note.organizationId, note.contractId);
    if (contract !== undefined) await sendNotices(table, noticesOfNote(meetingNoteOf(before), note, contract));
  }
}
