import { createHmac } from "node:crypto";
import { BatchGetCommand, BatchWriteCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { auditedWrite, type LabeledPart, type Session } from "../audit/auditedWrite.ts";
import { noHistory } from "../audit/auditEvent.rules.ts";
import { PeerInvitationStatus, PeerRoundStatus } from "../generated/enums.ts";
import { getItems } from "../table/batch.ts";
import { cancellationCodes, sendThroughConflicts } from "../table/conflicts.ts";
import { tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inIndex, inPartition } from "../table/query.ts";
import type { PeerInvitation } from "./peerAnswer.rules.ts";
import type { PeerAnswer } from "./peerResult.rules.ts";
import type { PeerRound } from "./peerRound.rules.ts";
import {
  invitesOf,
  peerInvitationItem,
  peerInvitationKey,
  peerInvitationOf,
  peerSubjectItem,
  peerSubjectKey,
  peerSubjectOf,
  type PeerSubject,
} from "./peerInvitation.store.ts";
import { peerCountsKey, peerRoundKey, peerRoundOf } from "./peerRound.store.ts";

type Item = Record<string, unknown>;

/*
 * How an answer stays without a path to its author (features 3.15):
 * - The respondent's browser makes a random token. The server never stores it, in no form.
 * - The answer's key is HMAC-SHA-256(key of the round, token). The same token finds the same answer, so sending twice
 *   keeps one; the table alone leads from no invitation to any answer, also for whoever reads all of it.
 * - An answer has no author, no version, no time, no id that sorts by time, and no idempotency item. Its place among
 *   the others follows from the HMAC: random.
 * - The invitation moves to ANSWERED, without a time and without an audit event. The history tells of rounds, and of
 *   those who declined; "who answered when" beside a stream of answers would join both again.
 * - When the round closes, answers and key are erased once they were counted.
 * What stays possible is said to users as well: whoever writes recognizably is recognized, and somebody who watched
 * the database itself at the very second of an answer could pair the two changes, as could an operator who restores
 * the table to the seconds around it. So could whoever reads the raw database while a round is open and only one of
 * those asked about somebody has answered: one invitation stands ANSWERED, one answer is there. Once more have
 * answered, nothing says whose is whose. No role of the product can read either.
 */

/** Key of the item that holds the secret of a round. It stands by itself and is erased when the round is counted. */
export const roundSecretKey = (organizationId: string, roundId: string) => ({
  pk: `${tenantPrefix(organizationId)}PEER-SECRET#${roundId}`,
  sk: "SECRET",
});

/** Partition of a round's answers, apart from the round's own. */
export const answersPartition = (organizationId: string, roundId: string): string =>
  `${tenantPrefix(organizationId)}PEER-ANSWERS#${roundId}`;

/** The answer as an item, under the name that only its token finds. */
export const peerAnswerItem = (organizationId: string, roundId: string, name: string, answer: PeerAnswer): Item => ({
  pk: answersPartition(organizationId, roundId),
  sk: `${answer.contractId}#${name}`,
  __edb_e__: "peerAnswer",
  __edb_v__: "1",
  ...answer,
});

/** What an answer needs to know before it is decided. */
export type Asked = {
  readonly round: PeerRound | undefined;
  readonly invitation: PeerInvitation | undefined;
  readonly secret: string | undefined;
};

const batchRows = 25;

/** Invitations and answers of the session's organization. */
export function openPeerAnswerStore(session: Session) {
  const { table, organizationId } = session;
  const nameOf = (secret: string, contractId: string, token: string): string =>
    createHmac("sha256", Buffer.from(secret, "base64url")).update(`${contractId}\n${token}`).digest("base64url");

  return {
    /** What a person is asked, in all rounds: newest round last. */
    invitationsOf: async (respondentId: string): Promise<PeerInvitation[]> =>
      (await queryAll(table, inIndex("gsi3", invitesOf(organizationId, respondentId)))).map(peerInvitationOf),

    /** Round, invitation and secret of one answer: one request. */
    async asked(roundId: string, contractId: string, respondentId: string): Promise<Asked> {
      const Keys = [
        peerRoundKey(organizationId, roundId),
        peerInvitationKey(organizationId, roundId, contractId, respondentId),
        roundSecretKey(organizationId, roundId),
      ];
      const got = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead: true } } }),
      );
      const items = (got.Responses?.[table.name] ?? []) as Item[];
      const [round, invitation, secret] = Keys.map(({ sk }) => items.find((item) => item["sk"] === sk));
      return {
        round: round && peerRoundOf(round),
        invitation: invitation && peerInvitationOf(invitation),
        secret: secret && String(secret["secret"]),
      };
    },

    /** Whether the answer of this token is kept already: the same one sent again. */
    async isKept(roundId: string, contractId: string, secret: string, token: string): Promise<boolean> {
      const pk = answersPartition(organizationId, roundId);
      const [item] = await getItems(table, [{ pk, sk: `${contractId}#${nameOf(secret, contractId, token)}` }]);
      return item !== undefined;
    },

    /**
     * Keeps an answer and marks its invitation, while the round is open and the invitation unanswered; both or
     * neither.
     *
     * @returns false when another call was quicker, or the round closed meanwhile
     */
    async keep(invitation: PeerInvitation, answer: PeerAnswer, secret: string, token: string): Promise<boolean> {
      const { roundId, contractId, respondentId } = invitation;
      const status = { ExpressionAttributeNames: { "#status": "status" } };
      const Item = peerAnswerItem(organizationId, roundId, nameOf(secret, contractId, token), answer);
      try {
        // Everybody's answer moves the same count, and many answer in the last hour.
        await sendThroughConflicts(
          table,
          new TransactWriteCommand({
            TransactItems: [
              { Put: { TableName: table.name, Item, ...absent } },
              {
                Update: {
                  ...{ TableName: table.name, ...status },
                  Key: peerInvitationKey(organizationId, roundId, contractId, respondentId),
                  UpdateExpression: "SET #status = :answered",
                  ConditionExpression: "#status = :asked",
                  ExpressionAttributeValues: {
                    ":answered": PeerInvitationStatus.ANSWERED,
                    ":asked": PeerInvitationStatus.ASKED,
                  },
                },
              },
              {
                Update: {
                  TableName: table.name,
                  Key: peerCountsKey(organizationId, roundId),
                  UpdateExpression: "ADD answered :one",
                  ExpressionAttributeValues: { ":one": 1 },
                },
              },
              {
                ConditionCheck: {
                  ...{ TableName: table.name, ...status, Key: peerRoundKey(organizationId, roundId) },
                  ConditionExpression: "#status = :open",
                  ExpressionAttributeValues: { ":open": PeerRoundStatus.OPEN },
                },
              },
            ],
          }),
        );
        return true;
      } catch (error) {
        if (!cancellationCodes(error)?.includes("ConditionalCheckFailed")) throw error;
        return false;
      }
    },

    /** The person an invitation is about, with everybody asked about them: two requests. */
    async subject(roundId: string, contractId: string): Promise<{ subject: PeerSubject; asked: PeerInvitation[] }> {
      const { pk } = peerRoundKey(organizationId, roundId);
      const [[item], invites] = await Promise.all([
        getItems(table, [peerSubjectKey(organizationId, roundId, contractId)]),
        queryAll(table, inPartition(pk, `INVITE#${contractId}#`)),
      ]);
      if (item === undefined) throw new Error("An invitation without the person it is about");
      return { subject: peerSubjectOf(item), asked: invites.map(peerInvitationOf) };
    },

    /** How many each of these people are asked about in a round. */
    async loadsIn(roundId: string, people: readonly string[]): Promise<Map<string, number>> {
      const counts = await Promise.all(
        people.map((id) => queryAll(table, inIndex("gsi3", invitesOf(organizationId, id), `${roundId}#`))),
      );
      return new Map(people.map((id, at) => [id, counts[at]?.length ?? 0]));
    },

    /** Notes a conflict of interest with its reason, and asks the substitute, if there is one; all or nothing. */
    async decline(
      invitation: PeerInvitation,
      reason: string,
      substitute: PeerInvitation | undefined,
    ): Promise<boolean> {
      const { roundId, contractId, respondentId } = invitation;
      const parts: LabeledPart<"invitation">[] = [
        {
          label: "invitation",
          part: {
            Update: {
              TableName: undefined,
              Key: peerInvitationKey(organizationId, roundId, contractId, respondentId),
              UpdateExpression: "SET #status = :declined",
              ConditionExpression: "#status = :asked",
              ExpressionAttributeNames: { "#status": "status" },
              ExpressionAttributeValues: {
                ":declined": PeerInvitationStatus.DECLINED,
                ":asked": PeerInvitationStatus.ASKED,
              },
            },
          },
        },
        {
          label: "invitation",
          part: {
            Update: {
              TableName: undefined,
              Key: peerCountsKey(organizationId, roundId),
              UpdateExpression: "ADD declined :one, asked :asked",
              ExpressionAttributeValues: { ":one": 1, ":asked": substitute === undefined ? -1 : 0 },
            },
          },
        },
      ];
      if (substitute !== undefined) {
        parts.push({ label: "invitation", part: put(peerInvitationItem(substitute), absent) });
      }
      const { written } = await auditedWrite(session, {
        ...{ subject: invitation.id, head: noHistory, parts: () => parts },
        note: {
          ...{ action: "peerInvitationDecline", reason },
          ...{ fromState: PeerInvitationStatus.ASKED, toState: PeerInvitationStatus.DECLINED },
        },
      });
      return written;
    },

    /**
     * Writes what a round asks before it is opened: invitations are seen only once their round is there, so an
     * interruption leaves nothing visible. The secret comes with them.
     */
    async prepare(
      roundId: string,
      secret: string,
      subjects: readonly PeerSubject[],
      invites: readonly PeerInvitation[],
    ) {
      const items: Item[] = [
        { ...roundSecretKey(organizationId, roundId), secret },
        ...subjects.map(peerSubjectItem),
        ...invites.map(peerInvitationItem),
      ];
      for (let at = 0; at < items.length; at += batchRows) {
        let left = items.slice(at, at + batchRows).map((Item) => ({ PutRequest: { Item } }));
        while (left.length > 0) {
          const answer = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: left } }));
          left = (answer.UnprocessedItems?.[table.name] ?? []) as typeof left;
        }
      }
    },
  };
}

/** What `openPeerAnswerStore` gives. */
export type PeerAnswerStore = ReturnType<typeof openPeerAnswerStore>;
import { absent, put } from "../table/guard.ts";
