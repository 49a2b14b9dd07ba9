import { contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import { isOthersPractice } from "../contracts/mayReadContract.ts";
import { standsTo, type AccessSubject } from "../access/actor.rules.ts";
import { Party } from "../generated/enums.ts";
import type { Language } from "../generated/enums.ts";
import type {
  QueryAuditEventsArgs,
  QueryAuditLedgerArgs,
  QueryAuditTrailArgs,
  QueryAuditVerificationArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { oversees } from "../graphql/gate.ts";
import { pageOf } from "../graphql/limits.ts";
import type { FindNode } from "../graphql/node.ts";
import { isId } from "../kernel/ids.ts";
import { inLanguage } from "../kernel/messages.ts";
import { auditLabel } from "./auditLabels.rules.ts";
import { auditEventOf } from "./audit.store.ts";
import { firstBroken, type AuditEvent, type HistoryHead } from "./auditEvent.rules.ts";
import { auditKeys } from "./auditedWrite.ts";

/** Whether a history is that of somebody else's practice contract: that one is its owner's alone (SWL-13). Asked together, one batch. */
async function isOfOthersPractice(subject: string, context: Context): Promise<boolean> {
  if (!isId("contract", subject)) return false;
  const item = await context.items.load(contractKey(context.actor.organizationId, subject));
  return item !== undefined && isOthersPractice(context, contractHeaderOf(item));
}

/**
 * A record's history is as readable as the record: whoever oversees the organization, and whoever may read it.
 *
 * @throws NOT_FOUND, also for what is not the caller's to read.
 */
async function mustBeReadable(subject: string, find: FindNode, context: Context): Promise<void> {
  if (oversees(context.actor, "") && !(await isOfOthersPractice(subject, context))) return;
  if (!(await find(subject, context))) throw codedError("NOT_FOUND", { path: ["subject"] });
}

const queries = (find: FindNode) => ({
  async auditEvents(_: unknown, { subject, ...args }: QueryAuditEventsArgs, context: Context) {
    await mustBeReadable(subject, find, context);
    return context.stores.audit.ofSubject(subject, pageOf(args));
  },
  async auditTrail(_: unknown, { month, ...args }: QueryAuditTrailArgs, context: Context) {
    const asked = month ?? context.session.at.slice(0, 7);
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(asked))
      throw codedError("BAD_USER_INPUT", { path: ["month"], detail: "YYYY-MM" });
    if (!oversees(context.actor, "")) throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.AUDITOR] });
    const page = await context.stores.audit.ofMonth(asked, pageOf(args));
    const hidden = await Promise.all(page.edges.map(({ node }) => isOfOthersPractice(node.subject, context)));
    return { ...page, edges: page.edges.filter((_, at) => !hidden[at]) };
  },
  async auditVerification(_: unknown, { subject }: QueryAuditVerificationArgs, context: Context) {
    await mustBeReadable(subject, find, context);
    const events = await context.stores.audit.history(subject);
    const brokenAt = firstBroken(events);
    return { subject, events: events.length, intact: brokenAt === null, brokenAt };
  },
  async auditLedger(_: unknown, args: QueryAuditLedgerArgs, context: Context) {
    if (!oversees(context.actor, "")) throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.AUDITOR] });
    return context.stores.audit.ledger(pageOf(args, 1000));
  },
});

const AuditEvent = {
  label: (event: AuditEvent, args: { language?: Language | null }, context: Context) =>
    inLanguage(auditLabel(event.action), args.language ?? context.language),
};

type Audited = { readonly id: string; readonly history: HistoryHead };

/**
 * First events of a record that is on screen: its head says how many there are, so they come by key, in the same
 * batch as everything else the page asks for.
 */
async function eventsOf(record: Audited, first: number, context: Context): Promise<AuditEvent[]> {
  const count = Math.min(pageOf({ first }).first, record.history.sequence);
  const { organizationId } = context.actor;
  const items = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const { pk, sk } = auditKeys(organizationId, { subject: record.id, sequence: index + 1, at: "", id: "" });
      return context.items.load({ pk, sk });
    }),
  );
  return items.filter((item) => item !== undefined).map(auditEventOf);
}

const history = (record: Audited & AccessSubject, { first }: { first?: number | null }, context: Context) =>
  standsTo(context.actor, record) ? eventsOf(record, first ?? 50, context) : [];

const Contract = { history };
const Evaluation = { history };

/**
 * What happened: histories, the month's trail, verification, ledger.
 *
 * @param find how a record is found as its own query would give it: who may read the record may read its history.
 */
export const auditResolvers = (find: FindNode) => ({ Query: queries(find), AuditEvent, Contract, Evaluation });
