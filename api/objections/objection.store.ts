import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { contractKey } from "../contracts/contract.store.ts";
import { contractAndPeriod, type Evaluation } from "../evaluations/evaluation.rules.ts";
import { evaluationBodyKey } from "../evaluations/evaluationBody.store.ts";
import { evaluationIn, evaluationKey, evaluationWrite } from "../evaluations/evaluation.store.ts";
import { ObjectionStatusValues, TimeZoneValues } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { absent, asSeen, put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import { awaiting } from "./objecting.rules.ts";
import type { Disputed, Objection } from "./objection.rules.ts";

type Item = Record<string, unknown>;

/** The newest objection to an evaluation, in the partition of its contract; those before it ride along. */
export const objectionEntity = new Entity({
  model: { entity: "objection", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    contractId: { type: "string", required: true },
    evaluationId: { type: "string", required: true },
    cycleId: { type: "string", required: true },
    period: { type: "string", required: true },
    employeeId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    positionTitle: { type: "string", required: true },
    unitId: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    raterId: { type: "string", required: true },
    raterName: { type: "string", required: true },
    deciderId: { type: "string" },
    round: { type: "number", required: true },
    status: { type: ObjectionStatusValues, required: true },
    reasons: { type: "string", required: true },
    evidence: { type: CustomAttributeType<Objection["evidence"]>("any"), required: true },
    receivedAt: { type: "string", required: true },
    fileBy: { type: "string", required: true },
    filedAt: { type: "string", required: true },
    decideBy: { type: "string", required: true },
    zone: { type: TimeZoneValues, required: true },
    ratings: { type: CustomAttributeType<Objection["ratings"]>("any"), required: true },
    employeeStatement: { type: CustomAttributeType<NonNullable<Objection["employeeStatement"]>>("any") },
    raterStatement: { type: CustomAttributeType<NonNullable<Objection["raterStatement"]>>("any") },
    ruling: { type: CustomAttributeType<NonNullable<Objection["ruling"]>>("any") },
    earlier: { type: CustomAttributeType<Objection["earlier"]>("any"), required: true },
    named: { type: CustomAttributeType<NonNullable<Objection["named"]>>("any") },
    clockOn: { type: "string" },
    clockStage: { type: "number", required: true },
    revision: { type: "number", required: true },
  },
  indexes: {
    byPeriod: primaryKey(
      ["TEN#${organizationId}#CONTRACT#${contractId}", ["organizationId", "contractId"]],
      ["OBJECTION#${period}", ["period"]],
    ),
    ofCycle: indexKey(
      "gsi1",
      ["TEN#${organizationId}#OBJECTIONS#${cycleId}", ["organizationId", "cycleId"]],
      ["${unitPath}#${employeeName}#${id}", ["unitPath", "employeeName", "id"]],
    ),
  },
});

/** Partition of the sparse index that holds every open objection of the installation by the clock's day. */
export const dueObjections = "DUE-OBJECTIONS";

/** Partition of the sparse index that holds an organization's open objections that nobody can decide yet. */
const withoutDecider = (organizationId: string): string => `${tenantPrefix(organizationId)}OBJECTIONS#WITHOUT-DECIDER`;

const deciderList = (organizationId: string, deciderId: string, closed: boolean): string =>
  `${tenantPrefix(organizationId)}DECIDER#${deciderId}#OBJECTIONS#${closed ? "CLOSED" : "OPEN"}`;

/** Place of an objection among those somebody decides: by its last day. */
export const limitKey = ({ decideBy, id }: Pick<Objection, "decideBy" | "id">): string => `${decideBy}#${id}`;

/** Key of an objection. */
export const objectionKey = (organizationId: string, contractId: string, period: string) => ({
  pk: contractKey(organizationId, contractId).pk,
  sk: `OBJECTION#${period}`,
});

/** The objection as an item: also used where a world is written in bulk. */
export function objectionItem(objection: Objection): Item {
  const { organizationId, deciderId, status, clockOn, id } = objection;
  const open = status === "FILED";
  const list = deciderId === undefined ? withoutDecider(organizationId) : deciderList(organizationId, deciderId, !open);
  return {
    ...itemOf(objectionEntity, objection),
    // Whoever would have decided one that was taken back before anybody was named has nothing to look up.
    ...(deciderId === undefined && !open ? {} : { gsi2pk: list, gsi2sk: limitKey(objection) }),
    ...(clockOn === undefined ? {} : { gsi4pk: dueObjections, gsi4sk: `${clockOn}#${id}` }),
  };
}

/** Reads an objection's item. */
export const objectionOf = (item: Item): Objection => recordOf(objectionEntity, item);

/** The objection to the evaluation of a period among the items of its contract's partition. */
export function objectionIn(items: readonly Item[], period: string): Objection | undefined {
  const found = items.find((item) => item["sk"] === `OBJECTION#${period}`);
  return found === undefined ? undefined : objectionOf(found);
}

/** An evaluation without the objection that was decided with it. */
export function evaluationOf({ objection: _objection, ...evaluation }: Disputed): Evaluation {
  return evaluation;
}

function parts(after: Disputed, before: Disputed | undefined): LabeledPart<"record" | "contract">[] {
  const { objection } = after;
  const open = after.status === "OBJECTED" && objection !== undefined ? awaiting(objection) : undefined;
  const seenEvaluation = before === undefined ? undefined : evaluationOf(before);
  const written = evaluationWrite(evaluationOf(after), seenEvaluation, open);
  if (objection === undefined) return written;
  const seen = before?.objection;
  const condition = seen === undefined ? absent : asSeen(seen, "revision");
  return [...written, { label: "record", part: put(objectionItem(objection), condition) }];
}

/** Objections of the session's organization. */
export function openObjectionStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const page = (
    input: Parameters<typeof queryPage>[1],
    request: PageRequest,
    isFor?: (row: Objection) => boolean,
  ): Promise<Page<Objection>> => queryPage(table, input, request, tenant, objectionOf, isFor);

  async function load(id: string): Promise<Disputed | undefined> {
    const place = contractAndPeriod(id);
    if (place === undefined) return undefined;
    const { contractId, period } = place;
    const keys = [evaluationKey, evaluationBodyKey, objectionKey].map((key) => key(organizationId, contractId, period));
    const answer = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: keys, ConsistentRead: true } } }),
    );
    const items = answer.Responses?.[table.name] ?? [];
    const evaluation = evaluationIn(items, period);
    return evaluation === undefined ? undefined : { ...evaluation, objection: objectionIn(items, period) };
  }

  return {
    /** Objections that a person decides, nearest limit first; those alone that are for the reader. */
    ofDecider: (deciderId: string, closed: boolean, request: PageRequest, isFor?: (row: Objection) => boolean) =>
      page(inIndex("gsi2", deciderList(organizationId, deciderId, closed)), request, isFor),
    /** Open objections that wait for an administrator to name who decides, nearest limit first. */
    withoutDecider: (request: PageRequest) => page(inIndex("gsi2", withoutDecider(organizationId)), request),
    /** Objections of a cycle in tree order, within a subtree of units when a path is given. */
    ofCycle: (cycleId: string, unitPath: string, request: PageRequest) =>
      page(inIndex("gsi1", `${tenant}OBJECTIONS#${cycleId}`, unitPath), request),
    /** Loads an evaluation with its objection, lets the rule decide, writes both in one transaction: see `changeRecord`. */
    change(
      evaluationId: string,
      seenVersion: number,
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: (disputed: Disputed) => Decision<Decided<Disputed>>,
    ): Promise<Changed<Disputed>> {
      const keeping: Keeping<Disputed, "contract"> = {
        load,
        parts,
        conflicts: { contract: refuse("UNKNOWN_ID", "evaluation") },
      };
      return changeRecord(session, keeping, evaluationId, seenVersion, { ...order, decide });
    },
  };
}

/** What `openObjectionStore` gives. */
export type ObjectionStore = ReturnType<typeof openObjectionStore>;
