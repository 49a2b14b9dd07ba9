import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { PutCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { Entity } from "electrodb";
import type { Session } from "../audit/auditedWrite.ts";
import { NotificationKindValues } from "../generated/enums.ts";
import { getItems } from "../table/batch.ts";
import type { Table } from "../table/client.ts";
import { absent, tookPlace } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex, inPartition } from "../table/query.ts";
import type { Notification } from "./notification.rules.ts";

type Item = Record<string, unknown>;

/** A notice in a person's inbox. Being read is no change of anything the law asks to prove, so it has no history. */
export const notificationEntity = new Entity({
  model: { entity: "notification", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    recipientId: { type: "string", required: true },
    kind: { type: NotificationKindValues, required: true },
    subjectId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    actorName: { type: "string" },
    reason: { type: "string" },
    at: { type: "string", required: true },
    readAt: { type: "string" },
  },
  indexes: {
    byId: primaryKey(
      ["TEN#${organizationId}#INBOX#${recipientId}", ["organizationId", "recipientId"]],
      ["NOTICE#${id}", ["id"]],
    ),
  },
});

const inbox = (organizationId: string, recipientId: string): string =>
  `${tenantPrefix(organizationId)}INBOX#${recipientId}`;
const unreadList = (organizationId: string, recipientId: string): string =>
  `${inbox(organizationId, recipientId)}#UNREAD`;

/** The notice as an item; the sparse index holds it until it is read, so that the bell counts unread ones only. */
export function notificationItem(notification: Notification): Item {
  const { organizationId, recipientId, id, readAt } = notification;
  const unread = readAt === undefined ? { gsi4pk: unreadList(organizationId, recipientId), gsi4sk: id } : {};
  return { ...itemOf(notificationEntity, notification), ...unread };
}

const notificationOf = (item: Item): Notification => recordOf(notificationEntity, item);

/** Part of a transaction that sends a notice, or finds it sent. */
export const noticePart = (table: Table, notification: Notification) => ({
  Put: {
    TableName: table.name,
    Item: notificationItem(notification),
    ...absent,
  },
});

/** Notices of one request. */
const together = 100;
const mostTries = 8;

/**
 * Sends notices, a hundred a request; one that was sent before stays as it is, read or not. Stopped half-way and done
 * again, it sends what is missing.
 */
export async function sendNotices(table: Table, notices: readonly Notification[]): Promise<void> {
  const [first, ...others] = new Map(notices.map((each) => [`${each.recipientId} ${each.id}`, each])).values();
  if (first === undefined) return;
  if (others.length === 0) {
    await tookPlace(table.client.send(new PutCommand(noticePart(table, first).Put)));
    return;
  }
  const all = [first, ...others];
  for (let at = 0; at < all.length; at += together) await sendTogether(table, all.slice(at, at + together));
}

/** One transaction; those it finds sent are left out of the next try. */
async function sendTogether(table: Table, notices: readonly Notification[]): Promise<void> {
  let left = notices;
  for (let tries = 1; left.length > 0; tries += 1) {
    try {
      const parts = left.map((each) => noticePart(table, each));
      await table.client.send(new TransactWriteCommand({ TransactItems: parts }));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException) || tries === mostTries) throw error;
      const why = error.CancellationReasons ?? [];
      left = left.filter((_, at) => why[at]?.Code !== "ConditionalCheckFailed");
    }
  }
}

/** Most unread notices that are counted, and that are marked at once. */
export const mostUnread = 100;

/** Inboxes of the session's organization. */
export function openNotificationStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const unreadPage = (recipientId: string, request: PageRequest): Promise<Page<Notification>> =>
    queryPage(
      table,
      inIndex("gsi4", unreadList(organizationId, recipientId), "", true),
      request,
      tenant,
      notificationOf,
    );

  return {
    /** Notices of a person, newest first. */
    of: (recipientId: string, request: PageRequest): Promise<Page<Notification>> =>
      queryPage(
        table,
        inPartition(inbox(organizationId, recipientId), "NOTICE#", true),
        request,
        tenant,
        notificationOf,
      ),
    /** Unread notices of a person, newest first. */
    unread: unreadPage,
    /** How many are unread, up to `mostUnread`. */
    async countUnread(recipientId: string): Promise<number> {
      const answer = await table.client.send(
        new QueryCommand({
          ...inIndex("gsi4", unreadList(organizationId, recipientId)),
          TableName: table.name,
          Select: "COUNT",
          Limit: mostUnread,
        }),
      );
      return answer.Count ?? 0;
    },
    /** Marks a person's notices as read; those that are read or not theirs are left out. Two requests. */
    async markRead(recipientId: string, ids: readonly string[], at: string): Promise<Notification[]> {
      const keys = [...new Set(ids)].map((id) => ({ pk: inbox(organizationId, recipientId), sk: `NOTICE#${id}` }));
      const found = (await getItems(table, keys)).filter((item) => item !== undefined).map(notificationOf);
      const unread = found.filter(({ readAt }) => readAt === undefined);
      if (unread.length > 0) {
        await table.client.send(
          new TransactWriteCommand({
            TransactItems: unread.map(({ id }) => ({
              Update: {
                TableName: table.name,
                Key: { pk: inbox(organizationId, recipientId), sk: `NOTICE#${id}` },
                UpdateExpression: "SET readAt = if_not_exists(readAt, :at) REMOVE gsi4pk, gsi4sk",
                ExpressionAttributeValues: { ":at": at },
              },
            })),
          }),
        );
      }
      return found.map((each) => ({ ...each, readAt: each.readAt ?? at }));
    },
  };
}

/** What `openNotificationStore` gives. */
export type NotificationStore = ReturnType<typeof openNotificationStore>;
