import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { contractKey } from "../contracts/contract.store.ts";
import type { TimeZone } from "../generated/enums.ts";
import { addDays, type Day } from "../kernel/calendar.ts";
import type { Table } from "../table/client.ts";
import { absent, asSeen, type WritePart } from "../table/guard.ts";
import type { PeriodCheck } from "./periodCheck.rules.ts";

type Item = Record<string, unknown>;

/*
 * What the clock has to know of a contract to warn before a period ends, in an item of its own beside the contract: it
 * stands in a sparse index by the day of the next check that has something to tell. Whether there is something is
 * worked out when the contract or a realisation changes, so that on the day one query finds those to be told, and no
 * contract is read. It is no record of its own and has no history.
 */

/** The checks of a contract that have something to tell, and up to which day they were told. */
export type Track = Pick<ContractHeader, "organizationId" | "employeeId" | "employeeName" | "raterId"> & {
  readonly contractId: string;
  readonly zone: TimeZone;
  readonly checks: readonly PeriodCheck[];
  /** Day of the newest check that was told or passed over. */
  readonly toldOn?: Day | undefined;
  /** Counts writes, so that none is lost. */
  readonly revision: number;
};

/** Partition of the sparse index that holds every contract of the installation with something to tell. */
export const dueTracks = "DUE-TRACKS";

const trackSort = "TRACK";

/** Key of a contract's checks. */
export const trackKey = ({ organizationId, contractId }: Pick<Track, "organizationId" | "contractId">) => ({
  pk: contractKey(organizationId, contractId).pk,
  sk: trackSort,
});

/** The first check that nobody was told of. */
export const nextCheck = ({ checks, toldOn = "" }: Pick<Track, "checks" | "toldOn">): PeriodCheck | undefined =>
  checks.find(({ on }) => on > toldOn);

/** The item: also used where a world is written in bulk. The list holds the day before, as its days must have passed. */
export function trackItem(track: Track): Item {
  const next = nextCheck(track);
  const due = next === undefined ? {} : { gsi4pk: dueTracks, gsi4sk: `${addDays(next.on, -1)}#${track.contractId}` };
  return { ...trackKey(track), __edb_e__: "track", __edb_v__: "1", ...track, ...due };
}

/** Reads the item. */
export const trackOf = (item: Item): Track => item as unknown as Track;

/** The checks among the items of a contract's partition. */
export const trackIn = (items: readonly Item[]): Track | undefined => {
  const item = items.find(({ sk }) => sk === trackSort);
  return item && trackOf(item);
};

const checkText = (check: PeriodCheck | undefined): string =>
  check === undefined ? "" : `${check.period} ${check.on} ${check.to} ${check.offTrack} ${check.unrecorded}`;

/** Whether two checks say the same: the table keeps no order of fields. */
export const sameCheck = (a: PeriodCheck | undefined, b: PeriodCheck | undefined): boolean =>
  checkText(a) === checkText(b);

/** What the contract's header shows: the check that was told and still has something to tell. */
export const shownCheck = ({ checks, toldOn }: Track): PeriodCheck | undefined =>
  checks.find(({ on }) => on === toldOn);

function headerPart(table: Table, track: Track, behind: PeriodCheck | undefined): WritePart {
  const next = "evaluationsRevision = evaluationsRevision + :one";
  return {
    Update: {
      TableName: table.name,
      Key: contractKey(track.organizationId, track.contractId),
      // Contracts are written whole; the revision keeps one that was read before from taking this away.
      UpdateExpression: behind === undefined ? `SET ${next} REMOVE behind` : `SET behind = :behind, ${next}`,
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: { ":one": 1, ...(behind === undefined ? {} : { ":behind": behind }) },
    },
  };
}

/**
 * Writes checks with what the header shows, and what goes with them, guarded by the revision before: false when
 * another run was quicker.
 *
 * @param shown what the header shows now.
 */
export async function writeTrack(
  table: Table,
  track: Track,
  shown: PeriodCheck | undefined,
  also: readonly WritePart[] = [],
): Promise<boolean> {
  const behind = shownCheck(track);
  const Put = {
    TableName: table.name,
    Item: trackItem({ ...track, revision: track.revision + 1 }),
    ...(track.revision === 0 ? absent : asSeen(track, "revision")),
  };
  const parts = [{ Put }, ...(sameCheck(behind, shown) ? [] : [headerPart(table, track, behind)]), ...also];
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: parts }));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
}
