import * as z from "zod";
import {
  BehaviorValues,
  PeerInvitationStatus,
  PeerRoundStatus,
  PeerScoreValues,
  RefusalCode,
  type PeerGroup,
} from "../generated/enums.ts";
import type { Day } from "../kernel/calendar.ts";
import type { PeerInvitationId } from "../kernel/ids.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import type { PeerAnswer } from "./peerResult.rules.ts";
import type { PeerRound } from "./peerRound.rules.ts";
import { personalTraces } from "./screening.rules.ts";

/** A person asked about a colleague. It knows that there was an answer, never which one and never when. */
export type PeerInvitation = {
  readonly id: PeerInvitationId;
  readonly organizationId: string;
  readonly roundId: string;
  readonly contractId: string;
  /** Whom the feedback is about. */
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly unitName: string;
  readonly respondentId: string;
  readonly group: PeerGroup;
  readonly status: PeerInvitationStatus;
};

/** Longest free text. */
export const mostPeerText = 1000;

const scores = z
  .array(z.object({ behavior: z.enum(BehaviorValues), score: z.enum(PeerScoreValues).nullish() }))
  .max(BehaviorValues.length)
  .refine((list) => new Set(list.map(({ behavior }) => behavior)).size === list.length, RefusalCode.DUPLICATE_ENTRY)
  .refine((list) => list.some(({ score }) => score != null), RefusalCode.REQUIRED);

/** An answer as it is sent; the same model checks the panel's form. */
export const peerAnswerModel = z.object({
  scores,
  strength: optionalText(mostPeerText),
  improve: optionalText(mostPeerText),
});

/** A secret made by the respondent's browser: 32 random bytes, written for addresses. It is never stored. */
const token = /^[A-Za-z0-9_-]{43}$/;

/** What was sent. */
export type AnswerInput = z.input<typeof peerAnswerModel> & { readonly token: string };

/** Why nothing can be answered or declined on an invitation now; undefined when it can. */
export function notAskedBecause(
  round: PeerRound | undefined,
  invitation: PeerInvitation | undefined,
  today: Day,
): Refusal | undefined {
  // An unknown round and a stranger's are answered alike.
  if (round === undefined || invitation === undefined) return refusal("NOT_INVITED");
  if (invitation.status === PeerInvitationStatus.ANSWERED) return refusal("ALREADY_ANSWERED");
  if (invitation.status === PeerInvitationStatus.DECLINED) return refusal("STEP_NOT_ALLOWED_IN_STATE");
  return round.status === PeerRoundStatus.OPEN && today <= round.dueOn
    ? undefined
    : refusal("PERIOD_NOT_OPEN", "round");
}

/**
 * The answer that is kept. Refuses as the model does, VALUE_NOT_UNDERSTOOD for a token that is none, and
 * PERSONAL_DATA_IN_TEXT where a text would tell who wrote it.
 *
 * @param names the respondent's own name
 */
export function readAnswer(
  input: AnswerInput,
  invitation: Pick<PeerInvitation, "contractId" | "group">,
  names: readonly string[],
): Decision<PeerAnswer> {
  if (!token.test(input.token)) return refuse("VALUE_NOT_UNDERSTOOD", "token");
  const read = validated(peerAnswerModel, { scores: input.scores, strength: input.strength, improve: input.improve });
  if (isRefused(read)) return read;
  const traces = (["strength", "improve"] as const).flatMap((field) =>
    personalTraces(read[field] ?? "", names).length > 0 ? [refusal("PERSONAL_DATA_IN_TEXT", field)] : [],
  );
  const refused = refuseAll(traces);
  if (refused !== undefined) return refused;
  const given = read.scores.flatMap(({ behavior, score }) => (score == null ? [] : [[behavior, score] as const]));
  return {
    ...{ contractId: invitation.contractId, group: invitation.group, scores: Object.fromEntries(given) },
    ...{ strength: read.strength ?? undefined, improve: read.improve ?? undefined },
  };
}

const reasonModel = z.object({ reason: requiredText(1000) });

/** The reason of a conflict of interest. Refuses REQUIRED and TEXT_TOO_LONG. */
export const readDeclining = (reason: string): Decision<{ readonly reason: string }> =>
  validated(reasonModel, { reason });
