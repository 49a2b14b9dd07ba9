import type { Contract } from "../contracts/contract.rules.ts";
import { kindOfPeriod, recordedValues, type Realization } from "../progress/realization.rules.ts";
import { realizationsIn } from "../progress/realization.store.ts";
import { contractAchievement } from "../progress/achievement.rules.ts";
import { periodOf, type Cycle } from "../cycles/cycle.rules.ts";
import type { CitedEvidence } from "./evaluation.rules.ts";
import type { EvaluationPolicy } from "./evaluationLifeCycle.rules.ts";
import type { JudgementGround } from "./judgement.rules.ts";
import { citableRecords } from "./citableRecords.ts";
import { suggest, type Suggestion } from "./suggestion.rules.ts";
import type { SpanWorkings } from "../spans/combination.rules.ts";

type Item = Record<string, unknown>;

/** What a rater judges from: the contract, everything recorded on it, and the rating that suggests. */
export type EvaluationGround = JudgementGround & {
  readonly contract: Contract;
  readonly suggestion: Suggestion;
  /** What the raters of parts of the period said, for the trace (domain 2.10). */
  readonly spans?: SpanWorkings | undefined;
};

/** Suggestion for a period from what was recorded until its end; counted targets grow with the year (R-RT-01). */
export function suggestionFor(
  contract: Contract,
  realizations: readonly Realization[],
  period: string,
  cycle: Cycle,
  policy: EvaluationPolicy,
): Suggestion {
  const periodic = cycle.periods.filter(({ kind }) => kind === "PERIODIC");
  const passed = periodic.findIndex(({ key }) => key === period) + 1;
  const elapsed = kindOfPeriod(period) === "PERIODIC" ? { passed, of: periodic.length } : undefined;
  const achievement = contractAchievement(contract.results, recordedValues(realizations, period), elapsed);
  return suggest(achievement, policy.thresholds, policy.thresholdsCitation);
}

/** What an evaluation rests on, read from the items of its contract's partition. */
export function groundOf(
  items: readonly Item[],
  contract: Contract,
  period: string,
  cycle: Cycle,
  policy: EvaluationPolicy,
): EvaluationGround {
  const realizations = realizationsIn(items);
  const evidence = new Map<string, CitedEvidence>(
    realizations.flatMap((realization) => realization.evidence.map((each) => [each.id, each] as const)),
  );
  for (const each of citableRecords(items, periodOf(cycle, period)?.to)) evidence.set(each.id, each);
  return {
    contract,
    evidence,
    resultIds: new Set(contract.results.map(({ id }) => id)),
    suggestion: suggestionFor(contract, realizations, period, cycle, policy),
  };
}
