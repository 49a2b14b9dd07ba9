import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { ObservationAction, ObservationStatus, Party } from "../generated/enums.ts";
import { isDay, type Day, type Instant } from "../kernel/calendar.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import type { RubricContent } from "./rubricContent.rules.ts";

/** What was agreed before somebody watches (phase 1). */
export type Preparation = {
  readonly talkOn: Day;
  readonly focus: string;
  readonly day: Day;
  readonly time?: string | undefined;
  readonly place: string;
};
/** What was seen (phase 2). Levels count from 1; 0 = could not be seen. */
export type Sighting = {
  readonly day: Day;
  readonly seen: string;
  readonly levels: readonly { readonly item: string; readonly level: number; readonly note?: string | undefined }[];
  readonly recordedAt: Instant;
};
/** What was said about it (phase 3). */
export type FollowUp = {
  readonly feedback: string;
  readonly nextStep: string;
  readonly at: Instant;
  /** Given on a later day than the observation, in the organization's time zone (MMJ-05). */
  readonly late: boolean;
};

/** A direct observation in three ordered phases (MMJ-05, PAU-03). */
export type Observation = Pick<
  ContractHeader,
  "organizationId" | "employeeId" | "employeeName" | "positionTitle" | "unitPath" | "raterId" | "raterSuperiorId"
> & {
  readonly id: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly contractId: string;
  readonly status: ObservationStatus;
  readonly observerId: string;
  readonly observerName: string;
  readonly onBehalfOf?: string | undefined;
  /** Day it is due or was done: the calendar's. */
  readonly day: Day;
  /** The rubric as it stood at the preparation, and which version that was (PAU-06). */
  readonly rubric?: (RubricContent & { readonly version: number; readonly id: string }) | undefined;
  readonly preparation?: Preparation | undefined;
  readonly sighting?: Sighting | undefined;
  readonly followUp?: FollowUp | undefined;
  readonly reply?: { readonly text: string; readonly at: Instant } | undefined;
  readonly reason?: string | undefined;
};

/** Who takes a step, and when. */
export type ObservationStep = {
  readonly parties: ReadonlySet<Party>;
  readonly employeeId: string | undefined;
  readonly name: string;
  readonly onBehalfOf?: string | undefined;
  readonly today: Day;
  readonly at: Instant;
};
/** A decided change. */
export type ObservationChange = { readonly record: Observation; readonly note: Omit<AuditNote, "action"> };

/** Id of an observation. @param fresh an id of kind `observation`. */
export const observationId = (contractId: string, fresh: string): string =>
  `obs_${contractId.slice(4)}.${fresh.slice(4)}`;
/** Contract of an observation by its id; undefined when it is none. */
export function contractOfObservation(id: string): string | undefined {
  const match = /^obs_([0-9A-Za-z]+)\.[0-9A-Za-z]+$/.exec(id);
  return match ? `ctr_${match[1]}` : undefined;
}

const day = z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD");
/** Phase 1 as it is typed. */
export const preparationModel = z.object({
  talkOn: day,
  focus: requiredText(1000),
  day,
  time: optionalText(20),
  place: requiredText(200),
});
/** Phase 2 as it is typed. */
export const sightingModel = z.object({
  day,
  seen: requiredText(5000),
  levels: z
    .array(z.object({ item: z.string(), level: z.int().min(0, "NUMBER_OUT_OF_RANGE"), note: optionalText(1000) }))
    .max(20, "LIST_SIZE"),
});
/** Phase 3 as it is typed. */
export const followUpModel = z.object({ feedback: requiredText(3000), nextStep: requiredText(1000) });
/** The employee's reply as it is typed. */
export const replyModel = z.object({ text: requiredText(2000) });

