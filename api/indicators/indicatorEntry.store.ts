import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { AccumulationValues, DirectionValues } from "../generated/enums.ts";
import type { JobFamily } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import { searchPlaces, titleKey, type IndicatorEntry } from "./indicatorEntry.rules.ts";
import { plainText } from "./indicatorText.rules.ts";

type Item = Record<string, unknown>;

/** An entry of the indicator library. */
export const indicatorEntryEntity = new Entity({
  model: { entity: "indicatorEntry", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<IndicatorEntry["history"]>("any"), required: true },
    title: { type: "string", required: true },
    unit: { type: "string", required: true },
    direction: { type: DirectionValues, required: true },
    formula: { type: "string" },
    accumulation: { type: AccumulationValues, required: true },
    aspect: { type: "string" },
    dataSource: { type: "string" },
    jobFamilies: { type: CustomAttributeType<readonly JobFamily[]>("any"), required: true },
    manual: { type: CustomAttributeType<IndicatorEntry["manual"]>("any") },
    source: { type: "string" },
    sourceAddress: { type: "string" },
    retired: { type: "boolean", required: true },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#INDICATOR#${id}", ["organizationId", "id"]], ["ENTRY", []]),
  },
});

const entryPartition = (organizationId: string, id: string): string => `${tenantPrefix(organizationId)}INDICATOR#${id}`;

/** Key of an entry. */
export const indicatorEntryKey = (organizationId: string, id: string) => ({
  pk: entryPartition(organizationId, id),
  sk: "ENTRY",
});

const absent = { formula: null, aspect: null, dataSource: null, manual: null, source: null, sourceAddress: null };
/** Reads an entry's item. */
export const indicatorEntryOf = (item: Item): IndicatorEntry => ({
  ...absent,
  ...recordOf<IndicatorEntry>(indicatorEntryEntity, item),
});

const listOf = (organizationId: string, family: JobFamily | "ALL"): string =>
  `${tenantPrefix(organizationId)}INDICATORS#${family}`;
const wordsOf = (organizationId: string, family: JobFamily | "ALL"): string =>
  `${tenantPrefix(organizationId)}INDICATOR-WORDS#${family}`;

/**
 * Rows through which an entry is found: one a list it stands in (the whole library, each family), and in each list one
 * a word of its title, so that the beginning of any word is a key. They hold the id alone; entries come by batch.
 */
function places(entry: IndicatorEntry): Item[] {
  if (entry.retired) return [];
  const { organizationId, id } = entry;
  const pk = entryPartition(organizationId, id);
  return (["ALL", ...entry.jobFamilies] as const).flatMap((family): Item[] => [
    {
      ...{ pk, sk: `PLACE#${family}`, entryId: id },
      ...{ gsi1pk: listOf(organizationId, family), gsi1sk: `${titleKey(entry.title)}#${id}` },
    },
    ...searchPlaces(entry.title).map((place, at) => ({
      ...{ pk, sk: `PLACE#${family}#${at}`, entryId: id },
      ...{ gsi1pk: wordsOf(organizationId, family), gsi1sk: `${place}#${id}` },
    })),
  ]);
}

/** All items of an entry: itself and the rows through which it is found. */
export const indicatorEntryItems = (entry: IndicatorEntry): [record: Item, ...rows: Item[]] => [
  itemOf(indicatorEntryEntity, entry),
  ...places(entry),
];

function parts(after: IndicatorEntry, before: IndicatorEntry | undefined): LabeledPart<"record">[] {
  const [record, ...rows] = indicatorEntryItems(after);
  const old = new Map((before ? places(before) : []).map((row) => [String(row["sk"]), row]));
  const changed = rows.filter((row) => row["gsi1sk"] !== old.get(String(row["sk"]))?.["gsi1sk"]);
  const kept = new Set(rows.map((row) => row["sk"]));
  const gone = [...old.values()].filter((row) => !kept.has(row["sk"]));
  return [
    recordPart(record, before),
    ...changed.map((Item) => ({ label: "record" as const, part: put(Item) })),
    ...gone.map(({ pk, sk }) => ({
      label: "record" as const,
      part: { Delete: { TableName: undefined, Key: { pk, sk } } },
    })),
  ];
}

/** The indicator library of the session's organization. */
export function openIndicatorEntryStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const idOf = (row: Item): string => String(row["entryId"]);
  const load = (id: string): Promise<IndicatorEntry | undefined> =>
    getRecord(table, indicatorEntryKey(organizationId, id), indicatorEntryOf);
  const keeping: Keeping<IndicatorEntry, never> = { load, parts, conflicts: {} };
  return {
    load,
    /** Ids of the library, or of what a family uses, in order of titles. */
    idsByTitle: (family: JobFamily | null, request: PageRequest): Promise<Page<string>> =>
      queryPage(table, inIndex("gsi1", listOf(organizationId, family ?? "ALL")), request, tenant, idOf),
    /** Ids of entries in whose title a word begins with the text, at most `first`; each once. */
    async idsByWord(text: string, family: JobFamily | null, first: number): Promise<string[]> {
      const rows = inIndex("gsi1", wordsOf(organizationId, family ?? "ALL"), plainText(text));
      const page = await queryPage(table, rows, { first }, tenant, idOf);
      return [...new Set(page.edges.map((edge) => edge.node))];
    },
    /** Adds an entry. */
    create: (
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: () => Decision<Decided<IndicatorEntry>>,
    ): Promise<Changed<IndicatorEntry>> => createRecord(session, keeping, { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      seenVersion: number,
      action: string,
      decide: (entry: IndicatorEntry) => Decision<Decided<IndicatorEntry>>,
    ): Promise<Changed<IndicatorEntry>> => changeRecord(session, keeping, id, seenVersion, { action, decide }),
  };
}
