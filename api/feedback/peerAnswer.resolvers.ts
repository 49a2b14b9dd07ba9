import { standsTo } from "../access/actor.rules.ts";
import { contractKey, contractHeaderOf } from "../contracts/contract.store.ts";
import type { EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";
import { EvaluationMethod, NotificationKind, PeerInvitationStatus } from "../generated/enums.ts";
import type { PeerAnswerInput, PeerInvitationDeclineInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { payload } from "../graphql/payload.ts";
import { isRefused, refuse, type Refused } from "../kernel/refusal.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { policyKey, policyOf } from "../policies/policy.store.ts";
import { usesMethod } from "../policies/policy.rules.ts";
import { feedbackIn } from "./continuousFeedback.store.ts";
import { notAskedBecause, readAnswer, readDeclining, type PeerInvitation as Invitation } from "./peerAnswer.rules.ts";
import { peerResultIn, tell } from "./peerClosing.store.ts";
import { readsPeers } from "./peerReaders.rules.ts";
import type { GroupResult, PeerResult } from "./peerResult.rules.ts";
import type { PeerRound } from "./peerRound.rules.ts";
import { peerRoundKey, peerRoundOf } from "./peerRound.store.ts";
import { substituteFor } from "./respondents.rules.ts";
import { openInvitations } from "./openInvitations.ts";

/** An invitation that knows its round. */
type InvitationParent = Invitation & { readonly in: PeerRound };

const PeerInvitation = {
  round: ({ roundId }: InvitationParent) => roundId,
  contract: ({ contractId }: InvitationParent) => contractId,
  mayAnswer: (invitation: InvitationParent, _: unknown, { actor }: Context) =>
    notAskedBecause(invitation.in, invitation, actor.today) === undefined,
  period: (invitation: InvitationParent) => invitation.in.period,
  dueOn: (invitation: InvitationParent) => invitation.in.dueOn,
  minRespondents: (invitation: InvitationParent) => invitation.in.minRespondents,
};

const peerInvitations = (_: unknown, __: unknown, context: Context): Promise<InvitationParent[]> =>
  openInvitations(context);

/** Whoever answers: their employee id, since an account without a person is asked nothing. */
function respondentOf({ actor }: Context): string {
  if (actor.employeeId === undefined) throw codedError("FORBIDDEN");
  return actor.employeeId;
}

async function isSwitchedOff(context: Context, round: PeerRound): Promise<boolean> {
  const { organizationId } = context.actor;
  const cycle = await context.items.load(cycleKey(organizationId, round.cycleId));
  const policy = cycle && (await context.items.load(policyKey(organizationId, cycleOf(cycle).policyId)));
  return policy === undefined || !usesMethod(policyOf(policy), EvaluationMethod.PEER_FEEDBACK);
}

const refused = (reason: Refused) => payload("peerInvitation", { refused: reason });

async function peerAnswerSend(_: unknown, { input }: { input: PeerAnswerInput }, context: Context) {
  const { actor, stores } = context;
  const { round: roundId, contract: contractId, token } = input;
  const { round, invitation, secret } = await stores.peerAnswers.asked(roundId, contractId, respondentOf(context));
  const done = (kept: Invitation, within: PeerRound) =>
    payload("peerInvitation", { record: { ...kept, status: PeerInvitationStatus.ANSWERED, in: within } });
  const again = async () => secret !== undefined && stores.peerAnswers.isKept(roundId, contractId, secret, token);
  const closed = notAskedBecause(round, invitation, actor.today);
  if (round === undefined || invitation === undefined || secret === undefined || closed !== undefined) {
    // The same answer sent again, because the connection broke before the reply came.
    if (round && invitation && closed?.code === "ALREADY_ANSWERED" && (await again())) return done(invitation, round);
    return refused(closed === undefined ? refuse("PERIOD_NOT_OPEN", "round") : { refusals: [closed] });
  }
  const answer = readAnswer(input, invitation, [actor.name]);
  if (isRefused(answer)) return refused(answer);
  if (await stores.peerAnswers.keep(invitation, answer, secret, token)) return done(invitation, round);
  if (await again()) return done(invitation, round);
  const fresh = await stores.peerAnswers.asked(roundId, contractId, respondentOf(context));
  const reason = notAskedBecause(fresh.round, fresh.invitation, actor.today);
  return refused(reason === undefined ? refuse("PERIOD_NOT_OPEN", "round") : { refusals: [reason] });
}

async function peerInvitationDecline(_: unknown, { input }: { input: PeerInvitationDeclineInput }, context: Context) {
  const { actor, session, stores } = context;
  const { round: roundId, contract: contractId } = input;
  const { round, invitation } = await stores.peerAnswers.asked(roundId, contractId, respondentOf(context));
  const closed = notAskedBecause(round, invitation, actor.today);
  if (closed !== undefined) return refused({ refusals: [closed] });
  if (round === undefined || invitation === undefined) return refused(refuse("NOT_INVITED"));
  const read = readDeclining(input.reason);
  if (isRefused(read)) return refused(read);
  const { subject, asked } = await stores.peerAnswers.subject(roundId, contractId);
  const present = new Set(asked.map(({ respondentId }) => respondentId));
  const candidates = subject.reserves.filter(({ group, respondentId }) => {
    return group === invitation.group && !present.has(respondentId);
  });
  const loads = await stores.peerAnswers.loadsIn(
    roundId,
    candidates.map(({ respondentId }) => respondentId),
  );
  const chosen = substituteFor(candidates, invitation.group, present, loads, round.mostPerRespondent);
  const substitute: Invitation | undefined = chosen && {
    ...invitation,
    ...{ id: session.newId("peerInvitation"), respondentId: chosen.respondentId },
  };
  if (!(await stores.peerAnswers.decline(invitation, read.reason, substitute))) return refused(refuse("STALE_VERSION"));
  // Whoever stands in and was not asked before hears of it now, as the others did when the round opened.
  if (chosen !== undefined && loads.get(chosen.respondentId) === 0)
    await tell(session.table, round, [chosen.respondentId], NotificationKind.PEER_FEEDBACK_ASKED, session.at);
  return payload("peerInvitation", {
    record: { ...invitation, status: PeerInvitationStatus.DECLINED, in: round },
  });
}

const PeerFeedbackGroup = {
  values: (group: GroupResult) => (group.respondents === null ? [] : group.values),
  strengths: (group: GroupResult) => (group.respondents === null ? [] : group.strengths),
  improvements: (group: GroupResult) => (group.respondents === null ? [] : group.improvements),
};

const Evaluation = {
  /** For the employee and the rater alone (R-360-01), delegates included; absent where the method is off (R-MIX-01). */
  async peerFeedback(evaluation: EvaluationHeader, _: unknown, context: Context): Promise<PeerResult | null> {
    if (!readsPeers(context.actor, evaluation)) return null;
    const items = await context.contractPartitions.load(evaluation.contractId);
    const result = peerResultIn(items, evaluation.period);
    if (result === undefined) return null;
    const round = await context.items.load(peerRoundKey(context.actor.organizationId, result.roundId));
    if (round === undefined || (await isSwitchedOff(context, peerRoundOf(round)))) return null;
    return result;
  },
  async continuousFeedback(evaluation: EvaluationHeader, _: unknown, context: Context) {
    const item = await context.items.load(contractKey(context.actor.organizationId, evaluation.contractId));
    if (item === undefined || !standsTo(context.actor, contractHeaderOf(item))) return [];
    return feedbackIn(await context.contractPartitions.load(evaluation.contractId), evaluation.period);
  },
};

/** Answers about colleagues, and what becomes of them (R-360-01, MMJ-03, PAU-02). */
export const peerAnswerResolvers = {
  Query: { peerInvitations },
  Mutation: { peerAnswerSend, peerInvitationDecline },
  PeerInvitation,
  PeerFeedbackGroup,
  Evaluation,
};
