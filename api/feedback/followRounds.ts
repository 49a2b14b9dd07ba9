import { NotificationKind, PeerRoundStatus, TimeZone } from "../generated/enums.ts";
import { dayIn, type Instant } from "../kernel/calendar.ts";
import { newId } from "../kernel/ids.ts";
import { organizationKey, organizationOf } from "../organizations/organization.store.ts";
import { getItems } from "../table/batch.ts";
import type { Table } from "../table/client.ts";
import { queryPage } from "../table/paging.ts";
import { closeRound, nextDay, type PeerRound } from "./peerRound.rules.ts";
import { countRound, markRound, tellRespondents } from "./peerClosing.store.ts";
import { dueRounds, openPeerRoundStore, peerRoundOf } from "./peerRound.store.ts";

/** Rounds looked at in a run; what is left is due again the next hour. */
const mostInRun = 50;

/** What one run did. */
export type RoundsRun = { readonly peerReminders: number; readonly roundsClosed: number };

/**
 * What days do to rounds of peer feedback: reminds who has not answered, closes a round once its last day is over in
 * the organization's time zone, and finishes the results of rounds whose counting was interrupted. Idempotent.
 */
export async function followRounds(table: Table, at: Instant): Promise<RoundsRun> {
  const run = { peerReminders: 0, roundsClosed: 0 };
  const page = await queryPage(
    table,
    {
      IndexName: "gsi4",
      KeyConditionExpression: "#pk = :pk AND #sk < :next",
      ExpressionAttributeNames: { "#pk": "gsi4pk", "#sk": "gsi4sk" },
      // WIT reaches a day first; rounds of other zones wait for their own midnight.
      ExpressionAttributeValues: { ":pk": dueRounds, ":next": `${dayIn(TimeZone.WIT, at)}$` },
    },
    { first: mostInRun },
    "TEN#",
    peerRoundOf,
  );
  const rounds = page.edges.map(({ node }) => node);
  const organizations = await getItems(
    table,
    rounds.map(({ organizationId }) => organizationKey(organizationId)),
  );
  for (const [index, round] of rounds.entries()) {
    const organization = organizations[index];
    if (organization === undefined) continue;
    const today = dayIn(organizationOf(organization).timeZone, at);
    const day = nextDay(round);
    if (day === undefined || today < day) continue;
    if (round.status === PeerRoundStatus.OPEN && today <= round.dueOn) {
      run.peerReminders += await tellRespondents(table, round, NotificationKind.PEER_FEEDBACK_REMINDER, at);
      await markRound(table, { ...round, reminded: true });
      continue;
    }
    const closed = round.status === PeerRoundStatus.OPEN ? await closeByClock(table, round, at, today) : round;
    if (closed === undefined) continue;
    await countRound(table, closed, at, today);
    run.roundsClosed += 1;
  }
  return run;
}

/** Closes a round because its last day is over; undefined when somebody else changed it at the same moment. */
async function closeByClock(
  table: Table,
  round: PeerRound,
  at: Instant,
  today: string,
): Promise<PeerRound | undefined> {
  const store = openPeerRoundStore({
    ...{ table, organizationId: round.organizationId, by: { subject: "clock", name: "Capaian" } },
    ...{ at, requestId: newId("auditEvent"), newId },
  });
  const changed = await store.close(round.id, round.version, (seen) => closeRound(seen, { at, today }));
  return "record" in changed ? changed.record : undefined;
}
