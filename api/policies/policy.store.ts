import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { PolicyPresetValues, PolicyStatusValues } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import type { Policy } from "./policy.rules.ts";
import { standardParameters } from "./policyParameters.rules.ts";

type Item = Record<string, unknown>;

/** A version of an organization's rules, whole: a few kilobytes. */
export const policyEntity = new Entity({
  model: { entity: "policy", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Policy["history"]>("any"), required: true },
    title: { type: "string", required: true },
    status: { type: PolicyStatusValues, required: true },
    preset: { type: PolicyPresetValues, required: true },
    validFrom: { type: "string", required: true },
    validTo: { type: "string" },
    methods: { type: CustomAttributeType<Policy["methods"]>("any"), required: true },
    parameters: { type: CustomAttributeType<Policy["parameters"]>("any"), required: true },
    contentHash: { type: "string" },
    adoptedAt: { type: "string" },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#POLICY#${id}", ["organizationId", "id"]], ["POLICY", []]),
    ofOrganization: indexKey("gsi1", ["TEN#${organizationId}#POLICIES", ["organizationId"]], ["${id}", ["id"]]),
  },
});

/** Key of a policy's item. */
export const policyKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}POLICY#${id}`,
  sk: "POLICY",
});
/** The policy as an item. */
export const policyItem = (policy: Policy): Item => itemOf(policyEntity, policy);
const standard = standardParameters();

/** Reads a policy's item. Of a parameter that came after the policy was written, the standard holds. */
export const policyOf = (item: Item): Policy => {
  const policy: Policy = recordOf(policyEntity, item);
  return { ...policy, parameters: { ...standard, ...policy.parameters } };
};

/** Policies of the session's organization. */
export function openPolicyStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);

  const load = (id: string): Promise<Policy | undefined> => getRecord(table, policyKey(organizationId, id), policyOf);

  const keeping: Keeping<Policy, never> = {
    load,
    parts: (after, before) => [recordPart(policyItem(after), before)],
    conflicts: {},
  };

  return {
    load,
    /** Policy versions, newest first. */
    newestFirst: (request: PageRequest): Promise<Page<Policy>> =>
      queryPage(table, inIndex("gsi1", `${tenant}POLICIES`, "", true), request, tenant, policyOf),
    /** Writes a new draft. */
    create: (
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: () => Decision<Decided<Policy>>,
    ): Promise<Changed<Policy>> => createRecord(session, keeping, { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      seenVersion: number,
      action: string,
      decide: (policy: Policy) => Decision<Decided<Policy>>,
    ): Promise<Changed<Policy>> => changeRecord(session, keeping, id, seenVersion, { action, decide }),
  };
}