const { ASSIGNED, PREPARED, OBSERVED, COMPLETED, CANCELED } = ObservationStatus;
/** From which states each step is taken; a phase before its turn is told apart (OBSERVATION_PHASE_SKIPPED). */
const from: Readonly<Record<ObservationAction, readonly ObservationStatus[]>> = {
  PREPARE: [ASSIGNED, PREPARED],
  RECORD: [PREPARED, OBSERVED],
  FOLLOW_UP: [OBSERVED],
  REPLY: [COMPLETED],
  CANCEL: [ASSIGNED, PREPARED],
};
const order = [ASSIGNED, PREPARED, OBSERVED, COMPLETED] as const;

/** Whether the observer, or the rater (or their delegate) for whom it is done, acts here. */
const observes = (observation: Observation, step: ObservationStep): boolean =>
  step.employeeId !== undefined && (observation.observerId === step.employeeId || step.parties.has(Party.RATER));

/**
 * Why a step is not open: OBSERVATION_PHASE_SKIPPED (an earlier phase is not done, MMJ-05), STEP_NOT_ALLOWED_IN_STATE,
 * STEP_NOT_ALLOWED_FOR_PERSON, SELF_RATING (nobody observes themself).
 */
export function observationClosed(
  observation: Observation,
  action: ObservationAction,
  step: ObservationStep,
): Refusal | undefined {
  const { status } = observation;
  const officer = step.parties.has(Party.TENANT_ADMIN) || step.parties.has(Party.PERFORMANCE_OFFICER);
  const own = step.employeeId === observation.employeeId;
  if (action === ObservationAction.REPLY) {
    if (!own) return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.EMPLOYEE] });
  } else if (own) return refusal("SELF_RATING");
  else if (!observes(observation, step) && !(action === ObservationAction.CANCEL && officer))
    return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.RATER] });
  if (from[action].includes(status)) return undefined;
  const first = from[action][0];
  const early = status !== CANCELED && first !== undefined && order.indexOf(status) < order.indexOf(first as never);
  return refusal(early ? "OBSERVATION_PHASE_SKIPPED" : "STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: status } });
}

/** Steps open to somebody: the same answer as the steps themselves. */
export const observationActions = (observation: Observation, step: ObservationStep): ObservationAction[] =>
  Object.values(ObservationAction).filter((action) => observationClosed(observation, action, step) === undefined);

function changed(
  before: Observation,
  after: Partial<Observation>,
  step: ObservationStep,
  field: string,
): ObservationChange {
  const record = { ...before, ...after };
  const party = step.employeeId === before.employeeId ? Party.EMPLOYEE : undefined;
  const note = { party, onBehalfOf: step.onBehalfOf, fromState: before.status, toState: record.status };
  return { record, note: { ...note, changedFields: [field] } };
}

/** A new observation, given to an observer. Refuses SELF_RATING, DATE_OUT_OF_RANGE (a day that is over). */
export function assignObservation(
  contract: ContractHeader,
  asked: { readonly observerId: string; readonly observerName: string; readonly day: Day },
  step: ObservationStep,
  id: string,
): Decision<ObservationChange> {
  if (asked.observerId === contract.employeeId) return refuse("SELF_RATING", "observer");
  if (asked.day < step.today) return refuse("DATE_OUT_OF_RANGE", "day");
  const { organizationId, employeeId, employeeName, positionTitle, unitPath, raterId, raterSuperiorId } = contract;
  const record: Observation = {
    ...{ organizationId, employeeId, employeeName, positionTitle, unitPath, raterId, raterSuperiorId, ...asked },
    ...{ id, version: 0, history: noHistory, contractId: contract.id, status: ASSIGNED, onBehalfOf: step.onBehalfOf },
  };
  return { record, note: { toState: ASSIGNED, onBehalfOf: step.onBehalfOf } };
}

