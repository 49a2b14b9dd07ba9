import { partiesOf } from "../access/actor.rules.ts";
import type { Language } from "../generated/enums.ts";
import type {
  PolicyAdoptInput,
  PolicyCreateInput,
  PolicyUpdateInput,
  QueryPoliciesArgs,
  QueryPolicyArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { canonical } from "../kernel/hash.ts";
import { isRefused, refuse, type Refused } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import {
  adoptPolicy,
  createPolicy,
  policyActions,
  policyCreateModel,
  policyUpdateModel,
  policyValue,
  updatePolicy,
  type Policy as Record,
} from "./policy.rules.ts";
import { policyById } from "./adoptedPolicies.ts";
import { policyKeys, policyParameters } from "./policyParameters.rules.ts";

const refused = (reason: Refused) => payload<"policy", Record>("policy", { refused: reason });

async function policyCreate(_: unknown, { input }: { input: PolicyCreateInput }, context: Context) {
  const values = validated(policyCreateModel, input);
  if (isRefused(values)) return refused(values);
  const source = values.copyOf ? await context.stores.policies.load(values.copyOf) : undefined;
  if (values.copyOf && source === undefined) return refused(refuse("UNKNOWN_ID", "copyOf"));
  const { organizationId } = context.actor;
  const changed = await context.stores.policies.create(
    { action: "policyCreate", idempotency: idempotencyOf("policyCreate", input) },
    () => ({
      record: createPolicy(values, { id: context.session.newId("policy"), organizationId }, source),
      note: { toState: "DRAFT" },
    }),
  );
  return payload("policy", changed);
}

async function policyUpdate(_: unknown, { input }: { input: PolicyUpdateInput }, context: Context) {
  const values = validated(policyUpdateModel, input);
  if (isRefused(values)) return refused(values);
  const { policies } = context.stores;
  const changed = await policies.change(input.id, input.version, "policyUpdate", (policy) =>
    updatePolicy(policy, values),
  );
  return payload("policy", changed);
}

async function policyAdopt(_: unknown, { input }: { input: PolicyAdoptInput }, context: Context) {
  const { policies } = context.stores;
  const changed = await policies.change(input.id, input.version, "policyAdopt", (policy) =>
    adoptPolicy(policy, context.session.at),
  );
  return payload("policy", changed);
}

const Policy = {
  parameters: (policy: Record) =>
    policyKeys.map((key) => {
      const { value, citation, confidence } = policy.parameters[key];
      const { label } = policyParameters[key];
      return {
        key,
        value: canonical(value),
        citation,
        confidence,
        label: (args: { language?: Language | null }, context: Context) =>
          (args.language ?? context.language) === "EN" ? label.en : label.id,
      };
    }),
  quadrant: (policy: Record) => policyValue(policy, "quadrant"),
  distribution: (policy: Record) => ({
    mode: policyValue(policy, "distribution.mode"),
    minUnitSize: policyValue(policy, "distribution.minUnitSize"),
    rules: policyValue(policy, "distribution.rules"),
    citation: policy.parameters["distribution.rules"].citation,
  }),
  allowedActions: (policy: Record, _: unknown, context: Context) =>
    policyActions(policy, partiesOf(context.actor, { unitPath: "" })),
};

/** Policy versions. */
export const policyResolvers = {
  Query: {
    policy: async (_: unknown, { id }: QueryPolicyArgs, context: Context) => (await policyById(context, id)) ?? null,
    policies: (_: unknown, args: QueryPoliciesArgs, context: Context) =>
      context.stores.policies.newestFirst(pageOf(args)),
  },
  Mutation: { policyCreate, policyUpdate, policyAdopt },
  Policy,
};
