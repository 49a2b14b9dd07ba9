import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  FeedbackCorrectDocument,
  type FeedbackCorrectInput,
  FeedbackGiveDocument,
  type FeedbackGiveInput,
  FeedbackReplyDocument,
  type FeedbackReplyInput,
  PeerAnswerSendDocument,
  type PeerAnswerInput,
  PeerInvitationDeclineDocument,
  type PeerInvitationDeclineInput,
  PeerRoundCloseDocument,
  type PeerRoundCloseInput,
  PeerRoundOpenDocument,
  type PeerRoundOpenInput,
} from "../generated/operations.ts";

/** Operations of feedback: given during the year, and in rounds of peers. */
export const feedback: ResourceOperations = {
  steps: {
    give: mutation(
      FeedbackGiveDocument,
      ({ contract, period, kind, result, behavior, text }: FeedbackGiveInput) => ({
        ...{ contract, period, kind, result: result || null, behavior: behavior || null, text },
      }),
      { idempotent: true },
    ),
    correct: mutation(FeedbackCorrectDocument, ({ contract, period, id, version, text }: FeedbackCorrectInput) => ({
      contract,
      period,
      id,
      version,
      text,
    })),
    reply: mutation(FeedbackReplyDocument, ({ contract, period, id, version, text }: FeedbackReplyInput) => ({
      contract,
      period,
      id,
      version,
      text,
    })),
    openRound: mutation(
      PeerRoundOpenDocument,
      ({ cycle, period, unit, dueOn, idempotencyKey }: PeerRoundOpenInput) => ({
        ...{ cycle, period, unit, dueOn, idempotencyKey },
      }),
      { idempotent: true },
    ),
    closeRound: mutation(PeerRoundCloseDocument, ({ id, version, reason }: PeerRoundCloseInput) => ({
      ...{ id, version, reason: reason || null },
    })),
    answer: mutation(
      PeerAnswerSendDocument,
      ({ round, contract, token, scores, strength, improve }: PeerAnswerInput) => ({
        ...{ round, contract, token, scores, strength: strength || null, improve: improve || null },
      }),
    ),
    decline: mutation(PeerInvitationDeclineDocument, ({ round, contract, reason }: PeerInvitationDeclineInput) => ({
      ...{ round, contract, reason },
    })),
  },
};
