import DataLoader from "dataloader";
import type { Actor } from "../access/actor.rules.ts";
import type { Session } from "../audit/auditedWrite.ts";
import type { Language } from "../generated/enums.ts";
import type { Cost } from "../table/meter.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { getItems } from "../table/batch.ts";
import { codedError } from "./errors.ts";
import { openOutside, type Outside } from "./outside.ts";
import { openStores, type Stores } from "./stores.ts";

type Item = Record<string, unknown>;
/** Key of an item, as stores' `…Key` functions make it. */
export type ItemKey = { readonly pk: string; readonly sk: string };

/** What every resolver works with: who asks, what is open to them, and what was spent. */
export type Context = {
  readonly actor: Actor;
  readonly session: Session;
  readonly language: Language;
  readonly stores: Stores;
  /**
   * Items by key, batched over the whole request: everything that sibling fields ask for at the same moment is one
   * BatchGet. This is why a page never costs a query per row.
   */
  readonly items: DataLoader<ItemKey, Item | undefined, string>;
  /**
   * Everything in a contract's partition (content, realisations, evaluations), one query a contract. A list that
   * asks for the depth of many contracts is refused rather than answered with a query per row.
   */
  readonly contractPartitions: DataLoader<string, Item[], string>;
  /** All cycles of the organization, one query however many fields ask. */
  readonly cycles: () => Promise<readonly Cycle[]>;
  readonly cost: Cost;
  /** What lies outside the table: the evidence bucket, and links of others. */
  readonly outside: Outside;
};

const mostContractPartitions = 3;

/** Context of one request. */
export function openContext(actor: Actor, session: Session, cost: Cost, outside: Outside = openOutside()): Context {
  const stores = openStores(session);
  let partitions = 0;
  let cycles: Promise<readonly Cycle[]> | undefined;
  const items: Context["items"] = new DataLoader((keys) => getItems(session.table, keys), {
    cacheKeyFn: (key) => `${key.pk}\n${key.sk}`,
    maxBatchSize: 1000,
  });
  return {
    actor,
    session,
    language: actor.language,
    stores,
    contractPartitions: new DataLoader(async (ids) => {
      partitions += ids.length;
      if (partitions > mostContractPartitions) throw codedError("QUERY_TOO_LARGE", { detail: "contracts" });
      const found = await Promise.all(ids.map((id) => stores.contracts.partition(id)));
      // What a partition brought is not asked for again by key.
      for (const item of found.flat()) items.prime(item as ItemKey, item);
      return found;
    }),
    items,
    cycles: () => (cycles ??= stores.cycles.all()),
    cost,
    outside,
  };
}
