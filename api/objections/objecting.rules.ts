import * as z from "zod";
import { ObjectionStatus, Party } from "../generated/enums.ts";
import { deadline, deemedAfter } from "../evaluations/deadlines.rules.ts";
import type { CitedEvidence } from "../evaluations/evaluation.rules.ts";
import { closedBecause, placeOf, takenBy, type Step } from "../evaluations/evaluationLifeCycle.rules.ts";
import type { Decided } from "../audit/auditEvent.rules.ts";
import type { OpenObjection } from "../evaluations/summary.rules.ts";
import { addDays, dayIn, daysBetween, type Day } from "../kernel/calendar.ts";
import type { EmployeeId, NewId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { requiredText, validated } from "../kernel/validate.ts";
import { cannotDecide, isConcerned, type Candidate } from "./duty.rules.ts";
import {
  heard,
  objectionId,
  type Disputed,
  type Objection,
  type Ratings,
  type Round,
  type Statement,
} from "./objection.rules.ts";

const link = z
  .string()
  .trim()
  .max(2000, "TEXT_TOO_LONG")
  .refine((text) => URL.canParse(text) && new URL(text).protocol === "https:", "LINK_INVALID");

const evidence = z
  .array(z.object({ title: requiredText(300), url: link }))
  .max(20, "LIST_SIZE")
  .nullish()
  .transform((list) => list ?? []);

/** What somebody writes in an objection; the panel's forms use the same model. */
export const wordsModel = z.object({ text: requiredText(5000), evidence });
/** Words as entered, before they are checked. */
export type WordsInput = z.input<typeof wordsModel>;

type Outcome = Decision<Decided<Disputed>>;

/** Words with their evidence as it was when they were written. */
function written(
  input: WordsInput,
  newId: NewId,
  at: string,
): Decision<{ readonly text: string; readonly evidence: readonly CitedEvidence[] }> {
  const words = validated(wordsModel, input);
  if (isRefused(words)) return words;
  return {
    text: words.text,
    evidence: words.evidence.map(({ title, url }) => ({ id: newId("evidence"), title, url, addedAt: at })),
  };
}

/** The day on which those who have not explained are reminded, and after which silence bars no decision: half the term. */
export const explainBy = (filedOn: Day, decideBy: Day): Day =>
  addDays(filedOn, Math.ceil(daysBetween(filedOn, decideBy) / 2));

/**
 * An open objection whose decision is due on another day by now, as the day was moved for its unit: reminders follow,
 * and who was told that it is late is told anew when that day has passed too (R-OBJ-04). Undefined when nothing moves.
 */
export function withDecisionDay(objection: Objection, decideBy: Day, today: Day): Objection | undefined {
  if (objection.status !== ObjectionStatus.FILED || objection.decideBy === decideBy) return undefined;
  const moved = { ...objection, decideBy };
  if (objection.clockStage === 0)
    return { ...moved, clockOn: explainBy(dayIn(objection.zone, objection.filedAt), decideBy) };
  return decideBy < today ? moved : { ...moved, clockStage: 1, clockOn: decideBy };
}

/** Who explained their side of an open objection, and until when those who have not are waited for. */
export const awaiting = (objection: Objection): OpenObjection => ({
  explained: heard(objection),
  waitsUntil: explainBy(dayIn(objection.zone, objection.filedAt), objection.decideBy),
});

function ratingsOf({ judgement, outcome }: Disputed): Ratings {
  const { resultRating, behaviorRating } = judgement;
  if (outcome === undefined || resultRating === undefined || behaviorRating === undefined)
    throw new Error("A handed-over result has both ratings");
  return { result: resultRating, behavior: behaviorRating, predicate: outcome.predicate };
}

/** The round of an objection without what surrounds it, for the list of those before. */
function closedRound(objection: Objection): Round {
  const { round, status, reasons, evidence: cited, receivedAt, fileBy, filedAt, decideBy, zone, ratings } = objection;
  const { employeeStatement, raterStatement, ruling } = objection;
  return {
    ...{ round, status, reasons, evidence: cited, receivedAt, fileBy, filedAt, decideBy, zone, ratings },
    ...{ employeeStatement, raterStatement, ruling },
  };
}

/** Who decides: the superior of the rater unless they left or stand on a side, which `superior` knows more about. */
function deciderOf(evaluation: Disputed, superior: Candidate | undefined): EmployeeId | undefined {
  const { raterSuperiorId } = evaluation;
  if (raterSuperiorId === undefined || isConcerned(evaluation, raterSuperiorId)) return undefined;
  const barred = superior?.id === raterSuperiorId && cannotDecide(evaluation, superior) !== undefined;
  return barred ? undefined : raterSuperiorId;
}

/**
 * Files an objection to a handed-over result, with reasons (R-OBJ-01). It goes to the superior of the rater as of
 * the rating, also when the rater has left since; where that superior left or stands on a side, it waits for an
 * administrator to name who decides. A result that is final, also by the limit running out, takes no objection: that
 * limit is never shorter than this one (`deemedAfter`).
 *
 * @param superior what is known of the superior of the rater today.
 *
 * Refuses like `closedBecause` (OBJECTION_LATE after the last day), REQUIRED, TEXT_TOO_LONG, LIST_SIZE, LINK_INVALID.
 */
export function file(evaluation: Disputed, input: WordsInput, newId: NewId, step: Step, superior?: Candidate): Outcome {
  const closed = closedBecause(evaluation, "OBJECT", step);
  if (closed !== undefined) return { refusals: [closed] };
  if (evaluation.status !== "DELIVERED") throw new Error("Only a handed-over result takes an objection");
  const words = written({ text: input.text, evidence: input.evidence }, newId, step.at);
  if (isRefused(words)) return words;
  const { terms } = step.policy;
  const place = placeOf(evaluation, step);
  const filed = deadline("OBJECTION", evaluation.deliveredAt, terms, place);
  const decide = deadline("DECISION", step.at, terms, place);
  const { clockOn: _waited, objection: before, ...rest } = evaluation;
  const { organizationId, contractId, cycleId, period, employeeId, employeeName, positionTitle } = evaluation;
  const { unitId, unitName, unitPath, raterId, raterName } = evaluation;
  const deciderId = deciderOf(evaluation, superior);
  const objection: Objection = {
    ...{ organizationId, contractId, cycleId, period, employeeId, employeeName, positionTitle },
    ...{ unitId, unitName, unitPath, raterId, raterName, deciderId },
    ...{ id: objectionId(evaluation.id), evaluationId: evaluation.id, zone: step.zone },
    ...{ round: (before?.round ?? 0) + 1, status: ObjectionStatus.FILED, ratings: ratingsOf(evaluation) },
    ...{ reasons: words.text, evidence: words.evidence, receivedAt: evaluation.deliveredAt, fileBy: filed.day },
    ...{ filedAt: step.at, decideBy: decide.day, clockOn: explainBy(decide.from, decide.day), clockStage: 0 },
    earlier: before === undefined ? [] : [...before.earlier, closedRound(before)],
    revision: before?.revision ?? 0,
  };
  return {
    record: { ...rest, raterSuperiorId: deciderId, status: "OBJECTED", objection },
    note: { ...takenBy("OBJECT", step), fromState: "DELIVERED", toState: "OBJECTED", changedFields: ["objection"] },
  };
}

/** The open objection of an evaluation. @throws Error when there is none, which no state allows. */
export function openObjection({ status, objection }: Disputed): Objection {
  if (status !== "OBJECTED" || objection === undefined) throw new Error("There is no open objection");
  return objection;
}

/**
 * Says one's side (R-OBJ-03): the employee's or the rater's, each their own; it may be written anew until the
 * decision. Refuses like `closedBecause`, REQUIRED, TEXT_TOO_LONG, LIST_SIZE, LINK_INVALID.
 */
export function explainSide(
  evaluation: Disputed,
  input: WordsInput,
  { newId, byName }: { readonly newId: NewId; readonly byName: string },
  step: Step,
): Outcome {
  const closed = closedBecause(evaluation, "EXPLAIN_OBJECTION", step);
  if (closed !== undefined) return { refusals: [closed] };
  const words = written({ text: input.text, evidence: input.evidence }, newId, step.at);
  if (isRefused(words)) return words;
  // Whoever it is about speaks as the employee, whatever else they are.
  const asEmployee = step.parties.has(Party.EMPLOYEE);
  const statement: Statement = {
    ...words,
    ...{ at: step.at, byName, byId: step.by, onBehalfOf: asEmployee ? undefined : step.onBehalfOf },
  };
  const side = asEmployee ? { employeeStatement: statement } : { raterStatement: statement };
  return {
    record: { ...evaluation, objection: { ...openObjection(evaluation), ...side } },
    note: {
      ...takenBy("EXPLAIN_OBJECTION", step),
      ...{ fromState: "OBJECTED", toState: "OBJECTED", changedFields: Object.keys(side) },
    },
  };
}

/**
 * Takes the objection back: the result stands and waits for the employee as before; days that ran out meanwhile make
 * it final at the clock's next turn (R-OBJ-07). Refuses like `closedBecause`.
 */
export function withdraw(evaluation: Disputed, byName: string, step: Step): Outcome {
  const closed = closedBecause(evaluation, "WITHDRAW_OBJECTION", step);
  if (closed !== undefined) return { refusals: [closed] };
  const { clockOn: _due, ...objection } = openObjection(evaluation);
  if (evaluation.status !== "OBJECTED") throw new Error("Only an open objection can be withdrawn");
  const ruling = { reason: "", at: step.at, byName };
  return {
    record: {
      ...evaluation,
      status: "DELIVERED",
      clockOn: deemedAfter(evaluation.deliveredAt, step.policy.terms, placeOf(evaluation, step)),
      objection: { ...objection, status: ObjectionStatus.WITHDRAWN, ruling },
    },
    note: {
      ...takenBy("WITHDRAW_OBJECTION", step),
      ...{ fromState: "OBJECTED", toState: "DELIVERED", changedFields: ["objection"] },
    },
  };
}