/** Phase 1: agrees on focus, day and place, and pins the rubric. Refuses like `observationClosed`, and DATE_OUT_OF_RANGE (talk after today or after the observation). */
export function prepare(
  before: Observation,
  input: unknown,
  rubric: NonNullable<Observation["rubric"]>,
  step: ObservationStep,
): Decision<ObservationChange> {
  const closed = observationClosed(before, "PREPARE", step);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(preparationModel, input);
  if (isRefused(read)) return read;
  if (read.talkOn > step.today) return refuse("DATE_OUT_OF_RANGE", "talkOn");
  if (read.day < read.talkOn) return refuse("DATE_OUT_OF_RANGE", "day");
  const preparation: Preparation = { ...read, time: read.time ?? undefined };
  return changed(before, { status: PREPARED, day: read.day, preparation, rubric }, step, "preparation");
}

/** Phase 2: what was seen, a level for each item. Refuses like `observationClosed`, DATE_OUT_OF_RANGE, UNKNOWN_ID (item), DUPLICATE_ENTRY, NUMBER_OUT_OF_RANGE, REQUIRED (an item without a level). */
export function record(before: Observation, input: unknown, step: ObservationStep): Decision<ObservationChange> {
  const closed = observationClosed(before, "RECORD", step);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(sightingModel, input);
  if (isRefused(read)) return read;
  const { preparation, rubric } = before;
  if (rubric === undefined || preparation === undefined) return refuse("OBSERVATION_PHASE_SKIPPED");
  if (read.day > step.today || read.day < preparation.talkOn) return refuse("DATE_OUT_OF_RANGE", "day");
  const known = new Set(rubric.items.map(({ id }) => id));
  const given = read.levels.map(({ item }) => item);
  const wrong = read.levels.flatMap(({ item, level }, at) => {
    const field = ["levels", String(at)];
    if (!known.has(item)) return [refusal("UNKNOWN_ID", [...field, "item"])];
    if (given.indexOf(item) !== at) return [refusal("DUPLICATE_ENTRY", field)];
    return level > rubric.levels.length ? [refusal("NUMBER_OUT_OF_RANGE", [...field, "level"])] : [];
  });
  const missing = rubric.items.some(({ id }) => !given.includes(id)) ? [refusal("REQUIRED", "levels")] : [];
  const refused = refuseAll([...wrong, ...missing]);
  if (refused !== undefined) return refused;
  const levels = read.levels.map(({ item, level, note }) => ({ item, level, note: note ?? undefined }));
  const sighting: Sighting = { day: read.day, seen: read.seen, levels, recordedAt: step.at };
  return changed(before, { status: OBSERVED, day: read.day, sighting }, step, "sighting");
}

/** Phase 3: feedback and the next step, visible to the person at once; late on a later day, never refused (MMJ-05). */
export function followUp(before: Observation, input: unknown, step: ObservationStep): Decision<ObservationChange> {
  const closed = observationClosed(before, "FOLLOW_UP", step);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(followUpModel, input);
  if (isRefused(read)) return read;
  const late = step.today > before.day;
  return changed(before, { status: COMPLETED, followUp: { ...read, at: step.at, late } }, step, "followUp");
}

/** The observed person's reply, kept beside the feedback. Refuses like `observationClosed`. */
export function reply(before: Observation, input: unknown, step: ObservationStep): Decision<ObservationChange> {
  const closed = observationClosed(before, "REPLY", step);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(replyModel, input);
  return isRefused(read) ? read : changed(before, { reply: { text: read.text, at: step.at } }, step, "reply");
}

/** Gives an observation up before it took place. Refuses like `observationClosed`, REASON_REQUIRED. */
export function cancel(before: Observation, reason: string, step: ObservationStep): Decision<ObservationChange> {
  const closed = observationClosed(before, "CANCEL", step);
  if (closed !== undefined) return { refusals: [closed] };
  const why = reason.trim();
  if (why === "") return refuse("REASON_REQUIRED", "reason");
  if (why.length > 500) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 500 } });
  const { record: after, note } = changed(before, { status: CANCELED, reason: why }, step, "reason");
  return { record: after, note: { ...note, reason: why } };
}
