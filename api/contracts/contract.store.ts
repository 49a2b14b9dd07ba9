import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { CustomAttributeType, Entity } from "electrodb";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import {
  ContractApproach,
  ContractFormValues,
  ContractStatus,
  ContractStatusValues,
  EmploymentStatusValues,
} from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { absent, put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll, queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex, inIndexBetween, inPartition } from "../table/query.ts";
import {
  contentFields,
  emptyAnnexes,
  type AmendmentHead,
  type Contract,
  type ContractBody,
  type ContractHeader,
  type EvaluationSummary,
} from "./contract.rules.ts";
import type { ContractTerms } from "./contractTerms.rules.ts";
import { dueItems, dueParts } from "./contractDue.store.ts";
import { formerRaterParts } from "./formerRater.store.ts";
import { contentAttributes, editionParts, openContractEditionStore, proposedOf } from "./contractEdition.store.ts";

type Item = Record<string, unknown>;

/*
 * A contract is two items of one partition, written together: the header is what lists show and indexes carry,
 * the body is the content and may be large (40 results stay far below DynamoDB's 400 kB). Realisations and
 * evaluations of the contract live in the same partition, so its page is one query.
 */
const contractPartition = ["TEN#${organizationId}#CONTRACT#${id}", ["organizationId", "id"]] as const;

/** What lists show of a contract. */
export const contractEntity = new Entity({
  model: { entity: "contract", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Contract["history"]>("any"), required: true },
    status: { type: ContractStatusValues, required: true },
    form: { type: ContractFormValues, required: true },
    cycleId: { type: "string", required: true },
    year: { type: "number", required: true },
    employeeId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    positionTitle: { type: "string", required: true },
    unitId: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    raterId: { type: "string", required: true },
    raterName: { type: "string", required: true },
    raterSuperiorId: { type: "string" },
    dueOn: { type: "string", required: true },
    resultTitles: { type: CustomAttributeType<readonly string[]>("any"), required: true },
    evaluations: { type: CustomAttributeType<Record<string, EvaluationSummary>>("any"), required: true },
    evaluationsRevision: { type: "number", required: true },
    edition: { type: "number", required: true },
    amendment: { type: CustomAttributeType<AmendmentHead>("any") },
    terms: { type: CustomAttributeType<ContractTerms>("any") },
    employmentStatus: { type: EmploymentStatusValues },
    startsOn: { type: "string" },
    endsOn: { type: "string" },
    earlierSegments: { type: CustomAttributeType<ContractHeader["earlierSegments"]>("any") },
    formerRaters: { type: CustomAttributeType<ContractHeader["formerRaters"]>("any") },
    raterSince: { type: "string" },
    awaitsRater: { type: CustomAttributeType<ContractHeader["awaitsRater"]>("any") },
    behind: { type: CustomAttributeType<ContractHeader["behind"]>("any") },
    practice: { type: "boolean" },
    qualityReasons: { type: CustomAttributeType<ContractHeader["qualityReasons"]>("any") },
  },
  indexes: {
    byId: primaryKey(contractPartition, ["CONTRACT", []]),
    ofCycle: indexKey(
      "gsi1",
      ["TEN#${organizationId}#CONTRACTS#${cycleId}", ["organizationId", "cycleId"]],
      ["${unitPath}#${employeeName}#${id}", ["unitPath", "employeeName", "id"]],
    ),
    ofStatus: indexKey(
      "gsi2",
      ["TEN#${organizationId}#CONTRACTS#${cycleId}#${status}", ["organizationId", "cycleId", "status"]],
      ["${unitPath}#${employeeName}#${id}", ["unitPath", "employeeName", "id"]],
    ),
    ofRater: indexKey(
      "gsi3",
      ["TEN#${organizationId}#RATER#${raterId}#CONTRACTS#${cycleId}", ["organizationId", "raterId", "cycleId"]],
      ["${status}#${employeeName}#${id}", ["status", "employeeName", "id"]],
    ),
    ofEmployee: indexKey(
      "gsi4",
      ["TEN#${organizationId}#EMPLOYEE#${employeeId}#CONTRACTS", ["organizationId", "employeeId"]],
      ["${year}#${id}", ["year", "id"]],
    ),
  },
});

