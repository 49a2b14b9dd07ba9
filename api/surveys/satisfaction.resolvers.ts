import { methodsToday, policyToday } from "../cycles/currentMethods.ts";
import type { MutationSatisfactionIndexRecordArgs, QuerySatisfactionArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { requireUse } from "../graphql/gate.ts";
import { payload } from "../graphql/payload.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { unitBy } from "../organizations/unitScope.ts";
import { policyValue } from "../policies/policy.rules.ts";
import { standardParameters } from "../policies/policyParameters.rules.ts";
import {
  qualityOf,
  recordIndex,
  trendOf,
  unasked,
  type Satisfaction,
  type SatisfactionIndex,
} from "./satisfaction.rules.ts";
import { satisfactionKey, satisfactionOf } from "./satisfaction.store.ts";

const refused = (why: Refused) => payload<"satisfaction", Satisfaction>("satisfaction", { refused: why });

/** A unit's indexes by key; null when there is no such unit, or where the policy does not ask citizens (R-MIX-01). */
async function satisfaction(_: unknown, { unit: id }: QuerySatisfactionArgs, context: Context) {
  const { organizationId } = context.actor;
  const [unit, item, methods] = await Promise.all([
    unitBy(context, id),
    context.items.load(satisfactionKey(organizationId, id)),
    methodsToday(context),
  ]);
  if (unit === undefined || !methods.includes("PUBLIC_FEEDBACK")) return null;
  return item === undefined
    ? unasked({ ...unit, name: shownState(unit, context.actor.today).name })
    : satisfactionOf(item);
}

async function satisfactionIndexRecord(_: unknown, { input }: MutationSatisfactionIndexRecordArgs, context: Context) {
  const unit = await unitBy(context, input.unit);
  if (unit === undefined) return refused(refuse("UNKNOWN_ID", "unit"));
  requireUse(context, "satisfactionIndexRecord", unit);
  const { actor, session, stores } = context;
  const step = { name: actor.name, at: session.at, today: actor.today, methods: await methodsToday(context) };
  const fresh = unasked({ ...unit, name: shownState(unit, actor.today).name });
  const changed = await stores.satisfaction.save(fresh, input.version, (known) => recordIndex(known, input, step));
  return payload("satisfaction", changed);
}

async function quality({ index }: SatisfactionIndex, context: Context) {
  const policy = await policyToday(context);
  const { citation } = (policy?.parameters ?? standardParameters())["survey.intervals"];
  const intervals = policy ? policyValue(policy, "survey.intervals") : standardParameters()["survey.intervals"].value;
  return qualityOf(index, intervals, citation);
}

const SatisfactionResolvers = { trend: ({ indexes }: Satisfaction) => trendOf(indexes) };
const SatisfactionIndexResolvers = {
  quality: async (index: SatisfactionIndex, _: unknown, context: Context) => (await quality(index, context)).quality,
  working: async (index: SatisfactionIndex, _: unknown, context: Context) => (await quality(index, context)).working,
};

/** What citizens say of units' services. */
export const satisfactionResolvers = {
  Query: { satisfaction },
  Mutation: { satisfactionIndexRecord },
  Satisfaction: SatisfactionResolvers,
  SatisfactionIndex: SatisfactionIndexResolvers,
};
