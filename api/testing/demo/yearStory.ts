import type { Contract, ContractParties } from "../../contracts/contract.rules.ts";
import type { ContractTerms } from "../../contracts/contractTerms.rules.ts";
import { usualAnnexes } from "../../contracts/contractDefaults.rules.ts";
import { contractItems, contractMarkers } from "../../contracts/contract.store.ts";
import type { Cycle, Period } from "../../cycles/cycle.rules.ts";
import { evaluationItems } from "../../evaluations/evaluation.store.ts";
import type { EvaluationPolicy } from "../../evaluations/evaluationLifeCycle.rules.ts";
import type { ContractStatus, Rating, TimeZone } from "../../generated/enums.ts";
import { addDays, type Day } from "../../kernel/calendar.ts";
import { summaryOf } from "../../evaluations/summary.rules.ts";
import { awaiting } from "../../objections/objecting.rules.ts";
import type { Disputed } from "../../objections/objection.rules.ts";
import { evaluationOf, objectionItem } from "../../objections/objection.store.ts";
import { realizationItem } from "../../progress/realization.store.ts";
import type { Realization } from "../../progress/realization.rules.ts";
import type { AuditActor } from "../../audit/auditEvent.rules.ts";
import type { Chronicle, Item } from "./chronicle.ts";
import { contentInput, type Supported } from "./contractInput.ts";
import type { ContractPlan, ResultPlan } from "./contractPlan.ts";
import { closeContract, contractStory } from "./contractStory.ts";
import { evaluationStory, type EvaluationCast } from "./evaluationStory.ts";
import type { EvaluationFate } from "./fates.ts";
import type { Verdict } from "./judgementWords.ts";
import { earlier, later, momentsIn } from "./moments.ts";
import { feedbackStory } from "./feedbackStory.ts";
import type { MethodOrder } from "./methodOrder.ts";
import { methodStory } from "./methodStory.ts";
import { progressStory } from "./progressStory.ts";
import type { Random } from "./random.ts";
import type { Tier } from "./targets.ts";

/** What happens in one period: how far the evaluation gets, and whether anything is recorded. */
export type PeriodPlan = {
  readonly period: Period;
  readonly index: number;
  readonly count: number;
  readonly until: EvaluationFate;
  readonly records: boolean;
  readonly tier: Tier;
  readonly behavior: Rating;
};

/** One person's year under one contract. */
export type YearOrder = {
  readonly parties: ContractParties;
  readonly cycle: Cycle;
  readonly policy: EvaluationPolicy;
  readonly terms: ContractTerms;
  readonly organizationId: string;
  readonly plan: ContractPlan;
  readonly supports: (result: ResultPlan) => Supported | undefined;
  readonly unitIndicator: (record: string) => string | undefined;
  readonly until: ContractStatus;
  /** Days between which the contract comes about. */
  readonly from: Day;
  readonly to: Day;
  /** Last day on which anything can have happened. */
  readonly lastDay: Day;
  readonly periods: readonly PeriodPlan[];
  /** When and why the contract is closed, for those that are. */
  readonly closing?: { readonly on: Day; readonly reason: string };
  readonly zone: TimeZone;
  readonly domain: string;
  readonly cast: EvaluationCast;
  readonly observed: MethodOrder["observed"];
  readonly random: Random;
};

/** What a year leaves: the contract, and the items that hold it and everything on it. */
export type Year = { readonly contract: Contract; readonly items: readonly Item[] };

type Made = { readonly evaluations: Disputed[]; readonly realizations: Realization[] };

/** What waits for somebody within legal days, or did a moment ago. */
const lately: ReadonlySet<EvaluationFate> = new Set(["RATED", "DELIVERED", "OBJECTED", "DECIDED"]);