/** Content and signatures of a contract. */
export const contractBodyEntity = new Entity({
  model: { entity: "contractBody", version: "1", service: "capaian" },
  attributes: contentAttributes,
  indexes: { byId: primaryKey(contractPartition, ["CONTRACT#BODY", []]) },
});

/** The header and body items of a contract. */
export function contractItems(contract: Contract): readonly [header: Item, body: Item] {
  const { approach, results, behaviors, annexes, signatures, removedSignatures, proposed, ...header } = contract;
  const { id, organizationId } = contract;
  const body = { approach, results, behaviors, annexes, signatures, removedSignatures };
  const item = itemOf(contractEntity, header);
  return [contract.practice ? outsideIndexes(item) : item, itemOf(contractBodyEntity, { id, organizationId, ...body })];
}

/**
 * A practice contract's header: under another entity's name and without keys of indexes, so that no list finds it and
 * no report, task or notification counts it (SWL-13).
 */
function outsideIndexes(item: Item): Item {
  const own = Object.entries(item).filter(([name]) => !name.startsWith("gsi"));
  return { ...Object.fromEntries(own), __edb_e__: "practiceContract" };
}

/** What contracts from before annexes, approaches and editions hold. */
const unwritten = { approach: ContractApproach.QUANTITATIVE, annexes: emptyAnnexes, removedSignatures: [] };

/** Reads a header item. */
export const contractHeaderOf = (item: Item): ContractHeader =>
  recordOf(contractEntity, { edition: 1, ...item, __edb_e__: "contract" });
/** Reads a body item. */
export const contractBodyOf = (item: Item): ContractBody => recordOf(contractBodyEntity, { ...unwritten, ...item });

/** The contract among the items of its partition; undefined when there is none. */
export function contractIn(items: readonly Item[]): Contract | undefined {
  const at = (sk: string) => items.find((item) => item["sk"] === sk);
  const [header, body, proposed] = [at("CONTRACT"), at("CONTRACT#BODY"), at("CONTRACT#AMENDMENT")];
  if (header === undefined || body === undefined) return undefined;
  return {
    ...contractHeaderOf(header),
    ...contractBodyOf(body),
    ...(proposed ? { proposed: proposedOf(proposed) } : {}),
  };
}

/** Key of a contract's header item. */
export const contractKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}CONTRACT#${id}`,
  sk: "CONTRACT",
});

/** Key of a contract's body item. */
export const contractBodyKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}CONTRACT#${id}`,
  sk: "CONTRACT#BODY",
});

/**
 * One contract a year and person: the marker is taken with the contract and given back when it is withdrawn, or
 * closed (after a change of post a new one follows in the same year, R-WF-03).
 */
export const contractMarkerKey = (organizationId: string, employeeId: string, cycleId: string) => ({
  pk: `${tenantPrefix(organizationId)}CONTRACT-OF#${employeeId}#${cycleId}`,
  sk: "MARKER",
});

const markerKey = ({ organizationId, employeeId, cycleId }: ContractHeader) =>
  contractMarkerKey(organizationId, employeeId, cycleId);

const givesBack: readonly ContractStatus[] = [ContractStatus.WITHDRAWN, ContractStatus.CLOSED];

/** The marker of a contract as an item, none once it is given back, and its place among those due: also used where a world is written in bulk. */
export const contractMarkers = (contract: ContractHeader): readonly Item[] => [
  ...(contract.practice || givesBack.includes(contract.status)
    ? []
    : [{ ...markerKey(contract), contractId: contract.id }]),
  ...dueItems(contract),
];

/** Parts that write a contract; a matrix writes them together with its cell (R-MPH-04). */
export function contractParts(after: Contract, before: Contract | undefined): LabeledPart<"record" | "marker">[] {
  const [header, body] = contractItems(after);
  const written: LabeledPart<"record" | "marker">[] = [recordPart(header, before, "evaluationsRevision")];
  if (before === undefined || contentChanged(before, after)) written.push({ label: "record", part: put(body) });
  for (const part of editionParts(after, before)) written.push({ label: "record", part });
  if (before === undefined) {
    for (const marker of contractMarkers(after)) {
      written.push({ label: "marker", part: put(marker, absent) });
    }
  } else if (givesBack.includes(after.status) && !after.practice) {
    written.push({ label: "marker", part: { Delete: { TableName: undefined, Key: markerKey(after) } } });
  }
  for (const part of formerRaterParts(after, before)) written.push({ label: "record", part });
  if (before !== undefined) for (const part of dueParts(after, before)) written.push({ label: "record", part });
  return written;
}

