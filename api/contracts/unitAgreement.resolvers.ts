import { ulid } from "ulidx";
import type { QueryUnitAgreementArgs, QueryUnitAgreementsArgs, UnitAgreementSaveInput } from "../generated/schema.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn, requireUse } from "../graphql/gate.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { isRefused, refuse } from "../kernel/refusal.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import { planOfPart } from "../plans/plan.rules.ts";
import { planKey, planOf } from "../plans/plan.store.ts";
import type { IndicatorParent } from "./contractParent.ts";
import { unitAgreementKey, unitAgreementOf } from "./unitAgreement.store.ts";
import {
  agreementOfIndicator,
  readIndicators,
  readPrograms,
  unitAgreementId,
  unitIndicatorAchievement,
  type UnitAgreement,
  type UnitIndicator,
} from "./unitAgreement.rules.ts";

const unitOf = async (id: string, context: Context) => {
  const item = await context.items.load(orgUnitKey(context.actor.organizationId, id));
  return item === undefined ? undefined : orgUnitOf(item);
};
const cycle = async (id: string, context: Context) => {
  const item = await context.items.load(cycleKey(context.actor.organizationId, id));
  return item === undefined ? undefined : cycleOf(item);
};

const Query = {
  async unitAgreement(_: unknown, { id }: QueryUnitAgreementArgs, context: Context) {
    return (await context.stores.unitAgreements.load(id)) ?? null;
  },
  async unitAgreements(_: unknown, { cycle: cycleId, within, ...args }: QueryUnitAgreementsArgs, context: Context) {
    const unit = within ? await unitOf(within, context) : undefined;
    if (within && unit === undefined) throw codedError("NOT_FOUND", { path: ["within"] });
    return context.stores.unitAgreements.ofCycle(cycleId, unit?.unitPath ?? "", pageOf(args));
  },
};

async function unitAgreementSave(_: unknown, { input }: { input: UnitAgreementSaveInput }, context: Context) {
  const { session, stores } = context;
  const refused = (why: ReturnType<typeof refuse>) =>
    payload<"unitAgreement", UnitAgreement>("unitAgreement", { refused: why });
  const [unit, year] = await Promise.all([unitOf(input.unit, context), cycle(input.cycle, context)]);
  if (unit === undefined) return refused(refuse("UNKNOWN_ID", "unit"));
  if (year === undefined) return refused(refuse("UNKNOWN_ID", "cycle"));
  requireUse(context, "unitAgreementSave", { unitPath: unit.unitPath });
  const id = unitAgreementId(unit.id, year.year);
  const plansNamed = input.indicators.flatMap(({ planIndicator }) => planIndicator ?? []).map(planOfPart);
  const plans = await Promise.all(plansNamed.map((plan) => context.items.load(planKey(session.organizationId, plan))));
  const goals = plans.flatMap((item) => (item === undefined ? [] : planOf(item).goals));
  const planIndicators = new Set<string>(goals.flatMap(({ indicators }) => indicators.map((each) => each.id)));
  const saved = await stores.unitAgreements.save(id, input.version, (before) => {
    const indicators = readIndicators(input, before?.indicators ?? [], id, ulid, planIndicators);
    if (isRefused(indicators)) return indicators;
    const read = readPrograms(input, before?.programs);
    if (isRefused(read)) return read;
    const { programs } = read;
    const record: UnitAgreement = {
      ...{ id, organizationId: session.organizationId, version: 0, history: { sequence: 0, hash: "" } },
      ...{
        cycleId: year.id,
        year: year.year,
        unitId: unit.id,
        unitName: shownState(unit, context.actor.today).name,
        unitPath: unit.unitPath,
      },
      ...before,
      indicators,
      programs,
    };
    return { record, note: { changedFields: input.programs ? ["indicators", "programs"] : ["indicators"] } };
  });
  return payload("unitAgreement", saved);
}

const UnitAgreement = {
  programs: (agreement: UnitAgreement) => agreement.programs ?? [],
  mayChange: ({ unitPath }: UnitAgreement, _: unknown, context: Context) =>
    mayUseOn(context, "unitAgreementSave", { unitPath }),
  cycle: (agreement: UnitAgreement, _: unknown, context: Context) => cycle(agreement.cycleId, context),
  unit: (agreement: UnitAgreement, _: unknown, context: Context) => unitOf(agreement.unitId, context),
};

const UnitIndicator = {
  achievement: (indicator: UnitIndicator) => unitIndicatorAchievement(indicator),
};

const Indicator = {
  /** The unit's indicator, through the request's batch: one request for all indicators of a contract. */
  async unitIndicator(indicator: IndicatorParent, _: unknown, context: Context): Promise<UnitIndicator | null> {
    if (indicator.unitIndicatorId === undefined) return null;
    const key = unitAgreementKey(context.actor.organizationId, agreementOfIndicator(indicator.unitIndicatorId));
    const item = await context.items.load(key);
    if (item === undefined) return null;
    return unitAgreementOf(item).indicators.find((candidate) => candidate.id === indicator.unitIndicatorId) ?? null;
  },
};

/** Unit performance agreements, and what persons' indicators serve of them. */
export const unitAgreementResolvers = {
  Query,
  Mutation: { unitAgreementSave },
  UnitAgreement,
  UnitIndicator,
  Indicator,
};