function livePeriod(order: YearOrder, contract: Contract, plan: PeriodPlan, made: Made, chronicle: Chronicle): void {
  const { period } = plan;
  const { lastDay, zone, cast } = order;
  const random = order.random.fork(period.key);
  const part = { index: plan.index, count: plan.count, to: period.to };
  const begins = later(order.to, period.opensOn);
  if (plan.records) {
    const to = earlier(addDays(period.to, 2), lastDay);
    const from = earlier(later(addDays(earlier(period.to, lastDay), -20), begins), to);
    const indicators = order.plan.results.flatMap((result) => result.indicators);
    const { cycle, domain } = order;
    const recorded = progressStory(
      {
        contract,
        indicators,
        cycle,
        period,
        part,
        tier: plan.tier,
        from,
        to,
        zone,
        employee: cast.employee,
        domain,
        random,
      },
      chronicle,
    );
    made.realizations.push(...recorded);
  }
  // Nothing to cite: then nothing departs from expectation (R-RT-02).
  const citable = made.realizations.some(({ evidence }) => evidence.length > 0);
  const verdict: Verdict = citable
    ? { result: plan.tier, behavior: plan.behavior }
    : { result: "MEETS", behavior: "MEETS" };
  const finished = period.to < lastDay;
  // What waits for somebody by law was done lately: an older result would be taken as read by now (R-EW-02).
  const waits = lately.has(plan.until);
  const to = waits ? lastDay : earlier(finished ? period.dueOn : lastDay, lastDay);
  const early = waits ? later(addDays(period.to, 1), addDays(lastDay, -6)) : addDays(period.to, 1);
  const from = earlier(finished ? early : later(begins, addDays(lastDay, -6)), to);
  const evaluation = evaluationStory(
    {
      ...{ contract, cycle: order.cycle, period, policy: order.policy, realizations: made.realizations },
      ...{ until: plan.until, verdict, from, to, zone, cast, random },
    },
    chronicle,
  );
  if (evaluation !== undefined) made.evaluations.push(evaluation);
}

/** The contract as its header shows it once evaluations have written their summaries. */
function withSummaries(contract: Contract, evaluations: readonly Disputed[]): Contract {
  const summaries = evaluations.map((each) => {
    const { period, status, objection } = each;
    const open = status === "OBJECTED" && objection !== undefined ? awaiting(objection) : undefined;
    return [period, summaryOf(evaluationOf(each), open)] as const;
  });
  const evaluationsRevision = evaluations.reduce((sum, { version }) => sum + version, 0);
  return { ...contract, evaluations: Object.fromEntries(summaries), evaluationsRevision };
}

function close(order: YearOrder, contract: Contract, admin: AuditActor, chronicle: Chronicle): Contract {
  if (order.closing === undefined) return contract;
  const at = momentsIn(order.zone, order.random.fork("closing")).on(order.closing.on);
  return closeContract(contract, { admin, at, reason: order.closing.reason }, chronicle);
}

/** Makes a contract, everything recorded on it and its evaluations, by the rules, as far as the plan says. */
export function yearStory(order: YearOrder, chronicle: Chronicle): Year {
  const { parties, cycle, organizationId, terms, until, from, to, zone, cast } = order;
  // Whoever is still writing has the annex before them.
  const annexes =
    until === "DRAFT"
      ? null
      : {
          resourceSupport: [...usualAnnexes.resourceSupport],
          accountabilityScheme: [...usualAnnexes.accountabilityScheme],
          consequence: [...usualAnnexes.consequence],
        };
  const content = { ...contentInput(order.plan, order.supports, order.unitIndicator), annexes };
  const random = order.random.fork("contract");
  let contract = contractStory(
    { parties, cycle, organizationId, content, terms, until, from, to, zone, cast, random },
    chronicle,
  );
  const made: Made = { evaluations: [], realizations: [] };
  if (contract.status === "ACTIVE") {
    for (const plan of order.periods) livePeriod(order, contract, plan, made, chronicle);
    contract = close(order, contract, cast.admin, chronicle);
  }
  const running =
    contract.status === "ACTIVE" && cycle.status === "OPEN" && cycle.year === Number(order.lastDay.slice(0, 4));
  const { observed, policy } = order;
  const { methods } = policy;
  const told = {
    contract,
    cycle,
    methods,
    observed,
    today: order.lastDay,
    zone,
    cast,
    random: order.random.fork("methods"),
  };
  const beside = running ? [...methodStory(told, chronicle), ...feedbackStory(told, chronicle)] : [];
  const shown = withSummaries(contract, made.evaluations);
  return {
    contract: shown,
    items: [
      ...contractItems(shown),
      ...contractMarkers(shown),
      ...made.realizations.map(realizationItem),
      ...made.evaluations.flatMap((each) => evaluationItems(evaluationOf(each))),
      ...made.evaluations.flatMap(({ objection }) => (objection === undefined ? [] : [objectionItem(objection)])),
      ...beside,
    ],
  };
}