/** A step that moves only the state leaves the (larger) body alone. */
const contentChanged = (before: Contract, after: Contract): boolean =>
  ([...contentFields, "signatures", "removedSignatures"] as const).some((field) => before[field] !== after[field]);

/** Contracts of the session's organization. */
export function openContractStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const page = (
    input: Parameters<typeof queryPage>[1],
    request: PageRequest,
    isFor?: (row: ContractHeader) => boolean,
  ): Promise<Page<ContractHeader>> => queryPage(table, input, request, tenant, contractHeaderOf, isFor);

  /** Header and body as they are now. */
  async function load(id: string): Promise<Contract | undefined> {
    const { pk } = contractKey(organizationId, id);
    return contractIn(await queryAll(table, { ...inPartition(pk, "CONTRACT"), ConsistentRead: true }));
  }

  const keeping: Keeping<Contract, "marker"> = {
    load,
    parts: contractParts,
    conflicts: { marker: refuse("CONTRACT_EXISTS", "employee") },
  };

  return {
    load,
    editions: openContractEditionStore(session),
    /** The header alone, for checks of who may see what hangs on the contract. */
    async header(id: string): Promise<ContractHeader | undefined> {
      const answer = await table.client.send(
        new GetCommand({ TableName: table.name, Key: contractKey(organizationId, id) }),
      );
      return answer.Item === undefined ? undefined : contractHeaderOf(answer.Item);
    },
    /** Everything in the contract's partition: header, body, realisations, evaluations. One query. */
    partition: (id: string): Promise<Item[]> => queryAll(table, inPartition(contractKey(organizationId, id).pk)),
    /** Contracts of a cycle in tree order, within a subtree of units when a path is given. */
    ofCycle: (cycleId: string, unitPath: string, request: PageRequest) =>
      page(inIndex("gsi1", `${tenant}CONTRACTS#${cycleId}`, unitPath), request),
    /** Contracts of a cycle of all units from one path to another in tree order: what stands beside a page of people. */
    async ofUnitsBetween(cycleId: string, [from, to]: readonly [string, string]): Promise<ContractHeader[]> {
      // A unit's rows begin with its path and "#"; nothing of a row sorts behind "~".
      const range = inIndexBetween("gsi1", `${tenant}CONTRACTS#${cycleId}`, [`${from}#`, `${to}#~`]);
      return (await queryAll(table, range)).map(contractHeaderOf);
    },
    /** Contracts of a cycle in one state, in tree order, within a subtree when a path is given. */
    ofStatus: (cycleId: string, status: ContractStatus, unitPath: string, request: PageRequest) =>
      page(inIndex("gsi2", `${tenant}CONTRACTS#${cycleId}#${status}`, unitPath), request),
    /** Contracts a person rates in a cycle, by state, in one state when given; those alone that are for the reader. */
    ofRater: (
      raterId: string,
      cycleId: string,
      status: ContractStatus | undefined,
      request: PageRequest,
      isFor?: (row: ContractHeader) => boolean,
    ) =>
      page(
        inIndex("gsi3", `${tenant}RATER#${raterId}#CONTRACTS#${cycleId}`, status ? `${status}#` : ""),
        request,
        isFor,
      ),
    /** Contracts of a person, newest first. */
    ofEmployee: (employeeId: string, request: PageRequest) =>
      page(inIndex("gsi4", `${tenant}EMPLOYEE#${employeeId}#CONTRACTS`, "", true), request),
    /** Creates a contract; refuses CONTRACT_EXISTS when the person has one in the cycle. */
    create: (
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: () => Decision<Decided<Contract>>,
    ): Promise<Changed<Contract>> => createRecord(session, keeping, { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      seenVersion: number,
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: (contract: Contract) => Decision<Decided<Contract>>,
    ): Promise<Changed<Contract>> => changeRecord(session, keeping, id, seenVersion, { ...order, decide }),
  };
}

/** What `openContractStore` gives. */
export type ContractStore = ReturnType<typeof openContractStore>;
