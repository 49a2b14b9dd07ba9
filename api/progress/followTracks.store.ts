import { contractHeaderOf, contractIn, contractKey } from "../contracts/contract.store.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { NotificationKind } from "../generated/enums.ts";
import { dayIn, type Instant } from "../kernel/calendar.ts";
import { notice } from "../notifications/notification.rules.ts";
import { noticePart } from "../notifications/notification.store.ts";
import { reachedSomewhere } from "../objections/objectionClock.rules.ts";
import { passedDays } from "../objections/dueRows.store.ts";
import { organizationKey, organizationOf } from "../organizations/organization.store.ts";
import { policyInTable } from "../policies/adoptedPolicies.store.ts";
import { getItems } from "../table/batch.ts";
import type { Table } from "../table/client.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import type { ItemChange } from "../table/streamRecord.ts";
import { recordedValues } from "./realization.rules.ts";
import { realizationsIn } from "./realization.store.ts";
import {
  dueTracks,
  nextCheck,
  sameCheck,
  shownCheck,
  trackIn,
  trackOf,
  writeTrack,
  type Track,
} from "./track.store.ts";
import { checksOf, trackTerms } from "./trackCheck.rules.ts";

/** What of a contract's header decides about its checks. */
const decisive = ({ status, edition, raterId, employeeName, startsOn, evaluations }: ContractHeader): string =>
  JSON.stringify([
    ...[status, edition, raterId, employeeName, startsOn],
    Object.keys(evaluations).filter((period) => evaluations[period]?.status === "NOT_ASSESSABLE"),
  ]);

/** The contract whose checks a change may move; undefined for all other changes. */
export function trackedContract({ entity, before, after }: ItemChange): ContractPlace | undefined {
  if (after === undefined) return undefined;
  if (entity === "realization")
    return { organizationId: String(after["organizationId"]), contractId: String(after["contractId"]) };
  if (entity !== "contract") return undefined;
  const now = contractHeaderOf(after);
  const then = before && contractHeaderOf(before);
  if (now.status !== "ACTIVE" && then?.status !== "ACTIVE") return undefined;
  if (then !== undefined && decisive(now) === decisive(then)) return undefined;
  return { organizationId: now.organizationId, contractId: now.id };
}

/** Where a contract stands. */
export type ContractPlace = { readonly organizationId: string; readonly contractId: string };

const mostTries = 5;

/**
 * Works out anew what is to be told of a contract before its periods end (MMJ-04): call it for what `trackedContract`
 * names. Each try reads everything as it is, and is written only when nobody wrote meanwhile, so records that come
 * twice, late or at once end in the same.
 *
 * @returns whether there was something to write.
 * @throws Error when others wrote at each try; the stream repeats the record.
 */
export async function followTrack(table: Table, place: ContractPlace, now: Instant): Promise<boolean> {
  const { organizationId, contractId } = place;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { pk } = contractKey(organizationId, contractId);
    const items = await queryAll(table, { ...inPartition(pk), ConsistentRead: true });
    const contract = contractIn(items);
    if (contract === undefined || contract.practice === true) return false;
    const [organization, cycleItem] = await getItems(table, [
      organizationKey(organizationId),
      cycleKey(organizationId, contract.cycleId),
    ]);
    const cycle = cycleItem && cycleOf(cycleItem);
    const policy = cycle && (await policyInTable(table, organizationId, cycle.policyId));
    if (organization === undefined || cycle === undefined || policy === undefined) return false;
    const { timeZone: zone } = organizationOf(organization);
    const recorded = recordedValues(realizationsIn(items));
    const checks = checksOf(contract, recorded, cycle, trackTerms(policy), dayIn(zone, now));
    const before = trackIn(items);
    const { employeeId, employeeName, raterId } = contract;
    const track: Track = {
      ...{ organizationId, contractId, employeeId, employeeName, raterId, zone, checks },
      ...{ toldOn: before?.toldOn, revision: before?.revision ?? 0 },
    };
    const unsaid = before === undefined ? checks.length === 0 : sameTrack(before, track);
    if (unsaid && sameCheck(shownCheck(track), contract.behind)) return false;
    if (await writeTrack(table, track, contract.behind)) return true;
  }
  throw new Error(`The checks of ${contractId} were written by others at each of ${mostTries} tries`);
}

const sameTrack = (a: Track, b: Track): boolean =>
  a.employeeName === b.employeeName &&
  a.raterId === b.raterId &&
  a.checks.length === b.checks.length &&
  a.checks.every((check, at) => sameCheck(check, b.checks[at]));

/** What one run did. */
export type TrackRun = { readonly warned: number };

/**
 * Warns employee and rater before a period ends, once each (MMJ-04). One query finds what is due; notices, the line
 * on Home and the mark that they were told are one transaction, so that a run that is doubled or cut short repeats
 * or loses none. A check that was missed until its period ended is passed over: then it is no early warning.
 */
export async function warnBeforeEnd(table: Table, at: Instant): Promise<TrackRun> {
  let warned = 0;
  for await (const items of passedDays(table, dueTracks, reachedSomewhere(at))) {
    for (const track of items.map(trackOf)) if (await warn(table, track, at)) warned += 1;
  }
  return { warned };
}

async function warn(table: Table, track: Track, at: Instant): Promise<boolean> {
  const today = dayIn(track.zone, at);
  const due = nextCheck(track);
  if (due === undefined || due.on > today) return false;
  const shown = shownCheck(track);
  const over = due.to < today;
  const { organizationId, contractId: subjectId, employeeName, employeeId, raterId } = track;
  const notices = [...new Set([employeeId, raterId])].map((recipientId) =>
    notice(`${subjectId}#${due.period}`, {
      ...{ organizationId, subjectId, employeeName, recipientId, at },
      kind: NotificationKind.PERIOD_OFF_TRACK,
    }),
  );
  const parts = over ? [] : notices.map((each) => noticePart(table, each));
  const checks = over ? track.checks.filter(({ on }) => on !== due.on) : track.checks;
  const written = await writeTrack(table, { ...track, checks, toldOn: due.on }, shown, parts);
  return written && !over;
}
