import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { PutCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { auditKeys } from "../audit/auditedWrite.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import type { Instant } from "../kernel/calendar.ts";
import { TimeZone } from "../generated/enums.ts";
import { reachedSomewhere } from "../objections/objectionClock.rules.ts";
import { passedDays } from "../objections/dueRows.store.ts";
import { organizationKey, organizationOf } from "../organizations/organization.store.ts";
import { policyHolidays, policyValue } from "../policies/policy.rules.ts";
import { policyInTable } from "../policies/adoptedPolicies.store.ts";
import { getItems } from "../table/batch.ts";
import type { Table } from "../table/client.ts";
import { tookPlace } from "../table/guard.ts";
import type { ItemChange } from "../table/streamRecord.ts";
import { noticePart } from "./notification.store.ts";
import { beginWatch, dueOn, nextAfter, waitsForRater, type Watch, type WaitingTerms } from "./waiting.rules.ts";

type Item = Record<string, unknown>;

/** Partition of the sparse index that holds every watched contract of the installation by the day it falls due. */
const waitingList = "WAITING-CONTRACTS";

const watchKey = (watch: Pick<Watch, "organizationId" | "contractId">) => ({
  pk: contractKey(watch.organizationId, watch.contractId).pk,
  sk: "WATCH",
});

function watchItem(watch: Watch): Item {
  const after = nextAfter(watch);
  const due = after === undefined ? {} : { gsi4pk: waitingList, gsi4sk: `${after}#${watch.contractId}` };
  return { ...watchKey(watch), __edb_e__: "watch", __edb_v__: "1", ...watch, ...due };
}

const watchOf = (item: Item): Watch => item as unknown as Watch;

/** Terms of waiting: the tenant's zone, and the policy its cycle pins. Two requests at most. */
async function termsOf(table: Table, contract: ContractHeader): Promise<WaitingTerms | undefined> {
  const { organizationId, cycleId } = contract;
  const [organization, cycle] = await getItems(table, [
    organizationKey(organizationId),
    cycleKey(organizationId, cycleId),
  ]);
  if (organization === undefined || cycle === undefined) return undefined;
  const policy = await policyInTable(table, organizationId, cycleOf(cycle).policyId);
  if (policy === undefined) return undefined;
  const { timeZone: zone } = organizationOf(organization);
  return { zone, days: policyValue(policy, "contract.reviewDays"), holidays: policyHolidays(policy) };
}

/**
 * Keeps the list of waiting contracts right: call it for each record of the stream. Idempotent: a record that comes
 * twice, or after a newer one, changes nothing.
 */
export async function followWaiting(table: Table, change: ItemChange): Promise<void> {
  if (change.entity !== "contract" || change.after === undefined) return;
  const after = contractHeaderOf(change.after);
  const before = change.before === undefined ? undefined : contractHeaderOf(change.before);
  const waits = waitsForRater(after);
  const waited = before !== undefined && waitsForRater(before);
  if (!waits && !waited) return;
  const status = (contract: ContractHeader) => contract.amendment?.status ?? contract.status;
  const same = waits && waited && before.raterId === after.raterId && status(before) === status(after);
  if (same) return;
  const ended: Watch = {
    ...{ organizationId: after.organizationId, contractId: after.id, sequence: after.history.sequence },
    ...{ waiting: false, raterId: after.raterId, zone: TimeZone.WIB, since: "", remindAfter: "", escalateAfter: "" },
    stage: 2,
  };
  const watch = waits ? await begun(table, after) : ended;
  if (watch === undefined) return;
  await tookPlace(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: watchItem(watch),
        ConditionExpression: "attribute_not_exists(pk) OR #sequence < :sequence",
        ExpressionAttributeNames: { "#sequence": "sequence" },
        ExpressionAttributeValues: { ":sequence": watch.sequence },
      }),
    ),
  );
}

/** The watch of a contract that came to its rater with its newest event: the event knows when. */
async function begun(table: Table, contract: ContractHeader): Promise<Watch | undefined> {
  const { id: subject, history } = contract;
  const { pk, sk } = auditKeys(contract.organizationId, { subject, sequence: history.sequence, at: "", id: "" });
  const [[event], terms] = await Promise.all([getItems(table, [{ pk, sk }]), termsOf(table, contract)]);
  if (event === undefined || terms === undefined) return undefined;
  return beginWatch(contract, String(event["at"]), terms);
}

/**
 * Reminds raters and tells superiors where the time has passed (R-WF-07). Bounded reads of the sparse index, one
 * BatchGet a page; each notice is sent in the transaction that notes it, so a crash repeats or loses none.
 */
export async function remindRaters(table: Table, at: Instant): Promise<{ reminded: number; escalated: number }> {
  const run = { reminded: 0, escalated: 0 };
  for await (const items of passedDays(table, waitingList, reachedSomewhere(at))) {
    const watches = items.map(watchOf);
    const headers = await getItems(
      table,
      watches.map((watch) => contractKey(watch.organizationId, watch.contractId)),
    );
    for (const [index, watch] of watches.entries()) {
      const item = headers[index];
      if (item === undefined) continue;
      const told = await tell(table, watch, contractHeaderOf(item), at);
      if (told === 1) run.reminded += 1;
      if (told === 2) run.escalated += 1;
    }
  }
  return run;
}

/** Sends what is due and notes it; the stage reached, or undefined when nothing was due or another run was quicker. */
async function tell(table: Table, watch: Watch, contract: ContractHeader, at: Instant): Promise<1 | 2 | undefined> {
  const due = dueOn(watch, contract, at);
  if (due === undefined) return undefined;
  const Put = {
    TableName: table.name,
    Item: watchItem(due.watch),
    ConditionExpression: "#sequence = :sequence AND stage = :stage",
    ExpressionAttributeNames: { "#sequence": "sequence" },
    ExpressionAttributeValues: { ":sequence": watch.sequence, ":stage": watch.stage },
  };
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [{ Put }, ...(due.notice === undefined ? [] : [noticePart(table, due.notice)])],
      }),
    );
    return due.notice === undefined ? undefined : due.watch.stage === 1 ? 1 : 2;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return undefined;
    throw error;
  }
}
