import { methodsToday, policyToday } from "../cycles/currentMethods.ts";
import type { MutationSatisfactionIndexRecordArgs, QuerySatisfactionIndexesArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { requireUse } from "../graphql/gate.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { isDay } from "../kernel/calendar.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { unitBy } from "../organizations/unitScope.ts";
import { policyValue } from "../policies/policy.rules.ts";
import { standardParameters } from "../policies/policyParameters.rules.ts";
import { qualityOf, recordIndex, unwrittenIndex, type SatisfactionIndex as Index } from "./satisfactionIndex.rules.ts";

const refused = (why: Refused) => payload<"satisfactionIndex", Index>("satisfactionIndex", { refused: why });

/** Indexes of one unit are one query; a unit that is not there has none to show. */
async function satisfactionIndexes(_: unknown, { unit: id, first }: QuerySatisfactionIndexesArgs, context: Context) {
  const unit = await unitBy(context, id);
  if (unit === undefined) throw codedError("NOT_FOUND", { path: ["unit"] });
  if (!(await methodsToday(context)).includes("PUBLIC_FEEDBACK")) return [];
  return context.stores.satisfactionIndexes.until(unit.id, context.actor.today, pageOf({ first }).first);
}

async function satisfactionIndexRecord(_: unknown, { input }: MutationSatisfactionIndexRecordArgs, context: Context) {
  const unit = await unitBy(context, input.unit);
  if (unit === undefined) return refused(refuse("UNKNOWN_ID", "unit"));
  requireUse(context, "satisfactionIndexRecord", unit);
  if (!isDay(input.to)) return refused(refuse("VALUE_NOT_UNDERSTOOD", "to"));
  const { actor, session, stores } = context;
  const step = { name: actor.name, at: session.at, today: actor.today, methods: await methodsToday(context) };
  const unwritten = unwrittenIndex({ ...unit, name: shownState(unit, actor.today).name }, input.to);
  const changed = await stores.satisfactionIndexes.save(unwritten, input.version, (index) =>
    recordIndex(index, input, step),
  );
  return payload("satisfactionIndex", changed);
}

async function quality(index: Index, context: Context) {
  const policy = await policyToday(context);
  const { citation } = (policy?.parameters ?? standardParameters())["survey.intervals"];
  const intervals = policy ? policyValue(policy, "survey.intervals") : standardParameters()["survey.intervals"].value;
  return qualityOf(index.index, intervals, citation);
}

const SatisfactionIndex = {
  quality: async (index: Index, _: unknown, context: Context) => (await quality(index, context)).quality,
  working: async (index: Index, _: unknown, context: Context) => (await quality(index, context)).working,
};

/** What citizens say of units' services. */
export const satisfactionIndexResolvers = {
  Query: { satisfactionIndexes },
  Mutation: { satisfactionIndexRecord },
  SatisfactionIndex,
};
