import { contractKey } from "../contracts/contract.store.ts";
import { ContractStatus } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import type { Table } from "../table/client.ts";
import { followTrack, type ContractPlace } from "./followTracks.store.ts";

type Item = Record<string, unknown>;

/** Contracts in force of a walk over the table whose checks before a period's end were never worked out (MMJ-04). */
export type MissingTracks = {
  /** Shows it an item of the walk, in any order. */
  readonly see: (item: Item) => void;
  /** Works out what was found missing; how many contracts have something to tell now. */
  readonly bringIn: (table: Table, now: Instant) => Promise<number>;
};

/** How many contracts are worked out at the same moment. */
const width = 8;

/**
 * Finds contracts that came into force before there was an early warning: nothing of them changes, so the stream
 * never names them. What is brought in twice, or changes meanwhile, ends in the same (see `followTrack`).
 */
export function openMissingTracks(): MissingTracks {
  const inForce = new Map<string, ContractPlace>();
  const tracked = new Set<string>();
  return {
    see(item) {
      const pk = String(item["pk"]);
      if (item["__edb_e__"] === "track") tracked.add(pk);
      if (item["__edb_e__"] !== "contract" || item["status"] !== ContractStatus.ACTIVE) return;
      const place = { organizationId: String(item["organizationId"]), contractId: String(item["id"]) };
      inForce.set(contractKey(place.organizationId, place.contractId).pk, place);
    },
    async bringIn(table, now) {
      const missing = [...inForce].filter(([pk]) => !tracked.has(pk)).map(([, place]) => place);
      let brought = 0;
      for (let at = 0; at < missing.length; at += width) {
        const some = missing.slice(at, at + width);
        const written = await Promise.all(some.map((place) => followTrack(table, place, now)));
        brought += written.filter(Boolean).length;
      }
      return brought;
    },
  };
}
