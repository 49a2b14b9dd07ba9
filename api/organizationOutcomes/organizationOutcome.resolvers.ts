import { delegationCovers, partiesOf } from "../access/actor.rules.ts";
import { unitAgreementId } from "../contracts/unitAgreement.rules.ts";
import { unitAgreementKey, unitAgreementOf } from "../contracts/unitAgreement.store.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { DelegatedAct, Party } from "../generated/enums.ts";
import type {
  OrganizationOutcomeRecommendInput,
  OrganizationOutcomeSetInput,
  QueryOrganizationOutcomeArgs,
  QueryOrganizationOutcomesArgs,
  QueryUnitOutcomesArgs,
} from "../generated/schema.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { oversees, requireUse } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload, userErrors } from "../graphql/payload.ts";
import { refuse } from "../kernel/refusal.ts";
import { shownState, type OrgUnit } from "../organizations/orgUnit.rules.ts";
import { idsOfPath } from "../organizations/orgUnitTree.rules.ts";
import { unitBy, pathOf } from "../organizations/unitScope.ts";
import {
  mayNotSet,
  recommendOutcome,
  setOutcome,
  unitAndPeriod,
  unsetOutcome,
  type OrganizationOutcome as Outcome,
  type OutcomeAuthority,
  type OutcomeStep,
} from "./organizationOutcome.rules.ts";
import { organizationOutcomeKey, organizationOutcomeOf } from "./organizationOutcome.store.ts";
import type { EvaluationParent } from "../evaluations/evaluationContext.ts";
import { headedOutcome } from "./headedOutcome.ts";
import { readHeadAbove } from "./readHeads.ts";

async function cycleBy(context: Context, id: string): Promise<Cycle> {
  const item = await context.items.load(cycleKey(context.actor.organizationId, id));
  if (item === undefined) throw codedError("NOT_FOUND", { path: ["cycle"] });
  return cycleOf(item);
}

const unset = (unit: OrgUnit, cycle: Cycle, period: Cycle["periods"][number], context: Context): Outcome =>
  unsetOutcome(
    { ...unit, name: shownState(unit, context.actor.today).name },
    { cycleId: cycle.id, key: period.key, kind: period.kind },
  );

/** The predicate an id stands for, as if nothing were written yet; undefined when there is no such unit or period. */
async function place(context: Context, id: string): Promise<{ cycle: Cycle; unset: Outcome } | undefined> {
  const parts = unitAndPeriod(id);
  if (parts === undefined) return undefined;
  const [unit, cycles] = await Promise.all([unitBy(context, parts.unitId), context.cycles()]);
  const cycle = cycles.find((each) => periodOf(each, parts.period) !== undefined);
  const period = cycle && periodOf(cycle, parts.period);
  if (unit === undefined || cycle === undefined || period === undefined) return undefined;
  return { cycle, unset: unset(unit, cycle, period, context) };
}

const Query = {
  async organizationOutcomes(_: unknown, args: QueryOrganizationOutcomesArgs, context: Context) {
    const path = await pathOf(context, args.within);
    return context.stores.organizationOutcomes.ofPeriod(args.cycle, args.period, path, pageOf(args));
  },
  async unitOutcomes(_: unknown, { unit: id, cycle: cycleId }: QueryUnitOutcomesArgs, context: Context) {
    const [unit, cycle] = await Promise.all([unitBy(context, id), cycleBy(context, cycleId)]);
    if (unit === undefined) throw codedError("NOT_FOUND", { path: ["unit"] });
    const { organizationId } = context.actor;
    const keys = cycle.periods.map(({ key }) => organizationOutcomeKey(organizationId, unit.id, key));
    const items = await Promise.all(keys.map((key) => context.items.load(key)));
    return cycle.periods.map((period, at) => {
      const item = items[at];
      return item === undefined ? unset(unit, cycle, period, context) : organizationOutcomeOf(item);
    });
  },
  async organizationOutcome(_: unknown, { id }: QueryOrganizationOutcomeArgs, context: Context) {
    const found = await place(context, id);
    return found === undefined ? null : ((await context.stores.organizationOutcomes.load(id)) ?? found.unset);
  },
};

/** By what the caller would set a unit's predicate. A head or delegate comes before the recorder of papers. */
async function authorityOf(
  context: Context,
  unitPath: string,
): Promise<{ authority: OutcomeAuthority | undefined; onBehalfOf?: string }> {
  const { actor } = context;
  const head = actor.employeeId === undefined ? undefined : await readHeadAbove(context, unitPath);
  if (head !== undefined && head.employeeId === actor.employeeId) return { authority: "HEAD_ABOVE" };
  const held = actor.delegations.find(
    (each) =>
      each.delegatorId === head?.employeeId &&
      each.acts.includes(DelegatedAct.EVALUATION) &&
      delegationCovers(each, unitPath),
  );
  if (held !== undefined) return { authority: "DELEGATE", onBehalfOf: held.delegatorName };
  const recorder = partiesOf(actor, { unitPath }).has(Party.TENANT_ADMIN);
  return { authority: recorder ? "RECORDER" : undefined };
}

