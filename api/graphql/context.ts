import DataLoader from "dataloader";
import type { Actor } from "../access/actor.rules.ts";
import { standingOf, type Standing } from "../access/identity.store.ts";
import type { Session } from "../audit/auditedWrite.ts";
import type { Language } from "../generated/enums.ts";
import type { Cost } from "../table/meter.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { cycleItems } from "../cycles/cycle.store.ts";
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
  /** All cycles of the organization, one query however many fields ask; then each is known by key too. */
  readonly cycles: () => Promise<readonly Cycle[]>;
  /** Role assignments and delegations of the caller as sign-in read them; asked again only where nobody signed in. */
  readonly standing: () => Promise<Standing>;
  /** The answer to a question that several fields ask, asked once a request (features 3.29). */
  readonly once: <T>(question: string, ask: () => Promise<T>) => Promise<T>;
  readonly cost: Cost;
  /** What lies outside the table: the evidence bucket, and links of others. */
  readonly outside: Outside;
};

const mostContractPartitions = 3;

/** Context of one request. */
export function openContext(
  actor: Actor,
  session: Session,
  cost: Cost,
  outside: Outside = openOutside(),
  standing?: Standing,
): Context {
  const stores = openStores(session);
  let partitions = 0;
  const answers = new Map<string, Promise<unknown>>();
  const once = <T>(question: string, ask: () => Promise<T>): Promise<T> => {
    const answer = answers.get(question) ?? ask();
    answers.set(question, answer);
    return answer as Promise<T>;
  };
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
    cycles: () =>
      once("cycles", async () => {
        const found = await stores.cycles.all();
        for (const [item] of found.map(cycleItems)) items.prime(item as ItemKey, item);
        return found;
      }),
    standing: () => once("standing", async () => standing ?? standingOf(session.table, actor.subject)),
    once,
    cost,
    outside,
  };
}
