import { Entity } from "electrodb";
import { PeerGroupValues, PeerInvitationStatusValues, type PeerGroup } from "../generated/enums.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import type { PeerInvitation } from "./peerAnswer.rules.ts";
import { peerRoundKey } from "./peerRound.store.ts";
import type { Chosen } from "./respondents.rules.ts";

type Item = Record<string, unknown>;

/**
 * Who is asked about whom. It carries neither version nor time: its state moves once, and nothing of it may tell when
 * that was (features 3.15).
 */
export const peerInvitationEntity = new Entity({
  model: { entity: "peerInvitation", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    roundId: { type: "string", required: true },
    contractId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    positionTitle: { type: "string", required: true },
    unitName: { type: "string", required: true },
    respondentId: { type: "string", required: true },
    group: { type: PeerGroupValues, required: true },
    status: { type: PeerInvitationStatusValues, required: true },
  },
  indexes: {
    byId: primaryKey(
      ["TEN#${organizationId}#PEER-ROUND#${roundId}", ["organizationId", "roundId"]],
      ["INVITE#${contractId}#${respondentId}", ["contractId", "respondentId"]],
    ),
    ofRespondent: indexKey(
      "gsi3",
      ["TEN#${organizationId}#EMPLOYEE#${respondentId}#PEER-INVITES", ["organizationId", "respondentId"]],
      ["${roundId}#${contractId}", ["roundId", "contractId"]],
    ),
  },
});

/** Reads an invitation's item. */
export const peerInvitationOf = (item: Item): PeerInvitation => recordOf(peerInvitationEntity, item);

/** The invitation as an item: also used where a world is written in bulk. */
export const peerInvitationItem = (invitation: PeerInvitation): Item => itemOf(peerInvitationEntity, invitation);

/** Key of the invitation of a respondent about a person. */
export const peerInvitationKey = (
  organizationId: string,
  roundId: string,
  contractId: string,
  respondentId: string,
) => ({
  ...peerRoundKey(organizationId, roundId),
  sk: `INVITE#${contractId}#${respondentId}`,
});

/** Partition of the index that holds what a respondent is asked. */
export const invitesOf = (organizationId: string, respondentId: string): string =>
  `${tenantPrefix(organizationId)}EMPLOYEE#${respondentId}#PEER-INVITES`;

/** A person a round is about: whose result is made when it closes, and who is in reserve. */
export type PeerSubject = {
  readonly organizationId: string;
  readonly roundId: string;
  readonly contractId: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly unitName: string;
  readonly raterId: string;
  readonly groups: readonly PeerGroup[];
  readonly reserves: readonly Chosen[];
};

/** Key of a person in a round. */
export const peerSubjectKey = (organizationId: string, roundId: string, contractId: string) => ({
  ...peerRoundKey(organizationId, roundId),
  sk: `SUBJECT#${contractId}`,
});

/** A person in a round as an item. */
export const peerSubjectItem = (subject: PeerSubject): Item => ({
  ...peerSubjectKey(subject.organizationId, subject.roundId, subject.contractId),
  __edb_e__: "peerSubject",
  __edb_v__: "1",
  ...subject,
});

/** Reads a person in a round. */
export const peerSubjectOf = (item: Item): PeerSubject => item as unknown as PeerSubject;
