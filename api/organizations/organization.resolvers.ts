import { currentCycle } from "../cycles/cycle.rules.ts";
import type { OrganizationUpdateInput, QueryOrganizationsArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { isRefused } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import { organizationUpdateModel, updateOrganization, type Organization as Record } from "./organization.rules.ts";
import { unitBy } from "./unitScope.ts";

async function organizationUpdate(_: unknown, { input }: { input: OrganizationUpdateInput }, context: Context) {
  const values = validated(organizationUpdateModel, input);
  if (isRefused(values)) return payload<"organization", Record>("organization", { refused: values });
  const changed = await context.stores.organizations.change(input.version, "organizationUpdate", (organization) =>
    updateOrganization(organization, values),
  );
  return payload("organization", changed);
}

const Organization = {
  theme: ({ accent }: Record) => ({ accent }),
  rootUnit: async (organization: Record, _: unknown, context: Context) =>
    organization.id === context.actor.organizationId
      ? ((await unitBy(context, organization.rootUnitId)) ?? null)
      : null,
  // Another organization's cycle lies behind another tenant's keys: operators see names, not work.
  currentCycle: async (organization: Record, _: unknown, context: Context) =>
    organization.id === context.actor.organizationId
      ? (currentCycle(await context.cycles(), context.actor.today) ?? null)
      : null,
};

/** The organization the caller works in. */
export const organizationResolvers = {
  Query: {
    organization: (_: unknown, __: unknown, context: Context) => context.stores.organizations.own(),
    organizations: (_: unknown, args: QueryOrganizationsArgs, context: Context) =>
      context.stores.organizations.all(pageOf(args)),
  },
  Mutation: { organizationUpdate },
  Organization,
};
