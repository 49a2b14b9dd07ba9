import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { contractKey } from "../contracts/contract.store.ts";
import { rated } from "../evaluations/visibility.rules.ts";
import { ContractStatus, RealizationStatusValues } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey, tenantPrefix } from "../table/keys.ts";
import type { Evidence } from "./citedEvidence.rules.ts";
import { notRecorded, placeOf, type Realization, type RealizationPlace } from "./realization.rules.ts";

type Item = Record<string, unknown>;

/** Realisations live in the partition of their contract: its page is one query. */
export const realizationEntity = new Entity({
  model: { entity: "realization", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Realization["history"]>("any"), required: true },
    contractId: { type: "string", required: true },
    indicatorId: { type: "string", required: true },
    period: { type: "string", required: true },
    value: { type: "string", required: true },
    note: { type: "string" },
    dataSource: { type: "string" },
    evidence: { type: CustomAttributeType<readonly Evidence[]>("any"), required: true },
    recordedAt: { type: "string", required: true },
    status: { type: RealizationStatusValues },
    reviewedBy: { type: "string" },
    reviewedAt: { type: "string" },
    returnReason: { type: "string" },
  },
  indexes: {
    byPlace: primaryKey(
      ["TEN#${organizationId}#CONTRACT#${contractId}", ["organizationId", "contractId"]],
      ["REALIZATION#${period}#${indicatorId}", ["period", "indicatorId"]],
    ),
  },
});

/** Prefix of the sort keys of a contract's realisations. */
export const realizationPrefix = "REALIZATION#";

/** The item of a realisation: also used where a world is written in bulk. */
export const realizationItem = (realization: Realization): Item => itemOf(realizationEntity, realization);
/** Reads a realisation's item. */
export const realizationOf = (item: Item): Realization => recordOf(realizationEntity, item);

/** The realisations among the items of a contract's partition. */
export function realizationsIn(partition: readonly Item[]): Realization[] {
  return partition.filter((item) => String(item["sk"]).startsWith(realizationPrefix)).map(realizationOf);
}

const keyOf = ({ organizationId, contractId, period, indicatorId }: RealizationPlace) => ({
  pk: `${tenantPrefix(organizationId)}CONTRACT#${contractId}`,
  sk: `${realizationPrefix}${period}#${indicatorId}`,
});

const states = rated.map((_, at) => `:state${at}`);

/** Realisations of the session's organization. */
export function openRealizationStore(session: Session) {
  const { table, organizationId } = session;

  async function load(id: string): Promise<Realization | undefined> {
    const found = placeOf(id);
    if (found === undefined) return undefined;
    const place = { ...found, organizationId };
    return (await getRecord(table, keyOf(place), realizationOf)) ?? notRecorded(place);
  }

  const keeping: Keeping<Realization, "contract"> = {
    load,
    parts: (after, before): LabeledPart<"record" | "contract">[] => [
      recordPart(realizationItem(after), before),
      {
        // The contract may be closed, or the period rated, at this very moment: then nothing is recorded any more (SWL-01).
        label: "contract",
        part: {
          ConditionCheck: {
            TableName: undefined,
            Key: contractKey(organizationId, after.contractId),
            ConditionExpression: `#status = :active AND NOT (evaluations.#period.#status IN (${states.join(", ")}))`,
            ExpressionAttributeNames: { "#status": "status", "#period": after.period },
            ExpressionAttributeValues: {
              ":active": ContractStatus.ACTIVE,
              ...(Object.fromEntries(rated.map((state, at) => [states[at], state])) as Record<string, string>),
            },
          },
        },
      },
    ],
    conflicts: { contract: refuse("STALE_VERSION", "contract") },
  };

  return {
    load,
    /**
     * Loads, lets the rule decide, writes: see `changeRecord`. A place never recorded has version 0. Refuses
     * STALE_VERSION at `contract` when the contract or its evaluation moved on in the same moment.
     */
    change: (
      id: string,
      seenVersion: number,
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: (realization: Realization) => Decision<Decided<Realization>>,
    ): Promise<Changed<Realization>> => changeRecord(session, keeping, id, seenVersion, { ...order, decide }),
  };
}

/** What `openRealizationStore` gives. */
export type RealizationStore = ReturnType<typeof openRealizationStore>;
