import { randomInt } from "node:crypto";
import { BatchWriteCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { contractKey } from "../contracts/contract.store.ts";
import { NotificationKind, PeerInvitationStatus } from "../generated/enums.ts";
import type { Day, Instant } from "../kernel/calendar.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { notice } from "../notifications/notification.rules.ts";
import { sendNotices } from "../notifications/notification.store.ts";
import type { Table } from "../table/client.ts";
import { absent, tookPlace } from "../table/guard.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import { answersPartition, roundSecretKey } from "./peerAnswer.store.ts";
import { peerInvitationOf, peerSubjectOf, type PeerSubject } from "./peerInvitation.store.ts";
import { peerResultGroups, type PeerAnswer, type PeerResult } from "./peerResult.rules.ts";
import type { PeerRound } from "./peerRound.rules.ts";
import { peerRoundItem, peerRoundKey } from "./peerRound.store.ts";

type Item = Record<string, unknown>;

/** Key of the result of a period in the partition of its contract. */
export const peerResultKey = (organizationId: string, contractId: string, period: string) => ({
  pk: contractKey(organizationId, contractId).pk,
  sk: `PEER#${period}`,
});

/** The result as an item: also used where a world is written in bulk. */
export const peerResultItem = (result: PeerResult): Item => ({
  ...peerResultKey(result.organizationId, result.contractId, result.period),
  __edb_e__: "peerResult",
  __edb_v__: "1",
  ...result,
});

/** The result of a period among the items of a contract's partition. */
export const peerResultIn = (items: readonly Item[], period: string): PeerResult | undefined =>
  items.find((item) => item["sk"] === `PEER#${period}`) as PeerResult | undefined;

/** A fair order nobody can foresee. */
function shuffled<T>(list: readonly T[]): readonly T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

const together = 10;

/** Writes the result of one person, unless there is one: it is computed once and never again (features 3.15). */
async function writeResult(table: Table, round: PeerRound, subject: PeerSubject, all: readonly PeerAnswer[], on: Day) {
  const answers = all.filter(({ contractId }) => contractId === subject.contractId);
  const groups = peerResultGroups(answers, new Set(subject.groups), round.minRespondents, shuffled);
  const { organizationId, id: roundId, period, minRespondents } = round;
  const { contractId } = subject;
  const Item = peerResultItem({ organizationId, contractId, period, roundId, closedOn: on, minRespondents, groups });
  await tookPlace(table.client.send(new PutCommand({ TableName: table.name, Item, ...absent })));
}

/** Erases items for good, in batches. */
async function erase(table: Table, keys: readonly Item[]): Promise<void> {
  for (let at = 0; at < keys.length; at += 25) {
    let left = keys.slice(at, at + 25).map((Key) => ({ DeleteRequest: { Key } }));
    while (left.length > 0) {
      const answer = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: left } }));
      left = (answer.UnprocessedItems?.[table.name] ?? []) as typeof left;
    }
  }
}

/**
 * Makes the results of a closed round and erases its answers and its secret. Every part is idempotent: a run that
 * stopped half-way is finished by the next one, from answers that are erased last.
 *
 * Employees and raters are told once all results stand, so that nobody sees some before others.
 */
export async function countRound(table: Table, round: PeerRound, at: Instant, today: Day): Promise<void> {
  const { organizationId, id } = round;
  const [subjectItems, answers] = await Promise.all([
    queryAll(table, inPartition(peerRoundKey(organizationId, id).pk, "SUBJECT#")),
    queryAll(table, { ...inPartition(answersPartition(organizationId, id)), ConsistentRead: true }),
  ]);
  const subjects = subjectItems.map(peerSubjectOf);
  for (let from = 0; from < subjects.length; from += together) {
    const some = subjects.slice(from, from + together);
    await Promise.all(some.map((each) => writeResult(table, round, each, answers as never, today)));
  }
  await erase(table, [...answers.map(({ pk, sk }) => ({ pk, sk })), roundSecretKey(organizationId, id)]);
  const notices = subjects.flatMap((subject) =>
    [subject.employeeId, subject.raterId].map((recipientId) =>
      notice(`${id}#${subject.contractId}`, {
        ...{ kind: NotificationKind.PEER_FEEDBACK_READY, recipientId: recipientId as EmployeeId, organizationId },
        ...{ subjectId: subject.contractId, employeeName: subject.employeeName, at },
      }),
    ),
  );
  await sendNotices(table, notices);
  await markRound(table, { ...round, counted: true });
}

/** Tells respondents about a round: that they are asked, or, when it is nearly over, that they have not answered. */
export async function tellRespondents(
  table: Table,
  round: PeerRound,
  kind: typeof NotificationKind.PEER_FEEDBACK_ASKED | typeof NotificationKind.PEER_FEEDBACK_REMINDER,
  at: Instant,
): Promise<number> {
  const { organizationId, id } = round;
  const items = await queryAll(table, inPartition(peerRoundKey(organizationId, id).pk, "INVITE#"));
  const waiting = items.map(peerInvitationOf).filter(({ status }) => status === PeerInvitationStatus.ASKED);
  const people = [...new Set(waiting.map(({ respondentId }) => respondentId))];
  await tell(table, round, people, kind, at);
  return people.length;
}

/** Tells people about a round in which they are asked. */
export async function tell(
  table: Table,
  { organizationId, id, unitName }: PeerRound,
  people: readonly string[],
  kind: typeof NotificationKind.PEER_FEEDBACK_ASKED | typeof NotificationKind.PEER_FEEDBACK_REMINDER,
  at: Instant,
): Promise<void> {
  const notices = people.map((recipientId) =>
    notice(id, {
      ...{ kind, organizationId, recipientId: recipientId as EmployeeId, subjectId: id },
      ...{ employeeName: unitName, at },
    }),
  );
  await sendNotices(table, notices);
}

/** Notes what the clock did about a round, while the round is as it was seen. */
export async function markRound(table: Table, after: PeerRound): Promise<void> {
  const item = peerRoundItem(after);
  const names = { "#reminded": "reminded", "#counted": "counted", "#version": "version", "#gsi4pk": "gsi4pk" };
  const due = item["gsi4pk"] === undefined ? {} : { ":pk": item["gsi4pk"], ":sk": item["gsi4sk"] };
  const set = "SET #reminded = :reminded, #counted = :counted";
  // When somebody closed it meanwhile, the next run sees it as it is then.
  await tookPlace(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: peerRoundKey(after.organizationId, after.id),
        UpdateExpression: ":pk" in due ? `${set}, #gsi4pk = :pk, gsi4sk = :sk` : `${set} REMOVE #gsi4pk, gsi4sk`,
        ConditionExpression: "#version = :version",
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: {
          ...{ ":reminded": after.reminded, ":counted": after.counted, ":version": after.version },
          ...due,
        },
      }),
    ),
  );
}
