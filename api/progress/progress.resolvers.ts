import { partiesOf } from "../access/actor.rules.ts";
import { bodyOf, type ContractParent, type IndicatorParent } from "../contracts/contractParent.ts";
import { findIndicator } from "../contracts/findIndicator.rules.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { evidenceIn } from "../evidence/evidenceParent.ts";
import { IdentityKind } from "../generated/enums.ts";
import type { ContractRealizationsArgs, RealizationRecordInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { refuse } from "../kernel/refusal.ts";
import { policyById } from "../policies/adoptedPolicies.ts";
import { indicatorAchievement } from "./achievement.rules.ts";
import { offTrack } from "./offTrack.rules.ts";
import { realizationId, recordedValues, recordRealization } from "./realization.rules.ts";
import { realizationsIn } from "./realization.store.ts";
import { realizationAnswer, shown, type RealizationParent } from "./realizationParent.ts";
import { checkedPeriod, trackTerms, warningBeforeEnd } from "./trackCheck.rules.ts";
import { displayTarget, type Target } from "./target.rules.ts";
import { workingResolvers } from "./working.resolvers.ts";

const filesById = async (context: Context, contractId: string, input: RealizationRecordInput) => {
  // Only something already there is named without a link; a realisation with links alone costs no request more.
  const asked = input.evidence?.some(({ id, url }) => id != null && url == null) === true;
  const files = asked ? await context.stores.evidence.ofContract(contractId) : [];
  return new Map(files.filter(({ state }) => state === "STORED").map((file) => [file.id as string, file]));
};

const mostTestedAtOnce = 5;

/** Tries the links a realisation did not cite before; the first few, as saving waits for them. */
async function testNewLinks(context: Context, id: string, input: RealizationRecordInput) {
  const named = (input.evidence ?? []).flatMap(({ url }) => (url && URL.canParse(url) ? [url.trim()] : []));
  if (named.length === 0) return new Map();
  const before = await context.stores.realizations.load(id);
  const known = new Set(before?.evidence.map(({ url }) => url));
  const fresh = [...new Set(named)].filter((url) => !known.has(url)).slice(0, mostTestedAtOnce);
  const checks = await Promise.all(fresh.map((url) => context.outside.testLink(url, context.session.at)));
  return new Map(fresh.map((url, at) => [url, checks[at]!]));
}

/** Records what was achieved on an indicator in a period; see `recordRealization` for what is refused. */
async function realizationRecord(_: unknown, { input }: { input: RealizationRecordInput }, context: Context) {
  const answer = await recordOnce(input, context);
  // The contract was closed, or the period rated, while it was written: the rule says which on what is there now.
  const overtaken = answer.userErrors.some(({ code, field }) => code === "STALE_VERSION" && field[0] === "contract");
  return overtaken ? recordOnce(input, context) : answer;
}

async function recordOnce(input: RealizationRecordInput, context: Context) {
  const { actor, session, stores } = context;
  const contract = await stores.contracts.load(input.contract);
  if (contract === undefined || !mayUseOn(context, "contract", contract))
    return realizationAnswer(null, null, refuse("UNKNOWN_ID", "contract"));
  const cycleItem = await context.items.load(cycleKey(actor.organizationId, contract.cycleId));
  if (cycleItem === undefined) return realizationAnswer(null, null, refuse("UNKNOWN_ID", "contract"));
  const cycle = cycleOf(cycleItem);
  // An indicator that is none has no place; the rule names it, so any well-formed id may be asked for.
  if (findIndicator(contract, input.indicator) === undefined)
    return realizationAnswer(contract, null, refuse("UNKNOWN_ID", "indicator"));
  if (!cycle.periods.some(({ key }) => key === input.period))
    return realizationAnswer(contract, null, refuse("UNKNOWN_ID", "period"));
  const id = realizationId({ contractId: contract.id, indicatorId: input.indicator, period: input.period });
  const [files, linkChecks] = await Promise.all([
    filesById(context, contract.id, input),
    testNewLinks(context, id, input),
  ]);
  const changed = await stores.realizations.change(
    id,
    input.version,
    { action: "realizationRecord", idempotency: idempotencyOf("realizationRecord", input) },
    (before) =>
      recordRealization(before, input, {
        parties: partiesOf(actor, contract),
        contract,
        cycle,
        today: actor.today,
        at: session.at,
        newId: session.newId,
        ...{ files, linkChecks },
      }),
  );
  if ("record" in changed) return realizationAnswer(contract, changed.record);
  return realizationAnswer(contract, changed.fresh ?? null, changed.refused);
}

const Contract = {
  async realizations(contract: ContractParent, { period }: ContractRealizationsArgs, context: Context) {
    const items = await context.contractPartitions.load(contract.id);
    const content = await bodyOf(contract, context);
    return realizationsIn(items)
      .filter((realization) => !period || realization.period === period)
      .map((realization) => shown(realization, contract, content));
  },
};

const Indicator = {
  /** Over all periods so far, against the target of the year. */
  async achievement({ contract, ...indicator }: IndicatorParent, _: unknown, context: Context) {
    const items = await context.contractPartitions.load(contract.id);
    return indicatorAchievement(indicator, recordedValues(realizationsIn(items)).get(indicator.id) ?? []);
  },
  offTrack: (indicator: IndicatorParent, _: unknown, context: Context) => offTrackOf(indicator, context),
};

/** The early warning of an indicator, from the page's partition and the policy the cycle pins. */
async function offTrackOf({ contract, ...indicator }: IndicatorParent, context: Context) {
  if (contract.status !== "ACTIVE") return null;
  const [items, cycleItem] = await Promise.all([
    context.contractPartitions.load(contract.id),
    context.items.load(cycleKey(contract.organizationId, contract.cycleId)),
  ]);
  const cycle = cycleItem && cycleOf(cycleItem);
  const policy = cycle && (await policyById(context, cycle.policyId));
  if (policy === undefined) return null;
  const { today } = context.actor;
  const values = recordedValues(realizationsIn(items)).get(indicator.id) ?? [];
  const terms = trackTerms(policy);
  const period = checkedPeriod(cycle!, terms, today);
  const warning = period && warningBeforeEnd(indicator, values, cycle!, period, terms);
  return warning ?? offTrack(indicator, values, cycle!, today, terms.under) ?? null;
}

const Target = { display: (target: Target) => displayTarget(target) };

/** Applications read values and where they come from; words and evidence are between people (R-PDP). */
const isForPeople = ({ actor }: Context): boolean => actor.kind !== IdentityKind.APPLICATION;

const Realization = {
  note: ({ note }: RealizationParent, _: unknown, context: Context) => (isForPeople(context) ? (note ?? null) : null),
  returnReason: ({ returnReason }: RealizationParent, _: unknown, context: Context) =>
    isForPeople(context) ? (returnReason ?? null) : null,
  /** With files and flags, which the contract's partition tells; it was read for the page anyway. */
  async evidence({ contract, ...realization }: RealizationParent, _: unknown, context: Context) {
    if (realization.evidence.length === 0 || !isForPeople(context)) return [];
    const [items, cycle] = await Promise.all([
      context.contractPartitions.load(contract.id),
      context.items.load(cycleKey(contract.organizationId, contract.cycleId)),
    ]);
    return cycle === undefined
      ? realization.evidence
      : evidenceIn(items, cycleOf(cycle), context.session.at).of(realization);
  },
};

/** Progress: recording realisations, and what contracts and indicators show of them. */
export const progressResolvers = {
  Mutation: { realizationRecord },
  Contract,
  Indicator,
  Realization,
  Target,
  ...workingResolvers,
};
