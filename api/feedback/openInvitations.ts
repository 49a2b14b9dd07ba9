import { PeerRoundStatus } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import type { PeerInvitation } from "./peerAnswer.rules.ts";
import type { PeerRound } from "./peerRound.rules.ts";
import { peerRoundKey, peerRoundOf } from "./peerRound.store.ts";

/**
 * What the caller is asked in rounds that are open today, with each round: two requests. Invitations of a round that
 * is only being prepared, or closed, are not there.
 */
export async function openInvitations(context: Context): Promise<(PeerInvitation & { readonly in: PeerRound })[]> {
  const { actor, items, stores } = context;
  if (actor.employeeId === undefined) return [];
  const asked = await stores.peerAnswers.invitationsOf(actor.employeeId);
  const rounds = await Promise.all(asked.map(({ roundId }) => items.load(peerRoundKey(actor.organizationId, roundId))));
  return asked.flatMap((invitation, at) => {
    const item = rounds[at];
    if (item === undefined) return [];
    const round = peerRoundOf(item);
    const open = round.status === PeerRoundStatus.OPEN && actor.today <= round.dueOn;
    return open ? [{ ...invitation, in: round }] : [];
  });
}