async function stepOn(context: Context, outcome: Outcome, cycle: Cycle): Promise<OutcomeStep> {
  const { actor, session } = context;
  const [{ authority, onBehalfOf }, person] = await Promise.all([
    authorityOf(context, outcome.unitPath),
    actor.employeeId ? context.items.load(employeeKey(actor.organizationId, actor.employeeId)) : undefined,
  ]);
  const ownPath = person === undefined ? "" : (employeeOf(person).unitPath ?? "");
  const period = periodOf(cycle, outcome.period);
  return {
    ...{ authority, onBehalfOf, name: actor.name, at: session.at, today: actor.today },
    employeeId: person === undefined ? undefined : employeeOf(person).id,
    ownUnit: ownPath.startsWith(outcome.unitPath),
    topmost: idsOfPath(outcome.unitPath).length === 1,
    cycleOpen: cycle.status === "OPEN",
    periodBegun: period !== undefined && period.from <= actor.today,
  };
}

const refused = (why: ReturnType<typeof refuse>) =>
  payload<"organizationOutcome", Outcome>("organizationOutcome", { refused: why });

const orderOf = (action: string, input: { idempotencyKey?: string | null | undefined }) => ({
  action,
  idempotency: idempotencyOf(action, input),
});

const Mutation = {
  async organizationOutcomeSet(_: unknown, { input }: { input: OrganizationOutcomeSetInput }, context: Context) {
    const found = await place(context, input.id);
    if (found === undefined) return refused(refuse("UNKNOWN_ID", "id"));
    const step = await stepOn(context, found.unset, found.cycle);
    const { organizationOutcomes } = context.stores;
    const order = orderOf("organizationOutcomeSet", input);
    const changed = await organizationOutcomes.save(found.unset, input.version, order, (outcome) =>
      setOutcome(outcome, input, step),
    );
    return payload("organizationOutcome", changed);
  },
  async organizationOutcomeRecommend(
    _: unknown,
    { input }: { input: OrganizationOutcomeRecommendInput },
    context: Context,
  ) {
    const found = await place(context, input.id);
    if (found === undefined) return refused(refuse("UNKNOWN_ID", "id"));
    requireUse(context, "organizationOutcomeRecommend", found.unset);
    const { actor, session, stores } = context;
    const step = { name: actor.name, at: session.at, cycleOpen: found.cycle.status === "OPEN" };
    const order = orderOf("organizationOutcomeRecommend", input);
    const changed = await stores.organizationOutcomes.save(found.unset, input.version, order, (outcome) =>
      recommendOutcome(outcome, input, step),
    );
    return payload("organizationOutcome", changed);
  },
};

const OrganizationOutcome = {
  cycle: ({ cycleId }: Outcome, _: unknown, context: Context) => cycleBy(context, cycleId),
  unit: ({ unitId }: Outcome, _: unknown, context: Context) => unitBy(context, unitId),
  predicate: ({ decision }: Outcome) => decision?.predicate ?? null,
  rationale: ({ decision }: Outcome) => decision?.rationale ?? null,
  agreementFinding: ({ decision }: Outcome) => decision?.agreementFinding ?? null,
  expectationFinding: ({ decision }: Outcome) => decision?.expectationFinding ?? null,
  decidedByName: ({ decision }: Outcome) => decision?.decidedByName ?? null,
  onBehalfOf: ({ decision }: Outcome) => decision?.onBehalfOf ?? null,
  decisionDocument: ({ decision }: Outcome) => decision?.document ?? null,
  decidedAt: ({ decision }: Outcome) => decision?.decidedAt ?? null,
  /** Advice to whoever decides, not for everyone who may read the decision. */
  async recommendations(outcome: Outcome, _: unknown, context: Context) {
    if (oversees(context.actor, outcome.unitPath)) return outcome.recommendations;
    return (await authorityOf(context, outcome.unitPath)).authority === undefined ? null : outcome.recommendations;
  },
  /** The unit's own agreement of the year: an aid (R-ORG-02, R-ORG-03). */
  async figures({ unitId, cycleId }: Outcome, _: unknown, context: Context) {
    const { year } = await cycleBy(context, cycleId);
    const { organizationId } = context.actor;
    const item = await context.items.load(unitAgreementKey(organizationId, unitAgreementId(unitId, year)));
    return item === undefined ? [] : unitAgreementOf(item).indicators;
  },
  async setter({ unitPath }: Outcome, _: unknown, context: Context) {
    const head = await readHeadAbove(context, unitPath);
    if (head === undefined) return null;
    const [person, unit] = await Promise.all([
      context.items.load(employeeKey(context.actor.organizationId, head.employeeId)),
      unitBy(context, head.position.unitId),
    ]);
    if (person === undefined || unit === undefined) return null;
    const unitName = shownState(unit, context.actor.today).name;
    return { name: employeeOf(person).name, positionTitle: head.position.title, unitName };
  },
  maySet: async (outcome: Outcome, _: unknown, context: Context) => (await closedBy(context, outcome)) === undefined,
  recordsOnly: async ({ unitPath }: Outcome, _: unknown, context: Context) =>
    (await authorityOf(context, unitPath)).authority === "RECORDER",
  async whyNot(outcome: Outcome, _: unknown, context: Context) {
    const reason = await closedBy(context, outcome);
    return reason === undefined ? null : (userErrors({ refusals: [reason] })[0] ?? null);
  },
};

async function closedBy(context: Context, outcome: Outcome) {
  return mayNotSet(await stepOn(context, outcome, await cycleBy(context, outcome.cycleId)));
}

const Evaluation = {
  headedOutcome: async (evaluation: EvaluationParent, _: unknown, context: Context) =>
    (await headedOutcome(evaluation, context)) ?? null,
};

/** Predicates of units: who sets them, on what, and what is recommended. */
export const organizationOutcomeResolvers = { Query, Mutation, OrganizationOutcome, Evaluation };
