import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { JobFamilyValues } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { absent, guard, put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import { titleKey } from "./indicatorEntry.rules.ts";
import { plainText } from "./indicatorText.rules.ts";
import type { JobDuties } from "./jobDuties.rules.ts";

type Item = Record<string, unknown>;

/** Tasks of the posts of one title. */
export const jobDutiesEntity = new Entity({
  model: { entity: "jobDuties", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<JobDuties["history"]>("any"), required: true },
    positionTitle: { type: "string", required: true },
    titleKey: { type: "string", required: true },
    family: { type: JobFamilyValues, required: true },
    duties: { type: CustomAttributeType<JobDuties["duties"]>("any"), required: true },
    basis: { type: "string" },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#DUTIES#${id}", ["organizationId", "id"]], ["DUTIES", []]),
    byTitle: indexKey(
      "gsi1",
      ["TEN#${organizationId}#DUTIES-CATALOGUE", ["organizationId"]],
      ["${titleKey}#${id}", ["titleKey", "id"]],
    ),
  },
});

const keyOf = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}DUTIES#${id}`,
  sk: "DUTIES",
});
const markerOf = (duties: JobDuties) => ({
  pk: `${tenantPrefix(duties.organizationId)}DUTIES-OF#${titleKey(duties.positionTitle)}`,
  sk: "MARKER",
});
function dutiesFrom(item: Item): JobDuties {
  const { titleKey: _, ...record } = recordOf<JobDuties & { titleKey: string }>(jobDutiesEntity, item);
  return { ...record, basis: record.basis ?? null };
}

/** The items of a post's tasks: themselves, and the marker that keeps its title from being described twice. */
export const jobDutiesItems = (duties: JobDuties): readonly [record: Item, marker: Item] => [
  itemOf(jobDutiesEntity, { ...duties, titleKey: titleKey(duties.positionTitle) }),
  { ...markerOf(duties), dutiesId: duties.id },
];

function parts(after: JobDuties, before: JobDuties | undefined): LabeledPart<"record" | "marker">[] {
  const [Item, marker] = jobDutiesItems(after);
  const record = recordPart(Item, before);
  if (before === undefined) return [record, { label: "marker", part: put(marker, absent) }];
  if (after.deleted !== true) return [record];
  const Key = keyOf(after.organizationId, after.id);
  return [
    { label: "record", part: { Delete: { TableName: undefined, Key, ...guard(before) } } },
    { label: "marker", part: { Delete: { TableName: undefined, Key: markerOf(after) } } },
  ];
}

/** The task catalogue of the session's organization. */
export function openJobDutiesStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const catalogue = (beginning: string, request: PageRequest): Promise<Page<JobDuties>> =>
    queryPage(table, inIndex("gsi1", `${tenant}DUTIES-CATALOGUE`, beginning), request, tenant, dutiesFrom);
  const load = (id: string): Promise<JobDuties | undefined> => getRecord(table, keyOf(organizationId, id), dutiesFrom);
  const keeping: Keeping<JobDuties, "marker"> = {
    load,
    parts,
    conflicts: { marker: refuse("ALREADY_EXISTS", "positionTitle") },
  };
  return {
    load,
    /** Tasks of the posts of a title, undefined when the catalogue has none. One query. */
    async ofTitle(positionTitle: string): Promise<JobDuties | undefined> {
      const page = await catalogue(`${titleKey(positionTitle)}#`, { first: 1 });
      return page.edges[0]?.node;
    },
    /** The catalogue in order of titles, from those that begin so. */
    byTitle: (beginning: string, request: PageRequest) => catalogue(plainText(beginning), request),
    /** Describes tasks; refuses ALREADY_EXISTS when the title has some. */
    create: (
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: () => Decision<Decided<JobDuties>>,
    ): Promise<Changed<JobDuties>> => createRecord(session, keeping, { ...order, decide }),
    /** Loads, lets the rule decide, writes or deletes: see `changeRecord`. */
    change: (
      id: string,
      seenVersion: number,
      action: string,
      decide: (duties: JobDuties) => Decision<Decided<JobDuties>>,
    ): Promise<Changed<JobDuties>> => changeRecord(session, keeping, id, seenVersion, { action, decide }),
  };
}
