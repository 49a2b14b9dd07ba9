import * as z from "zod";
import type { Decided } from "../audit/auditEvent.rules.ts";
import { Party, RatingValues } from "../generated/enums.ts";
import type { CalibrationAuthority, CalibrationConsent, CalibrationMoveKind } from "../generated/enums.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import { quadrantCell, type Quadrant } from "../policies/quadrant.rules.ts";
import {
  asRated,
  type AddedEvidence,
  type Calibration,
  type CalibrationCard,
  type CalibrationMove,
  type Proposal,
  type Standing,
} from "./calibration.rules.ts";
import { mayNotMove, partyOf, type CalibrationStep } from "./duty.rules.ts";

/** A decided move: the card after it, its line in the replay, and what history notes. */
export type DecidedMove = Decided<CalibrationCard> & { readonly move: CalibrationMove };

/** A proposal, as entered. */
export const moveModel = z.object({
  result: z.enum(RatingValues),
  behavior: z.enum(RatingValues),
  reason: requiredText(2000),
});
const noteModel = z.object({ note: optionalText(2000) });

/** Proposals of one card that can be taken back, newest first. */
export const longestTrail = 30;

const same = (a: Standing, b: Standing): boolean => a.result === b.result && a.behavior === b.behavior;

function moved(
  card: CalibrationCard,
  after: Pick<CalibrationCard, "now" | "trail">,
  how: { kind: CalibrationMoveKind; reason: string | undefined; party: Party },
  step: Pick<CalibrationStep, "name" | "onBehalfOf" | "at">,
  id: string,
): DecidedMove {
  const [from, to] = [card.now.standing, after.now.standing];
  const move: CalibrationMove = {
    ...{ id, organizationId: card.organizationId, calibrationId: card.calibrationId, cardId: card.id },
    ...{ employeeName: card.employeeName, kind: how.kind, from, to, reason: how.reason },
    ...{ byName: step.name, at: step.at },
  };
  const changedFields = (["result", "behavior", "predicate"] as const).filter((field) => from[field] !== to[field]);
  return {
    record: { ...card, ...after },
    move,
    note: {
      ...{ fromState: from.predicate, toState: to.predicate, reason: how.reason ?? null },
      ...{ party: how.party, onBehalfOf: step.onBehalfOf, changedFields },
    },
  };
}

/** Where a proposal stands at once: a rater who proposes it has agreed; the policy says whether others are asked. */
function consentOf(
  card: CalibrationCard,
  to: Standing,
  by: EmployeeId | undefined,
  authority: CalibrationAuthority,
): CalibrationConsent {
  if (same(to, card.start)) return "NONE";
  if (card.raterId === by) return "AGREED";
  return authority === "RATER_AGREES" ? "PENDING" : "NOT_NEEDED";
}

/**
 * Proposes new ratings for a person; the predicate follows from the quadrant (R-RT-05).
 *
 * Refuses like `mayNotMove`, and REASON_REQUIRED, TEXT_TOO_LONG, NOTHING_CHANGED (the same ratings),
 * RATING_EVIDENCE_REQUIRED (a rating that departs from MEETS rests on evidence, R-RT-02), LIST_SIZE (moved to and
 * fro too often).
 *
 * @param added evidence of the contract the proposal cites, already read.
 */
export function propose(
  card: CalibrationCard,
  input: unknown,
  added: AddedEvidence,
  ground: { readonly calibration: Pick<Calibration, "status">; readonly quadrant: Quadrant } & {
    readonly authority: CalibrationAuthority;
  },
  step: CalibrationStep,
  id: string,
): Decision<DecidedMove> {
  const closed = mayNotMove(ground.calibration, card, step);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(moveModel, input);
  if (isRefused(read)) {
    const empty = read.refusals.some(({ code, field }) => code === "REQUIRED" && field[0] === "reason");
    return empty ? refuse("REASON_REQUIRED", "reason") : read;
  }
  const { result, behavior, reason } = read;
  const to: Standing = { result, behavior, predicate: quadrantCell(ground.quadrant, result, behavior).predicate };
  if (same(to, card.now.standing)) return refuse("NOTHING_CHANGED");
  if (card.trail.length >= longestTrail) return refuse("LIST_SIZE", "card", { params: { max: longestTrail } });
  const missing = (["result", "behavior"] as const).flatMap((dimension) => {
    const departs = to[dimension] !== "MEETS" && to[dimension] !== card.start[dimension];
    const rests = card.cited[dimension] || added[dimension].length > 0;
    return departs && !rests ? [refusal("RATING_EVIDENCE_REQUIRED", `${dimension}Evidence`)] : [];
  });
  const refused = refuseAll(missing);
  if (refused !== undefined) return refused;
  const consent = consentOf(card, to, step.employeeId, ground.authority);
  const now: Proposal =
    consent === "NONE" ? asRated(card.start) : { standing: to, reason, byName: step.name, at: step.at, consent, added };
  const how = { kind: "MOVE" as const, reason, party: partyOf(step.duty) };
  return moved(card, { now, trail: [...card.trail, card.now] }, how, step, id);
}

/** Takes the last proposal back. Refuses like `mayNotMove`, NOTHING_CHANGED (nothing was proposed), TEXT_TOO_LONG. */
export function undo(
  card: CalibrationCard,
  reason: unknown,
  calibration: Pick<Calibration, "status">,
  step: CalibrationStep,
  id: string,
): Decision<DecidedMove> {
  const closed = mayNotMove(calibration, card, step);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(noteModel, { note: reason });
  if (isRefused(read)) return read;
  const before = card.trail.at(-1);
  if (before === undefined) return refuse("NOTHING_CHANGED");
  const how = { kind: "UNDO" as const, reason: read.note ?? undefined, party: partyOf(step.duty) };
  return moved(card, { now: before, trail: card.trail.slice(0, -1) }, how, step, id);
}

/**
 * The rater's answer (R-DS-07): agreeing lets the proposal stand, declining gives the ratings back as they came.
 * A rater never answers for a result of their own.
 *
 * Refuses STEP_NOT_ALLOWED_FOR_PERSON, SELF_RATING, STEP_NOT_ALLOWED_IN_STATE (nothing is asked, or the calibration
 * is closed), REASON_REQUIRED (declining), TEXT_TOO_LONG.
 */
export function answer(
  card: CalibrationCard,
  input: { readonly agree: boolean; readonly note?: string | null | undefined },
  calibration: Pick<Calibration, "status">,
  step: Pick<CalibrationStep, "employeeId" | "name" | "onBehalfOf" | "at"> & { readonly isRater: boolean },
  id: string,
): Decision<DecidedMove> {
  if (!step.isRater) return refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.RATER] });
  if (card.employeeId === step.employeeId) return refuse("SELF_RATING");
  if (calibration.status !== "OPEN" || card.now.consent !== "PENDING")
    return refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: card.now.consent } });
  const read = validated(noteModel, input);
  if (isRefused(read)) return read;
  const consentNote = read.note ?? undefined;
  if (!input.agree && consentNote === undefined) return refuse("REASON_REQUIRED", "note");
  const how = {
    kind: input.agree ? ("AGREE" as const) : ("DECLINE" as const),
    reason: consentNote,
    party: Party.RATER,
  };
  if (input.agree) {
    const now: Proposal = { ...card.now, consent: "AGREED", consentNote };
    return moved(card, { now, trail: card.trail }, how, step, id);
  }
  const now: Proposal = { ...asRated(card.start), consent: "DECLINED", consentNote };
  return moved(card, { now, trail: [] }, how, step, id);
}
