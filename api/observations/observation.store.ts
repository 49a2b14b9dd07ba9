import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { contractKey } from "../contracts/contract.store.ts";
import { ObservationStatusValues } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import { contractOfObservation, type Observation } from "./observation.rules.ts";

type Item = Record<string, unknown>;

/** Observations live in the partition of the contract: whoever rates reads them with it. */
export const observationEntity = new Entity({
  model: { entity: "observation", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Observation["history"]>("any"), required: true },
    contractId: { type: "string", required: true },
    status: { type: ObservationStatusValues, required: true },
    employeeId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    positionTitle: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    raterId: { type: "string", required: true },
    raterSuperiorId: { type: "string" },
    observerId: { type: "string", required: true },
    observerName: { type: "string", required: true },
    onBehalfOf: { type: "string" },
    day: { type: "string", required: true },
    rubric: { type: CustomAttributeType<Observation["rubric"]>("any") },
    preparation: { type: CustomAttributeType<Observation["preparation"]>("any") },
    sighting: { type: CustomAttributeType<Observation["sighting"]>("any") },
    followUp: { type: CustomAttributeType<Observation["followUp"]>("any") },
    reply: { type: CustomAttributeType<Observation["reply"]>("any") },
    reason: { type: "string" },
  },
  indexes: {
    byId: primaryKey(
      ["TEN#${organizationId}#CONTRACT#${contractId}", ["organizationId", "contractId"]],
      ["OBSERVATION#${id}", ["id"]],
    ),
    ofObserver: indexKey(
      "gsi3",
      ["TEN#${organizationId}#OBSERVER#${observerId}", ["organizationId", "observerId"]],
      ["${day}#${id}", ["day", "id"]],
    ),
    ofEmployee: indexKey(
      "gsi4",
      ["TEN#${organizationId}#EMPLOYEE#${employeeId}#OBSERVATIONS", ["organizationId", "employeeId"]],
      ["${day}#${id}", ["day", "id"]],
    ),
  },
});

/** The observation as an item: also used where a world is written in bulk. */
export const observationItem = (observation: Observation): Item => itemOf(observationEntity, observation);
/** The observation an item holds. */
export const observationOf = (item: Item): Observation => recordOf(observationEntity, item);

/** The observations among the items of a contract's partition. */
export const observationsIn = (partition: readonly Item[]): Observation[] =>
  partition.filter((item) => String(item["sk"]).startsWith("OBSERVATION#")).map(observationOf);

/** Key of an observation: in the partition of its contract, which its id names. */
export const observationKey = (organizationId: string, id: string) => ({
  pk: contractKey(organizationId, contractOfObservation(id) ?? "").pk,
  sk: `OBSERVATION#${id}`,
});

type Order = { readonly action: string; readonly idempotency?: Idempotency | undefined };

/** Observations of the session's organization. */
export function openObservationStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  async function load(id: string): Promise<Observation | undefined> {
    if (contractOfObservation(id) === undefined) return undefined;
    return getRecord(table, observationKey(organizationId, id), observationOf);
  }
  const keeping: Keeping<Observation, never> = {
    load,
    parts: (after, before) => [recordPart(observationItem(after), before)],
    conflicts: {},
  };
  const page = (partition: string, request: PageRequest): Promise<Page<Observation>> => {
    const index = partition.startsWith("OBSERVER#") ? "gsi3" : "gsi4";
    return queryPage(table, inIndex(index, `${tenant}${partition}`, "", true), request, tenant, observationOf);
  };

  return {
    load,
    /** What somebody observes or is to observe, latest day first. */
    ofObserver: (employeeId: string, request: PageRequest) => page(`OBSERVER#${employeeId}`, request),
    /** Observations of a person, latest day first. */
    ofEmployee: (employeeId: string, request: PageRequest) => page(`EMPLOYEE#${employeeId}#OBSERVATIONS`, request),
    /** Writes a new one. */
    create: (order: Order, decide: () => Decision<Decided<Observation>>): Promise<Changed<Observation>> =>
      createRecord(session, keeping, { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      version: number,
      order: Order,
      decide: (observation: Observation) => Decision<Decided<Observation>>,
    ): Promise<Changed<Observation>> => changeRecord(session, keeping, id, version, { ...order, decide }),
  };
}

/** What `openObservationStore` gives. */
export type ObservationStore = ReturnType<typeof openObservationStore>;
