import { partiesOf } from "../access/actor.rules.ts";
import { withHeadedUnit } from "../access/unitHead.ts";
import type {
  OrgUnitChangeInput,
  OrgUnitCloseInput,
  OrgUnitCreateInput,
  QueryOrgUnitArgs,
  QueryOrgUnitsArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { oversees, requireUse } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { isRefused, refuse, type Refused } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import {
  changeUnit,
  closeUnit,
  createUnit,
  orgUnitActions,
  orgUnitChangeModel,
  orgUnitCloseModel,
  orgUnitCreateModel,
  shownState,
  type OrgUnit as Unit,
} from "./orgUnit.rules.ts";
import { idsOfPath } from "./orgUnitTree.rules.ts";
import { keepUnits, pathOf, unitBy } from "./unitScope.ts";

const refused = (reason: Refused) => payload<"orgUnit", Unit>("orgUnit", { refused: reason });

/** The unit and everything above it, as they are now: what must not change while something is hung below. */
async function lineAbove(context: Context, unit: Unit): Promise<Unit[]> {
  const above = await Promise.all(idsOfPath(unit.unitPath).map((id) => context.stores.orgUnits.load(id)));
  return above.filter((found) => found !== undefined);
}

async function orgUnitCreate(_: unknown, { input }: { input: OrgUnitCreateInput }, context: Context) {
  const values = validated(orgUnitCreateModel, input);
  if (isRefused(values)) return refused(values);
  const parent = await context.stores.orgUnits.load(values.parent);
  if (parent === undefined) return refused(refuse("UNKNOWN_ID", "parent"));
  requireUse(context, "orgUnitCreate", parent);
  const { organizationId, today } = context.actor;
  const changed = await context.stores.orgUnits.create(
    { action: "orgUnitCreate", idempotency: idempotencyOf("orgUnitCreate", input) },
    [parent],
    () => createUnit(values, parent, { id: context.session.newId("orgUnit"), organizationId, today }),
  );
  return payload("orgUnit", changed);
}

async function orgUnitChange(_: unknown, { input }: { input: OrgUnitChangeInput }, context: Context) {
  const values = validated(orgUnitChangeModel, input);
  if (isRefused(values)) return refused(values);
  const { orgUnits } = context.stores;
  const units = values.parent ? await orgUnits.all() : [];
  const parent = units.find((unit) => unit.id === values.parent);
  const above = parent === undefined ? [] : await lineAbove(context, parent);
  // Read again what the transaction will hold still, so that the decision rests on the same units.
  const fresh = units.map((unit) => above.find((known) => known.id === unit.id) ?? unit);
  const guard = above.some((unit) => unit.id === input.id) ? [] : above;
  const changed = await orgUnits.change(input.id, input.version, "orgUnitChange", guard, (unit) =>
    changeUnit(unit, values, fresh, context.actor.today),
  );
  return payload("orgUnit", changed);
}

async function orgUnitClose(_: unknown, { input }: { input: OrgUnitCloseInput }, context: Context) {
  const values = validated(orgUnitCloseModel, input);
  if (isRefused(values)) return refused(values);
  const seen = await context.stores.orgUnits.load(input.id);
  if (seen === undefined) return refused(refuse("UNKNOWN_ID", "id"));
  const contents = await context.stores.orgUnits.contents(seen);
  const changed = await context.stores.orgUnits.change(input.id, input.version, "orgUnitClose", [], (unit) =>
    closeUnit(unit, values.to, contents, context.actor.today),
  );
  return payload("orgUnit", changed);
}

const OrgUnit = {
  name: (unit: Unit, _: unknown, context: Context) => shownState(unit, context.actor.today).name,
  kind: (unit: Unit, _: unknown, context: Context) => shownState(unit, context.actor.today).kind,
  parent: async (unit: Unit, _: unknown, context: Context) =>
    (await unitBy(context, shownState(unit, context.actor.today).parentId)) ?? null,
  async pathNames(unit: Unit, _: unknown, context: Context): Promise<string[]> {
    const line = await Promise.all(idsOfPath(unit.unitPath).map((id) => unitBy(context, id)));
    return line.flatMap((found) => (found === undefined ? [] : [shownState(found, context.actor.today).name]));
  },
  depth: (unit: Unit) => idsOfPath(unit.unitPath).length - 1,
  history: (unit: Unit) => unit.states,
  // Which unit the caller heads is found out only where no role says it already.
  overseen: async (unit: Unit, _: unknown, context: Context) =>
    oversees(context.actor, unit.unitPath) || oversees(await withHeadedUnit(context), unit.unitPath),
  allowedActions: (unit: Unit, _: unknown, context: Context) => orgUnitActions(unit, partiesOf(context.actor, unit)),
};

/** Units: the tree, and its changes over time. */
export const orgUnitResolvers = {
  Query: {
    orgUnit: async (_: unknown, { id }: QueryOrgUnitArgs, context: Context) => (await unitBy(context, id)) ?? null,
    async orgUnits(_: unknown, { within, ...args }: QueryOrgUnitsArgs, context: Context) {
      const page = await context.stores.orgUnits.inTree(await pathOf(context, within), pageOf(args, 500));
      keepUnits(
        context,
        page.edges.map(({ node }) => node),
      );
      return page;
    },
  },
  Mutation: { orgUnitCreate, orgUnitChange, orgUnitClose },
  OrgUnit,
};
