import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { contractKey } from "../contracts/contract.store.ts";
import { BehaviorValues, FeedbackKind, FeedbackKindValues, PartyValues } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { ContinuousFeedback } from "./continuousFeedback.rules.ts";

type Item = Record<string, unknown>;

/** Feedback lives in the partition of its contract, so the pages of contract and evaluation read it with everything else. */
export const continuousFeedbackEntity = new Entity({
  model: { entity: "continuousFeedback", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    contractId: { type: "string", required: true },
    cycleId: { type: "string", required: true },
    employeeId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    period: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<ContinuousFeedback["history"]>("any"), required: true },
    kind: { type: FeedbackKindValues, required: true },
    resultId: { type: "string" },
    resultTitle: { type: "string" },
    behavior: { type: BehaviorValues },
    text: { type: "string", required: true },
    party: { type: PartyValues, required: true },
    giverId: { type: "string", required: true },
    authorId: { type: "string", required: true },
    authorName: { type: "string", required: true },
    onBehalfOf: { type: "string" },
    at: { type: "string", required: true },
    earlier: { type: CustomAttributeType<ContinuousFeedback["earlier"]>("any"), required: true },
    reply: { type: CustomAttributeType<NonNullable<ContinuousFeedback["reply"]>>("any") },
    earlierReplies: { type: CustomAttributeType<ContinuousFeedback["earlierReplies"]>("any"), required: true },
  },
  indexes: {
    byId: primaryKey(
      ["TEN#${organizationId}#CONTRACT#${contractId}", ["organizationId", "contractId"]],
      ["FEEDBACK#${period}#${id}", ["period", "id"]],
    ),
    ofGiver: indexKey(
      "gsi3",
      [
        "TEN#${organizationId}#RATER#${giverId}#FEEDBACK#${cycleId}#${period}",
        ["organizationId", "giverId", "cycleId", "period"],
      ],
      ["${kind}#${id}", ["kind", "id"]],
    ),
    ofReceiver: indexKey(
      "gsi4",
      ["TEN#${organizationId}#EMPLOYEE#${employeeId}#FEEDBACK", ["organizationId", "employeeId"]],
      ["${period}#${id}", ["period", "id"]],
    ),
  },
});

/** Reads an item of feedback. */
export const continuousFeedbackOf = (item: Item): ContinuousFeedback => recordOf(continuousFeedbackEntity, item);

/** Feedback as an item: also used where a world is written in bulk. */
export const continuousFeedbackItem = (feedback: ContinuousFeedback): Item =>
  itemOf(continuousFeedbackEntity, feedback);

/** Feedback of a period (or of all) among the items of a contract's partition, oldest first: ids sort by time. */
export const feedbackIn = (items: readonly Item[], period?: string): ContinuousFeedback[] =>
  items
    .filter((item) => String(item["sk"]).startsWith(period === undefined ? "FEEDBACK#" : `FEEDBACK#${period}#`))
    .map(continuousFeedbackOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

type Order = { readonly action: string; readonly idempotency?: Idempotency | undefined };

/** Feedback of the session's organization. */
export function openFeedbackStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  const keeping = (contractId: string, period: string): Keeping<ContinuousFeedback, never> => ({
    load: async (id) => {
      return getRecord(
        table,
        { pk: contractKey(organizationId, contractId).pk, sk: `FEEDBACK#${period}#${id}` },
        continuousFeedbackOf,
      );
    },
    parts: (after, before) => [recordPart(continuousFeedbackItem(after), before)],
    conflicts: {},
  });

  const countOf = async (giverId: string, cycleId: string, period: string, kind: FeedbackKind): Promise<number> => {
    let start: Item | undefined;
    let count = 0;
    do {
      const answer = await table.client.send(
        new QueryCommand({
          ...inIndex("gsi3", `${tenant}RATER#${giverId}#FEEDBACK#${cycleId}#${period}`, `${kind}#`),
          TableName: table.name,
          Select: "COUNT",
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      count += answer.Count ?? 0;
      start = answer.LastEvaluatedKey;
    } while (start !== undefined);
    return count;
  };

  return {
    /** Feedback a person received, newest period first. */
    receivedBy: (employeeId: string, request: PageRequest): Promise<Page<ContinuousFeedback>> =>
      queryPage(
        table,
        inIndex("gsi4", `${tenant}EMPLOYEE#${employeeId}#FEEDBACK`, "", true),
        request,
        tenant,
        continuousFeedbackOf,
      ),
    /** How often a rater gave feedback in a period, by type: two counting queries, no rows (BGO-05). */
    async countsOf(giverId: string, cycleId: string, period: string) {
      const [strengths, improvements] = await Promise.all([
        countOf(giverId, cycleId, period, FeedbackKind.STRENGTH),
        countOf(giverId, cycleId, period, FeedbackKind.IMPROVE),
      ]);
      return { strengths, improvements };
    },
    /** Gives feedback; the same idempotency key never gives it twice. */
    give: (
      place: { readonly contractId: string; readonly period: string },
      order: Order,
      decide: () => Decision<Decided<ContinuousFeedback>>,
    ): Promise<Changed<ContinuousFeedback>> =>
      createRecord(session, keeping(place.contractId, place.period), { ...order, decide }),
    /** Corrects feedback or replies to it: see `changeRecord`. */
    change: (
      place: { readonly contractId: string; readonly period: string },
      id: string,
      version: number,
      order: Order,
      decide: (feedback: ContinuousFeedback) => Decision<Decided<ContinuousFeedback>>,
    ): Promise<Changed<ContinuousFeedback>> =>
      changeRecord(session, keeping(place.contractId, place.period), id, version, { ...order, decide }),
  };
}

/** What `openFeedbackStore` gives. */
export type FeedbackStore = ReturnType<typeof openFeedbackStore>;
