import { partiesOf } from "../access/actor.rules.ts";
import { Party, type JobFamily } from "../generated/enums.ts";
import type {
  IndicatorEntryCreateInput,
  IndicatorEntryRetireInput,
  IndicatorEntryUpdateInput,
  QueryIndicatorEntriesArgs,
  QueryIndicatorEntryArgs,
  QueryIndicatorSearchArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { mapPage } from "../table/paging.ts";
import {
  addEntry,
  changeEntry,
  entryActions,
  retireEntry,
  type IndicatorEntry as Entry,
} from "./indicatorEntry.rules.ts";
import { indicatorEntryKey, indicatorEntryOf } from "./indicatorEntry.store.ts";

async function entryBy(id: string, context: Context): Promise<Entry | null> {
  const item = await context.items.load(indicatorEntryKey(context.actor.organizationId, id));
  return item === undefined ? null : indicatorEntryOf(item);
}

async function entriesBy(ids: readonly string[], context: Context): Promise<Entry[]> {
  const entries = await Promise.all(ids.map((id) => entryBy(id, context)));
  return entries.flatMap((entry) => entry ?? []);
}

/** A page of ids and one batch of entries: two requests. */
async function indicatorEntries(_: unknown, { family, ...args }: QueryIndicatorEntriesArgs, context: Context) {
  const page = await context.stores.indicatorEntries.idsByTitle(family ?? null, pageOf(args));
  const entries = await entriesBy(
    page.edges.map((edge) => edge.node),
    context,
  );
  const known = new Map(entries.map((entry) => [entry.id as string, entry]));
  const rows = mapPage(page, (id) => known.get(id));
  return { ...rows, edges: rows.edges.filter((edge) => edge.node !== undefined) };
}

const fewestLetters = 2;

async function indicatorSearch(_: unknown, { text, family, first }: QueryIndicatorSearchArgs, context: Context) {
  const limit = pageOf({ first: first ?? 20 }, 50).first;
  if (text.trim().length < fewestLetters || text.length > 200)
    throw codedError("BAD_USER_INPUT", { path: ["text"], detail: "text: 2-200" });
  const ids = await context.stores.indicatorEntries.idsByWord(text, (family as JobFamily | null) ?? null, limit);
  return entriesBy(ids, context);
}

const Mutation = {
  async indicatorEntryCreate(_: unknown, { input }: { input: IndicatorEntryCreateInput }, context: Context) {
    const { organizationId } = context.actor;
    const order = { action: "indicatorEntryCreate", idempotency: idempotencyOf("indicatorEntryCreate", input) };
    const changed = await context.stores.indicatorEntries.create(order, () =>
      addEntry(input, { id: context.session.newId("indicatorEntry"), organizationId }),
    );
    return payload("indicatorEntry", changed);
  },
  async indicatorEntryUpdate(_: unknown, { input }: { input: IndicatorEntryUpdateInput }, context: Context) {
    const { id, version, ...content } = input;
    const decide = (entry: Entry) => changeEntry(entry, content);
    return payload(
      "indicatorEntry",
      await context.stores.indicatorEntries.change(id, version, "indicatorEntryUpdate", decide),
    );
  },
  async indicatorEntryRetire(_: unknown, { input }: { input: IndicatorEntryRetireInput }, context: Context) {
    const { id, version } = input;
    return payload(
      "indicatorEntry",
      await context.stores.indicatorEntries.change(id, version, "indicatorEntryRetire", retireEntry),
    );
  },
};

const IndicatorEntry = {
  // The library belongs to the whole organization: an officer of any unit may add to it.
  allowedActions: (entry: Entry, _: unknown, { actor }: Context) => {
    const roles = actor.roles.map(({ role }) => Party[role]);
    return entryActions(entry, new Set([...partiesOf(actor, { unitPath: "" }), ...roles]));
  },
};

/** The indicator library. */
export const indicatorEntryResolvers = {
  Query: {
    indicatorEntry: (_: unknown, { id }: QueryIndicatorEntryArgs, context: Context) => entryBy(id, context),
    indicatorEntries,
    indicatorSearch,
  },
  Mutation,
  IndicatorEntry,
};
