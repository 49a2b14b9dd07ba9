import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { contractKey } from "../contracts/contract.store.ts";
import { InnovationStatusValues, type InnovationStatus } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { Innovation } from "./innovation.rules.ts";

type Item = Record<string, unknown>;

/** An innovation, found in the tree of units. */
export const innovationEntity = new Entity({
  model: { entity: "innovation", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Innovation["history"]>("any"), required: true },
    unitId: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    status: { type: InnovationStatusValues, required: true },
    title: { type: "string", required: true },
    whatIsNew: { type: "string", required: true },
    startedOn: { type: "string", required: true },
    authors: { type: CustomAttributeType<Innovation["authors"]>("any"), required: true },
    adoptions: { type: CustomAttributeType<Innovation["adoptions"]>("any"), required: true },
    measures: { type: CustomAttributeType<Innovation["measures"]>("any"), required: true },
    links: { type: CustomAttributeType<Innovation["links"]>("any"), required: true },
    decidedBy: { type: "string" },
    decidedAt: { type: "string" },
    reason: { type: "string" },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#INNOVATION#${id}", ["organizationId", "id"]], ["INNOVATION", []]),
    inTree: indexKey(
      "gsi1",
      ["TEN#${organizationId}#INNOVATIONS", ["organizationId"]],
      ["${unitPath}#${id}", ["unitPath", "id"]],
    ),
  },
});

/** What a contract's partition knows of an innovation that backs one of its results. */
export type LinkedInnovation = {
  readonly id: string;
  readonly organizationId: string;
  readonly contractId: string;
  readonly resultId: string;
  readonly resultTitle: string;
  readonly title: string;
  readonly status: InnovationStatus;
  readonly startedOn: string;
  readonly at: string;
};

/** Written with every change of the innovation, so that whoever rates reads it with the contract. */
const linkEntity = new Entity({
  model: { entity: "innovationLink", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    contractId: { type: "string", required: true },
    resultId: { type: "string", required: true },
    resultTitle: { type: "string", required: true },
    title: { type: "string", required: true },
    status: { type: InnovationStatusValues, required: true },
    startedOn: { type: "string", required: true },
    at: { type: "string", required: true },
  },
  indexes: {
    byContract: primaryKey(
      ["TEN#${organizationId}#CONTRACT#${contractId}", ["organizationId", "contractId"]],
      ["INNOVATION#${id}", ["id"]],
    ),
  },
});

const linkItems = ({ id, organizationId, title, status, startedOn, links }: Innovation): Item[] =>
  links.map(({ contractId, resultId, resultTitle, at }) =>
    itemOf(linkEntity, { id, organizationId, title, status, startedOn, contractId, resultId, resultTitle, at }),
  );

/** The innovation and its links as items: also used where a world is written in bulk. */
export const innovationItems = (innovation: Innovation): readonly Item[] => [
  itemOf(innovationEntity, innovation),
  ...linkItems(innovation),
];
const innovationOf = (item: Item): Innovation => recordOf(innovationEntity, item);

/** The innovations linked to a contract, among the items of its partition. */
export const linkedInnovationsIn = (partition: readonly Item[]): LinkedInnovation[] =>
  partition.filter((item) => String(item["sk"]).startsWith("INNOVATION#")).map((item) => recordOf(linkEntity, item));

function parts(after: Innovation, before: Innovation | undefined): LabeledPart<"record">[] {
  const kept = new Set(after.links.map(({ contractId }) => contractId));
  const gone = before?.links.filter(({ contractId }) => !kept.has(contractId)) ?? [];
  return [
    recordPart(itemOf(innovationEntity, after), before),
    ...linkItems(after).map((Item) => ({ label: "record" as const, part: put(Item) })),
    ...gone.map(({ contractId }) => {
      const Key = { pk: contractKey(after.organizationId, contractId).pk, sk: `INNOVATION#${after.id}` };
      return { label: "record" as const, part: { Delete: { TableName: undefined, Key } } };
    }),
  ];
}

type Order = { readonly action: string; readonly idempotency?: Idempotency | undefined };

/** Innovations of the session's organization. */
export function openInnovationStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const load = (id: string): Promise<Innovation | undefined> =>
    getRecord(table, { pk: `${tenant}INNOVATION#${id}`, sk: "INNOVATION" }, innovationOf);
  const keeping: Keeping<Innovation, never> = { load, parts, conflicts: {} };
  return {
    load,
    /** Innovations in tree order, within a subtree when a path is given. One query a page. */
    inTree: (unitPath: string, request: PageRequest): Promise<Page<Innovation>> =>
      queryPage(table, inIndex("gsi1", `${tenant}INNOVATIONS`, unitPath), request, tenant, innovationOf),
    /** Writes a new one. */
    create: (order: Order, decide: () => Decision<Decided<Innovation>>): Promise<Changed<Innovation>> =>
      createRecord(session, keeping, { ...order, decide }),
    /** Loads, lets the rule decide, writes it and its links at once: see `changeRecord`. */
    change: (
      id: string,
      version: number,
      action: string,
      decide: (innovation: Innovation) => Decision<Decided<Innovation>>,
    ): Promise<Changed<Innovation>> => changeRecord(session, keeping, id, version, { action, decide }),
  };
}

/** What `openInnovationStore` gives. */
export type InnovationStore = ReturnType<typeof openInnovationStore>;
