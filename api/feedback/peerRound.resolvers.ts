import { randomBytes } from "node:crypto";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { NotificationKind, PeerGroup, PeerInvitationStatus, PeerRoundStatus } from "../generated/enums.ts";
import type { PeerRoundCloseInput, PeerRoundInput, PeerRoundOpenInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn, oversees } from "../graphql/gate.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload, userErrors } from "../graphql/payload.ts";
import { isRefused, refuse } from "../kernel/refusal.ts";
import type { PeerInvitation } from "./peerAnswer.rules.ts";
import { countRound, tellRespondents } from "./peerClosing.store.ts";
import type { PeerSubject } from "./peerInvitation.store.ts";
import { closeRound, openRound, type PeerRound as Round } from "./peerRound.rules.ts";
import { peerCountsKey, peerCountsOf, peerRoundKey, peerRoundOf } from "./peerRound.store.ts";
import { askedOf, planRound, type RoundPlan } from "./roundPlan.ts";

const PeerRound = {
  async cycle({ cycleId }: Round, _: unknown, context: Context) {
    const item = await context.items.load(cycleKey(context.actor.organizationId, cycleId));
    if (item === undefined) throw codedError("NOT_FOUND");
    return cycleOf(item);
  },
  async progress(round: Round, _: unknown, context: Context) {
    if (!oversees(context.actor, round.unitPath)) return null;
    const item = await context.items.load(peerCountsKey(context.actor.organizationId, round.id));
    return item === undefined ? null : peerCountsOf(item);
  },
  mayClose: (round: Round, _: unknown, context: Context) =>
    round.status === PeerRoundStatus.OPEN && mayUseOn(context, "peerRoundClose", { unitPath: round.unitPath }),
};

/** A round, for whoever oversees its unit and for those it asks: its name and dates are no secret. */
async function peerRound(_: unknown, { id }: { id: string }, context: Context): Promise<Round | null> {
  const { actor, items, stores } = context;
  const item = await items.load(peerRoundKey(actor.organizationId, id));
  if (item === undefined) return null;
  const round = peerRoundOf(item);
  if (oversees(actor, round.unitPath)) return round;
  if (actor.employeeId === undefined) return null;
  const invited = await stores.peerAnswers.invitationsOf(actor.employeeId);
  return invited.some(({ roundId }) => roundId === id) ? round : null;
}

async function peerRounds(
  _: unknown,
  args: { cycle: string; first?: number | null; after?: string | null },
  context: Context,
) {
  const page = await context.stores.peerRounds.ofCycle(args.cycle, pageOf(args));
  // An officer of a unit sees the rounds of that unit and below; there is at most one for each unit and period.
  return { ...page, edges: page.edges.filter(({ node }) => oversees(context.actor, node.unitPath)) };
}

const nothing = { people: 0, asked: 0, respondents: 0, mostPerRespondent: 0, minRespondents: 0, rows: [] };

async function peerRoundPreview(_: unknown, { input }: { input: PeerRoundInput }, context: Context) {
  const plan = await planRound(context, "peerRoundPreview", input);
  if (isRefused(plan)) return { ...nothing, userErrors: userErrors(plan) };
  const loads = new Map<string, number>();
  for (const { respondents } of plan.people)
    for (const { respondentId } of respondents.asked) loads.set(respondentId, (loads.get(respondentId) ?? 0) + 1);
  const rows = plan.people.map(({ contract, respondents: { asked } }) => ({
    ...{ contract: contract.id, employeeName: contract.employeeName, positionTitle: contract.positionTitle },
    peers: askedOf(asked, PeerGroup.PEER),
    subordinates: askedOf(asked, PeerGroup.SUBORDINATE),
    enough: asked.length >= plan.fewest,
  }));
  return {
    ...{ people: rows.length, respondents: loads.size, minRespondents: plan.fewest, userErrors: [] },
    asked: rows.reduce((sum, row) => sum + row.peers + row.subordinates, 0),
    mostPerRespondent: Math.max(0, ...loads.values()),
    rows: rows.sort((a, b) => Number(a.enough) - Number(b.enough)),
  };
}

/** Invitations and people of a planned round, as they are kept. */
function askedBy(plan: RoundPlan, roundId: string, { actor, session }: Context) {
  const { organizationId } = actor;
  const about = plan.people.filter(({ respondents }) => respondents.asked.length > 0);
  const subjects = about.map(({ contract, respondents }): PeerSubject => ({
    ...{ organizationId, roundId, contractId: contract.id, employeeId: contract.employeeId },
    ...{ employeeName: contract.employeeName, positionTitle: contract.positionTitle, unitName: contract.unitName },
    ...{ raterId: contract.raterId, reserves: respondents.reserves },
    groups: [...new Set(respondents.asked.map(({ group }) => group))],
  }));
  const invites = about.flatMap(({ contract, respondents }) =>
    respondents.asked.map(({ respondentId, group }): PeerInvitation => ({
      ...{ id: session.newId("peerInvitation"), organizationId, roundId, contractId: contract.id, respondentId, group },
      ...{ employeeName: contract.employeeName, positionTitle: contract.positionTitle, unitName: contract.unitName },
      status: PeerInvitationStatus.ASKED,
    })),
  );
  return { subjects, invites };
}

async function peerRoundOpen(_: unknown, { input }: { input: PeerRoundOpenInput }, context: Context) {
  const { actor, session, stores } = context;
  const key = input.idempotencyKey.trim();
  if (key === "") return payload("peerRound", { refused: refuse("REQUIRED", "idempotencyKey") });
  const earlier = (await stores.peerRounds.ofPeriod(input.cycle, input.period)).find(
    ({ unitId, openedWith }) => unitId === input.unit && openedWith === key,
  );
  if (earlier !== undefined && oversees(actor, earlier.unitPath)) return payload("peerRound", { record: earlier });
  const plan = await planRound(context, "peerRoundOpen", input);
  if (isRefused(plan)) return payload("peerRound", { refused: plan });
  const id = session.newId("peerRound");
  const { subjects, invites } = askedBy(plan, id, context);
  await stores.peerAnswers.prepare(id, randomBytes(32).toString("base64url"), subjects, invites);
  const counts = { people: subjects.length, asked: invites.length, answered: 0, declined: 0 };
  const { organizationId } = actor;
  const changed = await stores.peerRounds.open(counts, () =>
    openRound(plan.input, plan.unit, {
      ...{ id, organizationId, openedAt: session.at, openedBy: actor.name, openedWith: key },
    }),
  );
  if ("record" in changed)
    await tellRespondents(session.table, changed.record, NotificationKind.PEER_FEEDBACK_ASKED, session.at);
  return payload("peerRound", changed);
}

async function peerRoundClose(_: unknown, { input }: { input: PeerRoundCloseInput }, context: Context) {
  const { actor, session, stores } = context;
  const round = await stores.peerRounds.load(input.id);
  if (round === undefined || !mayUseOn(context, "peerRoundClose", { unitPath: round.unitPath }))
    return payload("peerRound", { refused: refuse("UNKNOWN_ID", "id") });
  const by = { at: session.at, today: actor.today, reason: input.reason ?? undefined };
  const changed = await stores.peerRounds.close(input.id, input.version, (seen) => closeRound(seen, by));
  if ("record" in changed) await countRound(session.table, changed.record, session.at, actor.today);
  return payload("peerRound", changed);
}

/** Rounds of peer and upward feedback, for those who open and watch them. */
export const peerRoundResolvers = {
  Query: { peerRound, peerRounds, peerRoundPreview },
  Mutation: { peerRoundOpen, peerRoundClose },
  PeerRound,
};
