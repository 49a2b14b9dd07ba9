import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { EvidenceScanValues, EvidenceStateValues } from "../generated/enums.ts";
import { epochSeconds, type Instant } from "../kernel/calendar.ts";
import type { Decision } from "../kernel/refusal.ts";
import type { EvidenceType } from "../policies/evidenceParameters.rules.ts";
import { getItem } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import type { EvidenceFile } from "./evidence.rules.ts";

type Item = Record<string, unknown>;

/** Evidence files live in the partition of their contract: its page shows them without another request. */
export const evidenceEntity = new Entity({
  model: { entity: "evidence", version: "1", service: "capaian" },
  attributes: {
    id: { type: CustomAttributeType<EvidenceFile["id"]>("string"), required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<EvidenceFile["history"]>("any"), required: true },
    contractId: { type: "string", required: true },
    name: { type: "string", required: true },
    size: { type: "number", required: true },
    contentType: { type: CustomAttributeType<EvidenceType>("string"), required: true },
    sha256: { type: "string", required: true },
    note: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    state: { type: EvidenceStateValues, required: true },
    scan: { type: EvidenceScanValues, required: true },
    addedBy: { type: "string", required: true },
    addedAt: { type: "string", required: true },
    storedAt: { type: "string" },
    expiresAt: { type: "number" },
  },
  indexes: {
    byId: primaryKey(
      ["TEN#${organizationId}#CONTRACT#${contractId}", ["organizationId", "contractId"]],
      ["EVIDENCE#${id}", ["id"]],
    ),
  },
});

/** Prefix of the sort keys of a contract's evidence files. */
export const evidencePrefix = "EVIDENCE#";

const evidenceOf = (item: Item): EvidenceFile => recordOf(evidenceEntity, item);

/** The files among the items of a contract's partition, without drafts that time has run out for. */
export function evidenceFilesIn(partition: readonly Item[], at: Instant): EvidenceFile[] {
  const now = epochSeconds(at);
  return partition
    .filter((item) => String(item["sk"]).startsWith(evidencePrefix))
    .map(evidenceOf)
    .filter(({ expiresAt }) => expiresAt === undefined || now < expiresAt);
}

/** Where a file stands. */
export type EvidencePlace = Pick<EvidenceFile, "organizationId" | "contractId" | "id">;

/** Key of a file's item. */
export const evidenceKey = ({ organizationId, contractId, id }: EvidencePlace) => ({
  pk: `${tenantPrefix(organizationId)}CONTRACT#${contractId}`,
  sk: `${evidencePrefix}${id}`,
});

/** Evidence files of the session's organization. */
export function openEvidenceStore(session: Session) {
  const { table, organizationId } = session;

  async function load(contractId: string, id: string): Promise<EvidenceFile | undefined> {
    const item = await getItem(table, evidenceKey({ organizationId, contractId, id: id as EvidenceFile["id"] }));
    return item && evidenceFilesIn([item], session.at)[0];
  }

  const keepingIn = (contractId: string): Keeping<EvidenceFile, never> => ({
    load: (id) => load(contractId, id),
    parts: (after, before) => [recordPart(itemOf(evidenceEntity, after), before)],
    conflicts: {},
  });
  type Order = { action: string; idempotency?: Idempotency | undefined };

  return {
    load,
    /** All files of a contract, one query. */
    async ofContract(contractId: string): Promise<EvidenceFile[]> {
      const pk = `${tenantPrefix(organizationId)}CONTRACT#${contractId}`;
      return evidenceFilesIn(await queryAll(table, inPartition(pk, evidencePrefix)), session.at);
    },
    /** Writes an announced file: see `createRecord`. */
    create: (
      contractId: string,
      order: Order,
      decide: () => Decision<Decided<EvidenceFile>>,
    ): Promise<Changed<EvidenceFile>> => createRecord(session, keepingIn(contractId), { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      contractId: string,
      id: string,
      seenVersion: number,
      order: Order,
      decide: (file: EvidenceFile) => Decision<Decided<EvidenceFile>>,
    ): Promise<Changed<EvidenceFile>> =>
      changeRecord(session, keepingIn(contractId), id, seenVersion, { ...order, decide }),
  };
}

/** What `openEvidenceStore` gives. */
export type EvidenceStore = ReturnType<typeof openEvidenceStore>;
