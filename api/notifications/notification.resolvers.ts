import type { Actor } from "../access/actor.rules.ts";
import type { Language } from "../generated/enums.ts";
import type { NotificationsReadInput, QueryNotificationsArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { pageOf } from "../graphql/limits.ts";
import { userErrors } from "../graphql/payload.ts";
import { inLanguage } from "../kernel/messages.ts";
import { refuse } from "../kernel/refusal.ts";
import { noticeSentence, type Notification as Notice } from "./notification.rules.ts";
import { mostUnread } from "./notification.store.ts";

/** Whose inbox is meant: always the viewer's own. */
function self(context: Context): string {
  const { employeeId } = context.actor;
  if (employeeId === undefined) throw codedError("FORBIDDEN");
  return employeeId;
}

async function notifications(_: unknown, { unreadOnly, ...args }: QueryNotificationsArgs, context: Context) {
  const store = context.stores.notifications;
  return unreadOnly ? store.unread(self(context), pageOf(args)) : store.of(self(context), pageOf(args));
}

async function notificationsRead(_: unknown, { input }: { input: NotificationsReadInput }, context: Context) {
  const store = context.stores.notifications;
  const me = self(context);
  const sent = input.ids;
  if (sent != null && (sent.length < 1 || sent.length > mostUnread)) {
    return { notifications: [], userErrors: userErrors(refuse("LIST_SIZE", "ids", { params: { max: mostUnread } })) };
  }
  const ids = sent ?? (await store.unread(me, { first: mostUnread })).edges.map(({ node }) => node.id);
  const read = ids.length === 0 ? [] : await store.markRead(me, ids, context.session.at);
  return { notifications: read, userErrors: [] };
}

const Notification = {
  message: (notice: Notice, { language }: { language?: Language | null }, context: Context) =>
    inLanguage(noticeSentence(notice), language ?? context.language),
  subject: (notice: Notice) => notice.subjectId,
};

const Viewer = {
  unreadNotifications: ({ employeeId }: Actor, _: unknown, context: Context) =>
    employeeId === undefined ? 0 : context.stores.notifications.countUnread(employeeId),
};

/** Notices to the viewer. */
export const notificationResolvers = {
  Query: { notifications },
  Mutation: { notificationsRead },
  Notification,
  Viewer,
};
