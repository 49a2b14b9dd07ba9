import { CustomAttributeType, Entity } from "electrodb";
import type { Session } from "../audit/auditedWrite.ts";
import { ContractApproachValues } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import { put, type WritePart } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import { contentOf, type Contract, type ContractBody } from "./contract.rules.ts";

type Item = Record<string, unknown>;

/** How the content and signatures of a contract are kept, in force or not. */
export const contentAttributes = {
  id: { type: "string", required: true },
  organizationId: { type: "string", required: true },
  approach: { type: ContractApproachValues, required: true },
  results: { type: CustomAttributeType<ContractBody["results"]>("any"), required: true },
  behaviors: { type: CustomAttributeType<ContractBody["behaviors"]>("any"), required: true },
  annexes: { type: CustomAttributeType<ContractBody["annexes"]>("any"), required: true },
  signatures: { type: CustomAttributeType<ContractBody["signatures"]>("any"), required: true },
  removedSignatures: { type: CustomAttributeType<ContractBody["removedSignatures"]>("any"), required: true },
} as const;

/** Content proposed by an open amendment: beside the content in force, so that the contract's page is one query. */
export const contractAmendmentEntity = new Entity({
  model: { entity: "contractAmendment", version: "1", service: "capaian" },
  attributes: contentAttributes,
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#CONTRACT#${id}", ["organizationId", "id"]], ["CONTRACT#AMENDMENT", []]),
  },
});

/** An edition that was in force, kept whole, with why and when the next took its place. */
export type SupersededEdition = ContractBody & {
  readonly id: string;
  readonly organizationId: string;
  readonly edition: number;
  readonly reason: string;
  readonly supersededAt: Instant;
};

/** Superseded editions, in a partition of their own: a contract's page does not pay for its past. */
export const contractEditionEntity = new Entity({
  model: { entity: "contractEdition", version: "1", service: "capaian" },
  attributes: {
    ...contentAttributes,
    edition: { type: "number", required: true, padding: { length: 4, char: "0" } },
    reason: { type: "string", required: true },
    supersededAt: { type: "string", required: true },
  },
  indexes: {
    ofContract: primaryKey(
      ["TEN#${organizationId}#CONTRACT-EDITIONS#${id}", ["organizationId", "id"]],
      ["EDITION#${edition}", ["edition"]],
    ),
  },
});

/** Key of the content an open amendment proposes. */
export const amendmentKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}CONTRACT#${id}`,
  sk: "CONTRACT#AMENDMENT",
});

/** Reads proposed content. */
export function proposedOf(item: Item): ContractBody {
  const { signatures, removedSignatures, ...body } = recordOf<ContractBody>(contractAmendmentEntity, item);
  return { ...contentOf(body), signatures, removedSignatures };
}

/** Parts of a contract's transaction that keep its proposal and, when an amendment came into force, the edition before. */
export function editionParts(after: Contract, before: Contract | undefined): WritePart[] {
  const { id, organizationId, proposed } = after;
  const parts: WritePart[] = [];
  if (proposed !== undefined && proposed !== before?.proposed)
    parts.push(put(itemOf(contractAmendmentEntity, { id, organizationId, ...proposed })));
  if (proposed === undefined && before?.proposed !== undefined)
    parts.push({ Delete: { TableName: undefined, Key: amendmentKey(organizationId, id) } });
  if (before !== undefined && after.edition > before.edition) {
    const { signatures, removedSignatures, edition, amendment } = before;
    const supersededAt =
      after.signatures
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? "";
    const kept = { ...contentOf(before), signatures, removedSignatures };
    const why = { edition, reason: amendment?.reason ?? "", supersededAt };
    parts.push(put(itemOf(contractEditionEntity, { id, organizationId, ...kept, ...why })));
  }
  return parts;
}

/** Superseded editions of contracts of the session's organization. */
export function openContractEditionStore({ table, organizationId }: Session) {
  return {
    /** Editions a contract had before the one in force, newest first. */
    async before(id: string): Promise<SupersededEdition[]> {
      const pk = `${tenantPrefix(organizationId)}CONTRACT-EDITIONS#${id}`;
      const items = await queryAll(table, inPartition(pk, "EDITION#", true));
      return items.map((item) => recordOf<SupersededEdition>(contractEditionEntity, item));
    },
  };
}
